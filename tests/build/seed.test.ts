/** A real article page of a district portal, as text, against the page that is built from its article. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { article, Rig, summarize } from './rig.js';

/** A page as text: each paragraph a line, a bullet before each part of the byline, the side blocks last. */
interface SeedPage {
  readonly title: string;
  readonly author: string;
  readonly timestamp: string;
  readonly lead: string;
  readonly body: readonly string[];
}

/** In the shape of the real page: a title with a colon that nobody quoted, quotation marks, dots, a figure with a comma. */
const ownPage = `Xã Suối Mơ: Sơ kết phong trào trồng cây đợt 1 và bàn việc quý II

  • Vũ.
  • /
  • 28.1.2021 - 16:6

Hơn 1,2 ngàn cây bóng mát đã bén rễ dọc hai tuyến đường liên thôn.

Sáng 27/01/2021, tại nhà văn hóa thôn 3, Ủy ban nhân dân xã họp sơ kết; đến dự có đại diện "Tổ tự quản" của 7 thôn.

Các thôn nêu việc còn vướng: thiếu ống tưới, trâu bò phá rào ... Xã giao mỗi chi hội nhận chăm một đoạn đường (từ 200 m đến 350 m) ...vv.


Các tin khác

HỌC TẬP BÁC

QUẢNG CÁO
`;

/** The real page lies outside of the repository; where it is not at hand, our own stands in for it. */
const realPage = fileURLToPath(new URL('../../../../shared/seed/ham-thuan-bac-article.txt', import.meta.url));

const site = `name: Cổng thông tin điện tử
baseUrl: https://suoimo.example.gov.vn/
sections:
  - { path: an-ninh-quoc-phong, title: An ninh - Quốc phòng }
  - { path: hoc-tap-bac, title: Học tập Bác }
blocks:
  - { kind: latest, title: Học tập Bác, section: hoc-tap-bac, count: 5 }
  - { kind: banners, title: Quảng cáo, items: [] }
`;

for (const [name, text] of [
  ['a page of our own', ownPage],
  ['the real page, where it is at hand', existsSync(realPage) ? readFileSync(realPage, 'utf8') : ownPage],
] as const) {
  test(`every part of the seed page stands on the built page, in its order: ${name}`, async () => {
    const seed = readSeed(text);
    const fields = { title: seed.title, author: seed.author, timestamp: seed.timestamp, summary: seed.lead };
    const rig = new Rig({
      'site.yaml': site,
      'content/an-ninh-quoc-phong/hoi-nghi.md': article(fields, `${seed.body.join('\n\n')}\n`),
      'content/an-ninh-quoc-phong/tap-huan.md': article({ title: 'Tập huấn cho dân quân', timestamp: '30.1.2021' }),
      'content/hoc-tap-bac/hu-gao.md': article({ title: 'Hũ gạo tiết kiệm', timestamp: '2.2.2021' }),
    });
    const report = await rig.build();

    assert.equal(report.refusal, null, summarize(report.diagnostics).join('\n'));
    assert.deepEqual(
      summarize(report.diagnostics).filter((line) => !line.endsWith('yaml-text-unquoted')),
      [],
    );
    const page = rig.text('an-ninh-quoc-phong/hoi-nghi/index.html');
    const main = page.slice(page.lastIndexOf(seed.title));
    const parts = [seed.title, seed.author, '/', seed.timestamp, seed.lead, ...seed.body];
    assertInOrder(main, [...parts.map(fold), 'Các tin khác', 'Tập huấn cho dân quân', 'học tập bác', 'quảng cáo']);
  });
}

/** Each part stands behind the one before; letter case counts for the article, not for the headings of the blocks. */
function assertInOrder(page: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const isHeading = part === 'học tập bác' || part === 'quảng cáo';
    const at = (isHeading ? page.toLowerCase() : page).indexOf(part, from);
    assert.notEqual(at, -1, `“${part}” does not stand behind the part before it: …${page.slice(from, from + 200)}…`);
    from = at + part.length;
  }
}

function readSeed(text: string): SeedPage {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const byline = lines.filter((line) => line.startsWith('•')).map((line) => line.slice(1).trim());
  const rest = lines.filter((line) => !line.startsWith('•'));
  const [title = '', lead = ''] = rest;
  const [author = '', slash, timestamp = ''] = byline;
  assert.equal(slash, '/');
  return { title, author, timestamp, lead, body: rest.slice(2, rest.indexOf('Các tin khác')) };
}

/** As `textOf` does. */
function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
