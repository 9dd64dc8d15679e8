/** What every page's view has: the office, the page's head, the words and the shared parts. */
import type { Page } from '../model.js';
import type { Reader } from './reader.js';
import type { CommonView, CrumbView, LinkView } from './views.js';

/** What is particular to a page. */
export interface Head {
  readonly title: string;
  readonly description: string | null;
  /** The section that the page belongs to; null for none. */
  readonly section: string | null;
  /** The steps between the home page and this one, both left out. */
  readonly above: readonly LinkView[];
}

/** The common part of the view of `page`. */
export function viewCommon(page: Page, head: Head, reader: Reader): CommonView {
  const site = reader.site();
  const words = reader.words();
  const isHome = page.url === '/';
  const home: CrumbView = { title: words.home, url: site.home };
  const breadcrumb = isHome ? [] : [home, ...head.above, { title: head.title, url: null }];
  const portalFeed = { title: site.name, url: reader.href(feedUrlOf(null)) };
  const section = head.section === null ? null : reader.section(head.section);
  const feeds =
    section === null || head.section === null
      ? [portalFeed]
      : [{ title: `${section.title} – ${site.name}`, url: reader.href(feedUrlOf(head.section)) }, portalFeed];
  return {
    site,
    words,
    page: {
      title: head.title,
      description: head.description,
      canonical: reader.canonical(page.url),
      feeds,
      breadcrumb,
    },
    shared: reader.shared(head.section, page.subject.kind === 'numbered'),
  };
}

/** Where the feed of a section stands (null: the portal's own). */
export function feedUrlOf(section: string | null): string {
  return section === null ? '/rss.xml' : `/${section}/rss.xml`;
}

/** A lead cut to what search engines show, at a word's end. */
export function describe(lead: string): string | null {
  const limit = 200;
  if (lead === '') return null;
  if (lead.length <= limit) return lead;
  const cut = lead.lastIndexOf(' ', limit);
  return `${lead.slice(0, cut > 0 ? cut : limit)}…`;
}
