/**
 * Files that an earlier build has read or written, batch by batch → which of them hold the bytes that they held, with the
 * stats that they have now; on whichever thread. A file is read only where its stat does not say enough.
 */
import { setStat, statAt } from '../cache/stats.js';
import { unlessRefused } from '../portal/disk-error.js';
import { isSameStat, type FileStat } from '../portal/file-stat.js';
import { digestFile, OutputTree, regularAt } from '../publish/output-tree.js';
import { filesAtOnce, takeBatches } from './batches.js';

/** Files to be checked, and what comes of it. Plain data; the counter and what is written to lie in shared memory. */
export interface CheckWork {
  readonly counter: Int32Array;
  /** The files that were read, absolute, and behind them those that were written, relative to `output`, with `/`. */
  readonly files: readonly string[];
  /** How many of them were read. */
  readonly inputs: number;
  /** The output folder, absolute. */
  readonly output: string;
  /** The SHA-256 that each had, 64 hexadecimal digits. */
  readonly digests: readonly string[];
  /** The stats that they had, in a row; of size -1 where even that is not known. */
  readonly before: Float64Array;
  /** 1 for each file that holds what it held; only then a stat, taken before it was read. */
  readonly isSame: Uint8Array;
  readonly stats: Float64Array;
}

/** Takes batches until none is left. */
export function checkBatches({ counter, files, inputs, output, digests, before, isSame, stats }: CheckWork): void {
  const tree = new OutputTree(output);
  const check = (index: number): FileStat | null => {
    const [file, digest, known] = [files[index] ?? '', digests[index] ?? '', statAt(before, index)];
    return index < inputs ? holdsDigest(file, digest, known) : tree.holdsDigest(file, digest, known.size, known);
  };
  takeBatches(counter, files.length, filesAtOnce, (first, end) => {
    for (let index = first; index < end; index++) {
      // A file that cannot be read is none that is known.
      const stat = unlessRefused(() => check(index));
      if (stat === null) continue;
      setStat(stats, index, stat);
      isSame[index] = 1;
    }
  });
}

/** The stat of the regular file at `path` (absolute) if it has this digest; `known` is the stat that such a file had. */
function holdsDigest(path: string, digest: string, known: FileStat): FileStat | null {
  const stat = regularAt(path);
  if (stat === null || isSameStat(stat, known)) return stat;
  if (known.size >= 0 && stat.size !== known.size) return null;
  return digestFile(path, stat.size) === digest ? stat : null;
}
