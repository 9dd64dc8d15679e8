/** Which articles are public at an instant, which notices stand then, and when that changes. The only place that decides it. */
import type { Article, HiddenArticle } from '../model.js';

/** Why `article` is not public at `clock` (ms since 1970 UTC); null where it is. */
export function hiddenBecause(article: Article, clock: number, drafts: boolean): HiddenArticle['reason'] | null {
  if (article.draft && !drafts) return 'draft';
  return article.timestamp.instant > clock ? 'scheduled' : null;
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
 * The last instant at or before `clock` at which anything changes. All builds between two changes are builds as of
 * the same instant, so the clock itself never reaches a page. 0 for a portal where nothing has happened yet.
 */
export function asOf(articles: readonly Article[], clock: number, drafts: boolean): number {
  let last: number | null = null;
  for (const article of articles) {
    if (article.draft && !drafts) continue;
    for (const instant of changesOf(article)) {
      if (instant <= clock && (last === null || instant > last)) last = instant;
    }
  }
  return last ?? 0;
}

/** The first instant after `clock` at which anything changes by itself; null where nothing will. */
export function nextChange(articles: readonly Article[], clock: number, drafts: boolean): number | null {
  let next: number | null = null;
  for (const article of articles) {
    if (article.draft && !drafts) continue;
    for (const instant of changesOf(article)) {
      if (instant > clock && (next === null || instant < next)) next = instant;
    }
  }
  return next;
}

/** When an article changes anything by itself: it comes, it is no longer among the latest news, its urgent notice goes. */
function changesOf({ timestamp: { instant }, urgent }: Article): readonly number[] {
  return [instant, instant + newsSpan, ...(urgent === null ? [] : [urgent.until])];
}
