import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  arrangeVectors,
  packVectors,
  vectorAt,
  type Vector,
  type VectorSet,
} from '../../../src/newsroom/related/vector-set.js';

const anyVector: fc.Arbitrary<Vector> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 1, max: 255 })), { maxLength: 5 })
  .map((entries) => ({
    ids: Uint32Array.from(entries, ([id]) => id),
    weights: Uint8Array.from(entries, ([, weight]) => weight),
    named: entries.length >> 1,
  }));

function pack(vectors: readonly Vector[]): VectorSet {
  return packVectors(vectors.length, 5, (position) => vectors[position] ?? assert.fail());
}

function unpack(set: VectorSet): readonly (readonly (readonly number[])[])[] {
  return Array.from({ length: set.starts.length - 1 }, (_, at) => plain(vectorAt(set, at)));
}

function plain({ ids, weights, named }: Vector): readonly (readonly number[])[] {
  return [[...ids], [...weights], [named]];
}

test('what is packed is found at its position, on shared memory', () => {
  fc.assert(
    fc.property(fc.array(anyVector), (vectors) => {
      const set = pack(vectors);
      assert.deepEqual(unpack(set), vectors.map(plain));
      assert.ok(
        [set.starts, set.ids, set.weights, set.named].every(({ buffer }) => buffer instanceof SharedArrayBuffer),
      );
    }),
  );
});

test('sets are arranged as if they stood one after the other', () => {
  const sets = fc.array(fc.array(anyVector, { maxLength: 6 }), { maxLength: 3 });
  fc.assert(
    fc.property(sets, fc.nat(), fc.boolean(), (vectors, turn, isBackwards) => {
      const all = vectors.flat();
      const numbers = all.map((_, at) => (at + turn) % all.length).slice(turn % 3);
      const order = isBackwards ? numbers.toReversed() : numbers;
      assert.deepEqual(
        unpack(arrangeVectors(vectors.map(pack), Int32Array.from(order))),
        order.map((number) => plain(all[number] ?? assert.fail())),
      );
    }),
  );
});

test('there is no vector beyond the last', () => {
  assert.throws(() => arrangeVectors([pack([])], Int32Array.of(0)), RangeError);
});
