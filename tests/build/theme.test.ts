/** The built-in theme: its files, the office's colours, the comforts of an article's page, the calendar. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, articles, between, hrefs, Rig, smallSite } from './rig.js';

test('the style sheet and the script bear a fingerprint of their bytes, and an old one goes with its bytes', async () => {
  const rig = new Rig({ 'content/tin/bai.md': article() });
  await rig.build();
  const before = rig.files().filter((file) => file.startsWith('assets/'));
  assert.equal(before.length, 2);
  for (const file of before) assert(rig.read('tin/bai/index.html').includes(`"/${file}"`), file);
  rig.write({ 'layouts/assets/style.css': 'body{}' });
  await rig.build();
  const after = rig.files().filter((file) => file.startsWith('assets/'));
  assert.deepEqual([after.length, after.filter((file) => before.includes(file)).length], [2, 1]);
});

test('a file of static/ in their place keeps its name; other files of the theme keep theirs', async () => {
  const rig = new Rig({
    'content/tin/bai.md': article(),
    'static/assets/style.css': 'body{}',
    'layouts/assets/anh/hoa-van.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  await rig.build();
  assert.equal(rig.read('assets/style.css'), 'body{}');
  assert(rig.files().includes('assets/anh/hoa-van.svg'));
  assert.match(rig.read('tin/bai/index.html'), /<link rel="stylesheet" href="\/assets\/style\.css">/);
});

test('the office’s colours stand behind the theme’s style sheet, whose address changes with them', async () => {
  const rig = new Rig({ 'content/tin/bai.md': article(), 'layouts/assets/style.css': 'body{}' });
  await rig.build();
  const before = hrefs(rig.read('index.html')).find((url) => url.includes('style'));
  rig.write({ 'site.yaml': `${smallSite}colors: { brand: '#14532d', link: { light: '#0b4f8a', dark: '#93c5fd' } }\n` });
  assert.equal((await rig.build()).refusal, null);
  assert.equal(
    rig.asset('style.css'),
    'body{}\n@media screen{:root{--brand:#14532d;--link:#0b4f8a}}\n' +
      '@media screen and (prefers-color-scheme:dark){:root{--brand:#14532d;--link:#93c5fd}}\n',
  );
  assert.notEqual(
    hrefs(rig.read('index.html')).find((url) => url.includes('style')),
    before,
  );
});

test('an article leads to the next newer and the next older one of its section', async () => {
  const rig = new Rig(articles(3));
  await rig.build();
  const sequel = (file: string): readonly string[] => hrefs(between(rig.read(file), '<nav class="sequel"', '</nav>'));
  assert.deepEqual(sequel('tin/so-2/index.html'), ['/tin/so-1/', '/tin/so-3/']);
  assert.deepEqual(sequel('tin/so-3/index.html'), ['/tin/so-2/']);
});

test('what needs the script is hidden without it; saving and sharing are plain links', async () => {
  const rig = new Rig({ 'content/tin/bai.md': article({ title: 'Họp & bàn: “A/B”' }) });
  await rig.build();
  const tools = between(rig.read('tin/bai/index.html'), '<div class="tools"', '</p>');
  for (const [button] of tools.matchAll(/<button [^>]*>/g)) assert(/ hidden>| data-size="/.test(button), button);
  assert.match(tools, /<div class="tools-size"[^>]* hidden>/);
  assert.match(tools, /<a href="" download>Lưu bài<\/a>/);
  const address = encodeURIComponent('https://suoimo.example.gov.vn/tin/bai/');
  const subject = encodeURIComponent('Họp & bàn: “A/B”');
  assert.deepEqual(hrefs(tools).slice(1), [
    `https://www.facebook.com/sharer/sharer.php?u=${address}`,
    `https://zalo.me/share?url=${address}`,
    `mailto:?subject=${subject}&amp;body=${address}`,
  ]);
});

test('a month has a calendar that leads to its days: on the page itself, or to pages of their own', async () => {
  const files = {
    'content/tin/a.md': article({ timestamp: '28.1.2021' }),
    'content/tin/b.md': article({ timestamp: '4.1.2021 - 7:5' }),
  };
  for (const [archive, urls] of [
    ['month', ['#ngay-4', '#ngay-28']],
    ['day', ['/luu-tru/2021/01/04/', '/luu-tru/2021/01/28/']],
  ] as const) {
    const rig = new Rig({ ...files, 'site.yaml': `${smallSite}archive: ${archive}\n` });
    await rig.build();
    const page = rig.read('luu-tru/2021/01/index.html');
    assert.deepEqual(hrefs(between(page, '<table>', '</table>')), urls);
    assert.deepEqual(
      [...page.matchAll(/ id="(ngay-\d+)"/g)].map(([, id]) => id),
      ['ngay-28', 'ngay-4'],
    );
  }
});

test('what a portal is called stands above whose it is, where its name begins so', async () => {
  for (const [name, text] of [
    [
      'Cổng thông tin điện tử xã Suối Mơ',
      /brand-kind">Cổng thông tin điện tử<\/span> <span class="brand-whose">xã Suối Mơ</,
    ],
    ['UBND xã Suối Mơ', /brand-name"><span class="brand-whose">UBND xã Suối Mơ</],
  ] as const) {
    const rig = new Rig({ 'site.yaml': `name: ${name}\nbaseUrl: https://suoimo.example.gov.vn/\n` });
    await rig.build();
    assert.match(rig.read('index.html'), text);
  }
});
