/**
 * How a page learns anything: through these questions, each of which the renderer writes down with the digest of its
 * answer (law 2). A page that is asked about nothing else can be reused as long as every answer is the same.
 */
import type { ResolvedLink } from '../content/marks.js';
import type { Language, Link, PublicArticle, StaticPage, TopicNote } from '../model.js';
import type { Query } from '../newsroom/query.js';
import type { GoneFacts, TargetFacts } from './record-facts.js';
import type {
  CorrectionView,
  HistoryEntryView,
  LinkView,
  MenuItemView,
  PictureView,
  RegisterEntryView,
  SharedView,
  SiteView,
  SummaryView,
  TimeView,
  UnitView,
  UrgentView,
  VersionView,
} from './views.js';
import type { Words } from './words.js';

/** What stands in an article, apart from its body. */
export interface ArticleFacts {
  readonly article: PublicArticle;
  readonly time: TimeView;
  readonly image: PictureView | null;
  /** Newest first. */
  readonly corrections: readonly CorrectionView[];
  /** In all languages, its own too; empty where there is one only. */
  readonly versions: readonly VersionView[];
}

/** A document that is no article, and its body as HTML with open links (`content/marks.ts`). */
export interface Written<Of> {
  readonly document: Of;
  readonly html: string;
}

/** The questions. A path that names nothing public is a bug of ours: it throws. */
export interface Reader {
  /** The office. */
  site(): SiteView;
  words(): Words;
  language(): Language;
  /** A path on the site as it is printed: with the base path. */
  href(url: string): string;
  /** An address as site.yaml holds it, as it is printed. */
  address(written: string): string;
  /** The same as a full URL. */
  canonical(url: string): string;
  section(path: string): LinkView;
  topic(tag: string): LinkView;
  author(name: string): LinkView;
  /** The heading of a topic's or an author's list. */
  heading(shelf: 'topic' | 'author' | 'unit', slug: string): string;
  unit(slug: string): UnitView;
  article(path: string): ArticleFacts;
  /** The body of an article, whole, as HTML with open links (`content/marks.ts`). */
  body(path: string): string;
  /**
   * Gives `view` the member `body`: that of an article, its links closed. It is read out of the store only where a layout asks
   * for it as a text.
   */
  embody<View extends object>(view: View, path: string): View & { readonly body: string };
  /** The public history of an article, newest first. */
  history(path: string): readonly HistoryEntryView[];
  summary(path: string): SummaryView;
  /** An article that is public no more. */
  gone(path: string): GoneFacts;
  /** An article that is public, or was. */
  target(path: string): TargetFacts;
  /** All corrections and withdrawals, newest first. */
  register(): readonly RegisterEntryView[];
  /** What a volume of the API is in this edition: another text where it holds anything else. */
  volume(slug: string): string;
  list(query: Query): readonly SummaryView[];
  /** All static pages, in their order. */
  pages(): readonly MenuItemView[];
  /** The urgent notices that stand now, newest first. */
  urgent(): readonly UrgentView[];
  staticPage(path: string): Written<StaticPage>;
  /** The introduction of a topic, by its path. */
  introduction(path: string): Written<TopicNote>;
  /** Where a link of an author's text leads in this edition, without its query and fragment. */
  destination(link: Link): ResolvedLink;
  /** The shared parts as a page of `section` has them; `quiet` pages show nothing that an added article changes. */
  shared(section: string | null, quiet: boolean): SharedView;
}
