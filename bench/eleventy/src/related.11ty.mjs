import { band, breadcrumb, escape, summaries, titleList } from '../html.mjs';

export const data = {
  pagination: { data: 'collections.relatedUrls', size: 1, alias: 'about' },
  permalink: ({ about }) => `${about}tin-khac/`,
  eleventyExcludeFromCollections: true,
};

export function render({ about, page }) {
  const { items, room, frame } = this.site();
  const item = items.get(about);
  const { newer, older } = room.neighbours(item);
  const section = { title: room.titles.get(item.section), url: `/${item.section}/` };
  const head = {
    title: 'Các tin khác',
    url: page.url,
    kind: 'related',
    section: item.section,
    description: `Tin liên quan đến bài “${item.title}”`,
  };
  return frame(
    head,
    [
      breadcrumb([section, item], 'Các tin khác'),
      `<h1 class="list-heading"><span class="eyebrow">Tin liên quan đến bài</span> <a href="${about}">${escape(item.title)}</a></h1>`,
      band('Các tin khác', summaries(room.related(item), 3, room.titles)),
      ...(newer.length > 0 ? [band('Tin mới hơn cùng chuyên mục', titleList(newer))] : []),
      ...(older.length > 0 ? [band('Tin cũ hơn cùng chuyên mục', titleList(older))] : []),
    ].join('\n'),
  );
}
