/** Home, section, topic and author pages with their numbered pages. */
import type { Edition, ListOf, Page, PageOf, PublicArticle, Shelf } from '../model.js';
import type { Source } from '../newsroom/query.js';
import { fileOf, numberedUrlOf } from '../newsroom/routes.js';
import { routeWords } from '../text/route-words.js';
import { digestText } from '../text/digest.js';
import { closeLinks } from './close-links.js';
import { addTo, describe, linkFeeds, viewCommon, type Head } from './common.js';
import { paginate } from './paginate.js';
import type { Reader } from './reader.js';
import { describeOffice } from './structured-data.js';
import { everything } from '../newsroom/query.js';
import type { HomePageView, Html, ListPageView, PagerView } from './views.js';

/** How many older pages a pager names. */
const pagerLength = 10;
/** How many articles of each section the home page shows. */
const perSectionAtHome = 4;

/** The home page, then each shelf's front page, each with its numbered pages. */
export function planLists(edition: Edition): readonly Page[] {
  const shelves: readonly (readonly [ListOf, Shelf])[] = [
    ...edition.sections.map((shelf) => [{ shelf: 'section', slug: shelf.slug }, shelf] as const),
    ...edition.topics.map((shelf) => [{ shelf: 'topic', slug: shelf.slug }, shelf] as const),
    ...edition.authors.map((shelf) => [{ shelf: 'author', slug: shelf.slug }, shelf] as const),
    ...edition.units.map((shelf) => [{ shelf: 'unit', slug: shelf.slug }, shelf] as const),
  ];
  const { perPage } = edition.portal;
  const home = paginate(edition.articles.length, perPage);
  return [
    {
      file: 'index.html',
      url: '/',
      origin: 'home',
      subject: { kind: 'home', ...home, sections: edition.sections.map((shelf) => shelf.slug) },
    },
    ...planNumbered({ shelf: 'home' }, '/', home.pages, edition.articles, edition),
    ...shelves.flatMap(([list, { url, articles }]) => {
      const cut = paginate(articles.length, perPage);
      const introduction = introductionOf(list, edition);
      const subject = { kind: 'front' as const, list, ...cut, introduction };
      const front: Page = { file: fileOf(url), url, origin: originOf(list), subject };
      return [front, ...planNumbered(list, url, cut.pages, articles, edition)];
    }),
  ];
}

function introductionOf(list: ListOf, { introductions }: Edition): string | null {
  return list.shelf === 'topic' ? (introductions.get(list.slug)?.path ?? null) : null;
}

/** The origin of a numbered page names the articles that it holds, so that the manifest tells when those change. */
function planNumbered(
  list: ListOf,
  front: string,
  pages: number,
  articles: readonly PublicArticle[],
  { portal }: Edition,
): readonly Page[] {
  return Array.from({ length: pages }, (_, index) => {
    const url = numberedUrlOf(front, index + 1, portal.language);
    const span = { from: index * portal.perPage, to: (index + 1) * portal.perPage };
    const held = articles.slice(articles.length - span.to, articles.length - span.from);
    const origin = `${originOf(list)}@${digestText(held.map(({ article }) => article.path).join('\n')).slice(0, 8)}`;
    return { file: fileOf(url), url, origin, subject: { kind: 'numbered', list, number: index + 1, ...span } };
  });
}

function originOf(list: ListOf): string {
  return list.shelf === 'home' ? 'home' : `${list.shelf}:${list.slug}`;
}

/** What `home.njk` shows. */
export function viewHome(page: PageOf<'home'>, reader: Reader): HomePageView {
  const site = reader.site();
  const pinned = reader.list({ source: ['pinned'], newest: everything });
  const shown = new Set(pinned.map((summary) => summary.url));
  const newest = reader.list({ source: ['all'], newest: page.subject.newest });
  const description = reader.words().homeText.replace('{name}', site.name);
  const common = viewCommon(page, { title: site.name, description, section: null, above: [] }, reader);
  return {
    ...common,
    page: { ...common.page, structured: describeOffice(site) },
    pinned,
    newest: newest.filter((summary) => !shown.has(summary.url)),
    sections: page.subject.sections
      .map((path) => ({
        section: reader.section(path),
        articles: reader.list({ source: ['section', path], newest: perSectionAtHome }),
      }))
      .filter(({ articles }) => articles.length > 0),
    pager: viewPager(null, page.subject.pages, '/', reader),
  };
}

/** What `list.njk` shows on the front page of a shelf. */
export function viewFront(page: PageOf<'front'>, reader: Reader): ListPageView {
  const { list, newest, pages, introduction: path } = page.subject;
  const head = headOf(list, reader);
  const introduction = path === null ? null : viewIntroduction(path, reader);
  const common = viewCommon(page, { ...head, description: introduction?.description ?? null }, reader);
  const feeds = list.shelf === 'topic' ? linkFeeds(head.title, page.url, reader) : common.page.feeds;
  return addTo(common, {
    page: addTo(common.page, { feeds }),
    heading: head.title,
    kind: list.shelf,
    introduction: introduction?.body ?? null,
    unit: list.shelf === 'unit' ? reader.unit(list.slug) : null,
    articles: reader.list({ source: sourceOf(list), newest }),
    pager: viewPager(null, pages, page.url, reader),
  });
}

function viewIntroduction(path: string, reader: Reader): { readonly description: string | null; readonly body: Html } {
  const { document, html } = reader.introduction(path);
  const { summary, body } = document;
  return { description: describe(summary ?? body.firstParagraph), body: closeLinks(html, body.links, reader) };
}

/** What `list.njk` shows on a numbered page. */
export function viewNumbered(page: PageOf<'numbered'>, reader: Reader): ListPageView {
  const { list, number, from, to } = page.subject;
  const whole = headOf(list, reader);
  const front = page.url.split('/').slice(0, -3).join('/') + '/';
  const head: Head = {
    ...whole,
    title: `${whole.title} – ${reader.words().page.toLowerCase()} ${number}`,
    above: list.shelf === 'home' ? [] : [...whole.above, { title: whole.title, url: reader.href(front) }],
  };
  return addTo(viewCommon(page, head, reader), {
    heading: head.title,
    kind: list.shelf,
    introduction: null,
    unit: null,
    articles: reader.list({ source: sourceOf(list), from, to }),
    pager: viewPager(number, number - 1, front, reader),
  });
}

/** `below`: the number of the nearest older page; 0 for none. A pager never names newer pages: they may yet come. */
function viewPager(number: number | null, below: number, front: string, reader: Reader): PagerView {
  const urlOf = (k: number): string => reader.href(numberedUrlOf(front, k, reader.language()));
  const pages = Array.from({ length: Math.min(below, pagerLength) }, (_, index) => ({
    number: below - index,
    url: urlOf(below - index),
  }));
  return { number, newest: reader.href(front), older: below > 0 ? urlOf(below) : null, pages };
}

function headOf(list: ListOf, reader: Reader): Head {
  const words = reader.words();
  if (list.shelf === 'home') return { title: words.published, description: null, section: null, above: [] };
  if (list.shelf === 'section') {
    return { title: reader.section(list.slug).title, description: null, section: list.slug, above: [] };
  }
  const routes = routeWords(reader.language());
  const parents = {
    topic: [words.topics, routes.topics],
    author: [words.authors, routes.authors],
    unit: [words.units, routes.units],
  } as const;
  const [parent, route] = parents[list.shelf];
  const title = reader.heading(list.shelf, list.slug);
  return { title, description: null, section: null, above: [{ title: parent, url: reader.href(`/${route}/`) }] };
}

function sourceOf(list: ListOf): Source {
  return list.shelf === 'home' ? ['all'] : [list.shelf, list.slug];
}
