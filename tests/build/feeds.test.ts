/** Feeds, sitemaps and OpenSearch, read by parsers that others wrote. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';
import { article, articles, Rig, searchableSite, smallSite, textOf } from './rig.js';

const picture = 'x'.repeat(1234);
const rig = new Rig({
  'site.yaml': `${smallSite}copyright: © Xã "Suối Mơ" & bạn\n`,
  ...articles(22),
  'content/tin/moi.md': article({
    title: '"Lúa & <ngô>"',
    timestamp: '22.11.2026 - 16:6',
    author: '[Vũ., Lê An]',
    tags: '[Mùa màng]',
    summary: 'Được mùa.',
    image: '{ src: "Ảnh đồng.JPG", alt: Đồng lúa }',
  }),
  'content/tin/english.md': article({ title: 'Rice', timestamp: '21.11.2026', language: 'en' }, 'Harvest.\n'),
  'content/tin/Ảnh đồng.JPG': picture,
});
const url = 'https://suoimo.example.gov.vn/tin/moi/';

before(async () => {
  await rig.build();
});

test('an RSS feed tells of the newest twenty: titles, times, authors, leads, pictures with their true length', () => {
  const { title, items = [], atom } = parseRssFeed(rig.read('rss.xml'));
  assert.equal(title, 'Cổng thông tin điện tử xã Suối Mơ');
  assert.equal(atom?.links?.[0]?.href, 'https://suoimo.example.gov.vn/rss.xml');
  assert.equal(items.length, 20);
  const [item] = items;
  assert.deepEqual(
    [item?.title, item?.link, item?.guid, item?.pubDate, item?.description, item?.dc?.creators, item?.categories],
    [
      'Lúa & <ngô>',
      url,
      { value: url, isPermaLink: true },
      'Sun, 22 Nov 2026 16:06:00 +0700',
      'Được mùa.',
      ['Vũ.', 'Lê An'],
      [{ name: 'Tin tức' }],
    ],
  );
  assert.deepEqual(item?.enclosures, [
    { url: 'https://suoimo.example.gov.vn/tin/anh-dong.jpg', length: picture.length, type: 'image/jpeg' },
  ]);
});

test('an Atom feed tells the same, with times of RFC 3339 also where an article has a date only', () => {
  const { id, updated, rights, entries = [], links } = parseAtomFeed(rig.read('atom.xml'));
  assert.equal(id, 'https://suoimo.example.gov.vn/atom.xml');
  assert.equal(updated, '2026-11-22T16:06:00+07:00');
  assert.equal(rights?.value, '© Xã "Suối Mơ" & bạn');
  assert.deepEqual(
    links?.map(({ rel }) => rel),
    ['self', 'alternate'],
  );
  const [first, second] = entries;
  assert.deepEqual(
    [first?.id, first?.title?.value, first?.published, first?.authors?.map(({ name }) => name)],
    [url, 'Lúa & <ngô>', '2026-11-22T16:06:00+07:00', ['Vũ.', 'Lê An']],
  );
  assert.equal(second?.published, '2026-11-21T00:00:00+07:00');
  assert.match(rig.read('atom.xml'), /<entry xml:lang="en">/);
});

test('a JSON feed tells the same', () => {
  const { title, feed_url, items = [] } = parseJsonFeed(rig.read('feed.json'));
  assert.equal(title, 'Cổng thông tin điện tử xã Suối Mơ');
  assert.equal(feed_url, 'https://suoimo.example.gov.vn/feed.json');
  const [first, second] = items;
  assert.deepEqual(
    [first?.id, first?.title, first?.content_text, first?.date_published, first?.image],
    [url, 'Lúa & <ngô>', 'Được mùa.', '2026-11-22T16:06:00+07:00', 'https://suoimo.example.gov.vn/tin/anh-dong.jpg'],
  );
  assert.equal(second?.language, 'en');
});

test('sections and topics have feeds; their pages name them, and the page of feeds names all', () => {
  const page = rig.read('nguon-tin/index.html');
  for (const front of ['/', '/tin/', '/chu-de/mua-mang/']) {
    for (const name of ['rss.xml', 'atom.xml', 'feed.json']) {
      assert(rig.files().includes(front.slice(1) + name), front + name);
      assert(page.includes(`href="${front}${name}"`), front + name);
      assert(rig.read(`${front.slice(1)}index.html`).includes(`href="${front}${name}"`), front + name);
    }
  }
  const { title, items = [] } = parseRssFeed(rig.read('chu-de/mua-mang/rss.xml'));
  assert.equal(title, 'Mùa màng – Cổng thông tin điện tử xã Suối Mơ');
  assert.deepEqual(
    items.map((item) => item.title),
    ['Lúa & <ngô>'],
  );
  assert.match(textOf(page), /Dữ liệu để đăng lại/);
});

/** What stands in the elements of this name. */
function textsIn(xml: string, name: string): readonly string[] {
  using document = XmlDocument.fromString(xml);
  return document.find(`//*[local-name()="${name}"]`).map((node) => node.content);
}

test('a sitemap names articles and the fronts of lists, with the full time of their last change', () => {
  const xml = rig.read('sitemap.xml');
  const modified = new Map(textsIn(xml, 'loc').map((loc, at) => [loc, textsIn(xml, 'lastmod')[at]]));
  assert.equal(modified.get(url), '2026-11-22T16:06:00+07:00');
  assert.equal(modified.get('https://suoimo.example.gov.vn/tin/english/'), '2026-11-21T00:00:00+07:00');
  assert.equal(modified.get('https://suoimo.example.gov.vn/'), '2026-11-22T16:06:00+07:00');
  assert.equal(modified.get('https://suoimo.example.gov.vn/chu-de/mua-mang/'), '2026-11-22T16:06:00+07:00');
});

test('a news sitemap names the articles of two days, in their own languages', async () => {
  const names = (): readonly string[] => textsIn(rig.read('sitemap-news.xml'), 'title');
  assert.deepEqual(names(), ['Lúa & <ngô>']);
  await rig.build({ clock: Date.parse('2026-11-22T23:59:59+07:00') });
  assert.deepEqual(names(), ['Lúa & <ngô>', 'Rice']);
  assert.deepEqual(textsIn(rig.read('sitemap-news.xml'), 'language'), ['vi', 'en']);
  assert.deepEqual(textsIn(rig.read('sitemap-news.xml'), 'publication_date'), [
    '2026-11-22T16:06:00+07:00',
    '2026-11-21',
  ]);
  await rig.build();
});

test('browsers are told how to search; where site.yaml wants no search, nothing of it is there', async () => {
  const searched = new Rig({ 'site.yaml': searchableSite });
  await searched.build();
  using document = XmlDocument.fromString(searched.read('opensearch.xml'));
  const addresses = document.find('//*[local-name()="Url"]/@template').map((node) => node.content);
  assert.equal(addresses[0], 'https://suoimo.example.gov.vn/tim-kiem/?q={searchTerms}');
  const [name = ''] = textsIn(searched.read('opensearch.xml'), 'ShortName');
  assert(name.length > 0 && name.length <= 16, name);
  assert.match(searched.read('index.html'), /rel="search" type="application\/opensearchdescription\+xml"/);

  assert(!rig.files().includes('opensearch.xml'));
  assert.doesNotMatch(rig.read('index.html'), /opensearch/);
});
