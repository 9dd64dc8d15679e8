/**
 * Sitemaps for search engines (sitemaps.org, protocol 0.9): one file, or an index of files by years where it would hold
 * too much, and a news sitemap.
 */
import type { Edition, Landmark, Page, PageOf, Shelf } from '../model.js';
import { append } from '../newsroom/append.js';
import { isLatest } from '../newsroom/lifecycle.js';
import { archiveUrlOf } from '../newsroom/routes.js';
import { toRfc3339 } from '../text/format-timestamp.js';
import type { Reader } from './reader.js';
import type { NewsSitemapView, SitemapIndexView, SitemapView } from './views.js';

/** The most that a file may hold, by the protocol. */
const mostUrls = 50_000;
/** The most that a news sitemap may hold, by Google's rules. */
const mostNews = 1_000;

export const sitemapUrl = '/sitemap.xml';
export const newsSitemapUrl = '/sitemap-news.xml';

/**
 * Articles, static pages and the fronts of lists; what only leads to them is left out. Where there is more than one
 * file may hold (`most`), each year has a file of its own, so that an added article changes its year's file, the index
 * and the fronts.
 */
export function planSitemaps(edition: Edition, most = mostUrls): readonly Page[] {
  const fronts = listFronts(edition);
  const years = groupByYear(edition);
  const all = [...fronts, ...[...years.values()].flat()];
  if (all.length <= most) return [planSitemap(sitemapUrl, all)];
  const files = [['pages', fronts] as const, ...years].flatMap(([name, landmarks]) => cut(name, landmarks, most));
  const parts = files.map(({ url, subject }) => ({ url, modified: subject.urls[0]?.modified ?? null }));
  const index: Page = {
    file: sitemapUrl.slice(1),
    url: sitemapUrl,
    origin: 'sitemap',
    subject: { kind: 'sitemap-index', parts },
  };
  return [index, ...files];
}

function planSitemap(url: string, urls: readonly Landmark[]): PageOf<'sitemap'> {
  return { file: url.slice(1), url, origin: 'sitemap', subject: { kind: 'sitemap', urls } };
}

/** Files of `most` URLs. They are counted from the oldest, so that they stay as they are when articles are added. */
function cut(name: string, landmarks: readonly Landmark[], most: number): readonly PageOf<'sitemap'>[] {
  if (landmarks.length <= most) return [planSitemap(`/sitemap-${name}.xml`, landmarks)];
  return Array.from({ length: Math.ceil(landmarks.length / most) }, (_, index) => {
    const end = landmarks.length - index * most;
    return planSitemap(`/sitemap-${name}-${index + 1}.xml`, landmarks.slice(Math.max(0, end - most), end));
  });
}

/** The home page, sections, topics and the archive: each is as new as its newest article; static pages tell no time. */
function listFronts({ portal, articles, sections, topics, pages }: Edition): readonly Landmark[] {
  const modified = newestIn(articles);
  const archive = portal.archive === 'none' ? [] : [{ url: archiveUrlOf(portal.language), modified }];
  return [
    { url: '/', modified },
    ...[...sections, ...topics].map((shelf) => ({ url: shelf.url, modified: newestIn(shelf.articles) })),
    ...pages.map(({ url }) => ({ url, modified: null })),
    ...archive,
  ];
}

function newestIn([newest]: Shelf['articles']): string | null {
  return newest === undefined ? null : toRfc3339(newest.article.timestamp);
}

/** The articles by year, newest first. */
function groupByYear({ articles }: Edition): ReadonlyMap<string, readonly Landmark[]> {
  const years = new Map<string, Landmark[]>();
  for (const { url, article } of articles) {
    const year = String(article.timestamp.civil.year).padStart(4, '0');
    const corrected = article.corrections[0]?.at ?? article.timestamp;
    append(years, year, { url, modified: toRfc3339(corrected) });
  }
  return years;
}

/** What `sitemap.xml.njk` shows. */
export function viewSitemap(page: PageOf<'sitemap'>, reader: Reader): SitemapView {
  return { urls: page.subject.urls.map(({ url, modified }) => ({ url: reader.canonical(url), modified })) };
}

/** What `sitemap-index.xml.njk` shows. */
export function viewSitemapIndex(page: PageOf<'sitemap-index'>, reader: Reader): SitemapIndexView {
  return { sitemaps: page.subject.parts.map(({ url, modified }) => ({ url: reader.canonical(url), modified })) };
}

/**
 * The articles of the last two days. It stands when there are none, too: Google says that an empty one does no harm
 * (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap), and robots.txt names it.
 *
 * What it holds follows from `asOf` alone: the instant at which an article leaves it is one at which the edition changes
 * (`newsroom/lifecycle.ts`), so between two such instants the clock says nothing.
 */
export function planNewsSitemap({ articles, asOf }: Edition): readonly Page[] {
  const older = articles.findIndex(({ article }) => !isLatest(article, asOf));
  const latest = articles.slice(0, Math.min(older < 0 ? articles.length : older, mostNews));
  const paths = latest.map(({ article }) => article.path);
  return [
    {
      file: newsSitemapUrl.slice(1),
      url: newsSitemapUrl,
      origin: 'sitemap',
      subject: { kind: 'news-sitemap', paths },
    },
  ];
}

/** What `sitemap-news.xml.njk` shows. */
export function viewNewsSitemap(page: PageOf<'news-sitemap'>, reader: Reader): NewsSitemapView {
  return { site: reader.site(), articles: page.subject.paths.map((path) => reader.summary(path)) };
}
