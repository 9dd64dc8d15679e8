/** A portal small enough to be ranked a thousand times: a closed year that never changes, and an open one that does. */
import fc from 'fast-check';
import type { Terms } from '../../../src/model.js';
import type { Corpus } from '../../../src/newsroom/related/prepare-ranking.js';
import { sampleArticles } from '../../../src/newsroom/related/sample.js';
import { measureTime } from '../../../src/newsroom/related/timeline.js';
import { MOST_ENTRIES, vectorOf } from '../../../src/newsroom/related/vector.js';
import { packVectors } from '../../../src/newsroom/related/vector-set.js';
import { weighTerms } from '../../../src/newsroom/related/weigh-terms.js';
import { openWeighting, storeWeighting, type Weighting } from '../../../src/newsroom/related/weighting.js';
import { extractTerms } from '../../../src/text/terms.js';

export interface Draft {
  readonly path: string;
  readonly year: number;
  readonly instant: number;
  readonly section: number;
  readonly terms: Terms;
}

const DAY = 86_400_000;

/** Few words, some of them frequent, so that scores are often equal. */
function babble(seed: number, words: number): string {
  let state = seed + 1;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 48_271) + 11) >>> 0;
    return `w${Math.trunc(((state >>> 8) % 24) ** 2 / 8).toString(36)}`;
  }).join('. ');
}

function draft(path: string, year: number, day: number, section: number, seed: number, words: number): Draft {
  const terms = extractTerms({ title: '', lead: '', tags: [], body: babble(seed, words) });
  return { path, year, instant: Date.UTC(year, 0, 1) + day * DAY, section, terms };
}

export const closed: readonly Draft[] = Array.from({ length: 64 }, (_, at) =>
  draft(`content/tin/${at}.md`, 2020, at * 5, at % 3, at, at % 9),
);

const sample = sampleArticles([...closed, draft('content/tin/new.md', 2021, 0, 0, 0, 0)]);

/** The weighting by `frozen`, the articles of the closed year. Its spans are short, so that they matter among a hundred. */
export function weighingOf(frozen: readonly Draft[]): Weighting {
  const terms = frozen.map((article) => article.terms);
  return openWeighting({ ...storeWeighting(weighTerms(sample, terms)), reach: Float64Array.of(24) });
}

export const weighting = weighingOf(closed);

/** An article of the open year. Dates, sections and texts are often those of another. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    name: fc.integer({ min: 0, max: 0xffff }),
    day: fc.integer({ min: 0, max: 40 }),
    section: fc.integer({ min: 0, max: 3 }),
    seed: fc.integer({ min: 0, max: 12 }),
    words: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ name, day, section, seed, words }) => draft(`content/moi/${name}.md`, 2021, day * 7, section, seed, words));

/** Open articles, no two of one path. */
export const anyDrafts = fc.uniqueArray(anyDraft, { selector: ({ path }) => path, maxLength: 50 });

/** All articles, oldest first. */
export function orderAll(open: readonly Draft[], frozen = closed): readonly Draft[] {
  return [...frozen, ...open].sort((a, b) => a.instant - b.instant || (a.path < b.path ? -1 : 1));
}

export function corpusOf(articles: readonly Draft[], weighing = weighting): Corpus {
  const instants = Float64Array.from(articles, ({ instant }) => instant);
  return {
    vectors: packVectors(articles.length, MOST_ENTRIES, (position) =>
      vectorOf(articles[position]?.terms ?? { ids: new Uint32Array(), counts: new Uint8Array() }, weighing),
    ),
    instants,
    sections: Int32Array.from(articles, ({ section }) => section),
    ticks: measureTime(instants, sampleArticles(articles)),
  };
}
