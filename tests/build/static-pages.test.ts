/** Static pages, introductions of topics and words of the interface: what they show, and what an edit renders again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { framed, patched, portal, rendered, site } from './rebuild-rig.js';
import { assertClean, article, hrefs, Rig, summarize } from './rig.js';

/** The file of a static page or of an introduction. */
function page(title: string, fields: readonly string[], body: string): string {
  return ['---', `title: ${title}`, ...fields, '---', '', body, ''].join('\n');
}

const about = page('Giới thiệu', ['menu: true', 'translations: { en: en/about.md }'], 'Xã ở [đây](../tin/bao.md).');
const english = page('About', ['language: en', 'translations: { vi: ../gioi-thieu.md }'], 'Call us.');
const health = page('Y tế', [], 'Tin của trạm xá.');
const pages = {
  'content/_pages/gioi-thieu.md': about,
  'content/_pages/en/about.md': english,
  'content/_topics/y-te.md': health,
};

/** What a build renders and patches after an edit of a portal with static pages. */
async function rebuild(
  edits: Readonly<Record<string, string | null>>,
): Promise<{ readonly rig: Rig; readonly made: readonly (readonly string[])[] }> {
  const rig = new Rig({ ...portal, ...pages });
  await rig.build();
  for (const [path, text] of Object.entries(edits)) {
    if (text === null) rig.remove(path);
    else rig.write({ [path]: text });
  }
  const report = await rig.build();
  assert.equal(report.refusal, null, summarize(report.diagnostics).join('\n'));
  await assertClean(rig);
  return { rig, made: [rendered(rig), patched(rig)] };
}

/** All framed pages but some. */
function others(rig: Rig, ...some: readonly string[]): readonly string[] {
  return framed(rig).filter((file) => !some.includes(file));
}

test('a static page is no news: no list and no feed has it, menus, site map and sitemap do', async () => {
  const rig = new Rig({ ...portal, ...pages });
  const report = await rig.build();
  assert.deepEqual(summarize(report.diagnostics), []);
  assert.equal(report.articles, 7);
  assert.match(rig.text('gioi-thieu/index.html'), /Giới thiệu Xã ở đây \./);
  assert(hrefs(rig.read('gioi-thieu/index.html')).includes('/tin/bao/'));
  assert.match(rig.read('en/about/index.html'), /<div class="article" lang="en">/);
  assert.match(
    rig.read('en/about/index.html'),
    /<link rel="alternate" hreflang="vi" href="https:[^"]*\/gioi-thieu\/">/,
  );
  for (const file of framed(rig)) {
    assert(hrefs(rig.read(file)).includes('/gioi-thieu/'), file);
    if (!['so-do-trang/index.html', 'gioi-thieu/index.html', 'en/about/index.html'].includes(file))
      assert(!rig.read(file).includes('/en/about/'), file);
  }
  assert.match(rig.read('sitemap.xml'), /en\/about\//);
  assert.doesNotMatch(rig.read('rss.xml'), /gioi-thieu/);
});

test('a static page that is edited: that page', async () => {
  const { made } = await rebuild({ 'content/_pages/gioi-thieu.md': about.replace('Xã ở', 'Thôn ở') });
  assert.deepEqual(made, [['gioi-thieu/index.html'], []]);
});

test('a static page with another title: that page, and the menus in every page', async () => {
  const { rig, made } = await rebuild({ 'content/_pages/gioi-thieu.md': about.replace('Giới thiệu', 'Về xã') });
  const own = ['gioi-thieu/index.html', 'so-do-trang/index.html'];
  assert.deepEqual(made, [own, others(rig, ...own)]);
});

test('a static page that is in no menu and goes: the page that leads to it, the site map and the sitemap', async () => {
  const { made } = await rebuild({
    'content/_pages/en/about.md': null,
    'content/_pages/gioi-thieu.md': about.replace(/translations.*\n/, ''),
  });
  assert.deepEqual(made, [['gioi-thieu/index.html', 'sitemap.xml', 'so-do-trang/index.html'], []]);
});

test('an introduction that is edited: the front page of its topic', async () => {
  const { rig, made } = await rebuild({ 'content/_topics/y-te.md': health.replace('trạm xá', 'trạm y tế') });
  assert.deepEqual(made, [['chu-de/y-te/index.html'], []]);
  assert.match(rig.text('chu-de/y-te/index.html'), /Y tế Tin của trạm y tế\./);
});

test('an introduction names its topic: with another spelling, all that shows the name', async () => {
  const { made } = await rebuild({ 'content/_topics/y-te.md': health.replace('Y tế', 'Y Tế') });
  assert.deepEqual(made, [
    [
      'chu-de/index.html',
      'chu-de/y-te/index.html',
      'chu-de/y-te/rss.xml',
      'nguon-tin/index.html',
      'so-do-trang/index.html',
      'tin/dich/index.html',
      'tin/lua/index.html',
    ],
    [],
  ]);
});

test('an introduction of a topic that nobody bears is a warning and has no page; two of one topic are an error', async () => {
  const rig = new Rig({ ...portal, 'content/_topics/a.md': page('Y té', [], 'x'), 'content/_topics/b.md': health });
  const said = summarize((await rig.build()).diagnostics);
  assert.deepEqual(said, ['content/_topics/b.md error topic-introduced-twice']);
  rig.remove('content/_topics/b.md');
  rig.write({ 'content/_topics/a.md': page('Giao thông', [], 'x'), 'content/_topics/c.md': page('Y tees', [], 'x') });
  assert.deepEqual(summarize((await rig.build()).diagnostics), [
    'content/_topics/a.md warning topic-unused',
    'content/_topics/c.md warning topic-misspelt',
  ]);
  assert(!rig.files().includes('chu-de/giao-thong/index.html'));
});

test('links to static pages are checked, and from them', async () => {
  const rig = new Rig({
    'content/tin/a.md': article(
      {},
      '[a](../_pages/mot.md#khac) [b](../_pages/mott.md) [c](/mot/) [d](/hai/) [e](../_topics/x.md)\n',
    ),
    'content/_pages/mot.md': page('Một', ['translations: { en: en.md }'], '## Mục\n\n[a](../tin/khong.md)'),
    'content/_pages/hai.md': page('Hai', ['draft: true'], '[a](anh.pdf)'),
    'content/_topics/x.md': page('X', [], '[a](/khong-co/)'),
  });
  assert.deepEqual([...rig.places(await rig.build())].sort(), [
    'content/_pages/hai.md:6:1 missing-file',
    'content/_pages/mot.md:3:15 missing-article',
    'content/_pages/mot.md:8:1 missing-article',
    'content/_topics/x.md:2:1 topic-unused',
    'content/_topics/x.md:5:1 missing-page',
    'content/tin/a.md:7:1 missing-target-anchor',
    'content/tin/a.md:7:28 misspelt-article',
    'content/tin/a.md:7:62 link-to-hidden',
    'content/tin/a.md:7:73 missing-article',
  ]);
});

test('a static page that takes the address of another page is an error at it', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({ aliases: '[/mot/]' }),
    'content/_pages/mot.md': page('Một', [], 'x'),
    'content/_pages/tin.md': page('Tin', [], 'x'),
    'content/_pages/ba.md': page('Ba', ['url: /chu-de/'], 'x'),
  });
  assert.deepEqual([...summarize((await rig.build()).diagnostics)].sort(), [
    'content/_pages/ba.md error page-clash',
    'content/_pages/mot.md error page-clash',
    'content/_pages/tin.md error page-clash',
    'content/tin/a.md error page-clash',
  ]);
});

test('an old address of a static page leads to it, as do rules that name the address or the file', async () => {
  const rig = new Rig({
    'content/tin/a.md': article(),
    'content/_pages/mot.md': page('Một', ['aliases: [/cu/mot.html, /mot-cu]'], 'x'),
    'content/_pages/hai.md': page('Hai', ['aliases: [/cu/hai/]', 'draft: true'], 'x'),
    'redirects.csv': 'from,to\n/xa/,/mot-cu/\n/xa-xua/,content/_pages/mot.md\n/sau/,/cu/hai/\n',
  });
  assert.deepEqual(rig.places(await rig.build()), ['redirects.csv:4:7 redirect-to-hidden']);
  assert.match(rig.read('cu/mot.html'), /url=\/mot\/"/);
  assert.match(rig.read('mot-cu/index.html'), /rel="canonical" href="https:\/\/suoimo\.example\.gov\.vn\/mot\/"/);
  assert.deepEqual(rig.read('_redirects').split('\n').slice(1).toSorted(), [
    '',
    '/cu/mot.html /mot/ 301',
    '/mot-cu/ /mot/ 301',
    '/xa-xua/ /mot/ 301',
    '/xa/ /mot/ 301',
  ]);
  assertClean(rig);
});

test('old addresses of static pages clash where others stand, at the field', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({ aliases: '[/cu/]' }),
    'content/_pages/mot.md': page('Một', ['aliases: [/tin/a/]'], 'x'),
    'content/_pages/hai.md': page('Hai', ['aliases: [/CU/]'], 'x'),
    'content/_pages/ba.md': page('Ba', ['aliases: [/mot/]'], 'x'),
  });
  const { diagnostics } = await rig.build();
  const found = diagnostics.map(({ code, place, args }) => `${place?.file ?? '-'} ${code} ${String(args['url'])}`);
  assert.deepEqual(found.toSorted(), [
    'content/_pages/ba.md page-clash /mot/',
    'content/_pages/hai.md page-clash /CU/',
    'content/_pages/mot.md page-clash /mot/',
    'content/_pages/mot.md page-clash /tin/a/',
    'content/tin/a.md page-clash /cu/',
    'content/tin/a.md page-clash /tin/a/',
  ]);
});

test('what lies beside a static page stands beside it on the portal', async () => {
  const rig = new Rig({
    'content/tin/a.md': article(),
    'content/_pages/en/about.md': page('About', [], '![Map](map.png) [Form](<Đơn.pdf>)'),
    'content/_pages/en/map.png': 'x',
    'content/_pages/en/Đơn.pdf': 'x',
  });
  assert.deepEqual(summarize((await rig.build()).diagnostics), []);
  assert(rig.files().includes('en/map.png') && rig.files().includes('en/don.pdf'));
});

test('--keep-going sets a broken static page aside; links to it become text', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({}, '[mot](/mot/)\n'),
    'content/_pages/mot.md': page('Một', ['order: x'], 'x'),
  });
  assert.equal((await rig.build()).refusal, 'content');
  const report = await rig.build({ keepGoing: true });
  assert.deepEqual([report.refusal, report.skipped], [null, ['content/_pages/mot.md']]);
  assert(!rig.files().includes('mot/index.html'));
  assert(!hrefs(rig.read('tin/a/index.html')).includes('/mot/'));
});

test('a word that site.yaml replaces: every page and every feed, which may have to word a correction', async () => {
  const { rig, made } = await rebuild({ 'site.yaml': `${site}words: { related: Tin liên quan }\n` });
  const feeds = rig.files().filter((file) => file.endsWith('rss.xml') || file === 'dinh-chinh/atom.xml');
  assert.deepEqual(made, [[...framed(rig), ...feeds].sort(), []]);
  assert.match(rig.text('tin/bao/index.html'), /Tin liên quan/);
  assert.doesNotMatch(rig.text('tin/bao/index.html'), /Các tin khác/);
});

test('a word that is none is an error at its place', async () => {
  const rig = new Rig({ 'site.yaml': `${site}words:\n  relatd: Tin liên quan\n`, 'content/tin/a.md': article() });
  const report = await rig.build();
  assert.deepEqual([report.refusal, rig.places(report)], ['content', ['site.yaml:10:11 word-misspelt']]);
});
