/** Public articles → how they are related: their terms out of the store of texts, ranked. */
import type { TextStore } from './cache/texts.js';
import type { Material } from './draw-edition.js';
import { rankRelated } from './newsroom/rank-related.js';

/** A ranker over the articles whose texts are in `texts`. */
export function openRanker(texts: TextStore): Material['rank'] {
  return async (articles, count) => {
    const sections = new Map<string, number>();
    const inputs = articles.map(({ article: { path, text, timestamp, section: name } }) => {
      const section = sections.get(name) ?? sections.size;
      sections.set(name, section);
      return { path, terms: texts.terms(text), instant: timestamp.instant, year: timestamp.civil.year, section };
    });
    return { count, ...rankRelated(inputs, count) };
  };
}
