/** The files for machines: RSS and the sitemap. */

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (character) => entities[character]);

/**
 * The feed of the portal (`section` empty) or of a section.
 * @param {any} portal site.yaml
 * @param {ReturnType<typeof import('./newsroom.mjs').arrange>} room
 * @param {string} section
 */
export function feed(portal, room, section) {
  const full = (/** @type {string} */ url) => new URL(url, portal.baseUrl).href;
  const front = section === '' ? '/' : `/${section}/`;
  const title = escape(section === '' ? portal.name : `${room.titles.get(section)} – ${portal.name}`);
  const items = (section === '' ? room.items : room.section(section)).slice(0, 20).map(
    (item) => `<item>
      <title>${escape(item.title)}</title>
      <link>${full(item.url)}</link>
      <guid isPermaLink="true">${full(item.url)}</guid>
      <pubDate>${item.date.toUTCString()}</pubDate>
      <dc:creator>${escape(item.author)}</dc:creator>
      <category>${escape(room.titles.get(item.section) ?? '')}</category>
      <description>${escape(item.summary)}</description>
    </item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>${title}</title>
    <link>${full(front)}</link>
    <description>${title}</description>
    <language>${portal.language}</language>
    <copyright>${escape(portal.copyright)}</copyright>
    <atom:link href="${full(`${front}rss.xml`)}" rel="self" type="application/rss+xml"/>
    ${items.join('\n    ')}
  </channel>
</rss>
`;
}

/**
 * Articles and the fronts of lists.
 * @param {any} portal site.yaml
 * @param {ReturnType<typeof import('./newsroom.mjs').arrange>} room
 */
export function sitemap(portal, room) {
  const full = (/** @type {string} */ url) => new URL(url, portal.baseUrl).href;
  const fronts = room.lists
    .filter(({ number }) => number === 1)
    .map(({ url }) => `  <url><loc>${full(url)}</loc></url>`);
  const articles = room.items.map(
    ({ url, date }) => `  <url><loc>${full(url)}</loc><lastmod>${date.toISOString().slice(0, 10)}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...fronts, ...articles].join('\n')}
</urlset>
`;
}

/** @param {any} portal site.yaml */
export const robots = (portal) =>
  `User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap.xml', portal.baseUrl).href}\n`;
