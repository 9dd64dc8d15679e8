/** An article's terms → the vector of its text: its best terms, weighted, at a fixed length. */
import type { Terms } from '../../model.js';
import type { Numbering } from '../../text/numbering.js';
import type { Vector } from './vector-set.js';

/** How telling terms are. */
export interface Rarity {
  /** The terms that enough of the sample has; all others are rare. */
  readonly known: Numbering;
  /** Beside the numbers of `known`: 1 where a term tells something, 0 where it is common. */
  readonly telling: Uint8Array;
}

/** The length of a text's vector: the product of two is LENGTH² times their cosine, and weights are below 256. */
export const LENGTH = 64;

/** How many terms a vector has at most: the longer, the better and the slower. */
export const TERMS = 192;
/** How many of these may be rare: they find the same event, the others the same subject. */
const RARE_TERMS = 48;

/** What one occurrence of a term weighs; also its kind. */
const COMMON = 0;
const TELLING = 2;
const RARE = 3;

/**
 * The terms that occur most often, equals in the order of first sight (title, lead, tags, body). Choosing them by
 * rarity would keep those that no other text has. Weights saturate: the second occurrence says less than the first.
 */
export function textVector({ ids, counts }: Terms, rarity: Rarity): Vector {
  const kinds = new Uint8Array(ids.length);
  const tallies = { telling: new Uint16Array(256), rare: new Uint16Array(256) };
  for (let at = 0; at < ids.length; at++) {
    const count = counts[at] ?? 0;
    const kind = kindOf(ids[at] ?? 0, rarity);
    kinds[at] = kind;
    if (kind === RARE) tallies.rare[count] = (tallies.rare[count] ?? 0) + 1;
    else if (kind === TELLING) tallies.telling[count] = (tallies.telling[count] ?? 0) + 1;
  }
  const rare = drawBar(tallies.rare, RARE_TERMS);
  const telling = drawBar(tallies.telling, TERMS - rare.taken);
  const chosen = new Uint32Array(rare.taken + telling.taken);
  const exact = new Float64Array(chosen.length);
  let squares = 0;
  for (let at = 0, size = 0; size < chosen.length; at++) {
    const kind = kinds[at] ?? COMMON;
    const count = counts[at] ?? 0;
    if (kind === COMMON || !passes(count, kind === RARE ? rare : telling)) continue;
    const weight = (kind * count) / (count + 1);
    chosen[size] = ids[at] ?? 0;
    exact[size++] = weight;
    squares += weight * weight;
  }
  const scale = LENGTH / Math.sqrt(squares);
  const weights = new Uint8Array(chosen.length);
  for (let at = 0; at < weights.length; at++) weights[at] = Math.max(1, Math.round((exact[at] ?? 0) * scale));
  return { ids: chosen, weights };
}

function kindOf(id: number, { known, telling }: Rarity): number {
  const number = known.find(id);
  if (number < 0) return RARE;
  return telling[number] === 1 ? TELLING : COMMON;
}

/** Which counts are chosen: those above `least`, and so many of `least` itself as there is room for. */
interface Bar {
  readonly least: number;
  room: number;
  readonly taken: number;
}

/** Draws the bar so that at most `limit` terms pass. A histogram of the counts spares sorting them. */
function drawBar(histogram: Uint16Array, limit: number): Bar {
  let taken = 0;
  for (let count = histogram.length - 1; count > 0; count--) {
    const here = histogram[count] ?? 0;
    if (taken + here >= limit) return { least: count, room: limit - taken, taken: limit };
    taken += here;
  }
  return { least: 0, room: 0, taken };
}

function passes(count: number, bar: Bar): boolean {
  return count > bar.least || (count === bar.least && bar.room-- > 0);
}
