/** The pieces of every page, as functions: Eleventy's fastest kind of template. */
import { formatTime, pageUrl } from '#shared/newsroom.mjs';

/** @typedef {import('#shared/newsroom.mjs').Item} Item */

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
export const escape = (text) => text.replace(/[&<>"]/g, (character) => entities[character]);

/** @param {Date} date */
export function time(date) {
  const { iso, text } = formatTime(date);
  return `<time datetime="${iso}">${text}</time>`;
}

/** @param {Item} item @param {number} level @param {string} [sectionTitle] its section's, where it is to be named */
export function summary(item, level, sectionTitle) {
  return `<div class="summary">
  <h${level} class="summary-title"><a href="${item.url}">${escape(item.title)}</a></h${level}>
  <p class="meta">${time(item.date)}${sectionTitle === undefined ? '' : ` <a href="/${item.section}/">${escape(sectionTitle)}</a>`}</p>
  <p class="summary-lead">${escape(item.summary)}</p>
</div>`;
}

/**
 * @param {readonly Item[]} items
 * @param {number} level
 * @param {ReadonlyMap<string, string>} [titles] of the sections, where they are to be named
 */
export const summaries = (items, level, titles) => `<ul class="summaries">
  ${items.map((item) => `<li>${summary(item, level, titles?.get(item.section))}</li>`).join('\n  ')}
</ul>`;

/** @param {readonly Item[]} items */
export const titleList = (items) => `<ul class="titles">
  ${items.map((item) => `<li><a href="${item.url}">${escape(item.title)}</a> ${time(item.date)}</li>`).join('\n  ')}
</ul>`;

/** @param {readonly import('#shared/newsroom.mjs').Tally[]} tallies */
export const tiles = (tallies) => `<ul class="tiles">
  ${tallies.map(({ title, url, count }) => `<li><a href="${url}">${escape(title)}</a> <span class="count">${count} bài</span></li>`).join('\n  ')}
</ul>`;

/** @param {string} title @param {string} content */
export const band = (title, content) => `<section class="band">
  <h2 class="band-title">${title}</h2>
  ${content}
</section>`;

/** @param {readonly { title: string, url: string }[]} above @param {string} title */
export const breadcrumb = (above, title) => `<nav class="breadcrumb" aria-label="Vị trí của trang này">
  <ol>
    ${[{ title: 'Trang chủ', url: '/' }, ...above].map((step) => `<li><a href="${step.url}">${escape(step.title)}</a></li>`).join('\n    ')}
    <li><span aria-current="page">${escape(title)}</span></li>
  </ol>
</nav>`;

/** The ten pages after this one, as in bantin. @param {import('#shared/newsroom.mjs').ListPage} list */
export function pager({ number, pages, front }) {
  if (pages === 1) return '';
  const later = Array.from({ length: Math.min(10, pages - number) }, (_, index) => number + index + 1);
  const links = later.map(
    (page) => `<li><a href="${pageUrl(front, page)}"><span class="visually-hidden">Trang</span> ${page}</a></li>`,
  );
  if (number > 1) {
    links.unshift(
      `<li><a class="pager-step" href="${front}" rel="first">Tin mới nhất</a></li>`,
      `<li><span aria-current="page"><span class="visually-hidden">Trang</span> ${number}</span></li>`,
    );
  }
  if (number < pages)
    links.push(`<li><a class="pager-step" href="${pageUrl(front, number + 1)}" rel="next">Tin cũ hơn</a></li>`);
  return `<nav class="pager" aria-label="Các trang">
  <p class="label" aria-hidden="true">Trang</p>
  <ul>
    ${links.join('\n    ')}
  </ul>
</nav>`;
}
