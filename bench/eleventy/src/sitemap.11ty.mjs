import { sitemap } from '#shared/machines.mjs';

export const data = { permalink: '/sitemap.xml', eleventyExcludeFromCollections: true };

export function render() {
  const { portal, room } = this.site();
  return sitemap(portal, room);
}
