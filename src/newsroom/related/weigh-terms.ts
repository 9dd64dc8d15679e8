/**
 * The sample's terms → the weighting: how telling each term is, the anchors that texts are likened to, and how far
 * entries reach in time.
 *
 * It is TF-IDF whose IDF knows three steps: common, telling, rare. On news this finds as much as the logarithm does,
 * and a document frequency that changes by one seldom crosses one of two bars.
 */
import type { Terms } from '../../model.js';
import { Numbering } from '../../text/numbering.js';
import { indexVectors } from './postings.js';
import { ANCHORS, barOf } from './sample.js';
import { textVector, type Rarity } from './text-vector.js';
import { nearestAnchors } from './vector.js';
import { numberAll, type Weighting } from './weighting.js';

/** How many anchors are asked how common terms are (up to twice as many: see `sampleArticles`). */
const ASKED = 256;

/** An entry is to be looked at in about so many older articles: more finds a little more, at proportional cost. */
const WINDOW = 64;

/** Weighs the terms; `terms` are those of the sample's anchors, beside them. */
export function weighTerms(
  { hashes, power }: { readonly hashes: Uint32Array; readonly power: number },
  terms: readonly Terms[],
): Weighting {
  const bar = barOf(ASKED, power);
  const asked = terms.filter((_, at) => (hashes[at] ?? 0) < bar);
  const rarity = classifyTerms(asked, Math.min(ASKED, power));
  const texts = terms.map((one) => textVector(one, rarity));
  const anchors = {
    hashes,
    numbers: numberAll(hashes),
    named: new Int32Array(hashes.length),
    postings: indexVectors(texts),
  };
  for (const text of texts) {
    for (const anchor of nearestAnchors(text, anchors)) anchors.named[anchor] = (anchors.named[anchor] ?? 0) + 1;
  }
  return { rarity, anchors, reach: measureReach(hashes.length, power) };
}

/**
 * A tick is the time of about `power / size` articles, and what one of the anchors has stands in one of as many
 * articles as there are anchors: WINDOW such articles take so many ticks.
 */
function measureReach(anchors: number, power: number): number {
  return (WINDOW * anchors * Math.min(ANCHORS, power)) / Math.max(1, power);
}

/** `size`: what the bars are measured by; unlike the sample's own size it does not change with every article. */
function classifyTerms(sample: readonly Terms[], size: number): Rarity {
  // What a single text of the sample has relates nothing to anything. In a small sample a subject may well be a third
  // of it; in a large one, what an eighth has is every text's.
  const rareBelow = Math.max(2, size / 64);
  const commonAbove = Math.max(Math.min(16, size / 2), size / 8);
  const seen = new Numbering();
  let frequencies = new Uint16Array(4096);
  for (const { ids } of sample) {
    for (const id of ids) {
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
