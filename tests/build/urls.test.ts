/** Where articles are published, and what happens where two of them want one URL. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { article, hrefs, Rig, smallSite, summarize } from './rig.js';

/** The pages of articles, without those that lists, feeds and the theme make. */
function articlePages(rig: Rig): readonly string[] {
  return rig.files().filter((file) => rig.read(file).includes('page-article'));
}

test('the permalink pattern of site.yaml says where articles stand', async () => {
  const cases = [
    ['/:section/:slug/', 'tin/ra-quan/index.html'],
    ['/:year/:month/:slug/', '2021/01/ra-quan/index.html'],
    ['/:year/:month/:day/:slug/', '2021/01/28/ra-quan/index.html'],
    ['/:section/:slug.html', 'tin/ra-quan.html'],
    ['/tin-tuc/:year-:slug.html', 'tin-tuc/2021-ra-quan.html'],
  ] as const;
  for (const [permalink, file] of cases) {
    const rig = new Rig({ 'site.yaml': `${smallSite}permalink: ${permalink}\n`, 'content/tin/ra-quan.md': article() });
    const report = await rig.build();

    assert.deepEqual(summarize(report.diagnostics), [], permalink);
    assert.deepEqual(articlePages(rig), [file]);
    const url = `/${file.replace('index.html', '')}`;
    assert(hrefs(rig.read('index.html')).includes(url), permalink);
    const related = `${file.replace(/(\/index)?\.html$/, '')}/tin-khac/index.html`;
    assert(rig.files().includes(related), `${permalink}: ${related}`);
  }
});

test('a base URL with a path stands before every link, in no file name', async () => {
  const rig = new Rig({
    'site.yaml': smallSite.replace('.vn/', '.vn/xa-suoi-mo'),
    'content/tin/ra-quan.md': article(
      { tags: '[Nông thôn mới]' },
      'Xem [bài kia](bai-kia.md) và [liên hệ](/lien-he.html).\n',
    ),
    'content/tin/bai-kia.md': article({ title: 'Bài kia' }),
    'static/lien-he.html': '<!DOCTYPE html>',
  });
  const report = await rig.build();

  assert.deepEqual(summarize(report.diagnostics), []);
  const page = rig.read('tin/ra-quan/index.html');
  const vocabulary = 'http://purl.org/dc/elements/1.1/';
  const below = hrefs(page)
    .filter((url) => !/^(#|$|mailto:|https:\/\/(www\.facebook\.com|zalo\.me)\/)/.test(url))
    .filter((url) => url !== vocabulary);
  assert.deepEqual(
    below.filter((url) => !/^(https:\/\/suoimo\.example\.gov\.vn)?\/xa-suoi-mo\//.test(url)),
    [],
  );
  assert(below.includes('/xa-suoi-mo/tin/bai-kia/'));
  assert(below.includes('/xa-suoi-mo/lien-he.html'));
  assert.match(page, /rel="canonical" href="https:\/\/suoimo\.example\.gov\.vn\/xa-suoi-mo\/tin\/ra-quan\/"/);
  assert.match(rig.read('robots.txt'), /Sitemap: https:\/\/suoimo\.example\.gov\.vn\/xa-suoi-mo\/sitemap\.xml/);
  assert(report.changed.includes('https://suoimo.example.gov.vn/xa-suoi-mo/tin/ra-quan/'));
});

test('names of files are folded; `slug:` and `section:` say otherwise', async () => {
  const cases = [
    ['content/tin/Hàm Thuận Bắc tổ chức hội nghị.md', {}, 'tin/ham-thuan-bac-to-chuc-hoi-nghi'],
    ['content/tin/Đường đến Đà Lạt.md', {}, 'tin/duong-den-da-lat'],
    ['content/tin/2021/quy-1/bai.md', {}, 'tin/bai'],
    ['content/tin/bai.md', { slug: 'ten-khac' }, 'tin/ten-khac'],
    ['content/tin/bai.md', { section: 'thong-bao' }, 'thong-bao/bai'],
    ['content/tin/Hội nghị.md'.normalize('NFD'), {}, 'tin/hoi-nghi'],
  ] as const;
  for (const [path, fields, folder] of cases) {
    const rig = new Rig({
      'site.yaml': `${smallSite}  - { path: thong-bao, title: Thông báo }\n`,
      [path]: article(fields),
    });
    const report = await rig.build();

    assert.deepEqual(summarize(report.diagnostics), [], path);
    assert.deepEqual(articlePages(rig), [`${folder}/index.html`], path);
  }
});

test('a name without a Latin letter gets a slug that does not depend on the other articles', async () => {
  const alone = new Rig({ 'content/tin/新闻.md': article() });
  await alone.build();
  const together = new Rig({ 'content/tin/新闻.md': article(), 'content/tin/消息.md': article({ title: 'Tin hai' }) });
  await together.build();

  const [page = ''] = articlePages(alone);
  assert.match(page, /^tin\/tin-[0-9a-f]{8}\/index\.html$/);
  assert.equal(articlePages(together).length, 2);
  assert(articlePages(together).includes(page));
});

test('two articles that claim one URL are an error at each of them, naming the other', async () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    [
      'by their file names in different folders',
      { 'content/tin/2020/bai.md': article(), 'content/tin/2021/bai.md': article() },
      ['content/tin/2020/bai.md:2:1', 'content/tin/2021/bai.md:2:1'],
    ],
    [
      'by slug',
      { 'content/tin/a.md': article({ slug: 'bai' }), 'content/tin/bai.md': article() },
      ['content/tin/a.md:5:1', 'content/tin/bai.md:2:1'],
    ],
    [
      'by alias',
      { 'content/tin/a.md': article({ aliases: '[/tin/bai/]' }), 'content/tin/bai.md': article() },
      ['content/tin/a.md:5:1', 'content/tin/bai.md:2:1'],
    ],
    [
      'by two aliases that differ in letter case and in the slash at the end',
      { 'content/tin/a.md': article({ aliases: '/Cu/Bai' }), 'content/tin/b.md': article({ aliases: '/cu/bai/' }) },
      ['content/tin/a.md:5:1', 'content/tin/b.md:5:1'],
    ],
    [
      'by two aliases with a dot in the last name',
      {
        'content/tin/a.md': article({ aliases: '/cu/so-1.2021-nd' }),
        'content/tin/b.md': article({ aliases: '/cu/so-1.2021-nd/' }),
      },
      ['content/tin/a.md:5:1', 'content/tin/b.md:5:1'],
    ],
    [
      'by an alias that names the file of the page',
      { 'content/tin/a.md': article({ aliases: '/tin/bai/index.html' }), 'content/tin/bai.md': article() },
      ['content/tin/a.md:5:1', 'content/tin/bai.md:2:1'],
    ],
    [
      'by letter case of the file name',
      { 'content/tin/Bai.md': article(), 'content/tin/bai.md': article() },
      ['content/tin/Bai.md:2:1', 'content/tin/bai.md:2:1'],
    ],
    [
      'though one of them is not public yet',
      { 'content/tin/x/bai.md': article({ draft: 'true' }), 'content/tin/y/bai.md': article() },
      ['content/tin/x/bai.md:2:1', 'content/tin/y/bai.md:2:1'],
    ],
  ];
  for (const [name, files, places] of cases) {
    const rig = new Rig(files);
    const report = await rig.build();

    assert.equal(report.refusal, 'content', name);
    assert.deepEqual(
      rig.places(report),
      places.map((place) => `${place} url-claimed-twice`),
      name,
    );
    const [first, second] = report.diagnostics;
    assert.equal(first?.args['other'], second?.place?.file, name);
    assert.equal(second?.args['other'], first?.place?.file, name);
  }
});

test('two files whose names differ only in how accents are encoded are an error', async () => {
  const name = 'content/tin/hội-nghị.md';
  const rig = new Rig({ [name.normalize('NFC')]: article(), [name.normalize('NFD')]: article() });
  const report = await rig.build();

  assert.equal(report.refusal, 'content');
  assert(summarize(report.diagnostics).includes(`${name} error names-equal`));
});

test('the words of our own pages are no names of sections or articles', async () => {
  for (const section of ['chu-de', 'tac-gia', 'luu-tru', 'trang', 'tin-khac']) {
    const rig = new Rig({ [`content/${section}/bai.md`]: article() });
    const report = await rig.build();
    assert.equal(report.refusal, 'content', section);
    assert(summarize(report.diagnostics).includes(`content/${section}/bai.md error section-reserved`), section);
  }
  for (const slug of ['trang', 'tin-khac']) {
    const rig = new Rig({ 'content/tin/bai.md': article({ slug }) });
    assert(summarize((await rig.build()).diagnostics).includes('content/tin/bai.md error slug-reserved'), slug);
  }
});

test('in an English portal other words are reserved', async () => {
  const english = `${smallSite}language: en\n`;
  const taken = new Rig({ 'site.yaml': english, 'content/topics/item.md': article() });
  assert(summarize((await taken.build()).diagnostics).includes('content/topics/item.md error section-reserved'));

  const free = new Rig({ 'site.yaml': english, 'content/chu-de/item.md': article() });
  const report = await free.build();
  assert.deepEqual(summarize(report.diagnostics), ['site.yaml warning section-not-listed']);
});

test('an article and another page that want one place are an error at the article', async () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    [
      'a file of static/',
      { 'content/tin/bai.md': article(), 'static/tin/bai/index.html': 'của ai?' },
      ['content/tin/bai.md', 'static/tin/bai/index.html'],
    ],
    [
      'a file of static/ where the article needs a folder',
      { 'content/tin/bai.md': article(), 'static/tin/bai': 'của ai?' },
      ['content/tin/bai.md', 'static/tin/bai'],
    ],
    [
      'a file of static/, though the article is not public yet',
      { 'content/tin/bai.md': article({ timestamp: '1.1.2027' }), 'static/tin/bai/index.html': 'của ai?' },
      ['content/tin/bai.md', 'static/tin/bai/index.html'],
    ],
    ['the page of a section', { 'content/tin/bai.md': article({ aliases: '/tin/' }) }, ['content/tin/bai.md']],
    ['the home page', { 'content/tin/bai.md': article({ aliases: '/' }) }, ['content/tin/bai.md']],
    ['a feed', { 'content/tin/bai.md': article({ aliases: '/rss.xml' }) }, ['content/tin/bai.md']],
  ];
  for (const [name, files, places] of cases) {
    const rig = new Rig(files);
    const report = await rig.build();
    assert.equal(report.refusal, 'content', name);
    const found = report.diagnostics.filter(({ code }) => code === 'page-clash').map(({ place }) => place?.file ?? '-');
    assert.deepEqual([...new Set(found)].sort(), places, name);
  }
});

test('a name that cannot be published everywhere is an error at its file', async () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['content/tin/bai.md', { 'content/tin/bai.md': article({ slug: 'a'.repeat(300) }) }],
    ['content/tin/bai.md', { 'content/tin/bai.md': article({ aliases: '/manifest.json' }) }],
    ['static/a\\b.txt', { 'static/a\\b.txt': 'x' }],
    ['static/a\nb.txt', { 'static/a\nb.txt': 'x' }],
  ];
  for (const [path, files] of cases) {
    const report = await new Rig(files).build();
    assert.deepEqual(summarize(report.diagnostics), [`${path} error name-unpublishable`]);
  }
});

test('a file whose name is no UTF-8 is named, not dropped', async () => {
  const rig = new Rig({ 'content/tin/bai.md': article() });
  writeFileSync(
    Buffer.concat([Buffer.from(`${rig.root}/content/tin/b`), Buffer.from([0xe0]), Buffer.from('i.md')]),
    article(),
  );
  const report = await rig.build();
  assert.deepEqual(summarize(report.diagnostics), ['content/tin/b\uFFFDi.md error name-unpublishable']);
});

test('an article whose name holds a line end is published like any other', async () => {
  const rig = new Rig({ 'content/tin/hai\ndòng.md': article() });
  assert.equal((await rig.build()).articles, 1);
  assert.deepEqual(articlePages(rig), ['tin/hai-dong/index.html']);
});

test('an alias becomes a page that leads to the article', async () => {
  const rig = new Rig({ 'content/tin/bai.md': article({ aliases: '[/cu/123.html, "/tin/tên cũ"]' }) });
  const report = await rig.build();

  assert.deepEqual(summarize(report.diagnostics), []);
  for (const file of ['cu/123.html', 'tin/tên cũ/index.html']) {
    assert.match(rig.read(file), /http-equiv="refresh" content="0; url=\/tin\/bai\/"/);
    assert.match(rig.read(file), /rel="canonical" href="https:\/\/suoimo\.example\.gov\.vn\/tin\/bai\/"/);
  }
  assert(report.changed.includes(`https://suoimo.example.gov.vn/${encodeURI('tin/tên cũ/')}`));
});

test('a section folder that site.yaml does not list is built under its name, folded in URLs, with a warning', async () => {
  const rig = new Rig({ 'content/Văn bản/bai.md': article() });
  const report = await rig.build();

  assert.deepEqual(summarize(report.diagnostics), ['site.yaml warning section-not-listed']);
  assert.match(rig.text('van-ban/index.html'), /Văn bản .*Ra quân vệ sinh đường làng/);
  assert(hrefs(rig.read('index.html')).includes('/van-ban/bai/'));
});
