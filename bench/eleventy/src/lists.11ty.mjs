import { band, breadcrumb, escape, pager, summaries, titleList } from '../html.mjs';

export const data = {
  pagination: { data: 'collections.listUrls', size: 1, alias: 'about' },
  permalink: ({ about }) => about,
  eleventyExcludeFromCollections: true,
};

const parents = { tag: { title: 'Chủ đề', url: '/chu-de/' }, author: { title: 'Tác giả', url: '/tac-gia/' } };

export function render({ about }) {
  const { portal, lists, room, frame } = this.site();
  const list = lists.get(about);
  const { kind, number, section } = list;
  const newest = `${summaries(list.items, 2, kind === 'section' ? undefined : room.titles)}\n${pager(list)}`;
  if (about === '/') {
    const shelves = portal.sections.map(({ path, title }) =>
      band(`<a href="/${path}/">${escape(title)}</a>`, titleList(room.section(path).slice(0, 4))),
    );
    const front = `<h1 class="visually-hidden">${escape(portal.name)}</h1>\n<div class="front">\n${newest}\n</div>`;
    return frame(
      { title: portal.name, url: '/', kind: 'home' },
      `${front}\n<div class="shelf">\n${shelves.join('\n')}\n</div>`,
    );
  }
  const title = number === 1 ? list.title : `${list.title} – trang ${number}`;
  const above = [
    ...(parents[kind] === undefined ? [] : [parents[kind]]),
    ...(number === 1 || kind === 'home' ? [] : [{ title: list.title, url: list.front }]),
  ];
  const eyebrow = parents[kind] === undefined ? '' : `<p class="eyebrow">${parents[kind].title}</p>\n`;
  return frame(
    { title, url: about, kind: 'list', section },
    `${breadcrumb(above, title)}\n${eyebrow}<h1 class="list-heading">${escape(title)}</h1>\n${newest}`,
  );
}
