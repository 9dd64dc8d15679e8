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

/** Kept from call to call to spare making them 10,000 times. */
const tallies = { telling: new Uint16Array(256), rare: new Uint16Array(256) };
const chosen = new Uint32Array(TERMS);
const exact = new Float64Array(TERMS);
/** The places of the terms that are not common, of which there are few, and beside them their kinds. */
let places = new Uint32Array(2048);
let kinds = new Uint8Array(2048);

/**
 * The terms that occur most often, equals in the order of first sight (title, lead, tags, body). Choosing them by
 * rarity would keep those that no other text has. Weights saturate: the second occurrence says less than the first.
 */
export function textVector({ ids, counts }: Terms, rarity: Rarity): Vector {
  const found = sift(ids, rarity);
  const { rare, telling } = drawBars(counts, found);
  const size = rare.taken + telling.taken;
  let squares = 0;
  for (let at = 0, next = 0; next < size; at++) {
    const kind = kinds[at] ?? COMMON;
    const place = places[at] ?? 0;
    const count = counts[place] ?? 0;
    if (!passes(count, kind === RARE ? rare : telling)) continue;
    const weight = (kind * count) / (count + 1);
    chosen[next] = ids[place] ?? 0;
    exact[next++] = weight;
    squares += weight * weight;
  }
  const scale = LENGTH / Math.sqrt(squares);
  const weights = new Uint8Array(size);
  for (let at = 0; at < size; at++) weights[at] = Math.max(1, Math.round((exact[at] ?? 0) * scale));
  return { ids: chosen.slice(0, size), weights, named: 0 };
}

/** Finds the terms that are not common; returns how many there are. */
function sift(ids: Uint32Array, { known, telling }: Rarity): number {
  if (ids.length >= kinds.length) {
    places = new Uint32Array(2 * ids.length);
    kinds = new Uint8Array(2 * ids.length);
  }
  let size = 0;
  for (let place = 0; place < ids.length; place++) {
    const number = known.find(ids[place] ?? 0);
    const kind = number < 0 ? RARE : TELLING * (telling[number] ?? 0);
    // Written in any case, and kept by counting on: a branch would be mispredicted too often.
    places[size] = place;
    kinds[size] = kind;
    size += kind === COMMON ? 0 : 1;
  }
  return size;
}

/** Which counts are chosen: those above `least`, and so many of `least` itself as there is room for. */
interface Bar {
  readonly least: number;
  room: number;
  readonly taken: number;
}

/** Draws the bars over which the first `found` of the sifted terms must come. */
function drawBars(counts: Uint8Array, found: number): { readonly rare: Bar; readonly telling: Bar } {
  tallies.telling.fill(0);
  tallies.rare.fill(0);
  for (let at = 0; at < found; at++) {
    const tally = kinds[at] === RARE ? tallies.rare : tallies.telling;
    const count = counts[places[at] ?? 0] ?? 0;
    tally[count] = (tally[count] ?? 0) + 1;
  }
  const rare = drawBar(tallies.rare, RARE_TERMS);
  return { rare, telling: drawBar(tallies.telling, TERMS - rare.taken) };
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
