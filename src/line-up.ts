/**
 * Public articles → what their ranking asks of them, in columns. Articles lie scattered in memory, and to fetch one
 * costs more than to read it: each is looked at once.
 */
import type { PublicArticle, TextPlace } from './model.js';

/** Articles in columns, oldest first. */
export interface LineUp {
  readonly paths: readonly string[];
  /** SHA-256 of their files, hexadecimal. */
  readonly digests: readonly string[];
  /** The years that the wall of the portal showed when they were published. */
  readonly years: Int32Array;
  /** Milliseconds since 1970 UTC. */
  readonly instants: Float64Array;
  /** The number of the section of each, and the sections by their numbers. */
  readonly sections: Int32Array;
  readonly sectionNames: readonly string[];
  readonly texts: readonly TextPlace[];
}

export function lineUp(articles: readonly PublicArticle[]): LineUp {
  const [paths, digests, texts]: [string[], string[], TextPlace[]] = [[], [], []];
  const years = new Int32Array(articles.length);
  const instants = new Float64Array(articles.length);
  const sections = new Int32Array(articles.length);
  const numbers = new Map<string, number>();
  let position = 0;
  for (const { article } of articles) {
    const number = numbers.get(article.section) ?? numbers.size;
    numbers.set(article.section, number);
    paths.push(article.path);
    digests.push(article.digest);
    texts.push(article.text);
    years[position] = article.timestamp.civil.year;
    instants[position] = article.timestamp.instant;
    sections[position++] = number;
  }
  return { paths, digests, years, instants, sections, sectionNames: [...numbers.keys()], texts };
}
