/** The documents that are as they were, and the clock of the publication before → the instant for which the portal was late. */
import type { Article, BrokenArticle, Document } from './model.js';
import type { Moment } from './newsroom/assemble.js';
import { nextTurns } from './newsroom/lifecycle.js';

/**
 * The first instant between the last publication and this one at which an article came or went by itself; null where there
 * is none. What has just been written was nowhere announced: only articles count that the last build knew as they are. That
 * an article is no longer among the latest news is no promise to anybody.
 */
export function findLate(
  known: readonly (Document | BrokenArticle)[],
  since: number,
  { clock, drafts }: Moment,
): number | null {
  const articles = known.filter((document): document is Article => document.kind === 'article');
  for (let after = since; ;) {
    const turns = nextTurns(articles, after, drafts);
    const at = turns[0]?.at ?? null;
    if (at === null || at > clock) return null;
    if (turns.some(({ turn }) => turn !== 'not-latest')) return at;
    after = at;
  }
}
