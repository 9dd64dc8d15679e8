/**
 * Files of dist/ as a build has left them, batch by batch → how each differs from that now, by its stat alone; on
 * whichever thread.
 */
import { unpackTexts } from '../cache/blob.js';
import { compareFile } from '../cache/stats.js';

/** Files to be compared, and what comes of it. Plain data; the counter and what is written to lie in shared memory. */
export interface CompareWork {
  readonly counter: Int32Array;
  /** The output folder, absolute. */
  readonly output: string;
  /** The files in it with `/`, packed. */
  readonly files: Uint8Array;
  /** The stats that they had, in a row. */
  readonly before: Float64Array;
  /** What was found of each. */
  readonly found: Uint8Array;
}

/** Compares the files from `first` to before `end`. */
export function openComparer({ output, files, before, found }: CompareWork): (first: number, end: number) => void {
  const names = unpackTexts(files);
  return (first, end) => {
    for (let at = first; at < end; at++) found[at] = compareFile(`${output}/${names[at] ?? ''}`, before, at);
  };
}
