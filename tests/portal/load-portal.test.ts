/** site.yaml: every field with its default, and what is said where it is wrong. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileLocator } from '../../src/diagnostics/locate.js';
import { word } from '../../src/diagnostics/word.js';
import { loadPortal, type LoadedPortal } from '../../src/portal/load-portal.js';
import type { ReadSite } from '../../src/portal/read-site.js';
import { makeFolder } from '../build/rig.js';

async function load(text: string | Uint8Array, baseUrl: string | null = null): Promise<LoadedPortal> {
  const root = makeFolder();
  writeFileSync(join(root, 'site.yaml'), text);
  return loadPortal(root, baseUrl);
}

/** `line:column code` of every finding; each must be worded in both languages without an open slot. */
async function findings(text: string): Promise<readonly string[]> {
  const { diagnostics } = await load(text);
  const locate = fileLocator(() => text);
  return diagnostics.map((diagnostic) => {
    for (const language of ['vi', 'en'] as const) {
      const { what, fix } = word(diagnostic, language);
      assert.doesNotMatch(`${what} ${fix}`, /\{\w+\}/, diagnostic.code);
    }
    const location = diagnostic.place === null ? null : locate('site.yaml', diagnostic.place.offset);
    return `${location?.line ?? '-'}:${location?.column ?? '-'} ${diagnostic.code}`;
  });
}

const least = 'name: Cổng\nbaseUrl: https://xa.example.gov.vn\n';

test('name and base URL suffice; all else has a default', async () => {
  const { portal, diagnostics } = await load(least);
  assert.deepEqual(diagnostics, []);
  const { root: _root, fields: _fields, ...site } = portal ?? assert.fail();
  assert.deepEqual(site, {
    name: 'Cổng',
    baseUrl: 'https://xa.example.gov.vn/',
    language: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    timestampFormat: 'd.M.yyyy - H:m',
    permalink: '/:section/:slug/',
    perPage: 20,
    archive: 'month',
    related: { count: 8, page: true },
    sections: [],
    units: [],
    approval: null,
    blocks: [],
    contact: { address: null, phone: null, email: null },
    copyright: null,
    scripts: [],
    security: null,
    host: null,
    words: {},
    colors: { brand: null, accent: null, link: null, gold: null },
    api: true,
    search: true,
    history: false,
    audit: { grace: 86_400_000, typo: 5 },
    theme: null,
  });
});

test('every field can be set', async () => {
  const { portal, diagnostics } = await load(`
name: Cổng: xã Suối Mơ
baseUrl: https://tinh.example.gov.vn/xa
language: en
timeZone: Asia/Bangkok
timestampFormat: dd/MM/yyyy HH:mm
permalink: /:year/:month/:slug.html
perPage: 3
archive: day
related: { count: 4, page: false }
sections:
  - { path: tin, title: Tin tức }
units: [{ slug: huyen, name: Huyện, until: 1.7.2025, successors: [xa] }, { slug: xa, name: Xã, from: 1.7.2025 }]
blocks:
  - { kind: latest, title: Mới, section: tin }
  - { kind: banners, title: Quảng cáo, items: [{ image: /a.svg, alt: Mẫu }] }
  - { kind: links, title: Liên kết, items: [{ title: Thư, href: "mailto:a@example.gov.vn" }] }
  - { kind: html, title: Giờ, html: <p>7 giờ</p> }
approval: { since: 1.12.2026 }
contact: { address: Thôn 1, phone: 0200 355, email: a@example.gov.vn }
copyright: © UBND xã
scripts:
  - { src: /giam-sat.js, origins: ["https://thu.example.gov.vn"] }
  - { src: "https://dem.example.vn/dem.js?xa=1", integrity: sha384-AAAA }
security: { contact: "mailto:antoan@example.gov.vn", expires: 30.6.2027, policy: "https://example.gov.vn/bao-loi", languages: [vi, en] }
host: nginx
words: { related: More news }
colors: { brand: '#0A4F8A', link: { light: '#0b4f8a', dark: '#93c5fd' } }
api: false
search: false
history: true
audit: { grace: 7d, typo: 0 }
theme: giao-dien
`);
  assert.deepEqual(
    diagnostics.map(({ severity, code }) => `${severity} ${code}`),
    ['warning yaml-text-unquoted'],
  );
  const { root: _root, fields, ...site } = portal ?? assert.fail();
  assert.deepEqual(site, {
    name: 'Cổng: xã Suối Mơ',
    baseUrl: 'https://tinh.example.gov.vn/xa/',
    language: 'en',
    timeZone: 'Asia/Bangkok',
    timestampFormat: 'dd/MM/yyyy HH:mm',
    permalink: '/:year/:month/:slug.html',
    perPage: 3,
    archive: 'day',
    related: { count: 4, page: false },
    sections: [{ path: 'tin', title: 'Tin tức' }],
    units: [
      { slug: 'huyen', name: 'Huyện', from: null, until: '1.7.2025', successors: ['xa'] },
      { slug: 'xa', name: 'Xã', from: '1.7.2025', until: null, successors: [] },
    ],
    blocks: [
      { kind: 'latest', title: 'Mới', section: 'tin', count: 5 },
      { kind: 'banners', title: 'Quảng cáo', items: [{ image: '/a.svg', alt: 'Mẫu', href: null }] },
      { kind: 'links', title: 'Liên kết', items: [{ title: 'Thư', href: 'mailto:a@example.gov.vn' }] },
      { kind: 'html', title: 'Giờ', html: '<p>7 giờ</p>' },
    ],
    approval: { since: '1.12.2026' },
    contact: { address: 'Thôn 1', phone: '0200 355', email: 'a@example.gov.vn' },
    copyright: '© UBND xã',
    scripts: [
      { src: '/giam-sat.js', integrity: null, origins: ['https://thu.example.gov.vn'] },
      { src: 'https://dem.example.vn/dem.js?xa=1', integrity: 'sha384-AAAA', origins: [] },
    ],
    security: {
      contact: ['mailto:antoan@example.gov.vn'],
      expires: '30.6.2027',
      policy: 'https://example.gov.vn/bao-loi',
      languages: ['vi', 'en'],
    },
    host: 'nginx',
    words: { related: 'More news' },
    colors: {
      brand: { light: '#0a4f8a', dark: '#0a4f8a' },
      accent: null,
      link: { light: '#0b4f8a', dark: '#93c5fd' },
      gold: null,
    },
    api: false,
    search: false,
    history: true,
    audit: { grace: 604_800_000, typo: 0 },
    theme: 'giao-dien',
  });
  assert.equal(fields['blocks.1.items.0.image']?.file, 'site.yaml');
});

test('a wrong value is told at its place', async () => {
  const cases = [
    ['', ['1:1 site-empty']],
    ['# chỉ có chú thích\n', ['1:1 site-empty']],
    ['- a\n', ['1:1 site-map-expected']],
    ['name: Cổng\n', ['1:1 site-field-missing']],
    ['baseUrl: https://a.vn/\n', ['1:1 site-field-missing']],
    ['name:\nbaseUrl: https://a.vn/\n', ['1:1 site-field-missing']],
    ['name: [a]\nbaseUrl: https://a.vn/\n', ['1:7 site-text-expected']],
    [`${least}nam: x\n`, ['3:1 site-field-misspelt']],
    [`${least}khac: x\n`, ['3:1 site-field-unknown']],
    [`${least}name: x\n`, ['3:1 yaml-duplicate-key']],
    ['name: Cổng\nbaseUrl: xa.example.gov.vn\n', ['2:10 site-base-url-invalid']],
    ['name: Cổng\nbaseUrl: ftp://a.vn/\n', ['2:10 site-base-url-invalid']],
    ['name: Cổng\nbaseUrl: https://a.vn/?x=1\n', ['2:10 site-base-url-invalid']],
    [`${least}language: fr\n`, ['3:11 site-language-invalid']],
    [`${least}words: { related: [a] }\n`, ['3:19 site-text-expected']],
    [`${least}timeZone: Asia/Hanoi\n`, ['3:11 site-zone-invalid']],
    [`${least}timestampFormat: ngày d\n`, ['3:18 site-timestamp-format-invalid']],
    [`${least}permalink: /:section/\n`, ['3:12 site-permalink-invalid']],
    [`${least}permalink: :slug/\n`, ['3:12 site-permalink-invalid']],
    [`${least}permalink: /:title/:slug/\n`, ['3:12 site-permalink-invalid']],
    [`${least}permalink: /:slug\n`, ['3:12 site-permalink-invalid']],
    [`${least}perPage: 0\n`, ['3:10 site-number-invalid']],
    [`${least}perPage: hai mươi\n`, ['3:10 site-number-invalid']],
    [`${least}perPage: 1.5\n`, ['3:10 site-number-invalid']],
    [`${least}archive: year\n`, ['3:10 site-archive-invalid']],
    [`${least}related: { count: 0 }\n`, ['3:19 site-number-invalid']],
    [`${least}related: { page: có }\n`, ['3:18 site-boolean-invalid']],
    [`${least}related: 8\n`, ['3:10 site-map-expected']],
    [`${least}sections: tin\n`, ['3:11 site-list-expected']],
    [`${least}sections: [tin]\n`, ['3:12 site-map-expected']],
    [`${least}sections:\n  - { path: tin }\n`, ['4:5 site-field-missing']],
    [`${least}sections:\n  - { path: Tin Tức, title: Tin }\n`, ['4:13 site-path-invalid']],
    [`${least}sections:\n  - { path: luu-tru, title: Tin }\n`, ['4:13 site-path-reserved']],
    [`${least}sections:\n  - { path: a, title: A }\n  - { path: a, title: B }\n`, ['5:13 site-section-twice']],
    [`${least}blocks:\n  - { kind: lates, title: A }\n`, ['4:13 site-block-kind-invalid']],
    [`${least}blocks:\n  - { kind: latest, title: A, section: a }\n`, ['4:40 site-block-section-unknown']],
    [
      `${least}blocks:\n  - { kind: links, title: A, items: [{ title: B, href: javascript:alert(1) }] }\n`,
      ['4:56 site-link-invalid'],
    ],
    [
      `${least}blocks:\n  - { kind: links, title: A, items: [{ title: B, href: //a.vn }] }\n`,
      ['4:56 site-link-invalid'],
    ],
    [
      `${least}blocks:\n  - { kind: banners, title: A, items: [{ image: a.svg, alt: B }] }\n`,
      ['4:49 site-image-invalid'],
    ],
    [`${least}blocks:\n  - { kind: banners, title: A, items: [{ image: /a.svg }] }\n`, ['4:40 site-field-missing']],
    [`${least}contact: { mail: a }\n`, ['3:12 site-field-misspelt']],
    ...[
      'http://a.vn/a.js',
      '//a.vn/a.js',
      'a.js',
      'https://a;b.vn/a.js',
      'https://a.vn/a b.js',
      'https://*.vn/a.js',
    ].map((src) => [`${least}scripts: [{ src: "${src}" }]\n`, ['3:18 site-script-invalid']] as const),
    ...[
      'http://a.vn',
      'https://*.a.vn',
      'https://a.vn/',
      'https://a.vn; x',
      '*',
      "'unsafe-inline'",
      'https://a.vn\\nb',
    ].map(
      (origin) =>
        [`${least}scripts: [{ src: /a.js, origins: ["${origin}"] }]\n`, ['3:35 site-origin-invalid']] as const,
    ),
    [`${least}scripts: [{ src: /a.js, integrity: sha1-AA }]\n`, ['3:36 site-integrity-invalid']],
    [`${least}scripts: [{ origins: [] }]\n`, ['3:11 site-field-missing']],
    [`${least}security: { contact: "mailto:a@b.vn" }\n`, ['3:11 site-field-missing']],
    ...['a@b.vn', 'http://b.vn/', 'mailto:a@b.vn\\nPolicy: x', 'javascript:alert(1)'].map(
      (contact) =>
        [
          `${least}security: { expires: 30.6.2027, contact: "${contact}" }\n`,
          ['3:42 site-security-contact-invalid'],
        ] as const,
    ),
    [`${least}security: { contact: "tel:+84", expires: 31.2.2027 }\n`, ['3:42 site-date-invalid']],
    [
      `${least}security: { contact: "tel:+84", expires: 2027-06-30, languages: [vi!] }\n`,
      ['3:66 site-language-tag-invalid'],
    ],
    [`${least}host: vercel\n`, ['3:7 site-host-invalid']],
    ['name: Cổng\nbaseUrl: https://a;b.vn/\n', ['2:10 site-base-url-invalid']],
    ['name: Cổng\nbaseUrl: https://a.vn/$x/\n', ['2:10 site-base-url-invalid']],
    ['name: Cổng\nbaseUrl: https://a.vn/%22;%0A/\n', ['2:10 site-base-url-invalid']],
    [`${least}perPage: 0\narchive: x\n`, ['3:10 site-number-invalid', '4:10 site-archive-invalid']],
    [`${least}\tx: 1\n`, ['3:1 yaml-tab']],
  ] as const;
  for (const [text, expected] of cases) assert.deepEqual(await findings(text), expected, text);
});

test('a file that is missing or no text is told as such', async () => {
  const missing = await loadPortal(makeFolder(), null);
  assert.equal(missing.diagnostics.map(({ code }) => code).join(), 'site-missing');
  const { diagnostics } = await load(Buffer.from(`name: C\u1ed5ng\nbaseUrl: https://a.vn/\n# \xff`, 'latin1'));
  assert.equal(diagnostics.map(({ code }) => code).join(), 'invalid-utf8');
});

test('BOM, line ends of Windows and decomposed letters just work', async () => {
  const { portal, diagnostics } = await load(`\uFEFF${least.replaceAll('\n', '\r\n').normalize('NFD')}`);
  assert.deepEqual(diagnostics, []);
  assert.equal(portal?.name, 'Cổng');
});

test('another base URL stands for the one in the file', async () => {
  const { portal } = await load(least, 'https://khac.example.gov.vn/xa/');
  assert.equal(portal?.baseUrl, 'https://khac.example.gov.vn/xa/');
});

test('what the same bytes said before may be recalled instead of read', async () => {
  const root = makeFolder();
  writeFileSync(join(root, 'site.yaml'), least);
  const memory = new Map<string, ReadSite>();
  const load = async (): Promise<LoadedPortal> =>
    loadPortal(root, null, async (digest, read) => {
      const known = memory.get(digest) ?? (await read());
      memory.set(digest, known);
      return known;
    });
  const first = await load();
  assert.deepEqual(await load(), first);
  assert.equal(memory.size, 1);
  writeFileSync(join(root, 'site.yaml'), `${least}perPage: 0\n`);
  assert.equal((await load()).portal, null);
  assert.equal(memory.size, 2);
});
