/** The ranking of the last build and articles with new words → the ranking of all with these, as a clean build finds it. */
import type { RankingRecord } from '../cache/ranking.js';
import type { Terms } from '../model.js';
import type { Corpus } from '../newsroom/related/prepare-ranking.js';
import { prepareRanking } from '../newsroom/related/prepare-ranking.js';
import { rankShare } from '../newsroom/related/rank-share.js';
import { reviseVectors, withoutMoved, type NewWeighting } from '../newsroom/related/revise-vectors.js';
import { updateRanking } from '../newsroom/related/update-ranking.js';
import { packVectors, replaceVectors, vectorAt, type Vector, type VectorSet } from '../newsroom/related/vector-set.js';
import { MOST_ENTRIES, vectorOf } from '../newsroom/related/vector.js';
import { weighTerms } from '../newsroom/related/weigh-terms.js';
import { isSameWeighting, openWeighting, storeWeighting, type Weighting } from '../newsroom/related/weighting.js';

/** A public article with new words. */
export interface Reworded {
  readonly path: string;
  /** SHA-256 of its file's bytes, hexadecimal. */
  readonly digest: string;
}

/** More articles than this are weighed again by the whole line, on all threads. */
const MOST_WEIGHED = 1000;

/** The ranking of all; null where too much has to be weighed again. `termsOf` knows the terms that articles have now. */
export function rerank(
  known: RankingRecord,
  reworded: readonly Reworded[],
  termsOf: (path: string) => Terms,
): RankingRecord | null {
  if (reworded.length === 0) return known;
  const positions = reworded.map(({ path }) => known.paths.indexOf(path));
  const digests = known.digests.slice();
  positions.forEach((position, at) => (digests[position] = reworded[at]?.digest ?? ''));
  const termsAt = (position: number): Terms => termsOf(known.paths[position] ?? '');
  const isSampled = positions.some((position) => known.anchors.includes(position));
  const weighting = isSampled
    ? weighTerms({ hashes: known.weighting.hashes, power: known.power }, Array.from(known.anchors, termsAt))
    : openWeighting(known.weighting);
  const stored = isSampled ? storeWeighting(weighting) : known.weighting;
  const weighAt = (some: readonly number[]): VectorSet =>
    packVectors(some.length, MOST_ENTRIES, (at) => vectorOf(termsAt(some[at] ?? 0), weighting));
  const revision = isSameWeighting(stored, known.weighting)
    ? { vectors: known.vectors, moved: new Set<number>() }
    : reviseVectors(known, { weighting, stored, ...recastOf(known, positions, termsAt) }, durationOf(known));
  if (revision === null) {
    if (known.paths.length > MOST_WEIGHED) return null;
    const vectors = weighAt([...known.paths.keys()]);
    const ranking = rankAll(corpusOf(known, vectors), known.count, weighting);
    return { ...known, digests, weighting: stored, vectors, ranking };
  }
  const fresh = weighAt(positions);
  if (
    revision.moved.size === 0 &&
    positions.every((position, at) => isSame(vectorAt(fresh, at), vectorAt(known.vectors, position)))
  ) {
    return { ...known, digests, weighting: stored };
  }
  const vectors = replaceVectors(revision.vectors, positions, fresh);
  const origins = Int32Array.from(known.paths, (_, position) => (positions.includes(position) ? -1 : position));
  const corpus = corpusOf(known, vectors);
  const ranking =
    updateRanking(known.ranking, corpus, withoutMoved(origins, revision.moved), known.count, weighting) ??
    rankAll(corpus, known.count, weighting);
  return { ...known, digests, weighting: stored, vectors, ranking };
}

/** Which of the anchors are at `positions`, and the terms that they have now. */
function recastOf(
  { anchors }: RankingRecord,
  positions: readonly number[],
  termsAt: (position: number) => Terms,
): Pick<NewWeighting, 'recast' | 'termsOf'> {
  const recast = [...anchors.keys()].filter((anchor) => positions.includes(anchors[anchor] ?? -1));
  return { recast, termsOf: (anchor) => termsAt(anchors[anchor] ?? -1) };
}

function durationOf({ ranking: { ticks } }: RankingRecord): number {
  return (ticks.at(-1) ?? 0) - (ticks[0] ?? 0);
}

function corpusOf({ instants, sections, ranking: { ticks } }: RankingRecord, vectors: VectorSet): Corpus {
  return { vectors, instants, sections, ticks };
}

function rankAll(corpus: Corpus, count: number, weighting: Weighting): RankingRecord['ranking'] {
  return { ...rankShare(prepareRanking(corpus, count, weighting), 0, 1), ticks: corpus.ticks };
}

function isSame(one: Vector, other: Vector): boolean {
  return (
    one.ids.length === other.ids.length &&
    one.ids.every((id, at) => id === other.ids[at] && one.weights[at] === other.weights[at])
  );
}
