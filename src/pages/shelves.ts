/** The pages that name all topics and all authors. */
import type { Edition, Page, PageOf, Shelf } from '../model.js';
import { fileOf } from '../newsroom/routes.js';
import { routeWords } from '../text/route-words.js';
import { viewCommon } from './common.js';
import type { Reader } from './reader.js';
import type { ShelvesPageView } from './views.js';

/** One page for topics, one for authors; each stands even when it is empty, since every footer leads to it. */
export function planShelves({ topics, authors, portal }: Edition): readonly Page[] {
  const routes = routeWords(portal.language);
  return [planShelf('topic', `/${routes.topics}/`, topics), planShelf('author', `/${routes.authors}/`, authors)];
}

function planShelf(of: 'topic' | 'author', url: string, shelves: readonly Shelf[]): Page {
  const tallies = shelves.map((shelf) => ({ title: shelf.title, url: shelf.url, count: shelf.articles.length }));
  return { file: fileOf(url), url, origin: `${of}s`, subject: { kind: 'shelves', of, tallies } };
}

/** What `shelves.njk` shows. */
export function viewShelves(page: PageOf<'shelves'>, reader: Reader): ShelvesPageView {
  const words = reader.words();
  const heading = page.subject.of === 'topic' ? words.topics : words.authors;
  return {
    ...viewCommon(page, { title: heading, description: null, section: null, above: [] }, reader),
    heading,
    shelves: page.subject.tallies.map((tally) => ({ ...tally, url: reader.href(tally.url) })),
  };
}
