/** Static pages and introductions of topics: their fields, and what is said of mistakes in them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageHead } from '../../src/model.js';
import { findingsIn, readAny } from './reading.js';

const about = 'content/_pages/en/About us.md';

/** A static page that must be sound. */
function pageOf(fields: string, path = about): PageHead {
  const page = readAny(`---\ntitle: Giới thiệu\n${fields}\n---\nThân bài`, path);
  assert.ok(page.kind === 'page', JSON.stringify(page));
  return page;
}

/** What is said of a file whose third line is `fields`. */
function findings(fields: string, path = about): readonly string[] {
  const text = `---\ntitle: Giới thiệu\n${fields}\n---\nThân bài`;
  return findingsIn(text, readAny(text, path).diagnostics);
}

test('a title is all that a static page needs; its file’s path is its address', () => {
  const { body: _body, fields: _fields, digest: _digest, ...page } = pageOf('');
  assert.deepEqual(page, {
    kind: 'page',
    path: about,
    title: 'Giới thiệu',
    summary: null,
    url: '/en/about-us/',
    language: null,
    translations: [],
    menu: false,
    order: 0,
    draft: false,
    aliases: [],
    extra: {},
    diagnostics: [],
  });
  assert.equal(pageOf('', 'content/_pages/Giới thiệu.md').url, '/gioi-thieu/');
});

test('all its fields are read', () => {
  const fields = [
    'summary: Về xã',
    'url: /about.html',
    'language: en',
    'menu: có',
    'order: -5',
    'draft: no',
    'aliases: [/lien-he.html, /cu/trang]',
    'extra: { số: 1 }',
    'translations: { vi: ../gioi-thieu.md, en: /about/ }',
  ];
  const page = pageOf(fields.join('\n'));
  assert.deepEqual(
    [page.summary, page.url, page.language, page.menu, page.order, page.draft, page.aliases, page.extra],
    ['Về xã', '/about.html', 'en', true, -5, false, ['/lien-he.html', '/cu/trang'], { số: '1' }],
  );
  assert.deepEqual(
    page.translations.map(({ language, link: { kind, target } }) => [language, kind, target]),
    [
      ['vi', 'article', 'content/_pages/gioi-thieu.md'],
      ['en', 'page', '/about/'],
    ],
  );
});

test('mistakes are told at their place', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['urll: /a/', ['field-misspelt 3:1']],
    ['author: Vũ', ['field-unknown 3:1']],
    ['expiresAt: 1.1.2030', ['field-not-yet-supported 3:1']],
    ['menu: maybe', ['field-not-flag 3:7']],
    ['order: first', ['order-invalid 3:8']],
    ['language: fr', ['language-unknown 3:11']],
    ['url: /Giới thiệu/', ['page-url-invalid 3:6']],
    ['aliases: [cu, https://x.vn/cu]', ['alias-invalid 3:10', 'alias-invalid 3:10']],
    ['url: /', ['page-url-invalid 3:6']],
    ['url: /tin', ['page-url-invalid 3:6']],
    ['translations: en', ['field-not-mapping 3:15']],
    ['translations: { fr: a.md }', ['language-unknown 3:15']],
    ['translations: { en: [a] }', ['page-translation-invalid 3:15']],
    ['translations: { en: "https://x.vn/a.md" }', ['page-translation-invalid 3:15']],
    ['translations: { en: ../../../a.md }', ['page-translation-invalid 3:15']],
  ];
  for (const [fields, expected] of table) assert.deepEqual(findings(fields), expected, fields);
  assert.deepEqual(findingsIn('', readAny('---\nmenu: yes\n---\nx', about).diagnostics), ['field-missing 1:1']);
});

test('other names that begin with an underscore are errors', () => {
  for (const path of [
    'content/_trang/a.md',
    'content/tin/_pages/a.md',
    'content/_pages/_a.md',
    'content/_topics/_/a.md',
  ])
    assert.ok(findings('draft: no', path).includes('reserved-name 1:1'), path);
});

test('an introduction has a title, a summary and a body', () => {
  const topic = readAny('---\ntitle: Y tế\nsummary: Tin y tế\n---\nLời giới thiệu', 'content/_topics/y-te.md');
  assert.ok(topic.kind === 'topic');
  assert.deepEqual([topic.title, topic.summary, topic.draft, topic.diagnostics], ['Y tế', 'Tin y tế', false, []]);
  assert.deepEqual(findings('timestamp: 1.1.2020', 'content/_topics/y-te.md'), ['field-unknown 3:1']);
});
