import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleArticles, yearOf } from '../../src/pages/search.js';

interface Entry {
  readonly path: string;
  readonly article: { readonly timestamp: { readonly civil: { readonly year: number; readonly month: number } } };
}

/** Newest first, as editions have them: `count` articles of a year, one after another through its months. */
function articlesOf(year: number, count: number): readonly Entry[] {
  const all = Array.from({ length: count }, (_, at) => {
    const month = 12 - Math.floor((at * 12) / count);
    return { path: `${year}/${at}`, article: { timestamp: { civil: { year, month } } } };
  });
  return all;
}

function sizes(...years: readonly (readonly Entry[])[]): readonly (readonly [string, number])[] {
  return [...bundleArticles(years.flat())].map(([name, held]) => [name, held.length]);
}

test('each year has a search index, the newest first', () => {
  assert.deepEqual(sizes(articlesOf(2026, 3), articlesOf(2019, 500)), [
    ['2026', 3],
    ['2019', 500],
  ]);
  assert.deepEqual(sizes(articlesOf(2026, 400)), [['2026', 400]]);
  assert.deepEqual(sizes(), []);
});

test('the newest year has one for each quarter once it is crowded, and only then', () => {
  assert.deepEqual(sizes(articlesOf(2026, 480), articlesOf(2025, 480)), [
    ['2026-4', 120],
    ['2026-3', 120],
    ['2026-2', 120],
    ['2026-1', 120],
    ['2025', 480],
  ]);
});

test('a bundle holds its articles oldest first, and hangs on nothing else', () => {
  const [newest, ...others] = articlesOf(2026, 480);
  assert.ok(newest !== undefined);
  const [before, after] = [bundleArticles(others), bundleArticles([newest, ...others])];
  for (const name of ['2026-3', '2026-2', '2026-1']) assert.deepEqual(after.get(name), before.get(name));
  assert.equal(after.get('2026-4')?.at(-1), newest);
  assert.deepEqual([...after.keys()].map(yearOf), ['2026', '2026', '2026', '2026']);
});
