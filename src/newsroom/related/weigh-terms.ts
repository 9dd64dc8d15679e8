/**
 * Frozen articles → the weighting: how telling each term is, and the anchors that texts are likened to.
 *
 * It is TF-IDF whose IDF knows three steps: common, telling, rare. On news this finds as much as the logarithm does,
 * and a document frequency that changes by one seldom crosses one of two bars.
 */
import type { Terms } from '../../model.js';
import { Numbering } from '../../text/numbering.js';
import { powerBelow, sampleFrozen } from './frozen.js';
import { indexVectors, type Postings } from './postings.js';
import { textVector, type Rarity } from './text-vector.js';

/** A frozen article. */
export interface FrozenArticle {
  /** Of its path, by `hashText`: the article's identity. */
  readonly hash: number;
  readonly terms: Terms;
}

/** Frozen articles that serve as landmarks: two texts that are near the same ones share a subject. */
export interface Anchors {
  /** The hashes of their paths, which are their entry ids in vectors. */
  readonly hashes: Uint32Array;
  readonly postings: Postings;
}

/** What a vector hangs on besides its own article. Where the frozen articles are the same, so is the weighting. */
export interface Weighting {
  readonly rarity: Rarity;
  readonly anchors: Anchors;
}

/** How many articles are asked how common terms are (up to twice as many: see `sampleFrozen`). */
const SAMPLE = 256;
/** How many articles are anchors, likewise. */
const ANCHORS = 512;

/** Weighs the terms by the frozen articles, which come oldest first. */
export function weighTerms(frozen: readonly FrozenArticle[]): Weighting {
  const size = Math.min(SAMPLE, powerBelow(frozen.length));
  const rarity = classifyTerms(sampleFrozen(frozen, size), size);
  const anchors = sampleFrozen(frozen, Math.min(ANCHORS, powerBelow(frozen.length)));
  const hashes = Uint32Array.from(anchors, ({ hash }) => hash);
  return { rarity, anchors: { hashes, postings: indexVectors(anchors.map(({ terms }) => textVector(terms, rarity))) } };
}

/** `size`: what the bars are measured by; unlike the sample's own size it does not change with every article. */
function classifyTerms(sample: readonly FrozenArticle[], size: number): Rarity {
  // What a single text of the sample has relates nothing to anything. In a small sample a subject may well be a third
  // of it; in a large one, what an eighth has is every text's.
  const rareBelow = Math.max(2, size / 64);
  const commonAbove = Math.max(Math.min(16, size / 2), size / 8);
  const seen = new Numbering();
  let frequencies = new Uint16Array(4096);
  for (const { terms } of sample) {
    for (const id of terms.ids) {
      const number = seen.add(id);
      if (number >= frequencies.length) frequencies = widen(frequencies);
      frequencies[number] = (frequencies[number] ?? 0) + 1;
    }
  }
  const known = new Numbering();
  const telling: number[] = [];
  seen.list().forEach((id, number) => {
    const frequency = frequencies[number] ?? 0;
    if (frequency < rareBelow) return;
    known.add(id);
    telling.push(frequency > commonAbove ? 0 : 1);
  });
  return { known, telling: Uint8Array.from(telling) };
}

function widen(array: Uint16Array): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(2 * array.length);
  wider.set(array);
  return wider;
}
