/** Articles and their vectors → the index that a ranking of all goes by: typed arrays on shared memory, for threads. */
import { Numbering } from '../../text/numbering.js';
import type { Circumstances } from './likeness.js';
import type { VectorSet } from './vector-set.js';
import { spanOf, type Weighting } from './weighting.js';

/** All that scores hang on; the articles come oldest first. */
export interface Corpus extends Circumstances {
  readonly vectors: VectorSet;
  /** Of each article: see `measureTime`. */
  readonly ticks: Int32Array;
}

/** What the threads of a ranking share. */
export interface Prepared {
  readonly corpus: Corpus;
  /** How many places a list has. */
  readonly count: number;
  /** Beside the entries of `corpus.vectors`: the place of its posting × 16 + its span. */
  readonly entries: Uint32Array;
  /** The article's position × 256 + the entry's weight there, ascending within an id; a -1 before each id. */
  readonly postings: Int32Array;
}

/** Indexes the vectors. There is room for 2²⁸ entries: a million articles. */
export function prepareRanking(corpus: Corpus, count: number, weighting: Weighting): Prepared {
  const { starts, ids, weights } = corpus.vectors;
  const slots = new Numbering();
  const entries = new Uint32Array(new SharedArrayBuffer(4 * ids.length));
  for (let entry = 0; entry < entries.length; entry++) entries[entry] = slots.add(ids[entry] ?? 0);
  const { next, size } = layOut(entries, slots.size);
  const spans = Uint8Array.from(slots.list(), (id, slot) => (next[slot] === ALONE ? 0 : spanOf(id, weighting)));
  const postings = new Int32Array(new SharedArrayBuffer(4 * size)).fill(-1);
  for (let position = 0; position < starts.length - 1; position++) {
    const end = starts[position + 1] ?? 0;
    for (let entry = starts[position] ?? 0; entry < end; entry++) {
      const slot = entries[entry] ?? 0;
      const place = next[slot] ?? 0;
      entries[entry] = place * 16 + (spans[slot] ?? 0);
      if (place === ALONE) continue;
      postings[place] = position * 256 + (weights[entry] ?? 0);
      next[slot] = place + 1;
    }
  }
  return { corpus, count, entries, postings };
}

/** Where an id that one article alone has is said to stand: after a -1, so that nothing is found there. */
const ALONE = 1;

/** Slot → the place of its first posting; `size`: how many places there are. */
function layOut(entrySlots: Uint32Array, slots: number): { readonly next: Uint32Array; readonly size: number } {
  const next = new Uint32Array(slots);
  for (let entry = 0; entry < entrySlots.length; entry++) {
    const slot = entrySlots[entry] ?? 0;
    next[slot] = (next[slot] ?? 0) + 1;
  }
  let size = 2;
  for (let slot = 0; slot < slots; slot++) {
    const postings = next[slot] ?? 0;
    next[slot] = postings < 2 ? ALONE : size;
    if (postings >= 2) size += postings + 1;
  }
  return { next, size };
}
