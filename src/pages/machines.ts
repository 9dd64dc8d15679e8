/** robots.txt. */
import type { Page } from '../model.js';
import type { Reader } from './reader.js';
import { newsSitemapUrl, sitemapUrl } from './sitemaps.js';
import type { RobotsView } from './views.js';

/** `robots.txt`. */
export function planRobots(): readonly Page[] {
  return [{ file: 'robots.txt', url: '/robots.txt', origin: 'robots', subject: { kind: 'robots' } }];
}

/** What `robots.txt.njk` shows. */
export function viewRobots(reader: Reader): RobotsView {
  return { sitemap: reader.canonical(sitemapUrl), newsSitemap: reader.canonical(newsSitemapUrl) };
}
