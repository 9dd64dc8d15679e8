/**
 * Which articles term weights are taken from: those that seldom change and that a new article never joins. Of these, a
 * sample by path, so that most changes to old articles touch no weight either.
 */

/** Fewer closed articles than this say too little of how common a term is. */
const LEAST_CLOSED = 64;

/** How many hashes there are. */
const HASHES = 0x1_0000_0000;

/**
 * How many articles, oldest first, are frozen; `years` are theirs on the portal's wall, ascending. It is those of the
 * years before the newest article's. While these are few, or less than a quarter, it is the greatest power of two:
 * a young portal's weights change each time it doubles.
 */
export function countFrozen(years: readonly number[]): number {
  const newest = years.at(-1) ?? 0;
  const closed = Math.max(0, years.indexOf(newest));
  return closed >= LEAST_CLOSED && closed * 4 >= years.length ? closed : powerBelow(years.length);
}

/** The greatest power of two that is not above `count`; 0 for 0. */
export function powerBelow(count: number): number {
  return count < 1 ? 0 : 1 << (31 - Math.clz32(count));
}

/**
 * The frozen articles whose hash is low enough: at least `size` of them are to be expected, fewer than twice as many.
 * The bar hangs on the power of two of their number alone, so an article that comes, goes or changes moves no other
 * in or out.
 */
export function sampleFrozen<Frozen extends { readonly hash: number }>(
  frozen: readonly Frozen[],
  size: number,
): readonly Frozen[] {
  const bar = (HASHES / Math.max(1, powerBelow(frozen.length))) * size;
  return frozen.filter(({ hash }) => hash < bar);
}
