/**
 * The vectors of the last build and new texts of a few anchors → the vectors that a clean build would find, and whose
 * scores no longer hold.
 *
 * Where terms tell the same as before, the texts of all other articles weigh what they weighed. What hangs on an anchor's
 * text is which articles name it, and how far the entries reach that it has.
 */
import type { Terms } from '../../model.js';
import { Numbering } from '../../text/numbering.js';
import { mayHold, openSieve, type Sieve } from './sieve.js';
import { textVector } from './text-vector.js';
import { nameAnchors } from './vector.js';
import { packAll, replaceVectors, textOf, vectorAt, type Vector, type VectorSet } from './vector-set.js';
import { isOfSameAnchors, openWeighting, spanOf, type StoredWeighting, type Weighting } from './weighting.js';

/** What the last build has weighed. */
export interface Weighed {
  readonly weighting: StoredWeighting;
  /** The positions of the anchors. */
  readonly anchors: Int32Array;
  readonly vectors: VectorSet;
}

/** The weighting now. */
export interface NewWeighting {
  readonly weighting: Weighting;
  readonly stored: StoredWeighting;
  /** The numbers of the anchors with new texts, and the terms of these by the numbers. */
  readonly recast: readonly number[];
  readonly termsOf: (anchor: number) => Terms;
}

/** What becomes of vectors. */
export interface Revision {
  readonly vectors: VectorSet;
  /** The positions of those that are others now, or have an entry that reaches otherwise. */
  readonly moved: ReadonlySet<number>;
}

/** For each of them all vectors are gone through, which for so many costs as much as weighing all. */
const MOST_RECAST = 32;

/**
 * Revises the vectors of all articles but those with new texts, whose vectors mean nothing then. No two articles are
 * more than `duration` ticks apart. Null where all must be weighed anew: if terms tell otherwise, or other articles are
 * anchors.
 */
export function reviseVectors(known: Weighed, now: NewWeighting, duration: number): Revision | null {
  const { vectors } = known;
  const { anchors, rarity } = now.weighting;
  if (!isOfSameAnchors(now.stored, known.weighting) || now.recast.length > MOST_RECAST) return null;
  const recasts = now.recast.map((anchor) => ({
    hash: anchors.hashes[anchor] ?? 0,
    before: textOf(vectorAt(vectors, known.anchors[anchor] ?? -1)),
    after: textVector(now.termsOf(anchor), rarity),
  }));
  const renamed: number[] = [];
  const fresh: Vector[] = [];
  for (const position of findNearer(vectors, recasts)) {
    const vector = vectorAt(vectors, position);
    const revised = nameAnchors(textOf(vector), anchors);
    if (isSameIds(revised.ids, vector.ids)) continue;
    renamed.push(position);
    fresh.push(revised);
  }
  const revised = replaceVectors(vectors, renamed, packAll(fresh));
  const stretched = findStretched(openWeighting(known.weighting), now.weighting, recasts, duration);
  return { vectors: revised, moved: new Set([...renamed, ...findHolders(revised, stretched)]) };
}

/** `origins` (see `updateRanking`) without those whose scores no longer hold; `moved`: where they stood. */
export function withoutMoved(origins: Int32Array, moved: ReadonlySet<number>): Int32Array {
  return moved.size === 0 ? origins : origins.map((origin) => (moved.has(origin) ? -1 : origin));
}

/** An anchor with another text: the hash of its path, and the vectors of its text. */
interface Recast {
  readonly hash: number;
  readonly before: Vector;
  readonly after: Vector;
}

/** The positions of those that name one of the anchors or have come nearer to it: all others name whom they named. */
function findNearer(vectors: VectorSet, recasts: readonly Recast[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { hash, before, after } of recasts) {
    const changes = new Changes(before, after);
    for (let position = 0; position < vectors.named.length; position++) {
      const end = vectors.starts[position + 1] ?? 0;
      const middle = end - (vectors.named[position] ?? 0);
      const isNamed = vectors.ids.subarray(middle, end).includes(hash);
      if (isNamed || changes.multiply(vectors, vectors.starts[position] ?? 0, middle) > 0) found.add(position);
    }
  }
  return found;
}

/** What one vector has more than another. */
class Changes {
  private readonly ids = new Numbering();
  private readonly more: number[] = [];
  private readonly sieve: Sieve;

  constructor(before: Vector, after: Vector) {
    this.add(before, -1);
    this.add(after, 1);
    this.sieve = openSieve(this.ids.list().filter((_, number) => this.more[number] !== 0));
  }

  /** How much greater the product with entries of a set has become. */
  multiply({ ids, weights }: VectorSet, first: number, end: number): number {
    let sum = 0;
    for (let entry = first; entry < end; entry++) {
      const id = ids[entry] ?? 0;
      if (!mayHold(this.sieve, id)) continue;
      const number = this.ids.find(id);
      if (number >= 0) sum += (this.more[number] ?? 0) * (weights[entry] ?? 0);
    }
    return sum;
  }

  private add({ ids, weights }: Vector, sign: number): void {
    ids.forEach((id, at) => {
      const number = this.ids.add(id);
      this.more[number] = (this.more[number] ?? 0) + sign * (weights[at] ?? 0);
    });
  }
}

/** The ids of entries that reach otherwise than before, and not beyond all articles both times. */
function findStretched(
  before: Weighting,
  now: Weighting,
  recasts: readonly Recast[],
  duration: number,
): ReadonlySet<number> {
  const ids = new Set<number>(now.anchors.hashes);
  for (const recast of recasts) for (const id of [...recast.before.ids, ...recast.after.ids]) ids.add(id);
  for (const id of ids) {
    const [one, other] = [spanOf(id, before), spanOf(id, now)];
    if (one === other || 2 ** Math.min(one, other) >= duration) ids.delete(id);
  }
  return ids;
}

function findHolders({ starts, ids, named }: VectorSet, sought: ReadonlySet<number>): readonly number[] {
  if (sought.size === 0) return [];
  const sieve = openSieve(sought);
  return [...named.keys()].filter((position) =>
    ids.subarray(starts[position], starts[position + 1]).some((id) => mayHold(sieve, id) && sought.has(id)),
  );
}

function isSameIds(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}
