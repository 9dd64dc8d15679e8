/** The files for machines: RSS feeds, the sitemap, robots.txt. */
import type { Edition, Page, PageOf } from '../model.js';
import { archiveUrlOf } from '../newsroom/routes.js';
import { feedUrlOf } from './common.js';
import type { Reader } from './reader.js';
import type { FeedView, RobotsView, SitemapView } from './views.js';

/** How many articles a feed carries. */
const feedLength = 20;
const sitemapUrl = '/sitemap.xml';

/** A feed for the portal and one for each section. */
export function planFeeds({ sections }: Edition): readonly Page[] {
  return [null, ...sections.map((shelf) => shelf.slug)].map((section) => {
    const url = feedUrlOf(section);
    return {
      file: url.slice(1),
      url,
      origin: section === null ? 'feed' : `feed:${section}`,
      subject: { kind: 'feed', section },
    };
  });
}

/** What `feed.xml.njk` shows. */
export function viewFeed(page: PageOf<'feed'>, reader: Reader): FeedView {
  const { section } = page.subject;
  const site = reader.site();
  const shelf = section === null ? null : reader.section(section);
  const title = shelf === null ? site.name : `${shelf.title} – ${site.name}`;
  return {
    site,
    feed: {
      title,
      description: title,
      page: reader.canonical(section === null ? '/' : `/${section}/`),
      self: reader.canonical(page.url),
    },
    articles: reader.list({ source: section === null ? ['all'] : ['section', section], newest: feedLength }),
  };
}

/** `sitemap.xml`: articles, static pages and the fronts of lists; what only leads to them is left out. */
export function planSitemap({ portal, articles, pages, sections, topics }: Edition): readonly Page[] {
  const fronts = ['/', ...[...sections, ...topics, ...pages].map(({ url }) => url)];
  if (portal.archive !== 'none') fronts.push(archiveUrlOf(portal.language));
  const urls = [
    ...fronts.map((url) => ({ url, modified: null })),
    ...articles.map(({ url, article }) => ({ url, modified: isoDate(article.timestamp.civil) })),
  ];
  return [{ file: sitemapUrl.slice(1), url: sitemapUrl, origin: 'sitemap', subject: { kind: 'sitemap', urls } }];
}

/** What `sitemap.xml.njk` shows. */
export function viewSitemap(page: PageOf<'sitemap'>, reader: Reader): SitemapView {
  return { urls: page.subject.urls.map(({ url, modified }) => ({ url: reader.canonical(url), modified })) };
}

/** `robots.txt`. */
export function planRobots(): readonly Page[] {
  return [{ file: 'robots.txt', url: '/robots.txt', origin: 'robots', subject: { kind: 'robots' } }];
}

/** What `robots.txt.njk` shows. */
export function viewRobots(reader: Reader): RobotsView {
  return { sitemap: reader.canonical(sitemapUrl) };
}

function isoDate({
  year,
  month,
  day,
}: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
