/** Which articles are public at an instant, which notices stand then, and when that changes. The only place that decides it. */
import type { Article, GoneArticle, Head } from '../model.js';

/** What an article is at an instant. Those that are expired or withdrawn were public before: a notice answers for them. */
export type State = 'draft' | 'scheduled' | 'public' | GoneArticle['state'];

/** The instant from which an article is public: never before its timestamp, and never before its embargo ends. */
export function publicFrom({ timestamp, publishAt }: Pick<Article, 'timestamp' | 'publishAt'>): number {
  return publishAt === null ? timestamp.instant : Math.max(timestamp.instant, publishAt.instant);
}

/**
 * What `article` is at `clock` (ms since 1970 UTC). A withdrawal counts from the build that sees it, whatever date it
 * bears: what must go must not stay for a mistyped year.
 */
export function stateOf(article: Head, clock: number, drafts: boolean): State {
  if (article.draft && !drafts) return 'draft';
  if (publicFrom(article) > clock) return 'scheduled';
  if (article.withdrawn !== null) return 'withdrawn';
  return article.expiresAt !== null && article.expiresAt.at <= clock ? 'expired' : 'public';
}

/** Whether the urgent notice of a public article stands at `clock`. */
export function isUrgent({ urgent }: Article, clock: number): boolean {
  return urgent !== null && urgent.until > clock;
}

/**
 * How long an article is among the latest news, in milliseconds. Google wants only articles in a news sitemap that are not
 * older than two days (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 */
const newsSpan = 48 * 60 * 60 * 1000;

/** Whether a public article is among the latest news in an edition as of an instant. */
export function isLatest({ timestamp }: Article, at: number): boolean {
  return timestamp.instant + newsSpan > at;
}

/**
 * The last instant at or before `clock` at which anything changes; `others` are such instants that no article has. All builds between two changes are builds as of
 * the same instant, so the clock itself never reaches a page. 0 for a portal where nothing has happened yet.
 */
export function asOf(
  articles: readonly Article[],
  clock: number,
  drafts: boolean,
  others: readonly number[] = [],
): number {
  let last: number | null = null;
  for (const instant of others) if (instant <= clock && (last === null || instant > last)) last = instant;
  for (const article of articles) {
    if (article.draft && !drafts) continue;
    for (const [, instant] of turnsOf(article)) {
      if (instant <= clock && (last === null || instant > last)) last = instant;
    }
  }
  return last ?? 0;
}

/** What happens to an article by itself: it comes, is no longer among the latest news, its notice goes, it expires. */
export type Turn = 'published' | 'not-latest' | 'notice-ended' | 'expired';

/** What happens to an article, and when (ms since 1970 UTC). */
export interface ArticleTurn {
  readonly article: Article;
  readonly turn: Turn;
  readonly at: number;
}

/** What happens first after `clock`: all that happens at that instant; nothing where nothing ever will. */
export function nextTurns(articles: readonly Article[], clock: number, drafts: boolean): readonly ArticleTurn[] {
  let next: ArticleTurn[] = [];
  for (const article of articles) {
    if (article.draft && !drafts) continue;
    for (const [turn, at] of turnsOf(article)) {
      if (at <= clock) continue;
      const first = next[0]?.at ?? Infinity;
      if (at < first) next = [];
      if (at <= first) next.push({ article, turn, at });
    }
  }
  return next;
}

/** The first instant after `clock` at which anything changes by itself; null where nothing will. */
export function nextChange(articles: readonly Article[], clock: number, drafts: boolean): number | null {
  return nextTurns(articles, clock, drafts)[0]?.at ?? null;
}

/** Nothing happens any more to an article that was withdrawn once it is due. */
function turnsOf(article: Article): readonly (readonly [Turn, number])[] {
  const { timestamp, urgent, expiresAt, withdrawn } = article;
  const turns: (readonly [Turn, number])[] = [['published', publicFrom(article)]];
  if (withdrawn !== null) return turns;
  turns.push(['not-latest', timestamp.instant + newsSpan]);
  if (urgent !== null) turns.push(['notice-ended', urgent.until]);
  if (expiresAt !== null) turns.push(['expired', expiresAt.at]);
  return turns;
}
