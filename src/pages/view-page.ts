/** A page of any kind → its layout and view: the table of which layout shows which kind. */
import type { Page } from '../model.js';
import { viewArchive } from './archive.js';
import { viewArticle, viewRelated } from './article.js';
import { viewFront, viewHome, viewNumbered } from './list.js';
import { viewFeed, viewRobots, viewSitemap } from './machines.js';
import { viewNotFound, viewRedirect } from './notices.js';
import type { Reader } from './reader.js';
import { viewSearch } from './search.js';
import { viewShelves } from './shelves.js';
import type { LayoutName, LayoutViews } from './views.js';

/** Shows a view through its layout. */
export type Show<Shown> = <Name extends LayoutName>(layout: Name, view: LayoutViews[Name]) => Shown;

/** Shows `page`, which is not a file taken over as it is, with what it asks of `reader`. */
export function viewPage<Shown>(page: Page, reader: Reader, show: Show<Shown>): Shown {
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
    case 'not-found':
      return show('not-found.njk', viewNotFound({ ...page, subject }, reader));
    case 'redirect':
      return show('redirect.njk', viewRedirect({ ...page, subject }, reader));
    case 'feed':
      return show('feed.xml.njk', viewFeed({ ...page, subject }, reader));
    case 'sitemap':
      return show('sitemap.xml.njk', viewSitemap({ ...page, subject }, reader));
    case 'robots':
      return show('robots.txt.njk', viewRobots(reader));
    case 'search':
      return show('search.njk', viewSearch({ ...page, subject }, reader));
    case 'index':
    case 'copy':
      throw new Error('a file that is taken over as it is has no view');
  }
}
