/**
 * Public articles → how they are related. What the last build has found is brought up to date where little has changed;
 * else all are weighed and ranked, on as many threads as the crew has. Both come to the same, number for number.
 */
import type { RankingRecord } from './cache/ranking.js';
import type { Texts } from './cache/texts.js';
import type { Crew } from './crew/crew.js';
import type { Material } from './draw-edition.js';
import { lineUp, type LineUp } from './line-up.js';
import type { PublicArticle, Terms } from './model.js';
import { fillRows } from './newsroom/rank-related.js';
import type { RelatedRows } from './newsroom/relate.js';
import { reviseVectors, withoutMoved, type NewWeighting, type Revision } from './newsroom/related/revise-vectors.js';
import { sampleArticles, type Sample } from './newsroom/related/sample.js';
import { measureTime } from './newsroom/related/timeline.js';
import { updateRanking } from './newsroom/related/update-ranking.js';
import { arrangeVectors, type VectorSet } from './newsroom/related/vector-set.js';
import { weighTerms } from './newsroom/related/weigh-terms.js';
import { isSameWeighting, openWeighting, storeWeighting, type Weighting } from './newsroom/related/weighting.js';

/** Ranks editions, and knows what it has found last. */
export interface Ranker {
  readonly rank: Material['rank'];
  /** Null where nothing was ranked and nothing is known. */
  readonly last: () => RankingRecord | null;
}

/** A ranker of articles whose texts are in `texts`; `known` is what the last build has found. */
export function openRanker(texts: Texts, crew: Crew, known: RankingRecord | null): Ranker {
  let last = known;
  return {
    last: () => last,
    rank: async (articles, count) => {
      const record = await rank(articles, count, { texts, crew, known: last });
      last = record;
      return rowsOf(record);
    },
  };
}

interface Sources {
  readonly texts: Texts;
  readonly crew: Crew;
  readonly known: RankingRecord | null;
}

async function rank(articles: readonly PublicArticle[], count: number, sources: Sources): Promise<RankingRecord> {
  const { crew, known } = sources;
  const line = lineUp(articles);
  const origins = findOrigins(line, known);
  if (known !== null && known.count === count && isUnmoved(origins, known)) return known;
  const { paths, digests, years, instants, sections, sectionNames } = line;
  const sample = sampleArticles(paths.map((path, position) => ({ path, year: years[position] ?? 0 })));
  const ticks = measureTime(instants, sample);
  const weighted = weigh(line, sample, origins, sources);
  const kept = known === null ? null : keep(known, weighted, { line, sample, origins, ticks }, sources);
  const { weighting, stored } = weighted;
  const vectors = await findVectors(
    line,
    kept === null ? null : { origins, vectors: kept.vectors },
    weighting,
    sources,
  );
  const corpus = { instants, sections, vectors, ticks };
  const updated =
    known !== null && kept !== null && known.count === count
      ? updateRanking(known.ranking, corpus, withoutMoved(origins, kept.moved), count, weighting)
      : null;
  return {
    count,
    paths,
    digests,
    instants,
    sections,
    sectionNames,
    power: sample.power,
    anchors: sample.anchors,
    weighting: stored,
    vectors,
    ranking: updated ?? (await crew.rank(corpus, count, weighting)),
  };
}

/** A ranking as an edition is drawn from it. */
export function rowsOf({ ranking, count, ...circumstances }: RankingRecord): RelatedRows {
  return { count, ...fillRows(ranking, circumstances, count) };
}

/** Where each article stood in the known ranking, with the same bytes in the same section; -1 for any other. */
function findOrigins({ paths, digests, sections, sectionNames }: LineUp, known: RankingRecord | null): Int32Array {
  const origins = new Int32Array(paths.length).fill(-1);
  if (known === null) return origins;
  const positions = new Map(known.paths.map((path, position) => [path, position]));
  paths.forEach((path, at) => {
    const position = positions.get(path) ?? -1;
    const isSame =
      known.digests[position] === digests[at] &&
      known.sectionNames[known.sections[position] ?? -1] === sectionNames[sections[at] ?? -1];
    if (isSame) origins[at] = position;
  });
  return origins;
}

/** Whether the very same articles are ranked: what is public, where and when, is what it was. */
function isUnmoved(origins: Int32Array, { paths }: RankingRecord): boolean {
  return origins.length === paths.length && origins.every((origin, position) => origin === position);
}

/** The weighting; taken over as it is where the sample has not changed. */
function weigh(
  line: LineUp,
  sample: Sample,
  origins: Int32Array,
  { texts, known }: Sources,
): Pick<NewWeighting, 'weighting' | 'stored'> {
  const isKnown =
    known !== null &&
    known.power === sample.power &&
    known.weighting.hashes.length === sample.hashes.length &&
    sample.hashes.every((hash, at) => known.weighting.hashes[at] === hash) &&
    sample.anchors.every((position) => (origins[position] ?? -1) >= 0);
  if (isKnown) return { weighting: openWeighting(known.weighting), stored: known.weighting };
  const anchors = new Set(sample.anchors);
  const weighting = weighTerms(
    sample,
    line.texts.filter((_, position) => anchors.has(position)).map((place) => texts.terms(place)),
  );
  return { weighting, stored: storeWeighting(weighting) };
}

/** What is ranked. */
interface Ranked {
  readonly line: LineUp;
  readonly sample: Sample;
  readonly origins: Int32Array;
  readonly ticks: Int32Array;
}

/** What still holds of the vectors that are known; null where nothing does. */
function keep(
  known: RankingRecord,
  now: Pick<NewWeighting, 'weighting' | 'stored'>,
  { line, sample, origins, ticks }: Ranked,
  { texts }: Sources,
): Revision | null {
  if (isSameWeighting(now.stored, known.weighting)) return { vectors: known.vectors, moved: new Set() };
  const places = Array.from(sample.anchors, (position) => line.texts[position]);
  const recast = [...places.keys()].filter((anchor) => (origins[sample.anchors[anchor] ?? -1] ?? -1) < 0);
  const termsOf = (anchor: number): Terms => {
    const place = places[anchor];
    if (place === undefined) throw new RangeError(`no anchor ${anchor}`);
    return texts.terms(place);
  };
  return reviseVectors(known, { ...now, recast, termsOf }, (ticks.at(-1) ?? 0) - (ticks[0] ?? 0));
}

/** The vectors of all; `kept` are those that still hold. */
async function findVectors(
  line: LineUp,
  kept: { readonly origins: Int32Array; readonly vectors: VectorSet } | null,
  weighting: Weighting,
  { texts, crew }: Sources,
): Promise<VectorSet> {
  if (kept === null) return crew.weigh(line.texts, weighting, texts);
  const { origins, vectors } = kept;
  const count = vectors.starts.length - 1;
  if (origins.length === count && origins.every((origin, position) => origin === position)) return vectors;
  const fresh = await crew.weigh(
    line.texts.filter((_, position) => (origins[position] ?? -1) < 0),
    weighting,
    texts,
  );
  let next = count;
  return arrangeVectors(
    [vectors, fresh],
    origins.map((origin) => (origin < 0 ? next++ : origin)),
  );
}
