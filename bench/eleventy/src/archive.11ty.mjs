import { breadcrumb, summaries, tiles } from '../html.mjs';

export const data = {
  pagination: { data: 'collections.archiveUrls', size: 1, alias: 'about' },
  permalink: ({ about }) => about,
  eleventyExcludeFromCollections: true,
};

export function render({ about }) {
  const { archive, room, frame } = this.site();
  const { title, above, periods, items } = archive.get(about);
  const main = periods.length > 0 ? tiles(periods) : summaries(items, 2, room.titles);
  return frame(
    { title, url: about, kind: 'archive' },
    `${breadcrumb(above, title)}\n<h1 class="list-heading">${title}</h1>\n${main}`,
  );
}
