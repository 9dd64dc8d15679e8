/** What every page's view has: the office, the page's head, the words and the shared parts. */
import type { FeedFormat, Page } from '../model.js';
import type { Reader } from './reader.js';
import { describeTrail } from './structured-data.js';
import type { CommonView, CrumbView, FeedLinkView, LinkView, PageView, SiteView } from './views.js';

/** What is particular to a page. */
export interface Head {
  readonly title: string;
  readonly description: string | null;
  /** The section that the page belongs to; null for none. */
  readonly section: string | null;
  /** The steps between the home page and this one, both left out. */
  readonly above: readonly LinkView[];
}

/** The head of a page as far as it is the same for all kinds → the whole. */
type Complete = (page: Omit<PageView, 'structured'>, site: SiteView) => PageView;

/** The common part of the view of `page`; `complete` adds to its head what a kind of page has to say there. */
export function viewCommon(page: Page, head: Head, reader: Reader, complete: Complete = addTrail): CommonView {
  const site = reader.site();
  const words = reader.words();
  const isHome = page.url === '/';
  const home: CrumbView = { title: words.home, url: site.home };
  const breadcrumb = isHome ? [] : [home, ...head.above, { title: head.title, url: null }];
  const feeds =
    head.section === null
      ? linkFeeds(site.name, '/', reader)
      : linkFeeds(reader.section(head.section).title, `/${head.section}/`, reader);
  return {
    site,
    words,
    page: complete(
      {
        title: head.title,
        description: head.description,
        canonical: reader.canonical(page.url),
        feeds,
        breadcrumb,
        language: site.language,
        image: null,
        article: null,
        versions: [],
      },
      site,
    ),
    shared: reader.shared(head.section, page.subject.kind === 'numbered'),
  };
}

function addTrail(page: Parameters<Complete>[0], site: SiteView): PageView {
  return addTo(page, { structured: describeTrail(page.breadcrumb, page.canonical, site) });
}

/**
 * Gives a view that nobody else has yet what a kind of page shows besides. A spread copy would come to a hidden class of its
 * own in V8, each one, and every look-up in a layout would be a slow one.
 */
export function addTo<View extends object, More extends object>(view: View, more: More): View & More {
  return Object.assign(view, more);
}

/** Each format with its file's name and its media type. */
export const feedFormats: Readonly<Record<FeedFormat, { readonly file: string; readonly type: string }>> = {
  rss: { file: 'rss.xml', type: 'application/rss+xml' },
  atom: { file: 'atom.xml', type: 'application/atom+xml' },
  json: { file: 'feed.json', type: 'application/feed+json' },
};

/**
 * The feeds of the page at `front`, in each format. A page names those that are nearest to it, and of the portal's own
 * the RSS feed: whoever follows one section is not told the same three times.
 */
export function linkFeeds(title: string, front: string, reader: Reader): readonly FeedLinkView[] {
  const { name } = reader.site();
  const nearest = Object.values(feedFormats).map(({ file, type }) => ({
    title: front === '/' ? title : `${title} – ${name}`,
    url: reader.href(front + file),
    type,
  }));
  if (front === '/') return nearest;
  return [...nearest, { title: name, url: reader.href(feedUrlOf(null)), type: feedFormats.rss.type }];
}

/** Where the RSS feed of a section stands (null: the portal's own). */
export function feedUrlOf(section: string | null): string {
  return (section === null ? '/' : `/${section}/`) + feedFormats.rss.file;
}

/** A lead cut to what search engines show, at a word's end. */
export function describe(lead: string): string | null {
  const limit = 200;
  if (lead === '') return null;
  if (lead.length <= limit) return lead;
  const cut = lead.lastIndexOf(' ', limit);
  return `${lead.slice(0, cut > 0 ? cut : limit)}…`;
}
