/** Public articles → the related ones of each: those that the editor pinned, then the nearest by content. */
import type { PublicArticle, Related } from '../model.js';
import { rankRelated } from './rank-related.js';

/**
 * The `count` best related articles of each article, best first: never itself, never twice, never empty while its
 * section has others. `articles` come newest first. Pinned ones all stand, even if they are more than `count`.
 */
export function relate(
  articles: readonly PublicArticle[],
  byPath: ReadonlyMap<string, PublicArticle>,
  count: number,
): ReadonlyMap<PublicArticle, readonly Related[]> {
  const ranked = articles.toReversed();
  const sections = new Map<string, number>();
  const inputs = ranked.map(({ article: { path, terms, timestamp, section: name } }) => {
    const section = sections.get(name) ?? sections.size;
    sections.set(name, section);
    return { path, terms, instant: timestamp.instant, year: timestamp.civil.year, section };
  });
  const { neighbours, scores } = rankRelated(inputs, count);
  const related = new Map<PublicArticle, readonly Related[]>();
  ranked.forEach((article, position) => {
    const pinned = pinnedOf(article, byPath);
    const row: Related[] = pinned.map((other) => ({ article: other, reason: 'pinned', score: 0 }));
    const seen = new Set([article, ...pinned]);
    for (let at = position * count; at < (position + 1) * count && row.length < count; at += 1) {
      const other = ranked[neighbours[at] ?? -1];
      if (other === undefined || seen.has(other)) continue;
      seen.add(other);
      const score = scores[at] ?? 0;
      row.push({ article: other, reason: score > 0 ? 'content' : 'section', score });
    }
    related.set(article, row);
  });
  return related;
}

/** Those that are public, each once, in the editor's order. */
function pinnedOf(entry: PublicArticle, byPath: ReadonlyMap<string, PublicArticle>): readonly PublicArticle[] {
  const others = entry.article.related.map(({ target }) => byPath.get(target));
  return [...new Set(others)].flatMap((other) => (other === undefined || other === entry ? [] : other));
}
