/**
 * A part of the ranking of all, for one thread, and the parts put together.
 *
 * An article looks back only and offers each score to both lists. What is on a list hangs on the scores alone, not on
 * who offers first, so the work may be cut in any way.
 */
import { gainOf, productFor } from './likeness.js';
import { OwnList } from './own-list.js';
import type { Corpus, Prepared } from './prepare-ranking.js';
import { openLists, Shortlists, type Lists } from './shortlists.js';
import { LONGEST_SPAN } from './weighting.js';

/** Shares are dealt out by so many articles, since the later ones have more to look back on. */
const BLOCK = 64;

/** So many of the older articles are met by most of the entries, and gone through one by one; of others a list is kept. */
const NEAR = 4096;

/** Part `share`, counted from 0, of `shares`: what every so-many-th block of articles finds. */
export function rankShare(prepared: Prepared, share: number, shares: number): Lists {
  const { corpus, count } = prepared;
  const total = corpus.instants.length;
  const lists = openLists(total, count);
  const offers: Offers = {
    corpus,
    lists: new Shortlists(lists, count, corpus.instants),
    own: new OwnList(count),
    floors: new Uint16Array(total).fill(1),
  };
  const horizon: Horizon = new Int32Array(LONGEST_SPAN + 1);
  const scratch: Scratch = { products: new Uint16Array(total), far: new Int32Array(total + 1) };
  for (let first = share * BLOCK; first < total; first += shares * BLOCK) {
    const end = Math.min(total, first + BLOCK);
    for (let self = first; self < end; self++) {
      moveHorizon(horizon, corpus.ticks, self);
      offerAll(offers, self, multiply(prepared, self, horizon, scratch), scratch);
    }
  }
  return lists;
}

/** The ranking that the shares make together. */
export function mergeShares({ corpus, count }: Prepared, [first, ...others]: readonly [Lists, ...Lists[]]): Lists {
  if (others.length === 0) return first;
  const merged = new Shortlists(first, count, corpus.instants);
  for (const { neighbours, scores } of others) {
    for (let self = 0; self < corpus.instants.length; self++) {
      for (let at = self * count; at < (self + 1) * count; at++) {
        const score = scores[at] ?? 0;
        if (score === 0 || !merged.offer(self, neighbours[at] ?? -1, score)) break;
      }
    }
  }
  return first;
}

/** By span: the oldest position within it. */
type Horizon = Int32Array;

/** What is known of one article's products, while it is its turn. */
interface Scratch {
  /**
   * By position; all 0 between two turns. Lengths are fixed, so that no product is more than some 7,000: half as many
   * bytes as numbers of 32 bits, of which as many more stay in the processor's nearest cache.
   */
  readonly products: Uint16Array;
  /** The positions that are not near and whose product is not 0; one place more than they need. */
  readonly far: Int32Array;
}

function moveHorizon(horizon: Horizon, ticks: Int32Array, self: number): void {
  const now = ticks[self] ?? 0;
  for (let span = 0; span <= LONGEST_SPAN; span++) {
    let position = horizon[span] ?? 0;
    while ((ticks[position] ?? now) < now - (1 << span)) position++;
    horizon[span] = position;
  }
}

/** Multiplies the vector at `self` with all older ones; returns how many it has met that are not near. */
function multiply(prepared: Prepared, self: number, horizon: Horizon, { products, far }: Scratch): number {
  const { corpus, entries, postings } = prepared;
  const { starts, weights } = corpus.vectors;
  const end = starts[self + 1] ?? 0;
  let met = 0;
  for (let entry = starts[self] ?? 0; entry < end; entry++) {
    const code = entries[entry] ?? 0;
    const weight = weights[entry] ?? 0;
    const oldest = 256 * (horizon[code & 15] ?? 0);
    const near = Math.max(oldest, 256 * (self - NEAR));
    let place = (code >>> 4) - 1;
    let posting = postings[place] ?? -1;
    for (; posting >= near; posting = postings[--place] ?? -1) {
      const other = posting >> 8;
      products[other] = (products[other] ?? 0) + weight * (posting & 255);
    }
    for (; posting >= oldest; posting = postings[--place] ?? -1) {
      const other = posting >> 8;
      const product = products[other] ?? 0;
      // Without a branch, which would be mispredicted too often: the sign bit of −1 counts those first met here.
      far[met] = other;
      met += (product - 1) >>> 31;
      products[other] = product + weight * (posting & 255);
    }
  }
  return met;
}

/** Where the products go. */
interface Offers {
  readonly corpus: Corpus;
  readonly lists: Shortlists;
  /** The list of the article whose turn it is. */
  readonly own: OwnList;
  /** Of each other: the least product that may be worth offering to its list. */
  readonly floors: Uint16Array;
}

/** Offers all that the article at `self` has met to its list, and it to theirs; forgets the products. */
function offerAll(offers: Offers, self: number, met: number, { products, far }: Scratch): void {
  const { own, floors, lists } = offers;
  const near = Math.max(0, self - NEAR);
  let floor = own.floor;
  // The newest first, which are likelier to stay: half as many are put on the list and pushed off again.
  for (let other = self - 1; other >= near; other--) {
    const product = products[other] ?? 0;
    // Most pairs end here, before their sections and times are looked at.
    if (product < floor && product < (floors[other] ?? 0)) continue;
    offerBoth(offers, self, other, product);
    floor = own.floor;
  }
  products.fill(0, near, self);
  for (let at = 0; at < met; at++) {
    const other = far[at] ?? 0;
    const product = products[other] ?? 0;
    products[other] = 0;
    if (product >= own.floor || product >= (floors[other] ?? 0)) offerBoth(offers, self, other, product);
  }
  own.moveTo(lists.lists, self);
  lists.measure(self);
  floors[self] = productFor(lists.bars[self] ?? 0);
}

function offerBoth({ corpus, lists, own, floors }: Offers, self: number, other: number, product: number): void {
  const score = product * gainOf(self, other, corpus);
  if (product >= own.floor) own.offer(other, score);
  if (score >= (lists.bars[other] ?? 0) && lists.offer(other, self, score)) {
    floors[other] = productFor(lists.bars[other] ?? 0);
  }
}
