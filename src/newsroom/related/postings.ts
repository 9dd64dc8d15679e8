/** Vectors → for each entry, the vectors that have it: for a few hundred vectors that many others are held against. */
import { Numbering } from '../../text/numbering.js';
import type { Vector } from './vector-set.js';

/** An inverted index. */
export interface Postings {
  /** Entry id → slot. */
  readonly slots: Numbering;
  /** Slot → its first posting; one more at the end. */
  readonly starts: Int32Array;
  /** The vector's position × 256 + the entry's weight there; positions ascend within a slot. */
  readonly list: Int32Array;
}

/** Indexes the vectors by entry. */
export function indexVectors(vectors: readonly Vector[]): Postings {
  const slots = new Numbering();
  const entrySlots = new Int32Array(vectors.reduce((sum, { ids }) => sum + ids.length, 0));
  let entry = 0;
  for (const { ids } of vectors) {
    for (let at = 0; at < ids.length; at++) entrySlots[entry++] = slots.add(ids[at] ?? 0);
  }
  const starts = new Int32Array(slots.size + 1);
  for (let at = 0; at < entrySlots.length; at++) {
    const after = (entrySlots[at] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let slot = 0; slot < slots.size; slot++) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  const free = starts.slice();
  const list = new Int32Array(entrySlots.length);
  entry = 0;
  vectors.forEach(({ weights }, position) => {
    for (let at = 0; at < weights.length; at++) {
      const slot = entrySlots[entry++] ?? 0;
      const place = free[slot] ?? 0;
      free[slot] = place + 1;
      list[place] = position * 256 + (weights[at] ?? 0);
    }
  });
  return { slots, starts, list };
}
