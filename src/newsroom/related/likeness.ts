/** How near two articles are: the product of their vectors, with section and nearness in time as lesser weights. */
import { FULL_PRODUCT } from './vector.js';

/** What the score of two articles hangs on besides their vectors. */
export interface Circumstances {
  /** Milliseconds since 1970 UTC; ascending. */
  readonly instants: Float64Array;
  /** Whole numbers that the articles of one section share. */
  readonly sections: Int32Array;
}

const DAY = 86_400_000;
/** The lesser weights, in 64ths of the likeness of content. Steps, so that no rounding of a curve decides an order. */
const CONTENT = 64;
const SAME_SECTION = 6;
const SAME_MONTH = 5;
const SAME_HALF_YEAR = 3;
const SAME_TWO_YEARS = 1;

/** No score is more than so many times the product. */
export const GREATEST_GAIN = CONTENT + SAME_SECTION + SAME_MONTH;
/** The score of a full vector with itself. */
const FULL_SCORE = GREATEST_GAIN * FULL_PRODUCT;

/** The least product that may make a score of at least `score`. */
export function productFor(score: number): number {
  // Rounded up to a whole number as the processor has them, since every product is held against it.
  return ((score + GREATEST_GAIN - 1) / GREATEST_GAIN) | 0;
}

/** The score of the articles at two positions is so many times the product of their vectors. */
export function gainOf(one: number, other: number, { instants, sections }: Circumstances): number {
  const apart = Math.abs((instants[one] ?? 0) - (instants[other] ?? 0));
  return CONTENT + (sections[one] === sections[other] ? SAME_SECTION : 0) + nearnessOf(apart);
}

/** A score → 0 to 1: what readers and pages are told. */
export function likenessOf(score: number): number {
  return Math.min(1, score / FULL_SCORE);
}

/** `apart` in milliseconds. */
function nearnessOf(apart: number): number {
  if (apart <= 30 * DAY) return SAME_MONTH;
  if (apart <= 180 * DAY) return SAME_HALF_YEAR;
  return apart <= 730 * DAY ? SAME_TWO_YEARS : 0;
}
