import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Terms } from '../../../src/model.js';
import { prepareRanking, type Corpus } from '../../../src/newsroom/related/prepare-ranking.js';
import { rankShare } from '../../../src/newsroom/related/rank-share.js';
import { reviseVectors, withoutMoved, type Revision } from '../../../src/newsroom/related/revise-vectors.js';
import { updateRanking, type Ranking } from '../../../src/newsroom/related/update-ranking.js';
import { vectorAt } from '../../../src/newsroom/related/vector-set.js';
import { isOfSameAnchors, storeWeighting, type Weighting } from '../../../src/newsroom/related/weighting.js';
import { anyDrafts, closed, corpusOf, orderAll, weighingOf, type Draft } from './small-portal.js';

const COUNT = 4;

interface Build {
  readonly articles: readonly Draft[];
  readonly weighting: Weighting;
  readonly corpus: Corpus;
  readonly ranking: Ranking;
}

function build(open: readonly Draft[], frozen: readonly Draft[]): Build {
  const weighting = weighingOf(frozen);
  const articles = orderAll(open, frozen);
  const corpus = corpusOf(articles, weighting);
  const lists = rankShare(prepareRanking(corpus, COUNT, weighting), 0, 1);
  return { articles, weighting, corpus, ranking: { ...lists, ticks: corpus.ticks } };
}

/** An edit of one closed article, which says some of its words more often, and may say a word of another one, too. */
const anyEdit = fc.record({
  at: fc.nat(63),
  places: fc.array(fc.nat(), { maxLength: 4 }),
  borrowed: fc.option(fc.nat(63)),
});

/** The closed articles after a few edits. */
const anyRewording = fc.array(anyEdit, { minLength: 1, maxLength: 3 }).map((edits) => {
  const frozen = [...closed];
  for (const { at, places, borrowed } of edits) {
    const one = frozen[at] ?? assert.fail();
    const word = borrowed === null ? undefined : frozen[borrowed]?.terms.ids[0];
    frozen[at] = { ...one, terms: reword(one.terms, places, word) };
  }
  return frozen;
});

function reword({ ids, counts }: Terms, places: readonly number[], word: number | undefined): Terms {
  const said = new Map(Array.from(ids, (id, at) => [id, counts[at] ?? 0]));
  const repeated = places.map((place) => ids[place % ids.length]);
  for (const id of [...repeated, word]) if (id !== undefined) said.set(id, (said.get(id) ?? 0) + 3);
  return { ids: Uint32Array.from(said.keys()), counts: Uint8Array.from(said.values()) };
}

/** What `after` is by way of `before`; null where all had to be weighed anew. */
function revise(before: Build, after: Build): { readonly origins: Int32Array; readonly revision: Revision | null } {
  const origins = Int32Array.from(after.articles, (article, at) => (article === before.articles[at] ? at : -1));
  const anchors = Int32Array.from(closed, (_, at) =>
    before.articles.findIndex(({ path }) => path === closed[at]?.path),
  );
  const revision = reviseVectors(
    { weighting: storeWeighting(before.weighting), anchors, vectors: before.corpus.vectors },
    {
      weighting: after.weighting,
      stored: storeWeighting(after.weighting),
      recast: [...anchors.keys()].filter((anchor) => origins[anchors[anchor] ?? -1] === -1),
      termsOf: (anchor) => after.articles[anchors[anchor] ?? -1]?.terms ?? assert.fail(),
    },
    (after.corpus.ticks.at(-1) ?? 0) - (after.corpus.ticks[0] ?? 0),
  );
  return { origins, revision };
}

test('vectors and lists are those of a clean build after any edits of anchors, and most articles are let alone', () => {
  let [moved, kept] = [0, 0];
  fc.assert(
    fc.property(anyDrafts, anyRewording, (open, frozen) => {
      const before = build(open, closed);
      const after = build(open, frozen);
      const { origins, revision } = revise(before, after);
      const isAlike = isOfSameAnchors(storeWeighting(before.weighting), storeWeighting(after.weighting));
      assert.equal(revision === null, !isAlike);
      if (revision === null) return;
      moved += revision.moved.size;
      kept += origins.length - revision.moved.size;
      origins.forEach((origin, at) => {
        if (origin >= 0) assert.deepEqual(vectorAt(revision.vectors, at), vectorAt(after.corpus.vectors, at));
      });
      const held = withoutMoved(origins, revision.moved);
      const ranking = updateRanking(before.ranking, after.corpus, held, COUNT, after.weighting);
      assert.deepEqual([...(ranking?.neighbours ?? [])], [...after.ranking.neighbours]);
      assert.deepEqual([...(ranking?.scores ?? [])], [...after.ranking.scores]);
    }),
    { numRuns: 300 },
  );
  assert.ok(moved > 0 && kept > moved, `${moved} moved, ${kept} kept`);
});
