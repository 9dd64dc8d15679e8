/** A few articles held against all others, without an index of all: the vectors are gone through once. */
import { GREATEST_GAIN, gainOf } from './likeness.js';
import { indexVectors, type Postings } from './postings.js';
import type { Corpus } from './prepare-ranking.js';
import { mayHold, openSieve, type Sieve } from './sieve.js';
import { vectorAt } from './vector-set.js';
import { spanOf, type Weighting } from './weighting.js';

/** Articles of a corpus that others are sought for. */
export interface Question {
  /** Their positions. */
  readonly asked: readonly number[];
  /** Their vectors. */
  readonly postings: Postings;
  /** Slot → over how many ticks it counts. */
  readonly reaches: Int32Array;
  /** Of the ids that have a slot. Most look-ups end here. */
  readonly sieve: Sieve;
}

export function openQuestion({ vectors }: Corpus, asked: readonly number[], weighting: Weighting): Question {
  const postings = indexVectors(asked.map((position) => vectorAt(vectors, position)));
  const ids = postings.slots.list();
  return { asked, postings, reaches: Int32Array.from(ids, (id) => 2 ** spanOf(id, weighting)), sieve: openSieve(ids) };
}

/** Tells each pair of an asked article and another whose score may reach the bar of either. */
export function askAll(
  question: Question,
  corpus: Corpus,
  bars: Int32Array,
  tell: (asked: number, other: number, score: number) => void,
): void {
  const { asked } = question;
  if (asked.length === 0) return;
  const products = new Int32Array(asked.length);
  for (let other = 0; other < corpus.instants.length; other++) {
    if (!multiply(question, corpus, other, products)) continue;
    for (let at = 0; at < asked.length; at++) {
      const self = asked[at] ?? -1;
      const atMost = (products[at] ?? 0) * GREATEST_GAIN;
      if ((atMost < (bars[self] ?? 0) && atMost < (bars[other] ?? 0)) || self === other) continue;
      tell(self, other, (products[at] ?? 0) * gainOf(self, other, corpus));
    }
    products.fill(0);
  }
}

/** Multiplies the vector of `other` with those asked; says whether any product may not be 0. */
function multiply(
  { asked, postings, reaches, sieve }: Question,
  corpus: Corpus,
  other: number,
  products: Int32Array,
): boolean {
  const { ticks, vectors } = corpus;
  const now = ticks[other] ?? 0;
  const end = vectors.starts[other + 1] ?? 0;
  let hasMet = false;
  for (let entry = vectors.starts[other] ?? 0; entry < end; entry++) {
    const id = vectors.ids[entry] ?? 0;
    if (!mayHold(sieve, id)) continue;
    const slot = postings.slots.find(id);
    if (slot < 0) continue;
    const reach = reaches[slot] ?? 0;
    const weight = vectors.weights[entry] ?? 0;
    const last = postings.starts[slot + 1] ?? 0;
    for (let place = postings.starts[slot] ?? 0; place < last; place++) {
      const posting = postings.list[place] ?? 0;
      const at = posting >> 8;
      if (Math.abs((ticks[asked[at] ?? 0] ?? 0) - now) > reach) continue;
      products[at] = (products[at] ?? 0) + weight * (posting & 255);
      hasMet = true;
    }
  }
  return hasMet;
}
