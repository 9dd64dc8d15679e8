/**
 * Work that several threads share: it is cut into batches, and whoever is free takes the next one. The thread that hires
 * the crew begins at the front, all others at the back, so that each is long among work of one kind: what it has compiled
 * and kept for one page serves for the next.
 */
import { setImmediate } from 'node:timers/promises';

/** What the counter counts: all batches that are taken, and those at either end. */
const [ALL, FRONT, BACK] = [0, 1, 2] as const;

/** A counter in shared memory. */
export function openCounter(): Int32Array {
  return openCounters(3);
}

/** So many numbers in shared memory, all 0. */
export function openCounters(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}

/** Told a batch by its first number and its end. */
type Work = (first: number, end: number) => void;

/** Takes batches of `size` out of `total`, the last ones first, until none is left. */
export function takeBatches(counter: Int32Array, total: number, size: number, work: Work): void {
  for (;;) {
    const first = takeOne(counter, BACK, Math.ceil(total / size)) * size;
    if (first < 0) return;
    work(first, Math.min(total, first + size));
  }
}

/**
 * The same for the thread that hires, the first ones first. After each batch it hears what the others have said meanwhile:
 * else all of that would wait in memory, and be left for the end, when nobody shares the work.
 */
export async function takeBatchesAndHear(counter: Int32Array, total: number, size: number, work: Work): Promise<void> {
  for (;;) {
    const first = takeOne(counter, FRONT, Math.ceil(total / size)) * size;
    if (first < 0) return;
    work(first, Math.min(total, first + size));
    await setImmediate();
  }
}

/** The number of the next batch at an end; -1 where all `batches` are taken. */
function takeOne(counter: Int32Array, end: typeof FRONT | typeof BACK, batches: number): number {
  if (Atomics.add(counter, ALL, 1) >= batches) return -1;
  const taken = Atomics.add(counter, end, 1);
  return end === FRONT ? taken : batches - 1 - taken;
}

/** Small enough that threads end together, large enough that messages are few. */
export const looksAtOnce = 128;
export const filesAtOnce = 64;
export const textsAtOnce = 256;
export const pagesAtOnce = 48;
