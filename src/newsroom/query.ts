/**
 * Questions that a page asks the edition for a list of articles. A query has a stable text form, so that what a page
 * has read can be written down and asked again by a later build.
 */
import type { Edition, PublicArticle, Shelf } from '../model.js';
import { append } from './append.js';

/** As many as there are. */
export const everything = Number.MAX_SAFE_INTEGER;

/** What a list is cut from. */
export type Source =
  | readonly ['all']
  | readonly ['section' | 'topic' | 'author' | 'unit', slug: string]
  | readonly ['period', ...period: readonly number[]]
  | readonly ['related', path: string]
  | readonly ['pinned'];

/**
 * A list of articles: a source and a span of it. `newest`: the first n of the source as it stands (newest or best
 * first). `span`: the items from `from` up to but not including `to`, counted from the oldest, shown newest first;
 * so that a span that is full never changes by what is added. `around`: the neighbours of an article in its section.
 */
export type Query =
  | { readonly source: Source; readonly newest: number }
  | { readonly source: Source; readonly from: number; readonly to: number }
  | { readonly around: string; readonly side: 'newer' | 'older'; readonly count: number };

/**
 * The stable text form of a query, with what may hold any sign at the end: `8:related:content/tin/a.md`,
 * `0-20:section:tin`, `*:period:2021:3`, `newer-3:around:content/tin/a.md`.
 */
export function printQuery(query: Query): string {
  if ('around' in query) return `${query.side}-${query.count}:around:${query.around}`;
  if ('newest' in query) return `${printCount(query.newest)}:${query.source.join(':')}`;
  return `${query.from}-${query.to}:${query.source.join(':')}`;
}

function printCount(count: number): string {
  return count === everything ? '*' : String(count);
}

/** Reads what `printQuery` has written; anything else throws. */
export function parseQuery(text: string): Query {
  const span = text.indexOf(':');
  const name = text.indexOf(':', span + 1);
  const head = text.slice(0, span);
  const kind = name < 0 ? text.slice(span + 1) : text.slice(span + 1, name);
  const rest = name < 0 ? '' : text.slice(name + 1);
  const dash = head.indexOf('-');
  if (kind === 'around')
    return { around: rest, side: head.startsWith('newer') ? 'newer' : 'older', count: Number(head.slice(dash + 1)) };
  const source = parseSource(kind, rest);
  if (dash < 0) return { source, newest: head === '*' ? everything : Number(head) };
  return { source, from: Number(head.slice(0, dash)), to: Number(head.slice(dash + 1)) };
}

function parseSource(kind: string, rest: string): Source {
  switch (kind) {
    case 'all':
    case 'pinned':
      return [kind];
    case 'section':
    case 'topic':
    case 'author':
    case 'unit':
    case 'related':
      return [kind, rest];
    case 'period':
      return [kind, ...rest.split(':').map(Number)];
    default:
      throw new Error(`no query is of a source ${kind}`);
  }
}

/** Where the edition is asked: its shelves by slug, and what is made of it when it is first asked for. */
export interface Index {
  readonly shelves: ReadonlyMap<string, Shelf>;
  readonly periods: () => ReadonlyMap<string, readonly PublicArticle[]>;
  /** Where each article stands in its section. */
  readonly ranks: () => ReadonlyMap<PublicArticle, number>;
}

/** Prepares an edition for queries. */
export function indexEdition(edition: Edition): Index {
  const shelves = new Map<string, Shelf>();
  for (const shelf of edition.sections) shelves.set(`section/${shelf.slug}`, shelf);
  for (const shelf of edition.topics) shelves.set(`topic/${shelf.slug}`, shelf);
  for (const shelf of edition.authors) shelves.set(`author/${shelf.slug}`, shelf);
  for (const shelf of edition.units) shelves.set(`unit/${shelf.slug}`, shelf);
  return {
    shelves,
    periods: once(() => groupByPeriod(edition.articles)),
    ranks: once(() => rankInSections(edition.sections)),
  };
}

function groupByPeriod(articles: readonly PublicArticle[]): ReadonlyMap<string, readonly PublicArticle[]> {
  const periods = new Map<string, PublicArticle[]>();
  for (const article of articles) {
    const { year, month, day } = article.article.timestamp.civil;
    for (const key of [`${year}`, `${year}-${month}`, `${year}-${month}-${day}`]) append(periods, key, article);
  }
  return periods;
}

function rankInSections(sections: readonly Shelf[]): ReadonlyMap<PublicArticle, number> {
  const ranks = new Map<PublicArticle, number>();
  for (const shelf of sections) shelf.articles.forEach((article, rank) => ranks.set(article, rank));
  return ranks;
}

/** `make`, called when its value is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The articles that a query names, in the order in which they are shown. */
export function answer(query: Query, edition: Edition, index: Index): readonly PublicArticle[] {
  if ('around' in query) return neighboursOf(query, edition, index);
  const list = listOf(query.source, edition, index);
  if ('newest' in query) return list.slice(0, query.newest);
  return list.slice(Math.max(0, list.length - query.to), Math.max(0, list.length - query.from));
}

function listOf(source: Source, edition: Edition, index: Index): readonly PublicArticle[] {
  switch (source[0]) {
    case 'all':
      return edition.articles;
    case 'pinned':
      return edition.pinned;
    case 'section':
    case 'topic':
    case 'author':
    case 'unit':
      return index.shelves.get(`${source[0]}/${source[1]}`)?.articles ?? [];
    case 'period':
      return index.periods().get(source.slice(1).join('-')) ?? [];
    case 'related': {
      const article = edition.byPath.get(source[1]);
      return article === undefined ? [] : edition.related(article).map((related) => related.article);
    }
  }
}

function neighboursOf(
  query: Extract<Query, { around: string }>,
  edition: Edition,
  index: Index,
): readonly PublicArticle[] {
  const article = edition.byPath.get(query.around);
  if (article === undefined) return [];
  const shelf = index.shelves.get(`section/${article.article.section}`)?.articles ?? [];
  const rank = index.ranks().get(article) ?? 0;
  return query.side === 'newer'
    ? shelf.slice(Math.max(0, rank - query.count), rank).toReversed()
    : shelf.slice(rank + 1, rank + 1 + query.count);
}
