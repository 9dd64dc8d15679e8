/** The API: whole articles for other portals, held to the schema that is published beside them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { article, Rig, smallSite } from './rig.js';
import { rendered } from './rebuild-rig.js';

interface Index {
  readonly volumes: readonly { readonly url: string; readonly version: string; readonly articles: number }[];
}
interface Volume {
  readonly articles: readonly Readonly<Record<string, unknown>>[];
}

const portal: Readonly<Record<string, string>> = {
  'site.yaml': smallSite,
  'content/tin/a.md': article(
    { title: 'A', timestamp: '1.3.2021 - 8:00', tags: '[Y tế]', image: '{ src: anh.png, alt: Ảnh, credit: Hà Vy }' },
    'Xem [B](b.md#muc), [số liệu](so-lieu.pdf) và [nơi khác](https://example.org/).\n',
  ),
  'content/tin/b.md': article(
    { title: 'B', timestamp: '2.2.2021', summary: 'Lời dẫn.', source: 'Báo tỉnh' },
    '## Mục\n\nChữ.\n',
  ),
  'content/tin/c.md': article({ title: 'C', timestamp: '3.3.2021', language: 'en', translations: '{ vi: a.md }' }),
  'content/tin/anh.png': 'PNG',
  'content/tin/so-lieu.pdf': '%PDF',
};

function readIndex(rig: Rig): Index {
  return JSON.parse(rig.read('api/index.json'));
}

function readVolume(rig: Rig, file: string): Volume {
  return JSON.parse(rig.read(file));
}

test('the index and each volume are what the schema says', async () => {
  const rig = new Rig(portal);
  await rig.build();
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  formats.default(ajv);
  const schema: object = JSON.parse(rig.read('api/schema.json'));
  const check = ajv.compile(schema);
  for (const value of [
    readIndex(rig),
    readVolume(rig, 'api/tin/2021-02.json'),
    readVolume(rig, 'api/tin/2021-03.json'),
  ]) {
    assert(check(value), JSON.stringify(check.errors));
  }
  assert(!check({ volumes: [{ section: 'tin' }] }));
});

test('a volume holds whole articles of a month, newest first, all their addresses full ones', async () => {
  const rig = new Rig(portal);
  await rig.build();
  const { articles } = readVolume(rig, 'api/tin/2021-03.json');
  assert.deepEqual(
    articles.map(({ title }) => title),
    ['C', 'A'],
  );
  const base = 'https://suoimo.example.gov.vn/tin/';
  assert.deepEqual(articles[1], {
    id: `${base}a/`,
    url: `${base}a/`,
    title: 'A',
    language: 'vi',
    authors: ['Vũ.'],
    published: '2021-03-01T08:00:00+07:00',
    modified: '2021-03-01T08:00:00+07:00',
    corrections: [],
    unit: null,
    lead: null,
    body: `<p>Xem <a href="${base}b/#muc">B</a>, <a href="${base}so-lieu.pdf" class="attachment">số liệu <span class="note">(PDF, 1 kB)</span></a> và <a href="https://example.org/">nơi khác</a>.</p>\n`,
    picture: { url: `${base}anh.png`, type: 'image/png', size: 3, alt: 'Ảnh', caption: null, credit: 'Hà Vy' },
    topics: ['Y tế'],
    source: null,
    translations: [{ language: 'en', url: `${base}c/` }],
  });
});

test('an edit of an article changes its volume and the index', async () => {
  const rig = new Rig(portal);
  await rig.build();
  rig.write({ 'content/tin/b.md': (portal['content/tin/b.md'] ?? '').replace('Chữ.', 'Khác.') });
  await rig.build();
  assert.deepEqual(
    rendered(rig).filter((file) => file.startsWith('api/')),
    ['api/index.json', 'api/tin/2021-02.json'],
  );
});

test('whatever changes a volume changes its version in the index', async () => {
  const edits: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['a word', { 'content/tin/b.md': (portal['content/tin/b.md'] ?? '').replace('Chữ.', 'Khác.') }],
    ['the address of what a link leads to', { 'content/tin/b.md': article({ slug: 'khac' }, '## Mục\n') }],
    ['a picture', { 'content/tin/anh.png': 'PNG, lớn hơn' }],
    ['a translation', { 'content/tin/c.md': article({ title: 'C', timestamp: '3.3.2021', language: 'en' }) }],
    ['an attachment', { 'content/tin/so-lieu.pdf': 'x'.repeat(9_999) }],
    ['the title of a section', { 'site.yaml': smallSite.replace('Tin tức', 'Tin xã') }],
    ['the language', { 'site.yaml': `${smallSite}language: en\n` }],
    ['the time zone', { 'site.yaml': `${smallSite}timeZone: Asia/Tokyo\n` }],
  ];
  for (const [name, files] of edits) {
    const rig = new Rig(portal);
    const look = (): ReadonlyMap<string, readonly [version: string, text: string]> => {
      const { volumes } = readIndex(rig);
      const base = 'https://suoimo.example.gov.vn/';
      return new Map(volumes.map(({ url, version }) => [url, [version, rig.read(url.slice(base.length))]]));
    };
    await rig.build();
    const before = look();
    rig.write(files);
    await rig.build();
    const after = [...look()];
    assert(
      after.some(([url, [, text]]) => before.get(url)?.[1] !== text),
      `${name} changes no volume`,
    );
    for (const [url, [version, text]] of after) {
      const [oldVersion, oldText] = before.get(url) ?? [];
      if (text !== oldText) assert.notEqual(version, oldVersion, `${name}: ${url}`);
    }
  }
});

test('an office may do without it', async () => {
  const rig = new Rig({ ...portal, 'site.yaml': `${smallSite}api: false\n` });
  await rig.build();
  assert(!rig.files().some((file) => file.startsWith('api/')));
  assert.doesNotMatch(rig.read('nguon-tin/index.html'), /api\//);
});
