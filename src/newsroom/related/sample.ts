/**
 * All articles → the few whose texts term weights are taken from. It asks for paths and years only, so that no other
 * article's terms need ever be in memory with these.
 */
import { hashText } from '../../text/hash.js';

/** What the sampling asks of an article. */
export interface Dated {
  /** Its file's path: its identity. */
  readonly path: string;
  /** The year that the wall of the portal showed when it was published. */
  readonly year: number;
}

/** Articles that stand for all. */
export interface Sample {
  /** Positions of the anchors: of the frozen articles, those whose hash is below the bar. Ascending. */
  readonly anchors: Int32Array<ArrayBuffer>;
  /** The hashes of their paths, beside. */
  readonly hashes: Uint32Array<ArrayBuffer>;
  /** Positions of the articles below the bar that are not frozen. Ascending. */
  readonly later: Int32Array<ArrayBuffer>;
  /** The greatest power of two that is not above the number of frozen articles: all of the others that counts. */
  readonly power: number;
}

/** Fewer closed articles than this say too little of how common a term is. */
const LEAST_CLOSED = 64;
/** How many articles are anchors, from 512 frozen ones on: at least this, and fewer than twice as many. */
export const ANCHORS = 512;

/** How many hashes there are. */
const HASHES = 0x1_0000_0000;

/**
 * The sample of `articles`, which come oldest first. Who is in it hangs on its own path and a power of two: an article
 * that comes, goes or changes moves no other in or out.
 */
export function sampleArticles(articles: readonly Dated[]): Sample {
  const frozen = countFrozen(articles.map(({ year }) => year));
  const power = powerBelow(frozen);
  const bar = barOf(ANCHORS, power);
  const [anchors, hashes, later]: [number[], number[], number[]] = [[], [], []];
  articles.forEach(({ path }, position) => {
    const hash = hashText(path);
    if (hash >= bar) return;
    if (position >= frozen) later.push(position);
    else {
      anchors.push(position);
      hashes.push(hash);
    }
  });
  return { anchors: Int32Array.from(anchors), hashes: Uint32Array.from(hashes), later: Int32Array.from(later), power };
}

/** The hashes below it are those of `size` to twice `size` of the frozen articles; of all while these are no more. */
export function barOf(size: number, power: number): number {
  return power > size ? (HASHES / power) * size : HASHES;
}

/**
 * How many articles, oldest first, are frozen: they seldom change, and a new article never joins them. `years` are
 * theirs, ascending. It is those of the years before the newest article's. While these are few, or less than a
 * quarter, it is the greatest power of two: a young portal's weights change each time it doubles.
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
