/**
 * Edition → the answers to all that pages may ask, each with its fingerprint. What a fingerprint is taken of is known
 * without working out the answer, so that a later build can look again at what an earlier one has read for next to
 * nothing.
 */
import { needsMetaPolicy } from '../hosting/hosts.js';
import { metaPolicyOf } from '../hosting/policy.js';
import type { Edition, Portal, Shelf } from '../model.js';
import { indexEdition } from '../newsroom/query.js';
import { searchUrlOf } from '../newsroom/routes.js';
import { authorKey, topicSlug } from '../newsroom/shelves.js';
import type { Fingerprint } from '../text/fingerprint.js';
import type { CompiledPattern } from '../text/format-timestamp.js';
import { openNewsFacts, type NewsFacts, type Recollect } from './news-facts.js';
import type { Fixtures } from './copies.js';
import { openDocumentFacts, type DocumentFacts } from './document-facts.js';
import { openHistoryFacts, type HistoryFacts } from './history.js';
import { openSearchUrl } from './open-search.js';
import { cut, named, Questions, remember, type Fact } from './questions.js';
import { openRecordFacts, type RecordFacts } from './record-facts.js';
import { openShowing, type Showing } from './showing.js';
import { viewUnit } from './units.js';
import type { LinkView, SiteView, UnitView } from './views.js';

/** The answers of one edition. */
export interface Facts extends NewsFacts, DocumentFacts, HistoryFacts, RecordFacts {
  site(): Fact<SiteView>;
  section(path: string): Fact<LinkView>;
  topic(tag: string): Fact<LinkView>;
  author(name: string): Fact<LinkView>;
  heading(of: { readonly shelf: 'topic' | 'author' | 'unit'; readonly slug: string }): Fact<string>;
  unit(slug: string): Fact<UnitView>;
  /** A path on the site, below the base path; follows from the site. */
  href(url: string): string;
  /** An address as site.yaml holds it; follows from the site too. */
  address(written: string): string;
  /** The same as a full URL. */
  canonical(url: string): string;
  /** What a page would see now under a key of one of these questions; null where there is nothing to see. */
  look(key: string): Fingerprint | null;
}

/**
 * Prepares the answers of an edition; `pattern` is how timestamps are shown; `recollect` knows volumes in which nothing
 * has changed since they were last looked at.
 */
export function openFacts(
  edition: Edition,
  fixtures: Fixtures,
  pattern: CompiledPattern,
  recollect: Recollect = () => null,
): Facts {
  const index = indexEdition(edition);
  const showing = openShowing(edition, pattern);
  const { href, address, canonical, time: viewTime } = showing;
  const authors = new Map(edition.authors.map((shelf) => [authorKey(shelf.title), shelf]));
  const sectionLink = remember((path): LinkView | null => showing.shelf(index.shelves.get(`section/${path}`)));
  const authorLink = (name: string): LinkView | null => {
    const link = showing.shelf(authors.get(authorKey(name)));
    return link === null ? null : { title: name, url: link.url };
  };
  const questions = new Questions();
  const site = questions.add({ ...named('portal'), find: () => viewSite(edition.portal, fixtures, showing) });
  return {
    ...openDocumentFacts(edition, questions, { href, viewTime }),
    ...openHistoryFacts(edition, questions, viewTime),
    unit: questions.add({ ...named('unit'), find: (slug) => viewUnit(slug, edition, { href, viewTime }) }),
    ...openRecordFacts(edition, questions, { href, canonical, viewTime, sectionLink }),
    ...openNewsFacts(edition, questions, { showing, index, sectionLink, recollect }),
    href,
    address,
    canonical,
    look: (key) => questions.look(key),
    site: () => site('site'),
    section: questions.add({ ...named('section'), find: sectionLink }),
    topic: questions.add({
      ...named('topic'),
      find: (tag) => showing.shelf(index.shelves.get(`topic/${topicSlug(tag)}`)),
    }),
    author: questions.add({ ...named('author'), find: authorLink }),
    heading: questions.add({
      kind: 'heading',
      print: ({ shelf, slug }: Pick<Shelf, 'slug'> & { readonly shelf: 'topic' | 'author' | 'unit' }) =>
        `${shelf}:${slug}`,
      parse: (text) => {
        const [shelf, slug] = cut(text);
        return { shelf: shelf === 'topic' || shelf === 'unit' ? shelf : 'author', slug };
      },
      find: ({ shelf, slug }) => index.shelves.get(`${shelf}/${slug}`)?.title ?? null,
    }),
  };
}

function viewSite(portal: Portal, fixtures: Fixtures, { href, address, canonical }: Showing): SiteView {
  return {
    name: portal.name,
    language: portal.language,
    home: href('/'),
    baseUrl: canonical('/'),
    copyright: portal.copyright,
    contact: portal.contact,
    assets: {
      style: href(fixtures.style),
      page: href(fixtures.page),
      search: href(fixtures.search),
      searchStyle: href(fixtures.searchStyle),
    },
    search: portal.search ? href(searchUrlOf(portal.language)) : null,
    icon: fixtures.icon === null ? null : href(fixtures.icon),
    slots: {
      scripts: portal.scripts.map(({ src, integrity }) => ({ url: address(src), integrity })),
      policy: needsMetaPolicy(portal.host) ? metaPolicyOf(portal) : null,
    },
    openSearch: portal.search ? href(openSearchUrl) : null,
  };
}
