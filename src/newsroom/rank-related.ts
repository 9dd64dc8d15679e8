/**
 * Articles → the nearest others of each, all at once: what a ranking in parts (`related/rank-share.ts`) and a ranking
 * kept from build to build (`related/update-ranking.ts`) come to. The choice and its figures:
 * docs/decisions/related-news.md.
 */
import type { Terms } from '../model.js';
import { fillBySection } from './related/fill-by-section.js';
import type { Circumstances } from './related/likeness.js';
import { prepareRanking } from './related/prepare-ranking.js';
import { rankShare } from './related/rank-share.js';
import { sampleArticles } from './related/sample.js';
import type { Lists } from './related/shortlists.js';
import { measureTime } from './related/timeline.js';
import { packVectors } from './related/vector-set.js';
import { MOST_ENTRIES, vectorOf } from './related/vector.js';
import { weighTerms } from './related/weigh-terms.js';
import type { RelatedRows } from './relate.js';

/** What the ranking asks of an article. */
export interface RelatedInput {
  /** Its file's path: its identity. */
  readonly path: string;
  readonly terms: Terms;
  /** Milliseconds since 1970 UTC. */
  readonly instant: number;
  /** The year that the wall of the portal showed then. */
  readonly year: number;
  /** A whole number that the articles of one section share. */
  readonly section: number;
}

/** `count` is known to whoever asks. */
type Rows = Omit<RelatedRows, 'count'>;

const noTerms: Terms = { ids: new Uint32Array(), counts: new Uint8Array() };

/** The `count` nearest others of each article; `articles` come oldest first. */
export function rankRelated(articles: readonly RelatedInput[], count: number): Rows {
  const termsAt = (position: number): Terms => articles[position]?.terms ?? noTerms;
  const sample = sampleArticles(articles);
  const weighting = weighTerms(sample, Array.from(sample.anchors, termsAt));
  const instants = Float64Array.from(articles, ({ instant }) => instant);
  const corpus = {
    vectors: packVectors(articles.length, MOST_ENTRIES, (position) => vectorOf(termsAt(position), weighting)),
    instants,
    sections: Int32Array.from(articles, ({ section }) => section),
    ticks: measureTime(instants, sample),
  };
  return fillRows(rankShare(prepareRanking(corpus, count, weighting), 0, 1), corpus, count);
}

/** What a ranking comes to on pages: places that content leaves empty are filled from the section. */
export function fillRows({ neighbours, scores }: Lists, circumstances: Circumstances, count: number): Rows {
  return { neighbours: fillBySection(circumstances, count, neighbours), scores };
}
