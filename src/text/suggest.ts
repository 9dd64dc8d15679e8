/** A word that nobody knows, and the known ones → the one that was probably meant. */
import { foldText } from './fold.js';

/**
 * The candidate that `word` most resembles, or null where none is near. Case and tones count for nothing; of equals,
 * the first wins. Near means: one slip (a letter too much, missing or wrong, or two swapped) in a word of three letters
 * or more, two from six, three from twelve.
 */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  const folded = foldText(word);
  let best: string | null = null;
  let bound = slipsAllowed(folded.length);
  for (const candidate of candidates) {
    const slips = countSlips(folded, foldText(candidate), bound);
    if (slips > bound) continue;
    best = candidate;
    bound = slips - 1;
    if (slips === 0) break;
  }
  return best;
}

function slipsAllowed(length: number): number {
  if (length < 3) return 0;
  if (length < 6) return 1;
  return length < 12 ? 2 : 3;
}

/**
 * The Damerau–Levenshtein distance of `a` and `b` (no part changed twice), or anything above `bound` where it exceeds
 * that. What both begin and end with is left out, so near ones among thousands of long paths are found soon.
 */
function countSlips(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let start = 0;
  let aEnd = a.length;
  let bEnd = b.length;
  while (start < aEnd && start < bEnd && a[start] === b[start]) start++;
  while (start < aEnd && start < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  return distance(a.slice(start, aEnd), b.slice(start, bEnd), bound);
}

function distance(a: string, b: string, bound: number): number {
  let older: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const slips = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        swapped ? at(older, column - 2) + 1 : Infinity,
      );
      current.push(slips);
      least = Math.min(least, slips);
    }
    // The next row could still come down by a swap from the row above, which holds no less than `least - 1`.
    if (least > bound + 1) return bound + 1;
    [older, above] = [above, current];
  }
  return at(above, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
