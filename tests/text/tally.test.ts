import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Tally } from '../../src/text/tally.js';

/** Few distinct ids in small lists, many in large ones; the ends of the range among them, and many with one place. */
const someIds = fc.array(
  fc.oneof(fc.integer({ min: -10, max: 10 }), fc.integer(), fc.constantFrom(-0x80000000, 0x7fffffff)),
  { maxLength: 300 },
);

function countByMap(ids: readonly number[]): readonly (readonly [id: number, count: number])[] {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id >>> 0, Math.min(255, (counts.get(id >>> 0) ?? 0) + 1));
  return [...counts];
}

function listOf(tally: Tally): readonly (readonly [id: number, count: number])[] {
  const { ids, counts } = tally.list();
  return Array.from(ids, (id, at) => [id, counts[at] ?? 0] as const);
}

test('ids are counted in the order of first sight, as a Map would', () => {
  const tally = new Tally();
  fc.assert(
    fc.property(someIds, (ids) => {
      tally.clear();
      for (const id of ids) tally.add(id);
      assert.deepEqual(listOf(tally), countByMap(ids));
    }),
  );
});

test('it grows beyond its first table and forgets no count', () => {
  const tally = new Tally();
  const ids = Array.from({ length: 30_000 }, (_, index) => Math.imul(index % 9_000, 0x9e3779b1));
  for (const id of ids) tally.add(id);
  assert.deepEqual(listOf(tally), countByMap(ids));
});

test('counts end at 255', () => {
  const tally = new Tally();
  for (let time = 0; time < 70_000; time++) tally.add(7);
  assert.deepEqual(listOf(tally), [[7, 255]]);
});
