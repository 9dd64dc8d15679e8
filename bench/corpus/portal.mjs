/** What stands around the articles: site.yaml and the banners of the side column. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sections } from './sections.mjs';

/** The section whose newest articles every page shows, and the one that no side block shows. */
export const shownSection = 'thong-bao';
export const quietSection = 'giao-duc';

const banners = [
  {
    file: 'dich-vu-cong.svg',
    alt: 'Nộp hồ sơ trực tuyến',
    href: 'https://dichvucong.example.gov.vn/',
    colour: '#b5121b',
  },
  { file: 'bao-chay.svg', alt: 'Báo cháy xin gọi số 114', href: 'https://baochay.example.gov.vn/', colour: '#9a3412' },
  {
    file: 'cho-phien.svg',
    alt: 'Chợ phiên nông sản sáng Chủ nhật',
    href: 'https://chophien.example.gov.vn/',
    colour: '#166534',
  },
];

/**
 * Writes site.yaml and static/.
 * @param {string} folder
 * @param {{ readonly relatedPage: boolean }} options
 */
export async function writePortal(folder, { relatedPage }) {
  await mkdir(join(folder, 'static', 'banners'), { recursive: true });
  await writeFile(join(folder, 'site.yaml'), printSite(relatedPage));
  for (const { file, alt, colour } of banners)
    await writeFile(join(folder, 'static', 'banners', file), printBanner(alt, colour));
}

/** @param {boolean} relatedPage */
function printSite(relatedPage) {
  return `name: Cổng thông tin điện tử tỉnh Hòa Mây
baseUrl: https://hoamay.example.gov.vn/
language: vi
timeZone: Asia/Ho_Chi_Minh
timestampFormat: d.M.yyyy - H:m
permalink: /:section/:slug/
perPage: 20
archive: month
related: { count: 8, page: ${relatedPage} }
search: false
api: false
sections:
${sections.map(({ path, title }) => `  - { path: ${path}, title: ${title} }`).join('\n')}
blocks:
  - { kind: latest, title: Thông báo, section: ${shownSection}, count: 5 }
  - kind: links
    title: Liên kết hữu ích
    items:
      - { title: Cổng Dịch vụ công, href: https://dichvucong.example.gov.vn/ }
      - { title: Văn bản của tỉnh, href: https://vanban.example.gov.vn/ }
  - kind: banners
    title: Quảng cáo
    items:
${banners.map(({ file, alt, href }) => `      - { image: /banners/${file}, alt: ${alt}, href: ${href} }`).join('\n')}
contact:
  address: Số 1 đường Trung Tâm, phường Hòa Mây
  phone: 0200 355 0200
  email: bbt@hoamay.example.gov.vn
copyright: © 2016–2026 tỉnh Hòa Mây
`;
}

/** @param {string} text @param {string} colour */
function printBanner(text, colour) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" role="img"><title>${text}</title>
  <rect width="300" height="100" fill="${colour}"/><text x="20" y="58" fill="#fff" font-family="sans-serif" font-size="16">${text}</text></svg>
`;
}
