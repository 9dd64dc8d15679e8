/**
 * Vectors of articles, oldest first → the nearest others of each: by content, with section and nearness in time as
 * lesser weights.
 *
 * An entry that two articles share counts if at most WINDOW articles that have it too stand between them. So an article
 * costs the same in a portal of any size, whatever tag half of it bears; an article looks back only and offers each
 * score to both lists; and a new last article takes nothing from any pair of others.
 */
import { fillBySection } from './fill-by-section.js';
import { indexVectors, type Postings, type Vector } from './postings.js';
import { Shortlists } from './shortlists.js';
import { FULL_PRODUCT } from './vector.js';

/** What the ranking knows of an article. */
export interface RankedArticle {
  readonly vector: Vector;
  /** Milliseconds since 1970 UTC. */
  readonly instant: number;
  /** A whole number that the articles of one section share. */
  readonly section: number;
}

/** The nearest others. */
export interface Ranking {
  /** `count` positions an article, best first, padded with -1. */
  readonly neighbours: Int32Array;
  /** Likeness beside them, 0 to 1; 0 for those that only the section has in common. */
  readonly scores: Float32Array;
  /** How many postings were looked at: what the work grows with. */
  readonly visits: number;
}

/** More of it finds a little more, at proportional cost. */
const WINDOW = 64;

const DAY = 86_400_000;
/** The lesser weights, in 64ths of the likeness of content. Steps, so that no rounding of a curve decides an order. */
const CONTENT = 64;
const SAME_SECTION = 6;
const SAME_MONTH = 5;
const SAME_HALF_YEAR = 3;
const SAME_TWO_YEARS = 1;
const GREATEST_GAIN = CONTENT + SAME_SECTION + SAME_MONTH;

/** Ranks the `count` nearest others of each article. Never itself, never one twice. */
export function rankVectors(articles: readonly RankedArticle[], count: number): Ranking {
  const instants = Float64Array.from(articles, ({ instant }) => instant);
  const sections = Int32Array.from(articles, ({ section }) => section);
  const lists = new Shortlists(instants, count);
  const sweep = openSweep(indexVectors(articles.map(({ vector }) => vector)), articles.length);
  const { products } = sweep;
  const { bars } = lists;
  let visits = 0;
  articles.forEach(({ vector }, self) => {
    const met = meetOlder(sweep, vector.weights);
    visits += met.visits;
    for (let at = 0; at < met.count; at++) {
      const other = sweep.met[at] ?? 0;
      const product = products[other] ?? 0;
      products[other] = 0;
      // Most pairs end here, before their sections and times are looked at.
      const atMost = product * GREATEST_GAIN;
      if (atMost < (bars[self] ?? 0) && atMost < (bars[other] ?? 0)) continue;
      const score = product * gainOf(self, other, instants, sections);
      if (score >= (bars[self] ?? 0)) lists.offer(self, other, score);
      if (score >= (bars[other] ?? 0)) lists.offer(other, self, score);
    }
  });
  const scores = Float32Array.from(lists.scores, (score) => Math.min(1, score / (GREATEST_GAIN * FULL_PRODUCT)));
  fillBySection(articles, count, lists.neighbours);
  return { neighbours: lists.neighbours, scores, visits };
}

/** Where a ranking stands: it goes through the articles once, and through every list of postings beside it. */
interface Sweep {
  readonly postings: Postings;
  /** Slot → the first posting that is not of an older article. */
  readonly heads: Int32Array;
  /** Which entry of all comes next. */
  entry: number;
  /** By position: the product of its vector with the current one. All 0 between two articles. */
  readonly products: Int32Array;
  /** The positions whose product is not 0; one place more than they need. */
  readonly met: Int32Array;
}

function openSweep(postings: Postings, total: number): Sweep {
  const heads = postings.starts.slice();
  return { postings, heads, entry: 0, products: new Int32Array(total), met: new Int32Array(total + 1) };
}

/** Multiplies the current article's vector with those of older ones that share an entry within the window. */
function meetOlder(sweep: Sweep, weights: Uint8Array): { readonly count: number; readonly visits: number } {
  const { heads, products, met } = sweep;
  const { starts, list, entrySlots } = sweep.postings;
  let count = 0;
  let visits = 0;
  for (let at = 0; at < weights.length; at++) {
    const slot = entrySlots[sweep.entry++] ?? 0;
    const head = heads[slot] ?? 0;
    heads[slot] = head + 1;
    const weight = weights[at] ?? 0;
    const first = Math.max(starts[slot] ?? 0, head - WINDOW);
    visits += head - first;
    for (let place = first; place < head; place++) {
      const posting = list[place] ?? 0;
      const other = posting >> 8;
      const product = products[other] ?? 0;
      // Without a branch, which would be mispredicted too often: the sign bit of −1 counts those first met here.
      met[count] = other;
      count += (product - 1) >>> 31;
      products[other] = product + weight * (posting & 255);
    }
  }
  return { count, visits };
}

function gainOf(one: number, other: number, instants: Float64Array, sections: Int32Array): number {
  const apart = Math.abs((instants[one] ?? 0) - (instants[other] ?? 0));
  return CONTENT + (sections[one] === sections[other] ? SAME_SECTION : 0) + nearnessOf(apart);
}

/** `apart` in milliseconds. */
function nearnessOf(apart: number): number {
  if (apart <= 30 * DAY) return SAME_MONTH;
  if (apart <= 180 * DAY) return SAME_HALF_YEAR;
  return apart <= 730 * DAY ? SAME_TWO_YEARS : 0;
}
