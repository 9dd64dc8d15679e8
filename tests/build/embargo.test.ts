/** The embargo guard: the ways by which an article that is not public could leak, and what gives nothing away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, articles, assertClean, Rig, searchableSite, shareAll, smallSite } from './rig.js';

const title = 'Kế hoạch di dời chợ Suối Mơ';
const at = '1.12.2026 - 8:00';

/** The article that must not be known before its hour. */
const secret = {
  'content/tin/ke-hoach-di-doi-cho-suoi-mo.md': article(
    { title, timestamp: at, author: 'Người giấu tên', tags: '[chợ mới]' },
    'Chợ dời sang thôn Đá Trắng. ![Bản vẽ](ban-ve.png) [Phương án](phuong-an.pdf)\n',
  ),
  'content/tin/ban-ve.png': 'png',
  'content/tin/phuong-an.pdf': '%PDF',
  'content/tin/khac.md': article({ title: 'Tin khác' }, 'Một tin đã đăng.\n'),
};

const block = (html: string): string => `${smallSite}blocks:\n  - kind: html\n    title: Chú ý\n    html: '${html}'\n`;
const withBody = (body: string): Readonly<Record<string, string>> => ({
  'content/tin/khac.md': article({ title: 'Tin khác' }, `${body}\n`),
});
const url = 'https://suoimo.example.gov.vn/tin/ke-hoach-di-doi-cho-suoi-mo/';

/** Ways to leak: what is added to the portal, and what is said of it. */
const leaks: Readonly<Record<string, readonly [Readonly<Record<string, string>>, readonly string[]]>> = {
  'the title in a block of site.yaml': [{ 'site.yaml': block(`<p>Sắp có: ${title}</p>`) }, ['leak-title site.yaml']],
  'its address in a block of site.yaml': [
    { 'site.yaml': block('<a href="/tin/ke-hoach-di-doi-cho-suoi-mo/">Xem</a>') },
    ['leak-address site.yaml'],
  ],
  'the title in a word of the interface': [
    { 'site.yaml': `${smallSite}words: { related: "${title}" }\n` },
    ['leak-title site.yaml'],
  ],
  'the title in a layout': [
    { 'layouts/footer.njk': `{% extends "bantin/footer.njk" %}{% block copyright %}${title}{% endblock %}` },
    ['leak-title layouts/footer.njk'],
  ],
  'the address in a layout of one page': [
    {
      'layouts/not-found.njk':
        '{% extends "bantin/not-found.njk" %}{% block newest %}<a href="/tin/ke-hoach-di-doi-cho-suoi-mo/">x</a>{% endblock %}',
    },
    ['leak-address layouts/not-found.njk'],
  ],
  'a filter that reads the folder by itself': [
    {
      'bantin.config.js': `export default { filters: { next: () => '${title}' } };\n`,
      'layouts/footer.njk': '{% extends "bantin/footer.njk" %}{% block copyright %}{{ "" | next }}{% endblock %}',
    },
    ['leak-title null'],
  ],
  'the title in a page of static/': [{ 'static/sap-co.html': `<p>${title}</p>` }, ['leak-title static/sap-co.html']],
  'the address in a text of static/': [{ 'static/danh-sach.txt': `${url}\n` }, ['leak-address static/danh-sach.txt']],
  'its address in a rule of static/_redirects': [
    { 'static/_redirects': '/cho /tin/ke-hoach-di-doi-cho-suoi-mo 302\n' },
    ['leak-address static/_redirects'],
  ],
  'a link to it whose text is its title': [
    withBody(`Sắp tới: [${title}](ke-hoach-di-doi-cho-suoi-mo.md).`),
    ['leak-link-text content/tin/khac.md'],
  ],
  'a link to its address whose text is its title': [
    withBody(`Sắp tới: [**${title}**](/tin/ke-hoach-di-doi-cho-suoi-mo/).`),
    ['leak-link-text content/tin/khac.md'],
  ],
  'a full URL in another article': [withBody(`Xem [ở đây](${url}).`), ['leak-address content/tin/khac.md']],
  'a full URL as plain text': [withBody(`Xem \`${url}\`.`), ['leak-address content/tin/khac.md']],
  'its slug alone, in another section’s address': [
    withBody('Xem [ở đây](https://example.org/ke-hoach-di-doi-cho-suoi-mo).'),
    ['leak-address content/tin/khac.md'],
  ],
  'the address of its picture': [
    withBody('Xem [hình](https://suoimo.example.gov.vn/tin/ban-ve.png).'),
    ['leak-file content/tin/khac.md'],
  ],
  'the address of its attachment in a block': [
    { 'site.yaml': block('<a href="/tin/phuong-an.pdf">Tải về</a>') },
    ['leak-file site.yaml'],
  ],
  'a topic that only it bears': [
    withBody('Xem [chủ đề](https://suoimo.example.gov.vn/chu-de/cho-moi/).'),
    ['leak-topic content/tin/khac.md'],
  ],
  'an attachment that lies in static/': [
    {
      'static/ban-do.pdf': '%PDF',
      'content/tin/ke-hoach-di-doi-cho-suoi-mo.md': article({ title, timestamp: at }, '[Bản đồ](/ban-do.pdf)\n'),
    },
    ['static-file-embargoed content/tin/ke-hoach-di-doi-cho-suoi-mo.md'],
  ],
  'its full URL under extra': [
    {
      'content/tin/khac.md': article({ title: 'Tin khác', extra: `{ next: "${url}" }` }),
      'layouts/article.njk':
        '{% extends "bantin/article.njk" %}{% block source %}{{ article.extra.next or "" }}{% endblock %}',
    },
    ['leak-address content/tin/khac.md'],
  ],
  'a translation given by its full URL': [
    { 'content/tin/khac.md': article({ title: 'Tin khác', translations: `{ en: "${url}" }` }) },
    ['leak-address content/tin/khac.md'],
  ],
  'its title in a static page’s layout, with other quotation marks': [
    {
      'content/tin/ke-hoach-di-doi-cho-suoi-mo.md': article({
        title: `'Di dời "chợ" & bến xe năm nay'`,
        timestamp: at,
      }),
      'layouts/footer.njk':
        '{% extends "bantin/footer.njk" %}{% block copyright %}{{ "Di dời \\"chợ\\" & bến xe năm nay" }}{% endblock %}',
    },
    ['leak-title null'],
  ],
};

function wordFound(diagnostics: Awaited<ReturnType<Rig['build']>>['diagnostics']): readonly string[] {
  return diagnostics
    .filter(({ code }) => code !== 'link-to-hidden' && code !== 'unused-file')
    .map(({ code, place }) => `${code} ${place === null ? 'null' : place.file}`)
    .sort();
}

for (const [way, [files, expected]] of Object.entries(leaks))
  test(`a leak: ${way}`, async () => {
    const rig = new Rig({ 'site.yaml': smallSite, ...secret, ...files });
    const report = await rig.build();
    assert.equal(report.refusal, 'content');
    assert.deepEqual(wordFound(report.diagnostics), expected);
    assert.deepEqual(rig.files(), [], 'nothing is published');
    const check = await rig.build({ output: null });
    assert.deepEqual(wordFound(check.diagnostics), expected, 'a check says the same');
    const later = await rig.build({ clock: Date.parse('2026-12-02T08:00:00+07:00') });
    assert.equal(later.refusal, null, 'once it is public, nothing leaks');
  });

const innocent: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'nothing but the article': {},
  'a link to it with a text of its own': withBody('Xem [ở đây](ke-hoach-di-doi-cho-suoi-mo.md).'),
  'a public article with the same words in its text': withBody(`Đã có nghị quyết về ${title}.`),
  'a public article whose title holds its title': {
    'content/tin/cu.md': article({ title: `${title} (lần một)` }),
  },
  'the same picture in a public article': withBody('![Bản vẽ](ban-ve.png)'),
  'the same topic on a public article': { 'content/tin/khac.md': article({ tags: '[chợ mới]' }) },
  'an address that begins like its own': withBody('[x](https://example.org/tin/ke-hoach-di-doi-cho-suoi-mo-2)'),
  'a short title that is everybody’s words': {
    'content/tin/ke-hoach-di-doi-cho-suoi-mo.md': article({ title: 'Tin khác', timestamp: at }),
  },
  'a static file that a public article shows, too': {
    'static/ban-do.pdf': '%PDF',
    'content/tin/ke-hoach-di-doi-cho-suoi-mo.md': article({ title, timestamp: at }, '[Bản đồ](/ban-do.pdf)\n'),
    ...withBody('[Bản đồ](/ban-do.pdf)'),
  },
};

for (const [what, files] of Object.entries(innocent))
  test(`no leak: ${what}`, async () => {
    const rig = new Rig({ 'site.yaml': smallSite, ...secret, ...files });
    const report = await rig.build();
    assert.equal(report.refusal, null);
    assert.deepEqual(wordFound(report.diagnostics), []);
    await assertClean(rig);
  });

test('no output holds anything of it: pages, feeds, sitemaps, API, search', async () => {
  const rig = new Rig({ 'site.yaml': searchableSite, ...secret });
  assert.equal((await rig.build()).refusal, null);
  for (const words of [title, 'ke-hoach-di-doi', 'Người giấu tên', 'cho-moi', 'ban-ve', 'phuong-an', 'Đá Trắng'])
    assert.deepEqual(
      rig.files().filter((file) => file.includes(words) || rig.read(file).includes(words)),
      [],
      words,
    );
});

test('drafts are guarded likewise; their files in static/ are a warning only', async () => {
  const draft = { title, draft: 'true' };
  const path = 'content/tin/ke-hoach-di-doi-cho-suoi-mo.md';
  const rig = new Rig({ 'site.yaml': block(`<p>${title}</p>`), ...secret, [path]: article(draft) });
  assert.deepEqual(wordFound((await rig.build()).diagnostics), ['leak-title site.yaml']);
  const other = new Rig({ [path]: article(draft, '[Bản đồ](/ban-do.pdf)\n'), 'static/ban-do.pdf': '%PDF' });
  const report = await other.build();
  assert.deepEqual([report.refusal, wordFound(report.diagnostics)], [null, [`static-file-hidden ${path}`]]);
});

test('the files of a withdrawn article may be named nowhere; its title and address may', async () => {
  const withdrawn = article(
    { title, withdrawn: '{ at: 20.11.2026, reason: Sai. }' },
    '![Bản vẽ](ban-ve.png) [Phương án](phuong-an.pdf)\n',
  );
  const gone = { ...secret, 'content/tin/ke-hoach-di-doi-cho-suoi-mo.md': withdrawn };
  const named = new Rig({ ...gone, ...withBody(`Bài ${title} đã gỡ: [lời báo](ke-hoach-di-doi-cho-suoi-mo.md).`) });
  assert.deepEqual(wordFound((await named.build()).diagnostics), []);
  const shown = new Rig({ ...gone, 'site.yaml': block('<a href="/tin/phuong-an.pdf">Tải về</a>') });
  assert.deepEqual(wordFound((await shown.build()).diagnostics), ['leak-file site.yaml']);
});

test('an article that is put under embargo later: pages that are kept are looked into, too', async () => {
  const rig = new Rig({ 'site.yaml': block(`<p>${title}</p>`), 'content/tin/khac.md': article() });
  assert.equal((await rig.build()).refusal, null);
  rig.write({ 'content/tin/ke-hoach-di-doi-cho-suoi-mo.md': article({ title, timestamp: at }) });
  const report = await rig.build();
  assert.deepEqual([report.refusal, wordFound(report.diagnostics)], ['content', ['leak-title site.yaml']]);
  assert.deepEqual(wordFound((await rig.build()).diagnostics), ['leak-title site.yaml'], 'and again');
});

test('what others said and then take back: the verdict is that of a clean build each time', async () => {
  const rig = new Rig({ 'site.yaml': smallSite, ...secret, ...withBody(`Về ${title}.`) });
  assert.equal((await rig.build()).refusal, null);
  rig.write(withBody(`Về ${title}: [${title}](ke-hoach-di-doi-cho-suoi-mo.md).`));
  assert.deepEqual(wordFound((await rig.build()).diagnostics), ['leak-link-text content/tin/khac.md']);
  rig.write(withBody('Không có gì.'));
  assert.equal((await rig.build()).refusal, null);
  await assertClean(rig);
});

test('many threads see what one sees', async () => {
  const rig = new Rig({ ...articles(40), ...secret, 'site.yaml': block(`<p>${title}</p>`) });
  const report = await rig.build({ sharing: shareAll(3) });
  const alone = await rig.build();
  assert.deepEqual(report.diagnostics, alone.diagnostics);
  assert.equal(report.refusal, 'content');
});
