/** Work that several threads share: it is cut into batches, and whoever is free takes the next one. */
import { setImmediate } from 'node:timers/promises';

/** A counter in shared memory. */
export function openCounter(): Int32Array {
  return openCounters(1);
}

/** So many of them. */
export function openCounters(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}

/** Takes batches of `size` out of `total` until none is left, and hands each to `work` by its first number and its end. */
export function takeBatches(
  counter: Int32Array,
  total: number,
  size: number,
  work: (first: number, end: number) => void,
): void {
  for (;;) {
    const first = Atomics.add(counter, 0, 1) * size;
    if (first >= total) return;
    work(first, Math.min(total, first + size));
  }
}

/**
 * The same for the thread that hires. After each batch it hears what the others have said meanwhile: else all of that would
 * wait in memory, and be left for the end, when nobody shares the work.
 */
export async function takeBatchesAndHear(
  ...[counter, total, size, work]: Parameters<typeof takeBatches>
): Promise<void> {
  for (;;) {
    const first = Atomics.add(counter, 0, 1) * size;
    if (first >= total) return;
    work(first, Math.min(total, first + size));
    await setImmediate();
  }
}

/** Small enough that threads end together, large enough that messages are few. */
export const filesAtOnce = 64;
export const textsAtOnce = 256;
export const pagesAtOnce = 48;
