/** How lists are cut: the numbers of the rule, and the rule as properties. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { paginate } from '../../src/pages/paginate.js';

test('numbered pages are full; the front page holds the rest, p to 2p−1', () => {
  const cuts = [
    [0, { pages: 0, newest: 0 }],
    [1, { pages: 0, newest: 1 }],
    [19, { pages: 0, newest: 19 }],
    [20, { pages: 1, newest: 10 }],
    [29, { pages: 1, newest: 19 }],
    [30, { pages: 2, newest: 10 }],
  ] as const;
  for (const [length, cut] of cuts) assert.deepEqual(paginate(length, 10), cut, `${length} items`);
});

const length = fc.integer({ min: 0, max: 5_000 });
const perPage = fc.integer({ min: 1, max: 500 });

test('no item is lost, and the front page keeps its bounds', () => {
  fc.assert(
    fc.property(length, perPage, (items, p) => {
      const { pages, newest } = paginate(items, p);
      assert.equal(pages * p + newest, items);
      if (items < 2 * p) assert.equal(pages, 0);
      else assert(newest >= p && newest <= 2 * p - 1);
    }),
  );
});

test('an item more never takes a numbered page away, and adds one at most', () => {
  fc.assert(
    fc.property(length, perPage, (items, p) => {
      const added = paginate(items + 1, p).pages - paginate(items, p).pages;
      assert(added === 0 || added === 1);
    }),
  );
});
