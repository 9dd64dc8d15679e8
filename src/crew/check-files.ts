/** Files that an earlier build has read or written → which of them hold what they held, found out by all threads. */
import { Worker } from 'node:worker_threads';
import { openCounter } from './batches.js';
import { checkBatches, type CheckWork } from './check-batches.js';
import type { Sharing } from './sharing.js';

/** What is to be checked. */
export type Checklist = Omit<CheckWork, 'counter' | 'isSame' | 'stats'>;

/** What came of it. */
export type Checked = Pick<CheckWork, 'isSame' | 'stats'>;

/** Checks the files of `list`; `meanwhile` is done while other threads begin. */
export async function checkFiles(list: Checklist, { jobs, pages }: Sharing, meanwhile: () => void): Promise<Checked> {
  const { length } = list.files;
  const isSame = new Uint8Array(new SharedArrayBuffer(length));
  const stats = new Float64Array(new SharedArrayBuffer(list.before.byteLength));
  const work: CheckWork = { ...list, counter: openCounter(), isSame, stats };
  // A finished page is checked in a fraction of the time that it takes to render it, and such a thread begins in a fraction, too.
  const others = length >= pages ? jobs - 1 : 0;
  const threads = Promise.all(Array.from({ length: others }, async () => hire(work)));
  meanwhile();
  checkBatches(work);
  await threads;
  return { isSame, stats };
}

/** Resolves when the thread has found nothing left to do. */
async function hire(workerData: CheckWork): Promise<void> {
  const worker = new Worker(new URL('./check-thread.js', import.meta.url), { workerData });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
