/** The search page, and the files of the search indexes that it looks into (`search/`). */
import type { CivilTime, Edition, Language, Page, PageOf } from '../model.js';
import { append } from '../newsroom/append.js';
import { archiveUrlOf, fileOf, searchUrlOf } from '../newsroom/routes.js';
import { routeWords } from '../text/route-words.js';
import { viewCommon } from './common.js';
import type { Reader } from './reader.js';
import type { SearchPageView } from './views.js';

/** A file of a search index. */
export interface IndexFile {
  readonly bundle: string;
  /** Its path in the index: `index/vi_146c445.pf_index`. */
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
}

/**
 * Of how many articles on the newest year has an index for each quarter: what is edited today is indexed in a second or
 * two, and a reader fetches three small files more. Other years keep one, since each index is asked at each search.
 */
const crowded = 400;

/** All of a public article that bundles are made by. */
interface Dated {
  readonly article: { readonly timestamp: { readonly civil: Pick<CivilTime, 'year' | 'month'> } };
}

/**
 * The articles of each search index, by the name of its folder: `2026`, or `2026-4` for the last quarter of a crowded
 * newest year. The newest bundle comes first, its oldest article too, so that it hangs on nothing but its articles.
 */
export function bundleArticles<Entry extends Dated>(articles: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const civil = articles.map(({ article }) => article.timestamp.civil);
  const newest = civil.reduce((latest, { year }) => Math.max(latest, year), 0);
  const isCrowded = civil.filter(({ year }) => year === newest).length > crowded;
  const bundles = new Map<string, Entry[]>();
  articles.forEach((entry, index) => {
    const { year, month } = civil[index] ?? entry.article.timestamp.civil;
    append(bundles, year === newest && isCrowded ? `${year}-${Math.ceil(month / 3)}` : String(year), entry);
  });
  const named = [...bundles].sort(([one], [other]) => other.localeCompare(one, 'en', { numeric: true }));
  return new Map(named.map(([name, held]) => [name, held.toReversed()]));
}

/** The year that a bundle is of. */
export function yearOf(bundle: string): string {
  return bundle.split('-', 1)[0] ?? bundle;
}

/** The search page, unless site.yaml wants none. */
export function planSearch(edition: Edition): readonly Page[] {
  const { portal, sections, topics } = edition;
  if (!portal.search) return [];
  const url = searchUrlOf(portal.language);
  const subject = {
    kind: 'search',
    sections: sections.filter(({ articles }) => articles.length > 0).map(({ slug }) => slug),
    topics: topics.map(({ slug }) => slug),
    bundles: [...bundleArticles(edition.articles).keys()],
    archive: portal.archive !== 'none',
  } as const;
  return [{ file: fileOf(url), url, origin: 'search', subject }];
}

/** What `search.njk` shows. */
export function viewSearch(page: PageOf<'search'>, reader: Reader): SearchPageView {
  const { sections, topics, bundles, archive } = page.subject;
  const words = reader.words();
  const language = reader.language();
  return {
    ...viewCommon(page, { title: words.search, description: null, section: null, above: [] }, reader),
    sections: sections.map((slug) => ({ value: slug, title: reader.section(slug).title })),
    topics: topics.map((slug) => ({ value: slug, title: reader.heading('topic', slug) })),
    years: [...new Set(bundles.map(yearOf))],
    bundles,
    indexes: reader.href(page.url),
    allTopics: reader.href(`/${routeWords(language).topics}/`),
    archive: archive ? reader.href(archiveUrlOf(language)) : null,
  };
}

/** A page for each file of the indexes. */
export function planIndexes(files: readonly IndexFile[], language: Language): readonly Page[] {
  return files.map(({ bundle, name, digest }) => {
    const url = `${searchUrlOf(language)}${bundle}/${name}`;
    return { file: fileOf(url), url, origin: `search:${bundle}`, subject: { kind: 'index', bundle, name, digest } };
  });
}
