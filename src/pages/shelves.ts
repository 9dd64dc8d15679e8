/** The pages that name all topics, all authors and all units. */
import type { Edition, Page, PageOf, Shelf } from '../model.js';
import { fileOf } from '../newsroom/routes.js';
import { routeWords } from '../text/route-words.js';
import { viewCommon } from './common.js';
import type { Reader } from './reader.js';
import type { ShelvesPageView } from './views.js';

/**
 * One page for topics, one for authors; each stands even when it is empty, since every footer leads to it. One for units,
 * where the portal names any.
 */
export function planShelves({ topics, authors, units, portal }: Edition): readonly Page[] {
  const routes = routeWords(portal.language);
  return [
    planShelf('topic', `/${routes.topics}/`, topics),
    planShelf('author', `/${routes.authors}/`, authors),
    ...(units.length === 0 ? [] : [planShelf('unit', `/${routes.units}/`, units)]),
  ];
}

function planShelf(of: PageOf<'shelves'>['subject']['of'], url: string, shelves: readonly Shelf[]): Page {
  const tallies = shelves.map((shelf) => ({ title: shelf.title, url: shelf.url, count: shelf.articles.length }));
  return { file: fileOf(url), url, origin: `${of}s`, subject: { kind: 'shelves', of, tallies } };
}

/** What `shelves.njk` shows. */
export function viewShelves(page: PageOf<'shelves'>, reader: Reader): ShelvesPageView {
  const words = reader.words();
  const heading = { topic: words.topics, author: words.authors, unit: words.units }[page.subject.of];
  return {
    ...viewCommon(page, { title: heading, description: null, section: null, above: [] }, reader),
    heading,
    shelves: page.subject.tallies.map((tally) => ({ ...tally, url: reader.href(tally.url) })),
  };
}
