/**
 * Articles → the nearest others of each. Term weights come from frozen articles only (`related/frozen.ts`), so a new
 * article changes nothing but the lists that it enters. The choice and its figures: docs/decisions/related-news.md.
 */
import type { Terms } from '../model.js';
import { hashText } from '../text/hash.js';
import { countFrozen } from './related/frozen.js';
import { rankVectors, type Ranking } from './related/rank-vectors.js';
import { vectorOf } from './related/vector.js';
import { weighTerms } from './related/weigh-terms.js';

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

/** The `count` nearest others of each article; `articles` come oldest first. */
export function rankRelated(articles: readonly RelatedInput[], count: number): Ranking {
  const frozen = articles.slice(0, countFrozen(articles.map(({ year }) => year)));
  const weighting = weighTerms(frozen.map(({ path, terms }) => ({ hash: hashText(path), terms })));
  return rankVectors(
    articles.map(({ terms, instant, section }) => ({ vector: vectorOf(terms, weighting), instant, section })),
    count,
  );
}
