/** What a page's head tells machines: Open Graph, Dublin Core, JSON-LD, versions in other languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, Rig, smallSite, summarize } from './rig.js';

const base = 'https://suoimo.example.gov.vn/';

/** The contents of the `meta` elements with a name or property. */
function metas(html: string, name: string): readonly string[] {
  return [...html.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)">/g)].flatMap(([, key, value = '']) =>
    key === name ? [value] : [],
  );
}

/** The things that a page's JSON-LD tells of, by their types. */
function things(html: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  const data: Record<string, unknown> = JSON.parse(json);
  assert.equal(data['@context'], 'https://schema.org');
  const graph = Array.isArray(data['@graph']) ? data['@graph'] : [data];
  return new Map(graph.map((thing: Record<string, unknown>) => [String(thing['@type']), thing]));
}

test('an article’s page tells who wrote what, when, about what', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({
      title: 'Lúa </script><b>',
      tags: '[Mùa màng, Nông dân]',
      source: 'Báo tỉnh',
      image: '{ src: a.jpg, alt: Đồng }',
    }),
    'content/tin/a.jpg': 'JPEG',
  });
  await rig.build();
  const html = rig.read('tin/a/index.html');
  assert.deepEqual(metas(html, 'DC.creator'), ['Vũ.']);
  assert.deepEqual(metas(html, 'DC.subject'), ['Mùa màng', 'Nông dân']);
  assert.deepEqual(metas(html, 'DC.date'), ['2021-01-28T16:06:00+07:00']);
  assert.deepEqual(metas(html, 'DC.identifier'), [`${base}tin/a/`]);
  assert.deepEqual(metas(html, 'DC.source'), ['Báo tỉnh']);
  assert.deepEqual(metas(html, 'og:type'), ['article']);
  assert.deepEqual(metas(html, 'og:image'), [`${base}tin/a.jpg`]);
  const told = things(html);
  const news = told.get('NewsArticle');
  assert.deepEqual(
    [news?.['headline'], news?.['datePublished'], news?.['image'], news?.['keywords'], news?.['inLanguage']],
    ['Lúa </script><b>', '2021-01-28T16:06:00+07:00', `${base}tin/a.jpg`, 'Mùa màng, Nông dân', 'vi'],
  );
  assert.deepEqual(told.get('BreadcrumbList')?.['itemListElement'], [
    { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: base },
    { '@type': 'ListItem', position: 2, name: 'Tin tức', item: `${base}tin/` },
    { '@type': 'ListItem', position: 3, name: 'Lúa </script><b>', item: `${base}tin/a/` },
  ]);
  const office = things(rig.read('index.html')).get('GovernmentOrganization');
  assert.equal(office?.['@id'], `${base}#office`);
  assert.match(JSON.stringify(news?.['publisher']), /"@id":"https:\/\/suoimo\.example\.gov\.vn\/#office"/);
});

test('the home page tells how the office can be reached', async () => {
  const rig = new Rig({ 'site.yaml': `${smallSite}contact: { address: Thôn Một, phone: 0206 123, email: a@b.vn }\n` });
  await rig.build();
  const office = things(rig.read('index.html')).get('GovernmentOrganization');
  assert.deepEqual(
    [office?.['name'], office?.['address'], office?.['telephone'], office?.['email']],
    ['Cổng thông tin điện tử xã Suối Mơ', 'Thôn Một', '0206 123', 'a@b.vn'],
  );
});

/** The versions that a page names, by language. */
function versions(rig: Rig, file: string): readonly (readonly string[])[] {
  return [...rig.read(file).matchAll(/hreflang="([^"]*)" href="([^"]*)">/g)].map(([, tag = '', url = '']) => [
    tag,
    url,
  ]);
}

test('whoever names a translation is named by it, and a third version by both', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({ title: 'A', translations: '{ en: b.md, fr: "https://example.org/a" }' }),
    'content/tin/b.md': article({ title: 'B', language: 'en' }, 'English.\n'),
  });
  const report = await rig.build();
  assert.deepEqual(summarize(report.diagnostics), []);
  const all = [
    ['en', `${base}tin/b/`],
    ['fr', 'https://example.org/a'],
    ['vi', `${base}tin/a/`],
  ];
  assert.deepEqual(versions(rig, 'tin/a/index.html'), all);
  assert.deepEqual(versions(rig, 'tin/b/index.html'), all);
  assert.match(rig.read('tin/b/index.html'), /<article class="article" lang="en">/);
  assert.match(
    rig.read('tin/b/index.html'),
    /<a href="https:\/\/suoimo[^"]*\/tin\/a\/" hreflang="vi" lang="vi">Tiếng Việt</,
  );
  assert.doesNotMatch(rig.read('tin/a/index.html'), /<article [^>]*lang=/);
});

test('a translation that is not public yet is not named', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({ title: 'A', translations: '{ en: b.md }' }),
    'content/tin/b.md': article({ title: 'B', language: 'en', timestamp: '1.1.2027' }),
  });
  await rig.build();
  assert.deepEqual(versions(rig, 'tin/a/index.html'), []);
});

test('translations that cannot be so are reported', async () => {
  const cases: readonly (readonly [Readonly<Record<string, string>>, readonly string[]])[] = [
    [{ language: 'vn' }, ['content/tin/a.md error language-invalid']],
    [{ translations: '{ tiếng Anh: b.md }' }, ['content/tin/a.md error language-invalid']],
    [{ translations: '{ en: b.pdf }' }, ['content/tin/a.md error translation-invalid']],
    [{ translations: 'b.md' }, ['content/tin/a.md error field-not-mapping']],
    [{ translations: '{ en: khong-co.md }' }, ['content/tin/a.md error missing-article']],
    [{ translations: '{ en: c.md }' }, ['content/tin/a.md warning translation-language']],
    [{ translations: '{ en: b.md, EN: "https://example.org/" }' }, ['content/tin/a.md warning translation-twice']],
  ];
  for (const [fields, expected] of cases) {
    const rig = new Rig({
      'content/tin/a.md': article({ title: 'A', ...fields }),
      'content/tin/b.md': article({ title: 'B', language: 'en' }),
      'content/tin/c.md': article({ title: 'C' }),
    });
    assert.deepEqual(summarize((await rig.build()).diagnostics), expected, JSON.stringify(fields));
  }
});
