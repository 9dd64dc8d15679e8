/** A build and the clock of the one before → the instant for which the portal was late. */
import type { Composition } from './compose.js';
import type { Memory } from './memory.js';
import type { Article } from './model.js';
import type { Moment } from './newsroom/assemble.js';
import { nextTurns } from './newsroom/lifecycle.js';
import type { Publication } from './remember.js';

/**
 * The first instant between the last publication and this one at which an article came or went by itself; null where there
 * is none. What has just been written was nowhere announced: only articles count that the last build knew as they are. That
 * an article is no longer among the latest news is no promise to anybody.
 */
export function findLate(
  { loading }: Composition,
  { name }: Publication,
  { clock, drafts }: Moment,
  memory: Memory,
): number | null {
  const since = memory.lastMoment(name)?.clock ?? null;
  if (since === null) return null;
  const known = loading.loaded.flatMap(({ document, isKnown }): readonly Article[] =>
    isKnown && document.kind === 'article' ? [document] : [],
  );
  for (let after = since; ;) {
    const turns = nextTurns(known, after, drafts);
    const at = turns[0]?.at ?? null;
    if (at === null || at > clock) return null;
    if (turns.some(({ turn }) => turn !== 'not-latest')) return at;
    after = at;
  }
}
