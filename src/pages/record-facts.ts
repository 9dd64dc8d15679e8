/** Edition → the answers about what was corrected, what was withdrawn, and what has expired. */
import type { Article, Edition, Timestamp } from '../model.js';
import type { Fact, Questions } from './questions.js';
import { named } from './questions.js';
import type { CorrectionView, GonePageView, LinkView, RegisterEntryView, TimeView } from './views.js';

/** What the notice for an article says that is public no more. */
export type GoneFacts = Omit<GonePageView['notice'], 'section' | 'register'> & {
  /** Null where the section has no page left. */
  readonly section: (LinkView & { readonly path: string }) | null;
};

/** An article that a page may lead to: one that is public, or one that a notice answers for. */
export interface TargetFacts extends LinkView {
  readonly canonical: string;
}

/** These answers. */
export interface RecordFacts {
  gone(path: string): Fact<GoneFacts>;
  target(path: string): Fact<TargetFacts>;
  /** All corrections and withdrawals, newest first. */
  register(): Fact<readonly RegisterEntryView[]>;
}

/** How addresses, times and sections are viewed everywhere. */
interface Views {
  readonly href: (url: string) => string;
  readonly canonical: (url: string) => string;
  readonly viewTime: (timestamp: Timestamp) => TimeView;
  readonly sectionLink: (path: string) => LinkView | null;
}

/** Adds these questions to `questions`. */
export function openRecordFacts(edition: Edition, questions: Questions, views: Views): RecordFacts {
  const { byPath, gone, corrected, pages, portal } = edition;
  const { href, canonical, viewTime, sectionLink } = views;
  const target = (path: string): TargetFacts | null => {
    const entry = byPath.get(path) ?? gone.get(path);
    const page =
      entry === undefined ? pages.find((one) => one.path === path) : { title: entry.article.title, url: entry.url };
    return page === undefined ? null : { title: page.title, url: href(page.url), canonical: canonical(page.url) };
  };
  const findGone = (path: string): GoneFacts | null => {
    const entry = gone.get(path);
    if (entry === undefined) return null;
    const { article, state } = entry;
    const { withdrawn, expiresAt, timestamp, section } = article;
    const isWithdrawn = state === 'withdrawn' && withdrawn !== null;
    const link = sectionLink(section);
    return {
      state,
      title: article.title,
      published: viewTime(timestamp),
      time: viewTime((isWithdrawn ? withdrawn.at : expiresAt?.written) ?? timestamp),
      reason: isWithdrawn ? withdrawn.reason : null,
      by: isWithdrawn ? withdrawn.by : null,
      section: link === null ? null : { ...link, path: section },
      instead: article.related.flatMap((one): LinkView[] => {
        const other = byPath.get(one.target);
        return other === undefined ? [] : [{ title: other.article.title, url: href(other.url) }];
      }),
      language: article.language ?? portal.language,
    };
  };
  const entriesOf = ({ article, url }: { readonly article: Article; readonly url: string }): readonly Dated[] => {
    const of = {
      title: article.title,
      url: href(url),
      canonical: canonical(url),
      published: viewTime(article.timestamp),
    };
    const { length } = article.corrections;
    const corrections = article.corrections.map(({ at, note }, position): Dated => [
      at.instant,
      {
        // Counted from the oldest, so that a later one changes none.
        id: `${of.canonical}#correction-${length - position}`,
        kind: 'correction',
        time: viewTime(at),
        text: note,
        by: null,
        ...of,
      },
    ]);
    const { withdrawn } = article;
    if (withdrawn === null) return corrections;
    const { at, reason, by } = withdrawn;
    const id = `${of.canonical}#withdrawal`;
    return [[at.instant, { id, kind: 'withdrawal', time: viewTime(at), text: reason, by, ...of }], ...corrections];
  };
  const register = questions.add({
    ...named('register'),
    // Entries of one instant stay in the order of their articles.
    find: (): readonly RegisterEntryView[] =>
      [...corrected, ...gone.values()]
        .flatMap(entriesOf)
        .sort(([one], [other]) => other - one)
        .map(([, entry]) => entry),
  });
  return {
    gone: questions.add({ ...named('gone'), find: findGone }),
    target: questions.add({ ...named('target'), find: target }),
    register: () => register('all'),
  };
}

/** An entry with the instant by which entries are ordered. */
type Dated = readonly [instant: number, entry: RegisterEntryView];

/** The corrections of an article, newest first. */
export function viewCorrections(
  { corrections }: Article,
  viewTime: (timestamp: Timestamp) => TimeView,
): readonly CorrectionView[] {
  return corrections.map(({ at, note }) => ({ time: viewTime(at), note }));
}
