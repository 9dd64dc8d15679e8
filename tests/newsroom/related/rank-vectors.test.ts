import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Vector } from '../../../src/newsroom/related/postings.js';
import { rankVectors, type RankedArticle } from '../../../src/newsroom/related/rank-vectors.js';

function vector(entries: Readonly<Record<number, number>>): Vector {
  return { ids: Uint32Array.from(Object.keys(entries), Number), weights: Uint8Array.from(Object.values(entries)) };
}

test('scores are products of vectors', () => {
  const articles = [vector({ 1: 30, 2: 10 }), vector({ 1: 30 }), vector({ 2: 10, 3: 5 }), vector({ 4: 1 })].map(
    (one) => ({
      vector: one,
      instant: 0,
      section: 0,
    }),
  );
  const { neighbours, scores } = rankVectors(articles, 2);
  assert.deepEqual([...neighbours], [1, 2, 0, 2, 0, 3, 2, 1]);
  assert.equal(Math.round((1000 * (scores[0] ?? 0)) / (scores[1] ?? 1)), 9000);
  assert.deepEqual([...scores.subarray(6)], [0, 0]);
});

test('the order in which equals are met does not show: nearer in time first, then the newer', () => {
  const articles = [0, 10, 20, 20, 30].map((instant) => ({ vector: vector({ 1: 9 }), instant, section: 0 }));
  const { neighbours } = rankVectors(articles, 4);
  assert.deepEqual([...neighbours.subarray(4, 8)], [3, 2, 0, 4]);
  assert.deepEqual([...neighbours.subarray(8, 12)], [3, 4, 1, 0]);
});

/** The work for so many articles that all have one entry. */
function visitsOf(size: number): number {
  return rankVectors(
    Array.from({ length: size }, (_, at) => ({ vector: vector({ 1: 9 }), instant: at, section: 0 })),
    2,
  ).visits;
}

test('an entry that all articles share is looked at a fixed number of times an article', () => {
  assert.equal(visitsOf(3), 3);
  const [once, twice, thrice] = [visitsOf(1000), visitsOf(2000), visitsOf(3000)];
  assert.equal(thrice - twice, twice - once);
});

test('of equal contents the same section goes first, and nearness in time weighs less', () => {
  const DAY = 86_400_000;
  const place = (day: number, section: number): RankedArticle => ({
    vector: vector({ 1: 40, 2: 10 }),
    instant: day * DAY,
    section,
  });
  const { neighbours, scores } = rankVectors(
    [place(0, 1), place(100, 1), place(900, 2), place(910, 1), place(911, 2)],
    4,
  );
  assert.deepEqual([...neighbours.subarray(16)], [2, 3, 1, 0]);
  assert.deepEqual([...neighbours.subarray(12, 16)], [1, 0, 4, 2]);
  assert.ok((scores[16] ?? 0) > (scores[17] ?? 0) && (scores[17] ?? 0) > (scores[18] ?? 0));
});

test('content outweighs section and time together', () => {
  const [near, far] = [vector({ 1: 30, 2: 30 }), vector({ 1: 30, 3: 30 })];
  const articles = [
    { vector: near, instant: 0, section: 1 },
    { vector: far, instant: 9e11, section: 2 },
    { vector: near, instant: 9e11, section: 2 },
  ];
  assert.deepEqual([...rankVectors(articles, 2).neighbours.subarray(4)], [0, 1]);
});
