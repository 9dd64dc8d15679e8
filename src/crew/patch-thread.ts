/**
 * Another thread that patches pages: work in, answers out. It needs neither edition nor layouts, and so begins at once where
 * a hand of the crew would still be opening its workshop. Runs as a worker only.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { patchBatches, type PatchAnswer, type PatchWork } from './patch-batches.js';

/** What the thread is given when it begins. */
export interface PatchContract {
  readonly work: PatchWork;
  /** Its number among all threads that stage files of this build. */
  readonly hand: number;
}

const { work, hand }: PatchContract = workerData;
const say = (answer: PatchAnswer): void => parentPort?.postMessage(answer);
patchBatches(work, hand, say);
say({ kind: 'done' });
