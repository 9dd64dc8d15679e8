/** What the index pages hold: home, sections, topics, authors, the archive, and all of them where there is nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, articles, between, hrefs, Rig, smallSite, summarize, textOf } from './rig.js';

const twoSections = `${smallSite}  - { path: thong-bao, title: Thông báo }\n`;

function main(rig: Rig, file: string): string {
  return between(rig.read(file), '<main', '</main>');
}

/** The titles that stand as headings of list items, in their order. */
function listed(html: string): readonly string[] {
  return [...html.matchAll(/<h[2-3][^>]*><a href="[^"]*">([^<]*)<\/a>/g)].map(([, title = '']) => title);
}

test('home shows pinned articles first and none twice, then the sections in the order of site.yaml', async () => {
  const rig = new Rig({
    'site.yaml': twoSections,
    ...articles(3),
    'content/tin/ghim.md': article({ title: 'Ghim', timestamp: '1.1.2019', pinned: 'true' }),
    'content/thong-bao/moi.md': article({ title: 'Mới nhất', timestamp: '1.1.2026' }),
  });
  await rig.build();
  const home = main(rig, 'index.html');
  const front = home.slice(0, home.indexOf('class="shelf"'));

  assert.deepEqual(listed(front), ['Ghim', 'Mới nhất', 'Tin số 3', 'Tin số 2', 'Tin số 1']);
  const shelves = home.slice(home.indexOf('class="shelf"'));
  assert(shelves.indexOf('>Tin tức<') < shelves.indexOf('>Thông báo<'));
  assert(!shelves.slice(shelves.indexOf('>Thông báo<')).includes('Tin số'));
});

test('lists are ordered by instant, then by path', async () => {
  const rig = new Rig({
    'content/tin/b.md': article({ title: 'B', timestamp: '1.1.2020' }),
    'content/tin/a.md': article({ title: 'A', timestamp: '1.1.2020' }),
    'content/tin/som.md': article({ title: 'Sớm', timestamp: '1.1.2020 - 0:1' }),
    'content/tin/utc.md': article({ title: 'Giờ khác', timestamp: '2019-12-31T18:00:00Z' }),
  });
  await rig.build();

  assert.deepEqual(listed(main(rig, 'tin/index.html')), ['Giờ khác', 'Sớm', 'A', 'B']);
});

test('a section lists its articles and no others', async () => {
  const rig = new Rig({
    'site.yaml': twoSections,
    'content/tin/a.md': article({ title: 'A' }),
    'content/thong-bao/b.md': article({ title: 'B' }),
  });
  await rig.build();

  assert.deepEqual(listed(main(rig, 'tin/index.html')), ['A']);
  assert.deepEqual(listed(main(rig, 'thong-bao/index.html')), ['B']);
});

test('tags that differ only by case, form or tones share a page under the usual spelling, with a warning', async () => {
  const tag = 'Chuyển đổi số';
  const rig = new Rig({
    'content/tin/a.md': article({ title: 'A', tags: `[${tag}]` }),
    'content/tin/b.md': article({ title: 'B', tags: `[${tag.normalize('NFD')}]` }),
    'content/tin/c.md': article({ title: 'C', tags: '[chuyển đổi số]' }),
    'content/tin/d.md': article({ title: 'D', tags: '[Chuyen doi so, Khác]' }),
  });
  const report = await rig.build();

  assert.deepEqual(summarize(report.diagnostics), [
    'content/tin/c.md warning tag-variant',
    'content/tin/d.md warning tag-variant',
  ]);
  assert.deepEqual(
    rig.files().filter((file) => /^chu-de\/.*html$/.test(file)),
    ['chu-de/chuyen-doi-so/index.html', 'chu-de/index.html', 'chu-de/khac/index.html'],
  );
  assert.deepEqual([...listed(main(rig, 'chu-de/chuyen-doi-so/index.html'))].sort(), ['A', 'B', 'C', 'D']);
  assert.match(textOf(main(rig, 'chu-de/index.html')), /Chuyển đổi số 4 bài .*Khác 1 bài/);
  assert(hrefs(rig.read('tin/d/index.html')).includes('/chu-de/chuyen-doi-so/'));
});

test('an article that bears two spellings of a tag stands once on the page of the topic', async () => {
  const rig = new Rig({ 'content/tin/a.md': article({ title: 'A', tags: '[Y tế, y tế]' }) });
  await rig.build();
  assert.deepEqual(listed(main(rig, 'chu-de/y-te/index.html')), ['A']);
  assert.match(textOf(main(rig, 'chu-de/index.html')), /y tế 1 bài/i);
});

test('an article may have several authors; names that differ by tones are different people', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({ title: 'A', author: '[Vũ Hoa., Lê An]', timestamp: '1.1.2020' }),
    'content/tin/b.md': article({ title: 'B', author: 'Vũ Hoa', timestamp: '2.1.2020' }),
    'content/tin/c.md': article({ title: 'C', author: 'Vu Hòa', timestamp: '3.1.2020' }),
  });
  const report = await rig.build();

  assert.deepEqual(summarize(report.diagnostics), []);
  assert.deepEqual(listed(main(rig, 'tac-gia/vu-hoa/index.html')), ['B', 'A']);
  assert.deepEqual(listed(main(rig, 'tac-gia/le-an/index.html')), ['A']);
  const other = hrefs(main(rig, 'tin/c/index.html')).find((url) => url.startsWith('/tac-gia/')) ?? '';
  assert.match(other, /^\/tac-gia\/vu-hoa-[0-9a-f]{6}\/$/);
  assert.deepEqual(listed(main(rig, `${other.slice(1)}index.html`)), ['C']);
  assert.match(rig.text('tin/a/index.html'), /Vũ Hoa\. , Lê An \/ 1\.1\.2020/);
});

test('the archive goes by year and month; days and nothing at all on request', async () => {
  const files = {
    'content/tin/a.md': article({ title: 'A' }),
    'content/tin/b.md': article({ title: 'B', timestamp: '3.2.2021' }),
  };
  const pages = async (archive: string): Promise<readonly string[]> => {
    const rig = new Rig({ 'site.yaml': `${smallSite}archive: ${archive}\n`, ...files });
    assert.deepEqual(summarize((await rig.build()).diagnostics), []);
    assert.equal(hrefs(rig.read('index.html')).includes('/luu-tru/'), archive !== 'none');
    return rig
      .files()
      .filter((file) => file.startsWith('luu-tru/'))
      .map((file) => file.replace('index.html', ''));
  };
  const months = ['luu-tru/', 'luu-tru/2021/', 'luu-tru/2021/01/', 'luu-tru/2021/02/'];

  assert.deepEqual([...(await pages('month'))].sort(), months);
  assert.deepEqual([...(await pages('day'))].sort(), [...months, 'luu-tru/2021/01/28/', 'luu-tru/2021/02/03/'].sort());
  assert.deepEqual(await pages('none'), []);
});

test('a month of the archive is that of the portal’s zone', async () => {
  const rig = new Rig({ 'content/tin/a.md': article({ title: 'A', timestamp: '2020-12-31T20:00:00Z' }) });
  await rig.build();
  assert.deepEqual(listed(main(rig, 'luu-tru/2021/01/index.html')), ['A']);
});

test('a portal without articles has its pages all the same', async () => {
  const rig = new Rig();
  const report = await rig.build({ strict: true });

  assert.deepEqual(summarize(report.diagnostics), []);
  assert.equal(report.articles, 0);
  for (const file of [
    'index.html',
    'tin/index.html',
    'chu-de/index.html',
    'tac-gia/index.html',
    'luu-tru/index.html',
  ]) {
    assert.match(rig.text(file), /Chưa có tin nào\./, file);
  }
  for (const file of ['404.html', 'robots.txt', 'sitemap.xml', 'rss.xml', 'tin/rss.xml'])
    assert(rig.files().includes(file), file);
});

test('an English portal speaks English and has English addresses', async () => {
  const rig = new Rig({
    'site.yaml': `${smallSite}language: en\nperPage: 1\n`,
    'content/tin/b.md': article({ timestamp: '1.1.2020' }),
    'content/tin/a.md': article({ tags: '[News]' }),
  });
  await rig.build();

  for (const file of ['topics/news', 'authors/vu', 'archive/2021/01', 'page/1', 'tin/page/1', 'tin/a/related']) {
    assert(rig.files().includes(`${file}/index.html`), file);
  }
  assert.match(rig.read('tin/a/index.html'), /<html lang="en">/);
  assert.match(rig.text('tin/a/index.html'), /Related news/);
  const page = textOf(main(rig, 'index.html'));
  assert.doesNotMatch(page, /Tin mới|Trang chủ|Chuyên mục/);
});

test('the side blocks follow the article, in the order of site.yaml', async () => {
  const blocks = [
    'blocks:',
    '  - { kind: banners, title: Quảng cáo, items: [{ image: /a.svg, alt: Mẫu, href: https://example.org/ }] }',
    '  - { kind: latest, title: Học tập Bác, section: tin, count: 2 }',
    '  - { kind: links, title: Liên kết, items: [{ title: Chính phủ, href: https://chinhphu.vn/ }] }',
    '  - { kind: html, title: Giờ làm việc, html: "<p>Từ <b>7 giờ</b></p><script>alert(1)</script>" }',
    '  - { kind: banners, title: Trống }',
    '',
  ].join('\n');
  const rig = new Rig({
    'site.yaml': `${smallSite}${blocks}`,
    ...articles(3),
    'static/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const report = await rig.build();
  const side = rig.read('tin/so-1/index.html').split('</main>')[1] ?? '';

  assert.deepEqual(rig.places(report), ['site.yaml:10:46 block-html-removed']);
  assert.deepEqual(
    [...side.matchAll(/<h2[^>]*>(?:<a [^>]*>)?([^<]*)/g)].map(([, title]) => title),
    ['Quảng cáo', 'Học tập Bác', 'Liên kết', 'Giờ làm việc', 'Trống'],
  );
  assert.match(textOf(side), /Học tập Bác Tin số 3 3\.1\.2020 Tin số 2 2\.1\.2020 Liên kết/);
  assert.match(side, /<a href="https:\/\/example\.org\/"><img src="\/a\.svg" alt="Mẫu"/);
  assert.match(side, /<p>Từ <b>7 giờ<\/b><\/p>/);
  assert.doesNotMatch(side, /alert/);
});

test('a lead is shown once: where there is none the first paragraph serves in lists', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({ title: 'A' }, 'Đoạn mở đầu.\n\nĐoạn hai.\n'),
    'content/tin/b.md': article({ title: 'B', summary: 'Câu dẫn.' }, 'Thân bài.\n'),
    'content/tin/c.md': article({ title: 'C', summary: 'Như nhau.' }, 'Như nhau.\n'),
  });
  await rig.build();

  const list = textOf(main(rig, 'tin/index.html'));
  for (const lead of ['Đoạn mở đầu.', 'Câu dẫn.', 'Như nhau.']) assert(list.includes(lead), lead);
  for (const [file, lead] of [
    ['a', 'Đoạn mở đầu.'],
    ['c', 'Như nhau.'],
    ['b', 'Câu dẫn.'],
  ] as const) {
    const page = textOf(between(rig.read(`tin/${file}/index.html`), '<article', '</article>'));
    assert.equal(page.split(lead).length - 1, 1, file);
  }
});
