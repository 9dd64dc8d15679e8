import { feed } from '#shared/machines.mjs';

export const data = {
  pagination: { data: 'collections.feeds', size: 1, alias: 'about' },
  permalink: ({ about }) => (about === '' ? '/rss.xml' : `/${about}/rss.xml`),
  eleventyExcludeFromCollections: true,
};

export function render({ about }) {
  const { portal, room } = this.site();
  return feed(portal, room, about);
}
