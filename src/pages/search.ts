/** The search page, and the files of the search indexes that it looks into (`search/`). */
import type { Edition, Language, Page, PageOf } from '../model.js';
import { archiveUrlOf, fileOf, searchUrlOf } from '../newsroom/routes.js';
import { routeWords } from '../text/route-words.js';
import { viewCommon } from './common.js';
import type { Reader } from './reader.js';
import type { SearchPageView } from './views.js';

/** A file of the search index of a year. */
export interface IndexFile {
  readonly year: number;
  /** Its path in the index: `index/vi_146c445.pf_index`. */
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
}

/** The years of an edition's articles, newest first. Each has a search index of its own. */
export function yearsOf({ articles }: Edition): readonly number[] {
  const years = new Set(articles.map(({ article }) => article.timestamp.civil.year));
  return [...years].sort((a, b) => b - a);
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
    years: yearsOf(edition),
    archive: portal.archive !== 'none',
  } as const;
  return [{ file: fileOf(url), url, origin: 'search', subject }];
}

/** What `search.njk` shows. */
export function viewSearch(page: PageOf<'search'>, reader: Reader): SearchPageView {
  const { sections, topics, years, archive } = page.subject;
  const words = reader.words();
  const language = reader.language();
  return {
    ...viewCommon(page, { title: words.search, description: null, section: null, above: [] }, reader),
    sections: sections.map((slug) => ({ value: slug, title: reader.section(slug).title })),
    topics: topics.map((slug) => ({ value: slug, title: reader.heading('topic', slug) })),
    years: years.map(String),
    indexes: reader.href(page.url),
    allTopics: reader.href(`/${routeWords(language).topics}/`),
    archive: archive ? reader.href(archiveUrlOf(language)) : null,
  };
}

/** A page for each file of the indexes. */
export function planIndexes(files: readonly IndexFile[], language: Language): readonly Page[] {
  return files.map(({ year, name, digest }) => {
    const url = `${searchUrlOf(language)}${year}/${name}`;
    return { file: fileOf(url), url, origin: `search:${year}`, subject: { kind: 'index', year, name, digest } };
  });
}
