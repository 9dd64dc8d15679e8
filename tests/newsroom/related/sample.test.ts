import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countFrozen, powerBelow, sampleArticles } from '../../../src/newsroom/related/sample.js';

/** So many articles of 2016, so many of 2017 and so on: their years. */
function years(...counts: readonly number[]): readonly number[] {
  return counts.flatMap((count, at) => Array.from({ length: count }, () => 2016 + at));
}

describe('the frozen part', () => {
  it('is the closed years, or the greatest power of two while these are few', () => {
    const table: readonly (readonly [years: readonly number[], frozen: number])[] = [
      [[], 0],
      [years(1), 1],
      [years(3), 2],
      [years(40, 30), 64],
      [years(63, 1), 64],
      [years(64, 1), 64],
      [years(40, 40, 40), 80],
      [years(100, 300), 100],
      [years(100, 301), 256],
    ];
    for (const [given, frozen] of table) assert.equal(countFrozen(given), frozen, `${given.length} articles`);
  });

  it('has powers of two below any number', () => {
    assert.deepEqual([0, 1, 2, 3, 4, 1023, 1024].map(powerBelow), [0, 1, 2, 2, 4, 512, 1024]);
  });
});

describe('the sample', () => {
  const articles = [...years(1800, 100)].map((year, at) => ({ path: `content/tin/${at}.md`, year }));
  const pathsOf = (positions: Int32Array, among = articles): readonly (string | undefined)[] =>
    Array.from(positions, (position) => among[position]?.path);

  it('is half of 1,800 frozen articles: 512 of 1,024, and as many of the others', () => {
    const { anchors, hashes, later, power } = sampleArticles(articles);
    assert.equal(power, 1024);
    assert.equal(hashes.length, anchors.length);
    assert.ok(anchors.length > 850 && anchors.length < 950, `${anchors.length}`);
    assert.ok(later.length > 35 && later.length < 65, `${later.length}`);
    assert.ok(anchors.every((position) => position < 1800) && later.every((position) => position >= 1800));
  });

  it('is the same, whoever else is there', () => {
    const fewer = articles.toSpliced(200, 300);
    const left = new Set(fewer.map(({ path }) => path));
    assert.deepEqual(
      pathsOf(sampleArticles(fewer).anchors, fewer),
      pathsOf(sampleArticles(articles).anchors).filter((path) => left.has(path ?? '')),
    );
  });

  it('is all frozen articles while they are few', () => {
    const few = years(512, 3).map((year, at) => ({ path: `content/tin/${at}.md`, year }));
    assert.equal(sampleArticles(few).anchors.length, 512);
    assert.deepEqual(sampleArticles([]), {
      anchors: new Int32Array(),
      hashes: new Uint32Array(),
      later: new Int32Array(),
      power: 0,
    });
  });
});
