/** What vectors and the products of vectors hang on besides the articles themselves, and the form that it is kept in. */
import { Numbering } from '../../text/numbering.js';
import type { Postings } from './postings.js';
import type { Rarity } from './text-vector.js';

/** Frozen articles that serve as landmarks: two texts that are near the same ones share a subject. */
export interface Anchors {
  /** The hashes of their paths, which are their entry ids in vectors. */
  readonly hashes: Uint32Array;
  /** Hash → anchor, by the same numbers. */
  readonly numbers: Numbering;
  /** Beside `hashes`: how many anchors' vectors name it. */
  readonly named: Int32Array;
  /** The vectors of their texts. */
  readonly postings: Postings;
}

/** Where two builds have the same, a vector hangs on its article alone, and a product on two vectors and dates. */
export interface Weighting {
  readonly rarity: Rarity;
  readonly anchors: Anchors;
  /** Over how many ticks an entry counts that one anchor has: see `spanOf`. */
  readonly reach: number;
}

/** A weighting as arrays, to be stored and to be sent to threads. */
export interface StoredWeighting {
  readonly known: Uint32Array;
  readonly telling: Uint8Array;
  readonly hashes: Uint32Array;
  readonly named: Int32Array;
  readonly slots: Uint32Array;
  readonly starts: Int32Array;
  readonly list: Int32Array;
  /** One place. */
  readonly reach: Float64Array;
}

/** Its arrays; none is a copy but those of ids. */
export function storeWeighting({ rarity, anchors, reach }: Weighting): StoredWeighting {
  const { slots, starts, list } = anchors.postings;
  return {
    known: rarity.known.list(),
    telling: rarity.telling,
    hashes: anchors.hashes,
    named: anchors.named,
    slots: slots.list(),
    starts,
    list,
    reach: Float64Array.of(reach),
  };
}

/** What `storeWeighting` was given. */
export function openWeighting(stored: StoredWeighting): Weighting {
  const { telling, hashes, named, starts, list } = stored;
  return {
    rarity: { known: numberAll(stored.known), telling },
    anchors: { hashes, numbers: numberAll(hashes), named, postings: { slots: numberAll(stored.slots), starts, list } },
    reach: stored.reach[0] ?? 0,
  };
}

/** Whether all vectors and all products of vectors are the same under both. */
export function isSameWeighting(one: StoredWeighting, other: StoredWeighting): boolean {
  return (
    isOfSameAnchors(one, other) &&
    isSame(one.named, other.named) &&
    isSame(one.slots, other.slots) &&
    isSame(one.starts, other.starts) &&
    isSame(one.list, other.list)
  );
}

/** Whether terms tell the same and the anchors are the same articles under both, whatever the texts of these are. */
export function isOfSameAnchors(one: StoredWeighting, other: StoredWeighting): boolean {
  return (
    isSame(one.reach, other.reach) &&
    isSame(one.hashes, other.hashes) &&
    isSame(one.known, other.known) &&
    isSame(one.telling, other.telling)
  );
}

function isSame(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** The ids, which are distinct, by their places. */
export function numberAll(ids: Uint32Array): Numbering {
  const numbering = new Numbering();
  for (const id of ids) numbering.add(id);
  return numbering;
}

/** No span is longer, as a logarithm to base 2. */
export const LONGEST_SPAN = 15;

/**
 * How far an entry reaches, as a logarithm to base 2: it counts between two articles if at most 2^span ticks lie
 * between them (`timeline.ts`). The more of the anchors have it, the less far, by steps of two.
 */
export function spanOf(id: number, { anchors, reach }: Weighting): number {
  const ticks = Math.min(2 ** LONGEST_SPAN, reach / Math.max(1, countAnchors(id, anchors)));
  // The logarithm rounded, without a logarithm, which not every machine computes alike.
  return Math.max(0, (31 - Math.clz32(2 * ticks * ticks)) >> 1);
}

/** How many of the anchors have it. */
function countAnchors(id: number, { numbers, named, postings: { slots, starts } }: Anchors): number {
  const anchor = numbers.find(id);
  if (anchor >= 0) return named[anchor] ?? 0;
  const slot = slots.find(id);
  return slot < 0 ? 0 : (starts[slot + 1] ?? 0) - (starts[slot] ?? 0);
}
