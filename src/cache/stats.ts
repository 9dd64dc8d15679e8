/** Stats of files ↔ numbers in a row. */
import { isSameStat, statFile, type FileStat, type KnownFiles } from '../portal/file-stat.js';
import { packNumbers, unpackNumbers } from './blob.js';

const FIELDS = 4;

/** No file is like it: what stands for a stat that must not be trusted. */
export const noStat: FileStat = { size: -1, modified: -1, changed: -1, inode: -1 };

/** Room for numbers of `count` stats. */
export function emptyStats(count: number): Float64Array {
  return new Float64Array(count * FIELDS);
}

/** How many stats `numbers` are. */
export function countStats(numbers: Float64Array): number {
  return numbers.length / FIELDS;
}

export function packStats(stats: readonly FileStat[]): Uint8Array {
  const numbers = emptyStats(stats.length);
  stats.forEach((stat, index) => setStat(numbers, index, stat));
  return packNumbers(numbers);
}

/** Puts a stat at `index` of numbers that `packStats` has packed. */
export function setStat(numbers: Float64Array, index: number, { size, modified, changed, inode }: FileStat): void {
  const at = index * FIELDS;
  numbers[at] = size;
  numbers[at + 1] = modified;
  numbers[at + 2] = changed;
  numbers[at + 3] = inode;
}

/** The stat at `index` of numbers that `packStats` has packed. */
export function statAt(numbers: Float64Array, index: number): FileStat {
  const at = index * FIELDS;
  return {
    size: numbers[at] ?? -1,
    modified: numbers[at + 1] ?? -1,
    changed: numbers[at + 2] ?? -1,
    inode: numbers[at + 3] ?? -1,
  };
}

/** What a file's stat tells of it: nothing has changed; it is of the same size, or of another one; it is not there. */
export const [SAME, TOUCHED, RESIZED, MISSING] = [0, 1, 2, 3] as const;

/** How the file at `path` differs from the one whose stat is at `index` of `before`. */
export function compareFile(path: string, before: Float64Array, index: number): number {
  const [stat, known] = [statFile(path), statAt(before, index)];
  if (stat === null) return MISSING;
  if (isSameStat(stat, known)) return SAME;
  return known.size >= 0 && stat.size !== known.size ? RESIZED : TOUCHED;
}

/** Stats that `packStats` has packed, with others in the places that `news` names. */
export function replaceStats(bytes: Uint8Array | undefined, news: ReadonlyMap<number, FileStat>): Uint8Array {
  const numbers = unpackNumbers(bytes).slice();
  for (const [index, stat] of news) setStat(numbers, index, stat);
  return packNumbers(numbers);
}

/**
 * The stat if it will tell every later change of the file, else `noStat`. `now` is what the disk's own clock showed
 * before (for a file that was read) or after (for one that was written): a change in that very tick would leave no
 * trace. Git does the same with its index.
 */
export function trusted(stat: FileStat, now: number): FileStat {
  return stat.changed < now ? stat : noStat;
}

/** Files other than articles, by their absolute paths, with the digests that they had. */
export function openKnownFiles(paths: readonly string[], stats: Float64Array, digests: readonly string[]): KnownFiles {
  const index = new Map(paths.map((path, at) => [path, at]));
  return {
    digest(path, stat) {
      const at = index.get(path);
      return at !== undefined && isSameStat(statAt(stats, at), stat) ? (digests[at] ?? null) : null;
    },
  };
}
