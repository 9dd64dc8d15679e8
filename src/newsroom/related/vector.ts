/** An article's terms and the weighting → its vector: its text, and the anchors nearest to it. */
import type { Terms } from '../../model.js';
import type { Vector } from './vector-set.js';
import { LENGTH, TERMS, textVector } from './text-vector.js';
import type { Anchors, Weighting } from './weighting.js';

/** How many anchors a vector names at most, and how many there must be for each. */
const NEAREST = 24;
const ANCHORS_EACH = 16;
/** What the anchors are worth beside the text: the length of their part over that of the text's. */
const SHARE = 0.4;

/** No vector has more entries. */
export const MOST_ENTRIES = TERMS + NEAREST;

/** The product of a full vector with itself: no two vectors have a greater one, but for rounding. */
export const FULL_PRODUCT = LENGTH * LENGTH * (1 + SHARE * SHARE);

/**
 * The article's vector. It depends on its own terms and the weighting only. All anchors that it names weigh the same:
 * were they weighted by likeness, every weight would follow each small change of an anchor.
 */
export function vectorOf(terms: Terms, { rarity, anchors }: Weighting): Vector {
  return nameAnchors(textVector(terms, rarity), anchors);
}

/** The vector of a text, and after it the anchors nearest to it. */
export function nameAnchors(text: Vector, anchors: Anchors): Vector {
  const nearest = nearestAnchors(text, anchors);
  const size = text.ids.length;
  const ids = new Uint32Array(size + nearest.length);
  ids.set(text.ids);
  nearest.forEach((anchor, at) => {
    ids[size + at] = anchors.hashes[anchor] ?? 0;
  });
  const weights = new Uint8Array(ids.length).fill(Math.round((SHARE * LENGTH) / Math.sqrt(mostOf(anchors))), size);
  weights.set(text.weights);
  return { ids, weights, named: nearest.length };
}

/** The anchors nearest to the vector of a text, the nearest first. */
export function nearestAnchors(text: Vector, anchors: Anchors): Int32Array {
  return findNearest(likenToAnchors(text, anchors), mostOf(anchors));
}

function mostOf({ hashes }: Anchors): number {
  return Math.min(NEAREST, Math.trunc(hashes.length / ANCHORS_EACH));
}

/** The product of the text with each anchor's. */
function likenToAnchors(text: Vector, { hashes, postings: { slots, starts, list } }: Anchors): Int32Array {
  const likeness = new Int32Array(hashes.length);
  for (let at = 0; at < text.ids.length; at++) {
    const slot = slots.find(text.ids[at] ?? 0);
    if (slot < 0) continue;
    const weight = text.weights[at] ?? 0;
    const end = starts[slot + 1] ?? 0;
    for (let place = starts[slot] ?? 0; place < end; place++) {
      const posting = list[place] ?? 0;
      likeness[posting >> 8] = (likeness[posting >> 8] ?? 0) + weight * (posting & 255);
    }
  }
  return likeness;
}

/** The positions of the `most` greatest likenesses, the greatest first; equals in the order of the list; none of 0. */
function findNearest(likeness: Int32Array, most: number): Int32Array {
  const nearest = new Int32Array(most);
  let size = 0;
  let bar = 0;
  for (let anchor = 0; anchor < likeness.length; anchor++) {
    const value = likeness[anchor] ?? 0;
    if (value <= bar || most === 0) continue;
    let at = size < most ? size++ : most - 1;
    for (; at > 0 && (likeness[nearest[at - 1] ?? 0] ?? 0) < value; at--) nearest[at] = nearest[at - 1] ?? 0;
    nearest[at] = anchor;
    if (size === most) bar = likeness[nearest[most - 1] ?? 0] ?? 0;
  }
  return nearest.subarray(0, size);
}
