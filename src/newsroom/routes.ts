/** Where each kind of page stands on the site, in the portal's language. Paths are without the base path. */
import { readFileName } from '../content/file-name.js';
import { isPagePath, pageUrlOf } from '../content/parse-page.js';
import { isTopicPath } from '../content/parse-topic.js';
import type { Article, Language, Portal } from '../model.js';
import { routeWords } from '../text/route-words.js';

/** The URL of an article: the portal's permalink pattern filled with its section, slug and date. */
export function permalinkOf(article: Pick<Article, 'timestamp' | 'section' | 'slug'>, portal: Portal): string {
  const { year, month, day } = article.timestamp.civil;
  return fillPattern(portal.permalink, {
    section: article.section,
    slug: article.slug,
    year: String(year).padStart(4, '0'),
    month: String(month).padStart(2, '0'),
    day: String(day).padStart(2, '0'),
  });
}

/** The URL that the document at `path` most likely has, though it cannot be read; null where its date is part of it. */
export function guessPermalink(path: string, { permalink }: Portal): string | null {
  if (isPagePath(path)) return pageUrlOf(path);
  if (isTopicPath(path) || /:(?:year|month|day)/.test(permalink)) return null;
  const { section, slug } = readFileName(path, { file: path, offset: 0, length: 0 });
  return fillPattern(permalink, { section, slug });
}

function fillPattern(permalink: string, parts: Readonly<Record<string, string>>): string {
  return permalink.replace(/:([a-z]+)/g, (whole, name: string) => parts[name] ?? whole);
}

/** The URL of an old address: without an ending such as `.html` it is a folder, `/tin/cu` is `/tin/cu/`. */
export function aliasUrlOf(alias: string): string {
  return alias.endsWith('/') || /\.[a-z0-9]+$/i.test(alias) ? alias : `${alias}/`;
}

/** The folder of URLs below a page: `/a/b/` for `/a/b/` and for `/a/b.html`. */
export function folderOf(url: string): string {
  return url.endsWith('.html') ? `${url.slice(0, -'.html'.length)}/` : url;
}

/** The related-news page of the article at `url`. */
export function relatedUrlOf(url: string, language: Language): string {
  return `${folderOf(url)}${routeWords(language).related}/`;
}

/** Page `number` of the list whose front page is at `front`. */
export function numberedUrlOf(front: string, number: number, language: Language): string {
  return `${front}${routeWords(language).page}/${number}/`;
}

/** The archive, or one of its years, months or days. */
export function archiveUrlOf(language: Language, ...period: readonly number[]): string {
  const [year, ...rest] = period;
  const parts =
    year === undefined ? [] : [String(year).padStart(4, '0'), ...rest.map((n) => String(n).padStart(2, '0'))];
  return ['', routeWords(language).archive, ...parts, ''].join('/');
}

/** The search page; what it searches stands below it, a folder for each year. */
export function searchUrlOf(language: Language): string {
  return `/${routeWords(language).search}/`;
}

/** The file of dist/ that answers for a URL: `/a/b/` is `a/b/index.html`. */
export function fileOf(url: string): string {
  const path = url.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
