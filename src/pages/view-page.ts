/** A page of any kind → its layout and view, or its text: the table of which layout shows which kind. */
import type { Page } from '../model.js';
import { printApiIndex, printApiSchema, printApiVolume } from './api.js';
import { viewArchive } from './archive.js';
import { viewArticle, viewRelated } from './article.js';
import { viewFront, viewHome, viewNumbered } from './list.js';
import { printJsonFeed, viewFeed } from './feeds.js';
import { viewGone } from './gone.js';
import { viewFeedsPage } from './feeds-page.js';
import { viewRobots } from './machines.js';
import { viewForward, viewRemoved } from './moves.js';
import { viewNotFound, viewRedirect } from './notices.js';
import { viewOpenSearch } from './open-search.js';
import type { Reader } from './reader.js';
import { printRegister, viewRegister, viewRegisterFeed } from './register.js';
import { viewSearch } from './search.js';
import { viewShelves } from './shelves.js';
import { viewSiteMap } from './site-map.js';
import { viewNewsSitemap, viewSitemap, viewSitemapIndex } from './sitemaps.js';
import { viewStaticPage } from './static-page.js';
import type { LayoutName, LayoutViews } from './views.js';

/** Shows a view through its layout. */
export type Show<Shown> = <Name extends LayoutName>(layout: Name, view: LayoutViews[Name]) => Shown;

/** Shows a text that is finished: JSON is never put together by a template. */
export type Write<Shown> = (text: string) => Shown;

/** Shows `page`, which is neither a copied file nor a text that its subject holds, with what it asks of `reader`. */
export function viewPage<Shown>(page: Page, reader: Reader, show: Show<Shown>, write: Write<Shown>): Shown {
  const { subject } = page;
  switch (subject.kind) {
    case 'article':
      return show('article.njk', viewArticle({ ...page, subject }, reader));
    case 'related':
      return show('related.njk', viewRelated({ ...page, subject }, reader));
    case 'home':
      return show('home.njk', viewHome({ ...page, subject }, reader));
    case 'front':
      return show('list.njk', viewFront({ ...page, subject }, reader));
    case 'numbered':
      return show('list.njk', viewNumbered({ ...page, subject }, reader));
    case 'shelves':
      return show('shelves.njk', viewShelves({ ...page, subject }, reader));
    case 'archive':
      return show('archive.njk', viewArchive({ ...page, subject }, reader));
    case 'static-page':
      return show('page.njk', viewStaticPage({ ...page, subject }, reader));
    case 'site-map':
      return show('site-map.njk', viewSiteMap({ ...page, subject }, reader));
    case 'not-found':
      return show('not-found.njk', viewNotFound({ ...page, subject }, reader));
    case 'gone':
      return show('gone.njk', viewGone({ ...page, subject }, reader));
    case 'register':
      if (subject.format === 'json') return write(printRegister(reader));
      return subject.format === 'page'
        ? show('register.njk', viewRegister({ ...page, subject }, reader))
        : show('register.xml.njk', viewRegisterFeed({ ...page, subject }, reader));
    case 'redirect':
      return show('redirect.njk', viewRedirect({ ...page, subject }, reader));
    case 'forward':
      return show('redirect.njk', viewForward({ ...page, subject }, reader));
    case 'removed':
      return show('removed.njk', viewRemoved({ ...page, subject }, reader));
    case 'feed':
      if (subject.format === 'json') return write(printJsonFeed({ ...page, subject }, reader));
      return show(subject.format === 'rss' ? 'feed.xml.njk' : 'atom.xml.njk', viewFeed({ ...page, subject }, reader));
    case 'feeds':
      return show('feeds.njk', viewFeedsPage({ ...page, subject }, reader));
    case 'sitemap':
      return show('sitemap.xml.njk', viewSitemap({ ...page, subject }, reader));
    case 'sitemap-index':
      return show('sitemap-index.xml.njk', viewSitemapIndex({ ...page, subject }, reader));
    case 'news-sitemap':
      return show('sitemap-news.xml.njk', viewNewsSitemap({ ...page, subject }, reader));
    case 'open-search':
      return show('opensearch.xml.njk', viewOpenSearch(reader));
    case 'api-index':
      return write(printApiIndex({ ...page, subject }, reader));
    case 'api-volume':
      return write(printApiVolume({ ...page, subject }, reader));
    case 'api-schema':
      return write(printApiSchema(reader));
    case 'robots':
      return show('robots.txt.njk', viewRobots(reader));
    case 'search':
      return show('search.njk', viewSearch({ ...page, subject }, reader));
    case 'index':
    case 'copy':
    case 'plain':
    case 'stylesheet':
      throw new Error('a file that no layout makes has no view');
  }
}
