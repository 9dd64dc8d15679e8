import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Numbering } from '../../src/text/numbering.js';

/** Few distinct ids in small lists, many in large ones; the ends of the range among them. */
const someIds = fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 0xffffffff })), {
  maxLength: 300,
});

test('ids are numbered in the order of first sight, as a Map would', () => {
  fc.assert(
    fc.property(someIds, (ids) => {
      const numbering = new Numbering();
      const expected = new Map<number, number>();
      for (const id of ids) {
        assert.equal(numbering.find(id), expected.get(id) ?? -1);
        if (!expected.has(id)) expected.set(id, expected.size);
        assert.equal(numbering.add(id), expected.get(id));
      }
      assert.equal(numbering.size, expected.size);
      assert.deepEqual([...numbering.list()], [...expected.keys()]);
    }),
  );
});

test('it grows beyond its first table and is empty again after clear', () => {
  const numbering = new Numbering();
  const ids = Array.from({ length: 10_000 }, (_, index) => (index * 65_536 + index) >>> 0);
  for (const id of ids) numbering.add(id);
  assert.equal(numbering.size, new Set(ids).size);
  assert.deepEqual(
    ids.map((id) => numbering.find(id)),
    [...new Set(ids)].map((_, index) => index),
  );
  numbering.clear();
  assert.equal(numbering.size, 0);
  assert.equal(numbering.find(ids[0] ?? 0), -1);
  assert.equal(numbering.add(77), 0);
});
