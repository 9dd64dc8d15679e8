import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { prepareRanking, type Corpus } from '../../../src/newsroom/related/prepare-ranking.js';
import { rankShare } from '../../../src/newsroom/related/rank-share.js';
import { updateRanking, type Ranking } from '../../../src/newsroom/related/update-ranking.js';
import { alike, writeCorpus } from './handmade.js';
import { anyDraft, anyDrafts, corpusOf, orderAll, weighting, type Draft } from './small-portal.js';

interface Build {
  readonly open: readonly Draft[];
  readonly corpus: Corpus;
  readonly ranking: Ranking;
}

function rankClean(corpus: Corpus, count: number): Ranking {
  return { ...rankShare(prepareRanking(corpus, count, weighting), 0, 1), ticks: corpus.ticks };
}

function buildClean(open: readonly Draft[], count: number): Build {
  const corpus = corpusOf(orderAll(open));
  return { open, corpus, ranking: rankClean(corpus, count) };
}

/** Where each article stood before, if it is the very same. */
function originsOf(before: readonly Draft[], after: readonly Draft[]): Int32Array {
  const positions = new Map(before.map((article, position) => [article, position]));
  return Int32Array.from(after, (article) => positions.get(article) ?? -1);
}

/** What may be done to the open year; the numbers say to whom. */
const anyEdit: fc.Arbitrary<(open: readonly Draft[]) => readonly Draft[]> = fc.oneof(
  anyDraft.map((added) => (open: readonly Draft[]) => [...open.filter(({ path }) => path !== added.path), added]),
  fc.nat().map((at) => (open: readonly Draft[]) => open.filter((_, place) => place !== at % open.length)),
  fc.tuple(fc.nat(), anyDraft, fc.constantFrom('terms', 'instant', 'section')).map(
    ([at, other, field]) =>
      (open: readonly Draft[]) =>
        open.map((one, place) => (place === at % open.length ? { ...one, [field]: other[field] } : one)),
  ),
);

/** Several edits between two builds, and several builds. */
const anyHistory = fc.array(fc.array(anyEdit, { maxLength: 3 }), { minLength: 1, maxLength: 5 });

function asArrays({ neighbours, scores, ticks }: Ranking): readonly (readonly number[])[] {
  return [[...neighbours], [...scores], [...ticks]];
}

describe('a ranking that is kept from build to build', () => {
  test('is the clean one after any edits', () => {
    fc.assert(
      fc.property(anyDrafts, anyHistory, fc.integer({ min: 1, max: 6 }), (first, history, count) => {
        let last = buildClean(first, count);
        for (const edits of history) {
          const open = edits.reduce((articles, edit) => edit(articles), last.open);
          const clean = buildClean(open, count);
          const origins = originsOf(orderAll(last.open), orderAll(open));
          const ranking = updateRanking(last.ranking, clean.corpus, origins, count, weighting);
          assert.ok(ranking !== null);
          assert.deepEqual(asArrays(ranking), asArrays(clean.ranking));
          last = { open, corpus: clean.corpus, ranking };
        }
      }),
      { numRuns: 300 },
    );
  });

  test('does not take the next best for the best: what was not on a list may be as good as its last', () => {
    // The first one's list is the second; the third scores as much, farther away. The second goes, a fourth comes.
    const [self, listed, unlisted, added] = [0, 5, 6, 10].map((instant) => ({ ...alike, instant }));
    assert.ok(self && listed && unlisted && added);
    const before = rankClean(writeCorpus([self, listed, unlisted]), 1);
    const corpus = writeCorpus([self, unlisted, added]);
    const ranking = updateRanking(before, corpus, Int32Array.of(0, 2, -1), 1, weighting);
    assert.deepEqual([...before.neighbours], [1, 2, 1]);
    assert.deepEqual([...(ranking?.neighbours ?? [])], [1, 2, 1]);
    assert.deepEqual(asArrays(ranking ?? assert.fail()), asArrays(rankClean(corpus, 1)));
  });

  const { corpus, ranking } = buildClean([], 4);
  const all = Int32Array.from(corpus.instants, (_, position) => position);

  test('is made anew where much has changed', () => {
    const long = { ...corpus, instants: new Float64Array(300), ticks: new Int32Array(300) };
    assert.equal(updateRanking(ranking, long, new Int32Array(300).fill(-1), 4, weighting), null);
  });

  test('is made anew where time is measured otherwise, or the order has changed', () => {
    const ticks = corpus.ticks.map((tick, position) => (position === 63 ? tick + 1 : tick));
    assert.equal(updateRanking(ranking, { ...corpus, ticks }, all, 4, weighting), null);
    assert.equal(updateRanking(ranking, corpus, all.toReversed(), 4, weighting), null);
    assert.deepEqual(asArrays(updateRanking(ranking, corpus, all, 4, weighting) ?? assert.fail()), asArrays(ranking));
  });
});
