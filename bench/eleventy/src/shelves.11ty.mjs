import { breadcrumb, tiles } from '../html.mjs';

export const data = {
  shelves: [
    { key: 'tags', title: 'Chủ đề', url: '/chu-de/' },
    { key: 'authors', title: 'Tác giả', url: '/tac-gia/' },
  ],
  pagination: { data: 'shelves', size: 1, alias: 'shelf' },
  permalink: ({ shelf }) => shelf.url,
  eleventyExcludeFromCollections: true,
};

export function render({ shelf: { key, title, url } }) {
  const { room, frame } = this.site();
  return frame(
    { title, url, kind: 'shelves' },
    `${breadcrumb([], title)}\n<h1 class="list-heading">${title}</h1>\n${tiles(room[key])}`,
  );
}
