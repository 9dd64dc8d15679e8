/** The frame of every page. Header, side column and footer are rendered once and shared. */
import { escape, titleList } from './html.mjs';

/**
 * @typedef {object} Head
 * @property {string} title
 * @property {string} url
 * @property {string} kind a word for `<body class>`
 * @property {string | null} [section]
 * @property {string | null} [description]
 */

/**
 * Makes the function that puts a page into the frame.
 * @param {any} portal site.yaml
 * @param {ReturnType<typeof import('#shared/newsroom.mjs').arrange>} room
 * @returns {(head: Head, main: string) => string}
 */
export function makeFrame(portal, room) {
  /** @type {Map<string | null, string>} */
  const headers = new Map();
  const side = renderSide(portal, room);
  const footer = renderFooter(portal);
  return ({ title, url, kind, section = null, description = null }, main) => {
    if (!headers.has(section)) headers.set(section, renderHeader(portal, section));
    const name = escape(portal.name);
    return `<!DOCTYPE html>
<html lang="${portal.language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title === portal.name ? name : `${escape(title)} – ${name}`}</title>${description === null ? '' : `\n  <meta name="description" content="${escape(description)}">`}
  <link rel="canonical" href="${new URL(url, portal.baseUrl).href}">${section === null ? '' : feed(`/${section}/rss.xml`, `${escape(room.titles.get(section) ?? '')} – ${name}`)}${feed('/rss.xml', name)}
  <meta name="color-scheme" content="light dark">
  <link rel="stylesheet" href="/style.css">
</head>
<body class="page page-${kind}">
<a class="skip" href="#main-content">Đi tới nội dung</a>
${headers.get(section)}
<div class="columns">
<main id="main-content" class="main" tabindex="-1">
${main}
</main>
${side}
</div>
${footer}
</body>
</html>
`;
  };
}

/** @param {string} path @param {string} label */
const feed = (path, label) => `\n  <link rel="alternate" type="application/rss+xml" title="${label}" href="${path}">`;

function renderHeader(portal, current) {
  const menu = portal.sections.map(
    ({ path, title }) =>
      `<li><a href="/${path}/"${path === current ? ' aria-current="true"' : ''}>${escape(title)}</a></li>`,
  );
  return `<header class="header">
  <div class="masthead">
    <a class="brand" href="/" rel="home"><span class="star" aria-hidden="true"></span>${escape(portal.name)}</a>
  </div>
  <nav class="menu" aria-label="Chuyên mục">
    <ul>
      ${menu.join('\n      ')}
    </ul>
  </nav>
</header>`;
}

function renderSide(portal, room) {
  const blocks = portal.blocks.map((block) => {
    const items = (block.items ?? []).map(({ href, title, image, alt }) => {
      const shown = image === undefined ? escape(title) : `<img src="${image}" alt="${escape(alt)}" loading="lazy">`;
      return `<li><a href="${href}">${shown}</a></li>`;
    });
    const [heading, content] =
      block.kind === 'latest'
        ? [
            `<a href="/${block.section}/">${escape(block.title)}</a>`,
            titleList(room.section(block.section).slice(0, block.count)),
          ]
        : [escape(block.title), `<ul class="${block.kind}">\n      ${items.join('\n      ')}\n    </ul>`];
    return `<section class="side-block side-${block.kind}">
    <h2 class="band-title">${heading}</h2>
    ${content}
  </section>`;
  });
  return `<aside class="side" aria-label="Thông tin bên lề">
  ${blocks.join('\n  ')}
</aside>`;
}

function renderFooter({ name, contact, copyright }) {
  return `<footer class="footer">
  <div class="footer-inner">
    <div class="footer-office">
      <p class="footer-name">${escape(name)}</p>
      <dl class="contact">
        <div><dt>Địa chỉ</dt> <dd>${escape(contact.address)}</dd></div>
        <div><dt>Điện thoại</dt> <dd>${escape(contact.phone)}</dd></div>
        <div><dt>Thư điện tử</dt> <dd><a href="mailto:${contact.email}">${contact.email}</a></dd></div>
      </dl>
    </div>
    <ul class="ways">
      <li><a href="/luu-tru/">Lưu trữ</a></li>
      <li><a href="/chu-de/">Chủ đề</a></li>
      <li><a href="/tac-gia/">Tác giả</a></li>
      <li><a href="/rss.xml">Nguồn tin RSS</a></li>
    </ul>
    <p class="copyright">${escape(copyright)}</p>
  </div>
</footer>`;
}
