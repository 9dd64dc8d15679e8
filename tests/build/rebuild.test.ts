/** What a build renders again after an edit of articles: exactly the pages that show what has changed (the first law). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bao, framed, hoi, nhap, patched, rebuild, rendered, renderedAfter, story } from './rebuild-rig.js';

/** All of `groups` in one list, as `rendered` gives it. */
function together(...groups: readonly (readonly string[])[]): readonly string[] {
  return groups.flat().toSorted();
}

/** What tells of every article that comes, moves or goes. */
const everywhere = ['index.html', 'rss.xml', 'sitemap.xml'];

/** The lists of section `van-hoa`, and its other article, which has the edited one among its neighbours. */
const vanHoa = ['van-hoa/index.html', 'van-hoa/rss.xml', ...bothPages('van-hoa/hat')];

/** The related-news pages of section `tin`, each with its neighbours in the section. */
const neighboursInTin = ['bao', 'dich', 'hop', 'lua', 'truong'].map((name) => `tin/${name}/tin-khac/index.html`);

/** An article's page and its related-news page. */
function bothPages(name: string): readonly string[] {
  return [`${name}/index.html`, `${name}/tin-khac/index.html`];
}

/** The pages of the archive above a month that gets an article, and that of the month. */
function archive(year: string, month: string): readonly string[] {
  return ['luu-tru', `luu-tru/${year}`, `luu-tru/${year}/${month}`].map((folder) => `${folder}/index.html`);
}

/** The list of authors, and the first page of one of them. */
function author(name: string): readonly string[] {
  return ['tac-gia/index.html', `tac-gia/${name}/index.html`];
}

test('a word in a body: the page of that article', async () => {
  assert.deepEqual(await renderedAfter({ 'content/tin/bao.md': bao.replace('suối', 'sông') }), ['tin/bao/index.html']);
});

/** The page of article `bao`, and every page with a list that has it. */
const listsOfBao = together(neighboursInTin, [
  '404.html',
  'luu-tru/2021/01/index.html',
  'rss.xml',
  'tac-gia/vu/trang/1/index.html',
  'tin/bao/index.html',
  'tin/dich/index.html',
  'tin/hop/index.html',
  'tin/rss.xml',
  'tin/trang/1/index.html',
  'trang/2/index.html',
]);

test('a title, or the first paragraph where lists show it as the lead: the article, the lists that hold it, its neighbours', async () => {
  assert.deepEqual(await renderedAfter({ 'content/tin/bao.md': bao.replace('title: Bão', 'title: Lũ') }), listsOfBao);
  assert.deepEqual(await renderedAfter({ 'content/tin/bao.md': bao.replace('mở đầu', 'đầu') }), listsOfBao);
});

test('a tag that others bear: the topic, the list of topics, and those that are more or less related now', async () => {
  const tagged = bao.replace('author', 'tags: [Y tế]\nauthor');
  assert.deepEqual(
    await renderedAfter({ 'content/tin/bao.md': tagged }),
    together(
      ['chu-de/index.html', 'chu-de/y-te/index.html', 'chu-de/y-te/rss.xml'],
      ...['tin/bao', 'tin/dich', 'tin/lua'].map(bothPages),
    ),
  );
});

test('a tag that nobody bears: its topic comes into being', async () => {
  const tagged = bao.replace('author', 'tags: [Bão lũ]\nauthor');
  assert.deepEqual(await renderedAfter({ 'content/tin/bao.md': tagged }), [
    'chu-de/bao-lu/index.html',
    'chu-de/bao-lu/rss.xml',
    'chu-de/index.html',
    'nguon-tin/index.html',
    'sitemap.xml',
    'so-do-trang/index.html',
    'tin/bao/index.html',
  ]);
});

test('a date that leaves the order as it was: the article, the lists that show it, the sitemap', async () => {
  assert.deepEqual(
    await renderedAfter({ 'content/van-hoa/hoi.md': hoi.replace('1.1.2020', '5.1.2020') }),
    together(everywhere, vanHoa, bothPages('van-hoa/hoi'), [
      'luu-tru/2020/01/index.html',
      'tac-gia/le-an/index.html',
      'trang/1/index.html',
    ]),
  );
});

test('a section: the article at its new place, the lists of both sections, the lists that name its section', async () => {
  const moved = hoi.replace('author', 'section: tin\nauthor');
  assert.deepEqual(
    await renderedAfter({ 'content/van-hoa/hoi.md': moved }),
    together(everywhere, vanHoa, bothPages('tin/hoi'), neighboursInTin, [
      'luu-tru/2020/01/index.html',
      'tac-gia/le-an/index.html',
      'tin/bao/index.html',
      'tin/index.html',
      'tin/rss.xml',
      'tin/trang/1/index.html',
      'tin/trang/2/index.html',
      'trang/1/index.html',
    ]),
  );
});

const moi = story('Bài mới', '1.5.2021', {}, 'Mới.');

/** What shows the newest article of all, `moi`, whatever its section is. */
const listsOfMoi = together(everywhere, archive('2021', '05'), author('vu'), [
  '404.html',
  'tac-gia/vu/trang/2/index.html',
  'trang/3/index.html',
]);

test('a new article in a section that no side block shows: its pages and the lists that it enters', async () => {
  assert.deepEqual(
    await renderedAfter({ 'content/van-hoa/moi.md': moi }),
    together(listsOfMoi, vanHoa, bothPages('van-hoa/hoi'), bothPages('van-hoa/moi')),
  );
});

test('a new article in a section that a side block shows: that block is exchanged in every page that has it', async () => {
  const rig = await rebuild((edited) => edited.write({ 'content/tin/moi.md': moi }));
  const made = together(listsOfMoi, neighboursInTin, bothPages('tin/moi'), [
    'tin/index.html',
    'tin/rss.xml',
    'tin/trang/2/index.html',
    'tin/truong/index.html',
  ]);
  assert.deepEqual(rendered(rig), made);
  // The side blocks of numbered pages leave out the newest articles.
  assert.deepEqual(
    patched(rig),
    framed(rig).filter((file) => !made.includes(file) && !/(?:^|\/)trang\//.test(file)),
  );
});

test('an article that goes: the lists that held it, and the numbered pages behind it', async () => {
  assert.deepEqual(
    await renderedAfter({ 'content/van-hoa/hoi.md': null }),
    together(everywhere, vanHoa, author('le-an'), [
      'luu-tru/2020/index.html',
      'luu-tru/index.html',
      'trang/1/index.html',
      'trang/2/index.html',
    ]),
  );
});

test('a draft that goes public: as a new article of its date', async () => {
  const open = nhap.replace('draft: true', 'draft: false');
  assert.deepEqual(
    await renderedAfter({ 'content/van-hoa/nhap.md': open }),
    together(
      everywhere,
      vanHoa,
      archive('2020', '03'),
      author('le-an'),
      ...['van-hoa/nhap', 'van-hoa/hoi', 'tin/hop'].map(bothPages),
      ['trang/2/index.html', 'trang/3/index.html'],
    ),
  );
});

test('a clock that passes a schedule: as a new article, though no file has changed', async () => {
  assert.deepEqual(
    await renderedAfter({}, { clock: Date.parse('2027-01-02T00:00:00+07:00') }),
    together(
      everywhere,
      vanHoa,
      archive('2027', '01'),
      author('le-an'),
      ...['van-hoa/hen', 'van-hoa/hoi'].map(bothPages),
      ['404.html', 'sitemap-news.xml', 'so-do-trang/index.html', 'trang/3/index.html'],
    ),
  );
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
