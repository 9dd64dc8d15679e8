/** Two versions of an article → which parts of the record differ, and whether by no more than typos. */
import { toIso } from '../text/format-timestamp.js';
import { countTypos } from './typo.js';
import type { Part, Said } from './version.js';

/** A part that differs, with what it said and says, cut to where they differ. */
export interface Difference {
  readonly part: Part;
  readonly was: string;
  readonly now: string;
}

/** What differs between two versions; `isTypo`: nothing but typos, no more than the office allows. */
export interface Comparison {
  readonly differences: readonly Difference[];
  readonly isTypo: boolean;
}

/** Compares what was published with what is; `typo`: how many letters typos may have in all. */
export function compare(before: Said, after: Said, typo: number): Comparison {
  const differences: Difference[] = [];
  let letters: number | null = 0;
  for (const part of ['title', 'lead', 'body'] as const) {
    if (before[part] === after[part]) continue;
    const count = countTypos(before[part], after[part]);
    letters = letters === null || count === null ? null : letters + count;
    differences.push({ part, ...cutAround(before[part], after[part]) });
  }
  const { timestamp: was, authors } = before;
  const { timestamp: now } = after;
  const isMoved = was.instant !== now.instant || was.precision !== now.precision;
  if (isMoved) differences.push({ part: 'timestamp', was: toIso(was), now: toIso(now) });
  const isSigned = authors.join('\n') !== after.authors.join('\n');
  if (isSigned) differences.push({ part: 'author', was: authors.join(', '), now: after.authors.join(', ') });
  return { differences, isTypo: !isMoved && !isSigned && letters !== null && letters <= typo };
}

const around = 24;
const longest = 90;

/** Both texts from a little before their first difference to a little behind their last one, at the ends of words. */
function cutAround(was: string, now: string): { readonly was: string; readonly now: string } {
  const shortest = Math.min(was.length, now.length);
  let start = 0;
  while (start < shortest && was[start] === now[start]) start++;
  let end = 0;
  while (end < shortest - start && was.at(-1 - end) === now.at(-1 - end)) end++;
  const from = start <= around ? 0 : was.lastIndexOf(' ', start - around) + 1;
  const cut = (text: string): string => {
    const wanted = text.length - end + around;
    const space = text.indexOf(' ', Math.min(wanted, from + longest));
    const to = space < 0 ? text.length : space;
    return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  };
  return { was: cut(was), now: cut(now) };
}
