/** What a build renders again after an edit of articles: exactly the pages that show what has changed (the first law). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bao, framed, hoi, nhap, patched, rebuild, rendered, renderedAfter, story } from './rebuild-rig.js';

test('a word in a body: the page of that article', async () => {
  assert.deepEqual(await renderedAfter({ 'content/tin/bao.md': bao.replace('suối', 'sông') }), ['tin/bao/index.html']);
});

/** Pages with a list that has article `bao` in it, but for the article's own. */
const listsOfBao = [
  '404.html',
  'luu-tru/2021/01/index.html',
  'rss.xml',
  'tac-gia/vu/trang/1/index.html',
  'tin/bao/index.html',
  'tin/bao/tin-khac/index.html',
  'tin/dich/index.html',
  'tin/dich/tin-khac/index.html',
  'tin/hop/index.html',
  'tin/hop/tin-khac/index.html',
  'tin/lua/tin-khac/index.html',
  'tin/rss.xml',
  'tin/trang/1/index.html',
  'tin/truong/tin-khac/index.html',
  'trang/2/index.html',
];

test('a title, or the first paragraph where lists show it as the lead: the article, the lists that hold it, its neighbours', async () => {
  assert.deepEqual(await renderedAfter({ 'content/tin/bao.md': bao.replace('title: Bão', 'title: Lũ') }), listsOfBao);
  assert.deepEqual(await renderedAfter({ 'content/tin/bao.md': bao.replace('mở đầu', 'đầu') }), listsOfBao);
});

test('a tag that others bear: the topic, the list of topics, and those that are more or less related now', async () => {
  const tagged = bao.replace('author', 'tags: [Y tế]\nauthor');
  assert.deepEqual(await renderedAfter({ 'content/tin/bao.md': tagged }), [
    'chu-de/index.html',
    'chu-de/y-te/index.html',
    'tin/bao/index.html',
    'tin/bao/tin-khac/index.html',
    'tin/dich/index.html',
    'tin/dich/tin-khac/index.html',
    'tin/lua/index.html',
    'tin/lua/tin-khac/index.html',
  ]);
});

test('a tag that nobody bears: its topic comes into being', async () => {
  const tagged = bao.replace('author', 'tags: [Bão lũ]\nauthor');
  assert.deepEqual(await renderedAfter({ 'content/tin/bao.md': tagged }), [
    'chu-de/bao-lu/index.html',
    'chu-de/index.html',
    'sitemap.xml',
    'tin/bao/index.html',
  ]);
});

test('a date that leaves the order as it was: the article, the lists that show it, the sitemap', async () => {
  assert.deepEqual(await renderedAfter({ 'content/van-hoa/hoi.md': hoi.replace('1.1.2020', '5.1.2020') }), [
    'index.html',
    'luu-tru/2020/01/index.html',
    'rss.xml',
    'sitemap.xml',
    'tac-gia/le-an/index.html',
    'trang/1/index.html',
    'van-hoa/hat/index.html',
    'van-hoa/hat/tin-khac/index.html',
    'van-hoa/hoi/index.html',
    'van-hoa/hoi/tin-khac/index.html',
    'van-hoa/index.html',
    'van-hoa/rss.xml',
  ]);
});

test('a section: the article at its new place, the lists of both sections, the lists that name its section', async () => {
  const moved = hoi.replace('author', 'section: tin\nauthor');
  assert.deepEqual(await renderedAfter({ 'content/van-hoa/hoi.md': moved }), [
    'index.html',
    'luu-tru/2020/01/index.html',
    'rss.xml',
    'sitemap.xml',
    'tac-gia/le-an/index.html',
    'tin/bao/index.html',
    'tin/bao/tin-khac/index.html',
    'tin/dich/tin-khac/index.html',
    'tin/hoi/index.html',
    'tin/hoi/tin-khac/index.html',
    'tin/hop/tin-khac/index.html',
    'tin/index.html',
    'tin/lua/tin-khac/index.html',
    'tin/rss.xml',
    'tin/trang/1/index.html',
    'tin/trang/2/index.html',
    'tin/truong/tin-khac/index.html',
    'trang/1/index.html',
    'van-hoa/hat/index.html',
    'van-hoa/hat/tin-khac/index.html',
    'van-hoa/index.html',
    'van-hoa/rss.xml',
  ]);
});

const moi = story('Bài mới', '1.5.2021', {}, 'Mới.');

test('a new article in a section that no side block shows: its pages and the lists that it enters', async () => {
  assert.deepEqual(await renderedAfter({ 'content/van-hoa/moi.md': moi }), [
    '404.html',
    'index.html',
    'luu-tru/2021/05/index.html',
    'luu-tru/2021/index.html',
    'luu-tru/index.html',
    'rss.xml',
    'sitemap.xml',
    'tac-gia/index.html',
    'tac-gia/vu/index.html',
    'tac-gia/vu/trang/2/index.html',
    'trang/3/index.html',
    'van-hoa/hat/index.html',
    'van-hoa/hat/tin-khac/index.html',
    'van-hoa/hoi/index.html',
    'van-hoa/hoi/tin-khac/index.html',
    'van-hoa/index.html',
    'van-hoa/moi/index.html',
    'van-hoa/moi/tin-khac/index.html',
    'van-hoa/rss.xml',
  ]);
});

test('a new article in a section that a side block shows: that block is exchanged in every page that has it', async () => {
  const rig = await rebuild((edited) => edited.write({ 'content/tin/moi.md': moi }));
  const made = [
    '404.html',
    'index.html',
    'luu-tru/2021/05/index.html',
    'luu-tru/2021/index.html',
    'luu-tru/index.html',
    'rss.xml',
    'sitemap.xml',
    'tac-gia/index.html',
    'tac-gia/vu/index.html',
    'tac-gia/vu/trang/2/index.html',
    'tin/bao/tin-khac/index.html',
    'tin/dich/tin-khac/index.html',
    'tin/hop/tin-khac/index.html',
    'tin/index.html',
    'tin/lua/tin-khac/index.html',
    'tin/moi/index.html',
    'tin/moi/tin-khac/index.html',
    'tin/rss.xml',
    'tin/trang/2/index.html',
    'tin/truong/index.html',
    'tin/truong/tin-khac/index.html',
    'trang/3/index.html',
  ];
  assert.deepEqual(rendered(rig), made);
  // The side blocks of numbered pages leave out the newest articles.
  assert.deepEqual(
    patched(rig),
    framed(rig).filter((file) => !made.includes(file) && !file.includes('trang/')),
  );
});

test('an article that goes: the lists that held it, and the numbered pages behind it', async () => {
  assert.deepEqual(await renderedAfter({ 'content/van-hoa/hoi.md': null }), [
    'index.html',
    'luu-tru/2020/index.html',
    'luu-tru/index.html',
    'rss.xml',
    'sitemap.xml',
    'tac-gia/index.html',
    'tac-gia/le-an/index.html',
    'trang/1/index.html',
    'trang/2/index.html',
    'van-hoa/hat/index.html',
    'van-hoa/hat/tin-khac/index.html',
    'van-hoa/index.html',
    'van-hoa/rss.xml',
  ]);
});

test('a draft that goes public: as a new article of its date', async () => {
  assert.deepEqual(await renderedAfter({ 'content/van-hoa/nhap.md': nhap.replace('draft: true', 'draft: false') }), [
    'index.html',
    'luu-tru/2020/03/index.html',
    'luu-tru/2020/index.html',
    'luu-tru/index.html',
    'rss.xml',
    'sitemap.xml',
    'tac-gia/index.html',
    'tac-gia/le-an/index.html',
    'tin/hop/index.html',
    'tin/hop/tin-khac/index.html',
    'trang/2/index.html',
    'trang/3/index.html',
    'van-hoa/hat/index.html',
    'van-hoa/hat/tin-khac/index.html',
    'van-hoa/hoi/index.html',
    'van-hoa/hoi/tin-khac/index.html',
    'van-hoa/index.html',
    'van-hoa/nhap/index.html',
    'van-hoa/nhap/tin-khac/index.html',
    'van-hoa/rss.xml',
  ]);
});

test('a clock that passes a schedule: as a new article, though no file has changed', async () => {
  assert.deepEqual(await renderedAfter({}, { clock: Date.parse('2027-01-02T00:00:00+07:00') }), [
    '404.html',
    'index.html',
    'luu-tru/2027/01/index.html',
    'luu-tru/2027/index.html',
    'luu-tru/index.html',
    'rss.xml',
    'sitemap.xml',
    'tac-gia/index.html',
    'tac-gia/le-an/index.html',
    'trang/3/index.html',
    'van-hoa/hat/index.html',
    'van-hoa/hat/tin-khac/index.html',
    'van-hoa/hen/index.html',
    'van-hoa/hen/tin-khac/index.html',
    'van-hoa/hoi/index.html',
    'van-hoa/hoi/tin-khac/index.html',
    'van-hoa/index.html',
    'van-hoa/rss.xml',
  ]);
});

test('a clock that passes nothing: no page', async () => {
  assert.deepEqual(await renderedAfter({}, { clock: Date.parse('2026-12-31T23:59:59+07:00') }), []);
});

test('what a link leads to: the page with the link, where its target moves, hides or comes to light', async () => {
  const linking = bao.replace('Nước', '[Nước](../van-hoa/hoi.md)');
  for (const edit of ['slug: khac', 'draft: true']) {
    const rig = await rebuild((edited) => edited.write({ 'content/tin/bao.md': linking }));
    assert.deepEqual(rendered(rig), ['tin/bao/index.html']);
    for (const text of [hoi.replace('author', `${edit}\nauthor`), hoi]) {
      rig.write({ 'content/van-hoa/hoi.md': text });
      await rig.build();
      assert(rendered(rig).includes('tin/bao/index.html'), edit);
      // One without the link, whose other lists are as they were.
      assert(!rendered(rig).includes('tin/lua/index.html'), edit);
    }
  }
});
