/** redirects.csv in whole builds: what answers at old addresses, and what is said of lines that are wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, assertClean, Rig, smallSite } from './rig.js';

const files = {
  'content/tin/bai.md': article({ aliases: '[/cu/bai/]' }),
  'content/tin/nhap.md': article({ title: 'Bài còn nháp', draft: 'true' }),
};

test('a rule leads to a page, an article’s file, a full URL or nowhere', async () => {
  const rig = new Rig({
    ...files,
    'redirects.csv':
      '\uFEFFfrom;to;status\r\n# trang cũ\r\n/tin-cu.html;/tin/bai/#dau;\r\n"/gioi thieu";content/tin/bai.md;302\r\n' +
      '/portal/tin.aspx?id=123&cat=5;/tin/;\r\n/tinh/;https://tinh.example.gov.vn/;308\r\n/bo/;;410\r\n',
  });
  const report = await rig.build();
  assert.deepEqual(rig.places(report), []);
  assert.match(rig.read('tin-cu.html'), /url=\/tin\/bai\/#dau"/);
  assert.match(rig.read('gioi thieu/index.html'), /url=\/tin\/bai\/"/);
  assert.match(rig.read('tinh/index.html'), /rel="canonical" href="https:\/\/tinh\.example\.gov\.vn\/"/);
  assert.match(rig.text('bo/index.html'), /Trang này không còn nữa/);
  assert.match(rig.read('bo/index.html'), /noindex/);
  assert.ok(rig.files().includes('410.html'));
  assert.ok(!rig.files().includes('portal/tin.aspx'));
  assert.deepEqual(rig.read('_redirects').split('\n').slice(1), [
    '/cu/bai/ /tin/bai/ 301',
    '/tin-cu.html /tin/bai/#dau 301',
    '/gioi%20thieu/ /tin/bai/ 302',
    '/tinh/ https://tinh.example.gov.vn/ 308',
    '',
  ]);
});

test('Netlify is told of queries and of what is no more; Cloudflare Pages cannot be told', async () => {
  const csv = 'from,to,status\n/tin.aspx?id=1&cat=5,/tin/bai/,\n/bo/,,410\n';
  const rig = new Rig({ ...files, 'redirects.csv': csv, 'site.yaml': `${smallSite}host: netlify\n` });
  assert.deepEqual(rig.places(await rig.build()), []);
  assert.match(rig.read('_redirects'), /^\/tin\.aspx cat=5 id=1 \/tin\/bai\/ 301!$/m);
  assert.match(rig.read('_redirects'), /^\/bo\/ \/410\.html 410!$/m);
  rig.write({ 'site.yaml': `${smallSite}host: cloudflare-pages\n` });
  assert.deepEqual(rig.places(await rig.build()), ['redirects.csv:2:1 redirect-query-host']);
  assert.doesNotMatch(rig.read('_redirects'), /tin\.aspx|410/);
});

test('a chain is led to its end, through other rules and aliases, with a warning', async () => {
  const rig = new Rig({ ...files, 'redirects.csv': 'from,to\n/a/,/b/\n/b/,/cu/bai/\n' });
  assert.deepEqual(rig.places(await rig.build()), ['redirects.csv:2:5 redirect-chain']);
  assert.match(rig.read('_redirects'), /^\/a\/ \/tin\/bai\/ 301$/m);
  assert.match(rig.read('_redirects'), /^\/b\/ \/tin\/bai\/ 301$/m);
});

const wrong: Readonly<Record<string, string>> = {
  '/a/,/b/\n/b/,/a/': '2:1 redirect-loop',
  '/a/,/khong-co/': '2:5 redirect-missing',
  '/a/,content/tin/khong.md': '2:5 redirect-missing',
  '/a/,content/tin/nhap.md': '2:5 redirect-to-hidden',
  '/tin/bai/,/tin/': '2:1 redirect-clash',
  '/CU/bai,/tin/': '2:1 redirect-clash',
  '/a/,/tin/\n/A,/tin/': '3:1 redirect-twice',
  '/a.aspx?x=1&y=2,/tin/\n/a.aspx?y=2&x=1,/tin/': '3:1 redirect-twice',
  'a/,/tin/': '2:1 redirect-from',
  'https://x.vn/a/,/tin/': '2:1 redirect-from',
  '/a/*,/tin/': '2:1 redirect-from',
  '/a%0Ab/,/tin/': '2:1 redirect-from',
  '/${x}/,/tin/': '2:1 redirect-from',
  '/../a/,/tin/': '2:1 redirect-from',
  '/a/,http://x.vn/': '2:5 redirect-to',
  '/a/,//x.vn/': '2:5 redirect-to',
  '/a/,/tin/,303': '2:11 redirect-status',
  '/a/,/tin/,410': '2:5 redirect-gone',
  '/a/,,301': '2:5 redirect-gone',
  '/a.aspx?x=1,,410': '2:1 redirect-gone-query',
  '"/a/,/tin/': '2:1 redirect-quote',
};

for (const [lines, place] of Object.entries(wrong)) {
  test(`${JSON.stringify(lines)} is ${place}`, async () => {
    const rig = new Rig({ ...files, 'redirects.csv': `from,to,status\n${lines}\n` });
    const places = rig.places(await rig.build({ output: null }));
    assert.ok(places.includes(`redirects.csv:${place}`), places.join('\n'));
  });
}

test('a build notices that the file comes, changes and goes', async () => {
  const rig = new Rig(files);
  await rig.build();
  rig.write({ 'redirects.csv': 'from,to\n/a/,/tin/\n' });
  await rig.build();
  assert.match(rig.read('a/index.html'), /url=\/tin\/"/);
  rig.write({ 'redirects.csv': 'from,to\n/a/,/tin/bai/\n' });
  await rig.build();
  assert.match(rig.read('a/index.html'), /url=\/tin\/bai\/"/);
  await assertClean(rig);
  rig.remove('redirects.csv');
  await rig.build();
  assert.ok(!rig.files().includes('a/index.html'));
  await assertClean(rig);
});

test('with --keep-going, a wrong rule still stops the build; a rule to an article that stepped aside does not', async () => {
  const rig = new Rig({ ...files, 'redirects.csv': 'from,to\n/a/,/khong-co/\n' });
  const wrong = await rig.build({ keepGoing: true });
  assert.deepEqual([wrong.refusal, wrong.skipped], ['content', []]);
  rig.write({
    'redirects.csv': 'from,to\n/a/,content/tin/hong.md\n/b/,/tin/hong/\n',
    'content/tin/hong.md': article({ title: 'Hỏng', timestamp: 'mai' }),
  });
  for (const permalink of ['', 'permalink: /:section/:year/:slug/\n']) {
    rig.write({
      'site.yaml': smallSite + permalink,
      ...(permalink === '' ? {} : { 'redirects.csv': 'from,to\n/a/,content/tin/hong.md\n' }),
    });
    const report = await rig.build({ keepGoing: true });
    assert.deepEqual([report.refusal, report.skipped], [null, ['content/tin/hong.md']]);
    assert.ok(!rig.files().includes('a/index.html'));
  }
});
