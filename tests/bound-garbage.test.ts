/** The heaps of small portals grow as V8 likes; of large ones, the less the larger they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { garbagePercent } from '../src/bound-garbage.js';

test('the more documents, the less garbage may stand beside what is alive, but never too little', () => {
  assert.deepEqual([0, 19_999].map(garbagePercent), [null, null]);
  assert.deepEqual([20_000, 40_000, 100_000, 1_000_000].map(garbagePercent), [100, 50, 40, 40]);
});
