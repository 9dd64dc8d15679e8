import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fillBySection } from '../../../src/newsroom/related/fill-by-section.js';
import { prepareRanking, type Corpus } from '../../../src/newsroom/related/prepare-ranking.js';
import { mergeShares, rankShare } from '../../../src/newsroom/related/rank-share.js';
import type { Lists } from '../../../src/newsroom/related/shortlists.js';
import { vectorAt } from '../../../src/newsroom/related/vector-set.js';
import { spanOf, type Weighting } from '../../../src/newsroom/related/weighting.js';
import { alike, writeCorpus, type Spec } from './handmade.js';
import { anyDrafts, corpusOf, orderAll, weighting, type Draft } from './small-portal.js';

const DAY = 86_400_000;

function rank(articles: Corpus, count: number): Lists {
  const prepared = prepareRanking(articles, count, weighting);
  return rankShare(prepared, 0, 1);
}

/** The lists as arrays of positions, filled by section. */
function listsOf(articles: Corpus, count: number): readonly (readonly number[])[] {
  const filled = fillBySection(articles, count, rank(articles, count).neighbours);
  return Array.from(articles.instants, (_, at) => [...filled.subarray(at * count, (at + 1) * count)]);
}

/** One that was published on a day, in a section. */
function place(day: number, section: number): Spec {
  return { ...alike, instant: day * DAY, section };
}

describe('by hand', () => {
  test('scores are products of vectors', () => {
    const contents = [{ 1: 30, 2: 10 }, { 1: 30 }, { 2: 10, 3: 5 }, { 4: 1 }];
    const articles = writeCorpus(contents.map((entries) => ({ ...alike, entries })));
    const { scores } = rank(articles, 2);
    assert.deepEqual(listsOf(articles, 2), [
      [1, 2],
      [0, 2],
      [0, 3],
      [2, 1],
    ]);
    assert.deepEqual(
      [...scores],
      [900, 100, 900, 0, 100, 0, 0, 0].map((product) => product * 75),
    );
  });

  test('the order in which equals are met does not show: nearer in time first, then the newer', () => {
    const lists = listsOf(writeCorpus([0, 10, 20, 20, 30].map((instant) => ({ ...alike, instant }))), 4);
    assert.deepEqual(lists[1], [3, 2, 0, 4]);
    assert.deepEqual(lists[2], [3, 4, 1, 0]);
  });

  test('an entry counts within its span and not beyond', () => {
    const reach = 2 ** spanOf(1, weighting);
    const articles = [0, 0, reach, reach + 1].map((tick) => ({ ...alike, tick }));
    assert.deepEqual(
      [...rank(writeCorpus(articles), 3).scores].map((score) => score > 0),
      [true, true, false, true, true, false, true, true, true, true, false, false],
    );
  });

  test('what is thousands of articles away is found as what is near', () => {
    const contents = Array.from({ length: 5000 }, (_, at) => (at < 2 || at > 4997 ? { 1: 9 } : { [at + 10]: 9 }));
    const articles = writeCorpus(contents.map((entries, instant) => ({ ...alike, entries, instant })));
    const { neighbours } = rank(articles, 3);
    assert.deepEqual([...neighbours.subarray(0, 9)], [1, 4998, 4999, 0, 4998, 4999, -1, -1, -1]);
    assert.deepEqual([...neighbours.subarray(-6)], [4999, 1, 0, 4998, 1, 0]);
  });

  test('of equal contents the same section goes first, and nearness in time weighs less', () => {
    const articles = writeCorpus([place(0, 1), place(100, 1), place(900, 2), place(910, 1), place(911, 2)]);
    assert.deepEqual(listsOf(articles, 4).slice(3), [
      [1, 0, 4, 2],
      [2, 3, 1, 0],
    ]);
    const scores = rank(articles, 4).scores.subarray(16);
    assert.ok((scores[0] ?? 0) > (scores[1] ?? 0) && (scores[1] ?? 0) > (scores[2] ?? 0));
  });

  test('content outweighs section and time together', () => {
    const near = { 1: 30, 2: 30 };
    const articles = [
      { entries: near, instant: 0, section: 1, tick: 0 },
      { entries: { 1: 30, 3: 30 }, instant: 9e11, section: 2, tick: 0 },
      { entries: near, instant: 9e11, section: 2, tick: 0 },
    ];
    assert.deepEqual(listsOf(writeCorpus(articles), 2)[2], [0, 1]);
  });
});

/** All pairs, from the definition. */
function rankPlainly(articles: Corpus, count: number, { spans }: { readonly spans: Weighting }): Lists {
  const { instants, sections, ticks, vectors } = articles;
  const neighbours: number[] = [];
  const scores: number[] = [];
  instants.forEach((instant, self) => {
    const own = vectorAt(vectors, self);
    const others = Array.from(instants, (_, other) => other).flatMap((other) => {
      const apart = Math.abs((instants[other] ?? 0) - instant);
      const ticksApart = Math.abs((ticks[other] ?? 0) - (ticks[self] ?? 0));
      const { ids, weights } = vectorAt(vectors, other);
      let product = 0;
      ids.forEach((id, at) => {
        const weight = own.weights[own.ids.indexOf(id)] ?? 0;
        if (ticksApart <= 2 ** spanOf(id, spans)) product += weight * (weights[at] ?? 0);
      });
      const nearness = apart <= 30 * DAY ? 5 : apart <= 180 * DAY ? 3 : apart <= 730 * DAY ? 1 : 0;
      const score = product * (64 + (sections[other] === sections[self] ? 6 : 0) + nearness);
      return other === self || score === 0 ? [] : { other, apart, score };
    });
    others.sort((a, b) => b.score - a.score || a.apart - b.apart || b.other - a.other);
    for (let at = 0; at < count; at++) {
      neighbours.push(others[at]?.other ?? -1);
      scores.push(others[at]?.score ?? 0);
    }
  });
  return { neighbours: Int32Array.from(neighbours), scores: Int32Array.from(scores) };
}

const places = fc.integer({ min: 1, max: 9 });

describe('in any corpus', () => {
  test('the lists are those that the definition gives', () => {
    fc.assert(
      fc.property(anyDrafts, places, (open, count) => {
        const articles = corpusOf(orderAll(open));
        assert.deepEqual(asArrays(rank(articles, count)), asArrays(rankPlainly(articles, count, { spans: weighting })));
      }),
      { numRuns: 30 },
    );
  });

  test('shares make the same ranking, however many, in whatever order they are merged', () => {
    fc.assert(
      fc.property(anyDrafts, places, fc.integer({ min: 2, max: 5 }), fc.nat(), (open, count, shares, turn) => {
        const prepared = prepareRanking(corpusOf(orderAll(open)), count, weighting);
        const whole = asArrays(rankShare(prepared, 0, 1));
        const share = (at: number): Lists => rankShare(prepared, (at + turn) % shares, shares);
        const others = Array.from({ length: shares - 1 }, (_, at) => share(at + 1));
        assert.deepEqual(asArrays(mergeShares(prepared, [share(0), ...others])), whole);
      }),
    );
  });

  test('the score of two articles hangs on nothing that is elsewhere', () => {
    fc.assert(
      fc.property(anyDrafts, anyDrafts, (kept, elsewhere) => {
        const paths = new Set(kept.map(({ path }) => path));
        const before = scoresOf(kept);
        const after = scoresOf([...kept, ...elsewhere.filter(({ path }) => !paths.has(path))]);
        for (const [pair, score] of before) assert.equal(after.get(pair), score, pair);
      }),
    );
  });
});

/** The score of each pair, by their paths; absent where it is 0. */
function scoresOf(open: readonly Draft[]): ReadonlyMap<string, number> {
  const articles = orderAll(open);
  const { neighbours, scores } = rank(corpusOf(articles), articles.length);
  const pairs = new Map<string, number>();
  neighbours.forEach((other, at) => {
    const self = Math.trunc(at / articles.length);
    if (other >= 0) pairs.set(`${articles[self]?.path} ${articles[other]?.path}`, scores[at] ?? 0);
  });
  return pairs;
}

function asArrays({ neighbours, scores }: Lists): readonly (readonly number[])[] {
  return [[...neighbours], [...scores]];
}
