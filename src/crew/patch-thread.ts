/**
 * Another thread that patches pages: batches in, answers out. It needs neither edition nor layouts, and so begins at once where
 * a hand of the crew would still be opening its workshop. Runs as a worker only.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openPatching, type PatchAnswer, type PatchBatch, type PatchMatter } from './patch-batches.js';

/** What the thread is given when it begins. */
export interface PatchContract {
  readonly matter: PatchMatter;
  /** Its number among all threads that stage files of this build. */
  readonly hand: number;
}

/** A batch, which another thread may have taken before; null once there are no more. */
export type PatchOrder = PatchBatch | null;

const { matter, hand }: PatchContract = workerData;
const say = (answer: PatchAnswer): void => parentPort?.postMessage(answer);
const patch = openPatching(matter, hand, say);
parentPort?.on('message', (order: PatchOrder) => (order === null ? say({ kind: 'done' }) : patch(order)));
