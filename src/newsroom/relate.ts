/** Public articles and their ranking → the related ones of each: those that the editor pinned, then the nearest. */
import type { Edition, PublicArticle, Related } from '../model.js';
import { likenessOf } from './related/likeness.js';

/** Rows of the nearest others, by the positions of articles that come oldest first. */
export interface RelatedRows {
  /** How many places a row has. */
  readonly count: number;
  /** `count` positions an article, best first, none twice and none its own, padded with -1. */
  readonly neighbours: Int32Array;
  /** Scores beside them; 0 for those that only the section has in common. */
  readonly scores: Int32Array;
}

/** The articles that editors pinned to others as related. */
export type Pins = ReadonlyMap<PublicArticle, readonly PublicArticle[]>;

/** What is pinned to each: those that are public, each once, in the editor's order. */
export function findPins(articles: readonly PublicArticle[], byPath: ReadonlyMap<string, PublicArticle>): Pins {
  const pins = new Map<PublicArticle, readonly PublicArticle[]>();
  for (const entry of articles) {
    if (entry.article.related.length === 0) continue;
    const others = entry.article.related.map(({ target }) => byPath.get(target));
    const pinned = [...new Set(others)].flatMap((other) => (other === undefined || other === entry ? [] : other));
    if (pinned.length > 0) pins.set(entry, pinned);
  }
  return pins;
}

/**
 * The related articles of each article, best first: never itself, never twice, never empty while its section has
 * others. `articles` come newest first. Pinned ones all stand, even if they are more than a row has places.
 */
export function relate(
  articles: readonly PublicArticle[],
  pins: Pins,
  { count, neighbours, scores }: RelatedRows,
): Edition['related'] {
  const last = articles.length - 1;
  const positions = new Map(articles.map((article, index) => [article, last - index]));
  const rowOf = (position: number): readonly Related[] => {
    const row: Related[] = [];
    for (let at = position * count; at < (position + 1) * count; at += 1) {
      const other = articles[last - (neighbours[at] ?? -1)];
      if (other === undefined) break;
      const score = likenessOf(scores[at] ?? 0);
      row.push({ article: other, reason: score > 0 ? 'content' : 'section', score });
    }
    return row;
  };
  return (article) => {
    const position = positions.get(article);
    if (position === undefined) return [];
    const pinned = pins.get(article);
    if (pinned === undefined) return rowOf(position);
    const row: Related[] = pinned.map((other) => ({ article: other, reason: 'pinned', score: 0 }));
    const seen = new Set([article, ...pinned]);
    for (const related of rowOf(position)) {
      if (row.length >= count) break;
      if (!seen.has(related.article)) row.push(related);
    }
    return row;
  };
}
