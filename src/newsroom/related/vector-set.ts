/**
 * The vectors of many articles in four arrays on shared memory: threads see the same bytes, and they are stored as
 * they are.
 */

/** The entries of an article that are not zero. */
export interface Vector {
  /** Hashed terms, and hashed paths of anchors. Distinct, but for a collision of the two. */
  readonly ids: Uint32Array;
  /** 1 to 255, beside `ids`. */
  readonly weights: Uint8Array;
  /** How many of the entries, the last ones, are anchors. */
  readonly named: number;
}

/** Vectors, one after the other. */
export interface VectorSet {
  /** Position → its first entry; one more at the end. */
  readonly starts: Int32Array;
  readonly ids: Uint32Array;
  readonly weights: Uint8Array;
  /** Of each vector, beside `starts`. */
  readonly named: Uint8Array;
}

/** Packs `count` vectors of at most `most` entries, asked for one at a time. */
export function packVectors(count: number, most: number, vectorAt: (position: number) => Vector): VectorSet {
  // Room for the most: memory that nothing is written to is never taken from the machine.
  const { starts, ids, weights, named } = openSet(count, count * most);
  let end = 0;
  for (let position = 0; position < count; position++) {
    const vector = vectorAt(position);
    ids.set(vector.ids, end);
    weights.set(vector.weights, end);
    named[position] = vector.named;
    end += vector.ids.length;
    starts[position + 1] = end;
  }
  return { starts, ids: ids.subarray(0, end), weights: weights.subarray(0, end), named };
}

/** Packs vectors that are at hand. */
export function packAll(vectors: readonly Vector[]): VectorSet {
  const most = vectors.reduce((size, { ids }) => Math.max(size, ids.length), 0);
  return packVectors(vectors.length, most, (position) => {
    const vector = vectors[position];
    if (vector === undefined) throw new RangeError(`no vector ${position}`);
    return vector;
  });
}

/** One of them; not a copy. */
export function vectorAt({ starts, ids, weights, named }: VectorSet, position: number): Vector {
  const [begin, end] = [starts[position], starts[position + 1]];
  return { ids: ids.subarray(begin, end), weights: weights.subarray(begin, end), named: named[position] ?? 0 };
}

/** The part of a vector that its article's text makes; not a copy. */
export function textOf({ ids, weights, named }: Vector): Vector {
  const size = ids.length - named;
  return { ids: ids.subarray(0, size), weights: weights.subarray(0, size), named: 0 };
}

/**
 * Vectors of several sets in a new order: those of the last build and new ones, or what several threads have made.
 * `order`: position → the vector's number if the sets stood one after the other.
 */
export function arrangeVectors(sets: readonly VectorSet[], order: Int32Array): VectorSet {
  const most = sets.reduce((sum, { ids }) => sum + ids.length, 0);
  const { starts, ids, weights, named } = openSet(order.length, most);
  let end = 0;
  for (let position = 0; position < order.length;) {
    const { set, at } = findVector(sets, order[position] ?? 0);
    // Most stand side by side as before, and are copied at once.
    let run = 0;
    const begin = set.starts[at] ?? 0;
    do {
      run++;
      starts[position + run] = end + (set.starts[at + run] ?? 0) - begin;
    } while (order[position + run] === (order[position] ?? 0) + run && at + run < set.starts.length - 1);
    const stop = set.starts[at + run] ?? 0;
    ids.set(set.ids.subarray(begin, stop), end);
    weights.set(set.weights.subarray(begin, stop), end);
    named.set(set.named.subarray(at, at + run), position);
    end += stop - begin;
    position += run;
  }
  return { starts, ids: ids.subarray(0, end), weights: weights.subarray(0, end), named };
}

/** The vectors with those of `fresh` at `positions`, beside them; themselves if there are none. */
export function replaceVectors(vectors: VectorSet, positions: readonly number[], fresh: VectorSet): VectorSet {
  if (positions.length === 0) return vectors;
  const count = vectors.starts.length - 1;
  const order = Int32Array.from({ length: count }, (_, position) => position);
  positions.forEach((position, at) => (order[position] = count + at));
  return arrangeVectors([vectors, fresh], order);
}

function findVector(sets: readonly VectorSet[], number: number): { readonly set: VectorSet; readonly at: number } {
  let at = number;
  for (const set of sets) {
    if (at < set.starts.length - 1) return { set, at };
    at -= set.starts.length - 1;
  }
  throw new RangeError(`no vector ${number}`);
}

function openSet(count: number, entries: number): VectorSet {
  return {
    starts: new Int32Array(new SharedArrayBuffer(4 * (count + 1))),
    ids: new Uint32Array(new SharedArrayBuffer(4 * entries)),
    weights: new Uint8Array(new SharedArrayBuffer(entries)),
    named: new Uint8Array(new SharedArrayBuffer(count)),
  };
}
