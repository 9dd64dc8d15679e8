/**
 * What Eleventy and Astro leave to their users: articles → lists cut into pages, the archive, neighbours, related news.
 * Their sites share it, so that neither is slowed by a worse version of it.
 */
import { relate } from './relate.mjs';

/**
 * @typedef {object} Item
 * @property {string} url
 * @property {string} section
 * @property {string} title
 * @property {string} author
 * @property {string} summary
 * @property {readonly string[]} tags
 * @property {Date} date
 */

/**
 * A page of a list, newest first.
 * @typedef {object} ListPage
 * @property {string} url
 * @property {'home' | 'section' | 'tag' | 'author'} kind
 * @property {string} title
 * @property {string | null} section
 * @property {string} front the URL of the list's first page
 * @property {number} number from 1
 * @property {number} pages
 * @property {readonly Item[]} items
 */

/** @typedef {{ title: string, url: string, count: number }} Tally */
/**
 * @typedef {{ url: string, title: string, above: { title: string, url: string }[], periods: Tally[], items: readonly Item[] }} ArchivePage
 */

const perPage = 20;

/** A tag or a name as a part of a URL. @param {string} text */
export const slug = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/** @param {string} name */
export const tagUrl = (name) => `/chu-de/${slug(name)}/`;
/** @param {string} name */
export const authorUrl = (name) => `/tac-gia/${slug(name)}/`;

/**
 * Everything that the pages of a site show.
 * @param {readonly Item[]} unsorted
 * @param {{ readonly sections: readonly { readonly path: string, readonly title: string }[] }} portal
 * @param {'content' | 'section'} mode by what news is related
 */
export function arrange(unsorted, portal, mode) {
  const items = unsorted.toSorted((a, b) => b.date.getTime() - a.date.getTime());
  const bySection = group(items, (item) => [item.section]);
  const byTag = group(items, (item) => item.tags);
  const byAuthor = group(items, (item) => [item.author]);
  const titles = new Map(portal.sections.map(({ path, title }) => [path, title]));
  const lists = [
    ...cut('home', '/', 'Tin mới', null, items),
    ...portal.sections.flatMap(({ path, title }) =>
      cut('section', `/${path}/`, title, path, bySection.get(path) ?? []),
    ),
    ...[...byTag].flatMap(([tag, list]) => cut('tag', tagUrl(tag), tag, null, list)),
    ...[...byAuthor].flatMap(([author, list]) => cut('author', authorUrl(author), author, null, list)),
  ];
  return {
    items,
    titles,
    lists,
    archive: cutArchive(items),
    tags: tally(byTag, tagUrl),
    authors: tally(byAuthor, authorUrl),
    section: (/** @type {string} */ path) => bySection.get(path) ?? [],
    related:
      mode === 'content'
        ? relate(items, 30)
        : (/** @type {Item} */ item) => newestBut(item, bySection.get(item.section) ?? [], 30),
    neighbours: neighboursIn(bySection),
  };
}

/** @template Key @param {readonly Item[]} items @param {(item: Item) => readonly Key[]} keysOf */
function group(items, keysOf) {
  /** @type {Map<Key, Item[]>} */
  const groups = new Map();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [item]);
      else list.push(item);
    }
  }
  return groups;
}

/**
 * @param {ListPage['kind']} kind
 * @param {string} front
 * @param {string} title
 * @param {string | null} section
 * @param {readonly Item[]} items
 * @returns {ListPage[]}
 */
function cut(kind, front, title, section, items) {
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  return Array.from({ length: pages }, (_, index) => ({
    url: pageUrl(front, index + 1),
    kind,
    title,
    section,
    front,
    number: index + 1,
    pages,
    items: items.slice(index * perPage, (index + 1) * perPage),
  }));
}

/** Page `number` of the list at `front`. @param {string} front @param {number} number */
export const pageUrl = (front, number) => (number === 1 ? front : `${front}trang/${number}/`);

/** @param {ReadonlyMap<string, readonly Item[]>} groups @param {(name: string) => string} urlOf @returns {Tally[]} */
function tally(groups, urlOf) {
  const order = new Intl.Collator('vi').compare;
  return [...groups]
    .map(([title, list]) => ({ title, url: urlOf(title), count: list.length }))
    .sort((a, b) => order(a.title, b.title));
}

/** The archive's front, its years and its months. @param {readonly Item[]} items @returns {ArchivePage[]} */
function cutArchive(items) {
  const front = { title: 'Lưu trữ', url: '/luu-tru/' };
  const months = group(items, ({ date }) => [localTime(date).toISOString().slice(0, 7)]);
  const years = group(items, ({ date }) => [localTime(date).toISOString().slice(0, 4)]);
  return [
    {
      ...front,
      above: [],
      periods: [...years].map(([year, list]) => ({ ...yearLink(year), count: list.length })),
      items: [],
    },
    ...[...years.keys()].map((year) => ({
      ...yearLink(year),
      above: [front],
      periods: [...months]
        .filter(([month]) => month.startsWith(year))
        .map(([month, list]) => ({ ...monthLink(month), count: list.length })),
      items: [],
    })),
    ...[...months].map(([month, list]) => ({
      ...monthLink(month),
      above: [front, yearLink(month.slice(0, 4))],
      periods: [],
      items: list,
    })),
  ];
}

/** @param {string} year */
const yearLink = (year) => ({ title: `Năm ${year}`, url: `/luu-tru/${year}/` });
/** @param {string} month `2021-03` */
const monthLink = (month) => ({
  title: `Tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}`,
  url: `/luu-tru/${month.replace('-', '/')}/`,
});

/** @param {Item} item @param {readonly Item[]} list @param {number} count */
const newestBut = (item, list, count) =>
  list
    .slice(0, count + 1)
    .filter((other) => other !== item)
    .slice(0, count);

/**
 * The three newer and the three older articles of an article's section.
 * @param {ReadonlyMap<string, readonly Item[]>} bySection
 */
function neighboursIn(bySection) {
  const ranks = new Map([...bySection.values()].flatMap((list) => list.map((item, rank) => [item, rank])));
  return (/** @type {Item} */ item) => {
    const list = bySection.get(item.section) ?? [];
    const rank = ranks.get(item) ?? 0;
    return { newer: list.slice(Math.max(0, rank - 3), rank).toReversed(), older: list.slice(rank + 1, rank + 4) };
  };
}

/** The same wall clock in UTC. @param {Date} date */
const localTime = (date) => new Date(date.getTime() + 7 * 3_600_000);

/** `28.1.2021 - 16:6` and `2021-01-28T16:06:00+07:00`. @param {Date} date */
export function formatTime(date) {
  const local = localTime(date);
  const day = `${local.getUTCDate()}.${local.getUTCMonth() + 1}.${local.getUTCFullYear()}`;
  return {
    text: `${day} - ${local.getUTCHours()}:${local.getUTCMinutes()}`,
    iso: `${local.toISOString().slice(0, 19)}+07:00`,
  };
}
