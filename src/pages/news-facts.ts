/** Edition → the answers about its articles: alone, in lists, where links lead, and in volumes. */
import type { ResolvedLink } from '../content/marks.js';
import type { Article, Edition, Link, PublicArticle } from '../model.js';
import { answer, parseQuery, printQuery, type Index, type Query } from '../newsroom/query.js';
import { sectionOfVolume } from '../newsroom/volumes.js';
import { fingerprintAll, fingerprintOf, fingerprintText, type Fingerprint } from '../text/fingerprint.js';
import { nameLanguage } from '../text/language-names.js';
import { keepLatest } from './keep-latest.js';
import { makeLasting } from './lasting.js';
import { cut, keepLast, named, remember, type Fact, type Questions } from './questions.js';
import type { ArticleFacts } from './reader.js';
import { viewCorrections } from './record-facts.js';
import type { Showing } from './showing.js';
import type { LinkView, SummaryView, VersionView } from './views.js';

/** What was seen of a volume when it was last looked at; null where it must be looked at again. */
export type Recollect = (slug: string) => Fingerprint | null;

/** How many summaries are kept at least: of a hundred thousand, with what is printed of them, they would be half of all memory. */
const MOST_SUMMARIES = 1 << 14;

/** Part of the answers of one edition: see `facts.ts`. */
export interface NewsFacts {
  article(path: string): Fact<ArticleFacts>;
  summary(path: string): Fact<SummaryView>;
  list(query: Query): Fact<readonly SummaryView[]>;
  destination(link: Pick<Link, 'kind' | 'target'>): Fact<ResolvedLink>;
  volume(slug: string): Fact<string>;
}

/** What the answers are made of beside the edition. */
export interface NewsMeans {
  readonly showing: Showing;
  readonly index: Index;
  readonly sectionLink: (path: string) => LinkView | null;
  readonly recollect: Recollect;
}

/** Adds these questions to `questions`. */
export function openNewsFacts(edition: Edition, questions: Questions, means: NewsMeans): NewsFacts {
  const { showing, index } = means;
  const seen = openSeen(edition, means);
  const seenAt = (path: string, see: (entry: PublicArticle) => Fingerprint): Fingerprint | null => {
    const entry = edition.byPath.get(path);
    return entry === undefined ? null : see(entry);
  };
  // One for all lists that show it.
  const summaryOf = keepLatest(MOST_SUMMARIES, (entry: PublicArticle): SummaryView =>
    makeLasting(viewSummary(entry, edition, means)),
  );
  // What is seen of a list and what is shown of it are asked for one after the other.
  const entriesOf = keepLast((query: Query) => answer(query, edition, index));
  const destination = questions.add({
    kind: 'link',
    print: ({ kind, target }: Pick<Link, 'kind' | 'target'>) => `${kind}:${target}`,
    parse: (text): Pick<Link, 'kind' | 'target'> => {
      const [kind, target] = cut(text);
      return { kind: kind === 'article' || kind === 'file' ? kind : 'page', target };
    },
    find: showing.destination,
  });
  const volumeSeen = openVolumesSeen(edition, means, seen, (link) => destination(link).read.seen ?? 0);
  return {
    article: questions.add({
      ...named('article'),
      see: (path) => seenAt(path, seen.article),
      find: (path): ArticleFacts | null => {
        const entry = edition.byPath.get(path);
        if (entry === undefined) return null;
        const { article } = entry;
        return {
          article: entry,
          time: showing.time(article.timestamp),
          image: showing.picture(article.image),
          corrections: viewCorrections(article, showing.time),
          versions: viewVersions(entry, edition, showing),
        };
      },
    }),
    summary: questions.add({
      ...named('summary'),
      see: (path) => seenAt(path, seen.summary),
      find: (path) => {
        const entry = edition.byPath.get(path);
        return entry === undefined ? null : summaryOf(entry);
      },
    }),
    list: questions.add({
      kind: 'list',
      print: printQuery,
      parse: parseQuery,
      see: (query) => fingerprintAll(entriesOf(query).map(seen.summary)),
      find: (query) => entriesOf(query).map(summaryOf),
    }),
    destination,
    volume: questions.add({
      ...named('volume'),
      see: volumeSeen,
      find: (slug) => volumeSeen(slug)?.toString(36) ?? null,
    }),
  };
}

/** What is seen of articles, and of sections, without showing them. */
interface Seen {
  readonly section: (path: string) => Fingerprint;
  readonly summary: (entry: PublicArticle) => Fingerprint;
  readonly article: (entry: PublicArticle) => Fingerprint;
}

function openSeen(edition: Edition, { showing, sectionLink }: NewsMeans): Seen {
  const picture = ({ image }: Article): Fingerprint => (image === null ? 0 : fingerprintOf(showing.picture(image)));
  const section = remember((path) => fingerprintOf(sectionLink(path)));
  const summaries = new Map<PublicArticle, Fingerprint>();
  return {
    section,
    summary: (entry) => {
      const known = summaries.get(entry);
      if (known !== undefined) return known;
      const { article, url } = entry;
      const parts = [article.face, fingerprintText(url), showing.seen, section(article.section), picture(article)];
      const seen = fingerprintAll(parts);
      summaries.set(entry, seen);
      return seen;
    },
    article: (entry) => {
      const { article, url } = entry;
      const own = [article.digest, article.section, url].map(fingerprintText);
      const hasVersions = edition.versions.has(article.path);
      const versions = hasVersions ? [fingerprintOf(viewVersions(entry, edition, showing))] : [];
      return fingerprintAll([...own, article.face, showing.seen, picture(article), ...versions]);
    },
  };
}

/** What is seen of all that a volume's file shows; null where there is no such volume. */
function openVolumesSeen(
  edition: Edition,
  { showing, recollect }: NewsMeans,
  seen: Seen,
  linkSeen: (link: Link) => Fingerprint,
): (slug: string) => Fingerprint | null {
  const volumes = new Map(edition.volumes.map((volume) => [volume.slug, volume]));
  return remember((slug) => {
    const volume = volumes.get(slug);
    if (volume === undefined) return null;
    const known = recollect(slug);
    if (known !== null) return known;
    const parts = volume.articles.flatMap((entry) => [seen.article(entry), ...entry.article.body.links.map(linkSeen)]);
    return fingerprintAll([showing.seen, seen.section(sectionOfVolume(slug)), ...parts]);
  });
}

function viewSummary(
  { article, url }: PublicArticle,
  { portal }: Edition,
  { showing, sectionLink }: NewsMeans,
): SummaryView {
  const section = sectionLink(article.section);
  if (section === null) throw new Error(`an edition without the section of ${article.path}`);
  return {
    title: article.title,
    url: showing.href(url),
    canonical: showing.canonical(url),
    time: showing.time(article.timestamp),
    lead: article.summary ?? article.body.firstParagraph,
    image: showing.picture(article.image),
    section,
    authors: article.authors,
    correction: viewCorrections(article, showing.time)[0] ?? null,
    language: article.language ?? portal.language,
  };
}

/** The versions of an article in other languages, its own among them. */
function viewVersions(
  { article, url: own }: PublicArticle,
  edition: Edition,
  showing: Showing,
): readonly VersionView[] {
  return (edition.versions.get(article.path) ?? []).map(({ language, url }) => ({
    language,
    name: nameLanguage(language),
    url: url.startsWith('/') ? showing.canonical(url) : url,
    current: url === own,
  }));
}
