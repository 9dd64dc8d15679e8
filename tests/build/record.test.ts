/**
 * What an article is – scheduled, public, corrected, expired, withdrawn, a draft, deleted – against every kind of output:
 * where it stands, and where nothing of it may.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { article, assertClean, Rig, searchableSite, summarize } from './rig.js';

const at = (iso: string): { readonly clock: number } => ({ clock: Date.parse(iso) });
const noon = at('2026-11-24T12:00:00+07:00');

/** Words by which the title, the lead and the body of the article are known wherever they stand. */
const title = 'Lịch cấp nước vụ đông';
const lead = 'Mở cống lúc năm giờ.';
const body = 'Nước về kênh Suối Mơ trước, kênh Đá Trắng sau.';

const states: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  public: {},
  draft: { draft: 'true' },
  'scheduled by its timestamp': { timestamp: '25.11.2026 - 8:00' },
  'scheduled by publishAt': { publishAt: '24.11.2026 - 12:01' },
  'out of its embargo': { publishAt: '24.11.2026 - 12:00' },
  corrected: { corrections: '[{ at: 24.11.2026 - 9:30, note: Giờ mở cống nay sửa là sáu giờ. }]' },
  'expired by the minute': { expiresAt: '24.11.2026 - 12:00' },
  'not yet expired': { expiresAt: '24.11.2026' },
  'expired by the day': { timestamp: '20.11.2026', expiresAt: '23.11.2026' },
  withdrawn: { withdrawn: '{ at: 24.11.2026 - 10:00, reason: Lịch đã thay đổi., by: Chủ tịch UBND xã }' },
};

/** What a reader may find where: `text` also has the lead or the body, `notice` and `link` only the title. */
type Sight = 'text' | 'notice' | 'link' | null;

const outputs: Readonly<Record<string, (file: string) => boolean>> = {
  page: (file) => file === 'tin/lich-cap-nuoc/index.html',
  alias: (file) => file === 'lich-cu/index.html',
  lists: (file) => /^(?:index|tin\/index|chu-de\/.*|tac-gia\/.*|luu-tru\/.*)\.html$/.test(file),
  related: (file) => file === 'tin/ben-canh/index.html' || file.includes('/tin-khac/'),
  feeds: (file) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(file) && !file.startsWith('dinh-chinh/'),
  sitemaps: (file) => /^sitemap.*\.xml$/.test(file),
  api: (file) => file.startsWith('api/'),
  register: (file) => file.startsWith('dinh-chinh/'),
  redirects: (file) => file === '_redirects',
};

const nowhere: Readonly<Record<string, Sight>> = {
  page: null,
  alias: null,
  lists: null,
  related: null,
  feeds: null,
  sitemaps: null,
  api: null,
  register: null,
  redirects: null,
};
const everywhere: Readonly<Record<string, Sight>> = {
  page: 'text',
  alias: 'link',
  lists: 'text',
  related: 'text',
  feeds: 'text',
  sitemaps: 'link',
  api: 'text',
  register: null,
  redirects: 'link',
};
const expected: Readonly<Record<string, Readonly<Record<string, Sight>>>> = {
  public: everywhere,
  draft: nowhere,
  'scheduled by its timestamp': nowhere,
  'scheduled by publishAt': nowhere,
  'out of its embargo': everywhere,
  corrected: { ...everywhere, register: 'notice' },
  'expired by the minute': { ...nowhere, page: 'notice', alias: 'link', redirects: 'link' },
  'not yet expired': everywhere,
  'expired by the day': { ...nowhere, page: 'notice', alias: 'link', redirects: 'link' },
  withdrawn: { ...nowhere, page: 'notice', alias: 'link', register: 'notice', redirects: 'link' },
};

function portalWith(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    'content/tin/lich-cap-nuoc.md': article(
      {
        title,
        summary: lead,
        timestamp: '24.11.2026 - 8:00',
        author: 'Hợp tác xã',
        tags: '[thủy lợi]',
        aliases: '/lich-cu/',
        ...fields,
      },
      `${body}\n`,
    ),
    'content/tin/ben-canh.md': article({ title: 'Bên cạnh', timestamp: '20.11.2026' }, 'Một bài khác.\n'),
  };
}

/** The most that any file of an output shows of the article; an address alone counts as a link. */
function sightIn(rig: Rig, isOf: (file: string) => boolean): Sight {
  const texts = rig
    .files()
    .filter(isOf)
    .map((file) => rig.read(file));
  const has = (words: string): boolean => texts.some((text) => text.includes(words));
  if (has(body) || has(lead)) return 'text';
  if (texts.some((text) => text.includes('class="notice') || text.includes('register-') || text.includes('"kind"')))
    return has(title) ? 'notice' : null;
  return has(title) || has('/tin/lich-cap-nuoc/') ? 'link' : null;
}

for (const [state, fields] of Object.entries(states))
  test(`${state}: what stands where`, async () => {
    const rig = new Rig(portalWith(fields));
    const report = await rig.build(noon);
    assert.deepEqual(summarize(report.diagnostics), []);
    const seen = Object.fromEntries(Object.entries(outputs).map(([name, isOf]) => [name, sightIn(rig, isOf)]));
    assert.deepEqual(seen, expected[state]);
    const files = rig.files().filter((file) => !Object.values(outputs).some((isOf) => isOf(file)));
    const strays = files.filter((file) => /\.(?:html|xml|json)$/.test(file) && rig.read(file).includes(body));
    assert.deepEqual(strays, []);
  });

for (const state of Object.keys(states))
  test(`${state}: what the search finds`, async () => {
    const rig = new Rig({ ...portalWith(states[state] ?? {}), 'site.yaml': searchableSite });
    assert.equal((await rig.build(noon)).refusal, null);
    const indexed = rig.files().filter((file) => file.endsWith('.pf_fragment'));
    const found = indexed.map((file) => unpack(readFileSync(join(rig.root, 'dist', file))));
    assert.equal(found.filter((text) => text.includes('Một bài khác')).length, 1);
    const isPublic = expected[state]?.['lists'] === 'text';
    assert.equal(found.filter((text) => text.includes(title) && text.includes(body)).length, isPublic ? 1 : 0);
    assert.equal(indexed.length, isPublic ? 2 : 1);
  });

test('withdrawn: servers are told that it is gone, of what has lapsed they are not', async () => {
  assert.deepEqual(await goneOf('withdrawn'), ['/tin/lich-cap-nuoc/']);
  assert.deepEqual(await goneOf('expired by the minute'), []);
});

test('deleted: nothing of it is left, and its URL is among those that are gone', async () => {
  const rig = new Rig(portalWith({}));
  await rig.build(noon);
  rig.remove('content/tin/lich-cap-nuoc.md');
  const report = await rig.build(noon);
  assert(report.removed.includes('https://suoimo.example.gov.vn/tin/lich-cap-nuoc/'));
  assert.deepEqual(
    rig.files().filter((file) => rig.read(file).includes(title)),
    [],
  );
});

test('time alone: from embargo to public to expired, each build the same as a clean one', async () => {
  const rig = new Rig(portalWith({ publishAt: '24.11.2026 - 14:00', expiresAt: '25.11.2026 - 18:00' }));
  const page = 'tin/lich-cap-nuoc/index.html';
  const steps: readonly (readonly [string, boolean, boolean])[] = [
    ['2026-11-24T13:59:59.999+07:00', false, false],
    ['2026-11-24T14:00:00+07:00', true, false],
    ['2026-11-25T17:59:59.999+07:00', true, false],
    ['2026-11-25T18:00:00+07:00', true, true],
  ];
  for (const [iso, stands, isNotice] of steps) {
    await rig.build(at(iso));
    assert.equal(rig.files().includes(page), stands, iso);
    if (stands) assert.equal(rig.read(page).includes('notice-expired'), isNotice, iso);
    await assertClean(rig, iso, at(iso));
  }
});

test('a correction stands under the lead, and tells feeds, search engines and other portals', async () => {
  const corrections =
    '[{ at: 20.11.2026, note: Sửa tên kênh. }, { at: 24.11.2026 - 9:30, note: "Giờ mở cống nay sửa là <sáu> giờ." }]';
  const rig = new Rig(portalWith({ timestamp: '19.11.2026 - 8:00', corrections }));
  await rig.build(noon);
  const html = rig.read('tin/lich-cap-nuoc/index.html');
  const [above = '', rest = ''] = html.split('class="corrections"');
  assert(above.includes(lead) && rest.includes(body));
  assert(rest.indexOf('sáu') < rest.indexOf('Sửa tên kênh'), 'newest first');
  assert(rest.includes('&lt;sáu&gt;'));
  assert.match(html, /<meta property="article:modified_time" content="2026-11-24T09:30:00\+07:00">/);
  assert.match(html, /"dateModified":"2026-11-24T09:30:00\+07:00"/);
  assert.match(html, /"correction":\[\{"@type":"CorrectionComment","datePublished":"2026-11-24T09:30:00\+07:00"/);
  assert.match(rig.read('atom.xml'), /<updated>2026-11-24T09:30:00\+07:00<\/updated>/);
  assert.match(rig.read('rss.xml'), /<atom:updated>2026-11-24T09:30:00\+07:00<\/atom:updated>/);
  assert.match(rig.read('feed.json'), /"date_modified":"2026-11-24T09:30:00\+07:00"/);
  assert.match(rig.read('sitemap.xml'), /<lastmod>2026-11-24T09:30:00\+07:00<\/lastmod>/);
  const volume: { articles: readonly { title: string; modified: string; corrections: unknown }[] } = JSON.parse(
    rig.read('api/tin/2026-11.json'),
  );
  assert.deepEqual(
    volume.articles.filter((one) => one.title === title).flatMap(({ modified, corrections: told }) => [modified, told]),
    [
      '2026-11-24T09:30:00+07:00',
      [
        { at: '2026-11-24T09:30:00+07:00', note: 'Giờ mở cống nay sửa là <sáu> giờ.' },
        { at: '2026-11-20', note: 'Sửa tên kênh.' },
      ],
    ],
  );
});

test('a notice says when, why and by whom, leads on, and asks search engines to forget the page', async () => {
  const withdrawn = '{ at: 24.11.2026, reason: Số liệu chưa được kiểm tra., by: Chủ tịch UBND xã }';
  const rig = new Rig(portalWith({ withdrawn, related: 'ben-canh.md' }));
  await rig.build(noon);
  const html = rig.read('tin/lich-cap-nuoc/index.html');
  assert.match(html, /<meta name="robots" content="noindex">/);
  const text = rig.text('tin/lich-cap-nuoc/index.html');
  assert.match(text, /Bài đã gỡ Lịch cấp nước vụ đông Cơ quan đã gỡ bài này\./);
  assert.match(text, /Gỡ ngày 24\.11\.2026 Lý do Số liệu chưa được kiểm tra\. Quyết định Chủ tịch UBND xã/);
  assert.match(html, /<a href="\/tin\/ben-canh\/">Bên cạnh<\/a>/);
});

test('a link to what was withdrawn leads to the notice', async () => {
  const link = 'Xem [lịch cũ](lich-cap-nuoc.md).\n';
  const all = portalWith({ withdrawn: '{ at: 24.11.2026, reason: Sai. }' });
  const rig = new Rig({ ...all, 'content/tin/ben-canh.md': article({ title: 'Bên cạnh' }, link) });
  assert.deepEqual(summarize((await rig.build(noon)).diagnostics), []);
  assert.match(rig.read('tin/ben-canh/index.html'), /Xem <a href="\/tin\/lich-cap-nuoc\/">lịch cũ<\/a>/);
});

test('the register keeps every entry, newest first, on its page, in its feed and as data', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({
      title: 'A',
      timestamp: '1.11.2026',
      corrections: '[{ at: 2.11.2026, note: Một. }, { at: 4.11.2026, note: Ba. }]',
      withdrawn: '{ at: 5.11.2026, reason: Bốn. }',
    }),
    'content/tin/b.md': article({
      title: 'B',
      timestamp: '1.11.2026',
      expiresAt: '10.11.2026',
      corrections: '[{ at: 3.11.2026, note: Hai. }]',
    }),
  });
  await rig.build(noon);
  const register: { entries: readonly { kind: string; at: string; text: string }[] } = JSON.parse(
    rig.read('dinh-chinh/register.json'),
  );
  assert.deepEqual(
    register.entries.map(({ kind, at: when, text }) => `${kind} ${when} ${text}`),
    [
      'withdrawal 2026-11-05 Bốn.',
      'correction 2026-11-04 Ba.',
      'correction 2026-11-03 Hai.',
      'correction 2026-11-02 Một.',
    ],
  );
  const page = rig.text('dinh-chinh/index.html');
  assert.match(page, /Gỡ bài 5\.11\.2026 A Bốn\..* Đính chính 4\.11\.2026 A Ba\..* B Hai\..* A Một\./);
  const ids = [...rig.read('dinh-chinh/atom.xml').matchAll(/<entry>\s*<id>(.*?)<\/id>/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, 4);
});

test('an empty register says so', async () => {
  const rig = new Rig({ 'content/tin/a.md': article() });
  await rig.build(noon);
  assert.match(rig.text('dinh-chinh/index.html'), /Chưa có bài nào được đính chính hoặc gỡ\./);
});

test('edits of what is gone: its notice and the register follow', async () => {
  const withdrawn = '{ at: 24.11.2026, reason: Sai. }';
  const rig = new Rig(portalWith({ withdrawn }));
  await rig.build(noon);
  rig.write(portalWith({ withdrawn, title: 'Tên khác' }));
  await rig.build(noon);
  assert.match(rig.text('tin/lich-cap-nuoc/index.html'), /Bài đã gỡ Tên khác/);
  await assertClean(rig, 'title', noon);
  rig.write(portalWith({ withdrawn: '{ at: 24.11.2026, reason: Lý do khác. }', title: 'Tên khác' }));
  await rig.build(noon);
  assert.match(rig.text('dinh-chinh/index.html'), /Lý do khác\./);
  await assertClean(rig, 'reason', noon);
});

test('the title of a corrected article changes: so does the register', async () => {
  const corrections = '[{ at: 24.11.2026, note: Sửa. }]';
  const rig = new Rig(portalWith({ corrections }));
  await rig.build(noon);
  rig.write(portalWith({ corrections, title: 'Tên khác' }));
  await rig.build(noon);
  assert.match(rig.text('dinh-chinh/index.html'), /Tên khác/);
  await assertClean(rig, '', noon);
});

const mistakes: Readonly<Record<string, readonly [Readonly<Record<string, string>>, readonly string[]]>> = {
  'expires before it is public': [{ expiresAt: '23.11.2026' }, ['expires-early']],
  'expires before its embargo ends': [
    { expiresAt: '24.11.2026 - 13:00', publishAt: '24.11.2026 - 14:00' },
    ['expires-early'],
  ],
  'embargo before its timestamp': [{ publishAt: '24.11.2026 - 7:00' }, ['publish-at-early']],
  'no such date': [{ publishAt: '31.11.2026' }, ['timestamp-day']],
  'withdrawn before it is public': [{ withdrawn: '{ at: 23.11.2026, reason: x }' }, ['withdrawn-early']],
  'withdrawn on the day itself': [{ withdrawn: '{ at: 24.11.2026, reason: x }' }, []],
  'withdrawn without a reason': [{ withdrawn: '{ at: 24.11.2026 }' }, ['withdrawn-invalid']],
  'withdrawn without a date': [{ withdrawn: '{ reason: x }' }, ['withdrawn-invalid']],
  'withdrawn: true': [{ withdrawn: 'true' }, ['withdrawn-invalid']],
  'a correction without a note': [{ corrections: '[{ at: 24.11.2026 }]' }, ['corrections-invalid']],
  'a correction that is a text': [{ corrections: 'Sửa giờ' }, ['corrections-invalid']],
  'one correction without a list': [{ corrections: '{ at: 24.11.2026, note: x }' }, []],
  'a correction before it is public': [{ corrections: '[{ at: 1.1.2020, note: x }]' }, ['correction-early']],
  'an unknown part': [{ corrections: '[{ at: 24.11.2026, note: x, noet: y }]' }, ['field-misspelt']],
  'misspelt: withdraw': [{ withdraw: '{ at: 24.11.2026, reason: x }' }, ['field-guard-misspelt']],
  'misspelt: publishat': [{ publishat: '25.11.2026' }, ['field-guard-misspelt']],
};

for (const [name, [fields, codes]] of Object.entries(mistakes))
  test(`mistakes: ${name}`, async () => {
    const rig = new Rig(portalWith({ timestamp: '24.11.2026 - 8:00', ...fields }));
    const report = await rig.build({ ...noon });
    assert.deepEqual(
      report.diagnostics.map(({ code }) => code),
      codes,
    );
  });

/** A fragment of an index; its letter đ is one that Pagefind folds (docs/decisions/search.md). */
function unpack(bytes: Uint8Array): string {
  return gunzipSync(bytes).toString().replaceAll('d\u0335', 'đ').replaceAll('D\u0335', 'Đ');
}

/** The addresses that servers answer with 410. */
async function goneOf(state: string): Promise<readonly string[]> {
  const { gone } = await new Rig(portalWith(states[state] ?? {})).moves(noon);
  return gone.map(({ url }) => url);
}
