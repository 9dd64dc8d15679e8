/** What builds do to dist/, from the outside: `tests/publish/` has the cases of disks and crashes. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { article, articles, digestsOf, list, Rig, smallSite, summarize } from './rig.js';

const origin = 'https://suoimo.example.gov.vn';

test('a build that fails changes nothing in dist/, not even a time stamp, and leaves nothing beside it', async () => {
  const rig = new Rig(articles(3));
  await rig.build();
  const before = rig.snapshot();
  const failures: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['an article', { 'content/tin/so-4.md': article({ timestamp: '31.2.2021' }) }],
    ['a dead link', { 'content/tin/so-4.md': article({}, '[x](mat.md)\n') }],
    ['a layout', { 'content/tin/so-4.md': article(), 'layouts/sitemap.xml.njk': '{{ khongCo }}' }],
    ['bantin.config.js', { 'layouts/sitemap.xml.njk': '', 'bantin.config.js': 'export default 1;' }],
  ];
  for (const [name, files] of failures) {
    rig.write(files);
    const report = await rig.build();
    assert.notEqual(report.refusal, null, name);
    assert.deepEqual(rig.snapshot(), before, name);
    assert.deepEqual([report.changed, report.removed, report.pages.written], [[], [], 0], name);
    assert(!existsSync(join(rig.root, 'dist.staging')), name);
  }
});

test('strict builds fail for a warning and then publish nothing', async () => {
  const rig = new Rig({ 'content/tin/a.md': article({ titel: 'x' }) });
  const report = await rig.build({ strict: true });
  assert.equal(report.refusal, 'content');
  assert(!existsSync(join(rig.root, 'dist')));
});

test('the second build writes nothing; an edit writes what shows it', async () => {
  const rig = new Rig(articles(3));
  const first = await rig.build();
  assert.equal(first.pages.written, first.pages.total);
  assert.equal(first.pages.rendered + first.pages.reused, first.pages.total);
  assert.equal(rig.files().length, first.pages.total + 1);
  const before = rig.snapshot();
  const second = await rig.build();
  assert.deepEqual([second.pages.written, second.pages.removed, second.changed], [0, 0, []]);
  assert.deepEqual(rig.snapshot(), before);

  rig.write({
    'content/tin/so-2.md': article(
      { title: 'Tin số 2', timestamp: '2020-01-02' },
      'Nội dung của tin số 2.\n\nThêm một đoạn.\n',
    ),
  });
  const third = await rig.build();
  assert.deepEqual(
    third.changed,
    ['/api/index.json', '/api/tin/2020-01.json', '/tin/so-2/'].map((path) => origin + path),
  );
});

test('pages that are no longer said are removed, with their folders', async () => {
  const rig = new Rig({
    ...articles(2),
    'content/tin/bo.md': article({ tags: '[Bỏ]' }, '[Tệp](bo.pdf)\n'),
    'content/tin/bo.pdf': '%PDF',
  });
  await rig.build();
  rig.remove('content/tin/bo.md');
  rig.remove('content/tin/bo.pdf');
  const report = await rig.build();

  assert(
    ['chu-de/bo/', 'tin/bo/', 'tin/bo/tin-khac/', 'tin/bo.pdf'].every((path) =>
      report.removed.includes(`${origin}/${path}`),
    ),
  );
  assert.equal(report.pages.removed, report.removed.length);
  assert(!existsSync(join(rig.root, 'dist/tin/bo')));
  assert(!existsSync(join(rig.root, 'dist/chu-de/bo')));
  const fresh = new Rig(articles(2));
  await fresh.build();
  assert.deepEqual(digestsOf(join(rig.root, 'dist')), digestsOf(join(fresh.root, 'dist')));
});

test('a file that bantin did not write is left alone, and named where a page must go', async () => {
  const rig = new Rig(articles(1));
  await rig.build();
  rig.write({ 'dist/CNAME': 'của người khác', 'dist/tin/so-2/index.html': 'của người khác' });
  assert.equal((await rig.build()).refusal, null);
  assert.equal(rig.read('CNAME'), 'của người khác');

  const before = rig.snapshot();
  rig.write(articles(2));
  const report = await rig.build();
  assert.equal(report.refusal, 'surroundings');
  assert.deepEqual(
    report.diagnostics.map(({ code, args }) => [code, args['path']]),
    [['foreign-file', join(rig.root, 'dist/tin/so-2/index.html')]],
  );
  assert.deepEqual(rig.snapshot(), before);
});

test('a foreign file with the very bytes of the page is adopted', async () => {
  const twin = new Rig(articles(1));
  await twin.build();
  const rig = new Rig({ ...articles(1), 'dist/index.html': twin.read('index.html') });
  const report = await rig.build();
  assert.equal(report.refusal, null, summarize(report.diagnostics).join());
});

test('--adopt takes over a folder that has no manifest, orphans and all', async () => {
  const rig = new Rig({ ...articles(1), 'dist/index.html': 'cũ', 'dist/cu.html': 'cũ' });
  assert.equal((await rig.build()).refusal, 'surroundings');
  assert.equal(rig.read('index.html'), 'cũ');

  assert.equal((await rig.build({ adopt: true })).refusal, null);
  assert.match(rig.read('index.html'), /Tin số 1/);
  assert(!rig.files().includes('cu.html'));
});

test('a check neither reads nor writes dist/', async () => {
  const rig = new Rig(articles(1));
  const report = await rig.build({ output: null });
  assert.equal(report.refusal, null);
  assert(report.pages.total > 0);
  assert.equal(report.pages.written, 0);
  assert.deepEqual(
    list(rig.root).filter((file) => file.startsWith('dist')),
    [],
  );

  rig.write({ 'dist/index.html': 'của người khác' });
  const before = rig.snapshot();
  assert.equal((await rig.build({ output: null })).refusal, null);
  assert.deepEqual(rig.snapshot(), before);
});

test('a check finds what a build would find, errors of layouts among them', async () => {
  const rig = new Rig({ ...articles(1), 'layouts/list.njk': '{{ khongCo }}' });
  assert.deepEqual(summarize((await rig.build({ output: null })).diagnostics), [
    'layouts/list.njk error layout-unknown-name',
  ]);
});

test('a restored dist/ is known by its manifest alone; files that were lost come back', async () => {
  const rig = new Rig(articles(3));
  await rig.build();
  const kept = digestsOf(join(rig.root, 'dist'));
  renameSync(join(rig.root, 'dist'), join(rig.root, 'bản lưu'));
  cpSync(join(rig.root, 'bản lưu'), join(rig.root, 'dist'), { recursive: true });
  assert.equal((await rig.build()).pages.written, 0);

  rig.remove('dist/tin/index.html');
  writeFileSync(join(rig.root, 'dist/index.html'), 'bị sửa');
  const report = await rig.build();
  assert.equal(report.refusal, null);
  assert.deepEqual(report.changed, [`${origin}/`, `${origin}/tin/`]);
  assert.deepEqual(digestsOf(join(rig.root, 'dist')), kept);
});

test('the manifest names every other file of dist/ and holds neither clock nor place', async () => {
  const rig = new Rig({ ...articles(3), 'static/_headers': '/*\n', 'static/.well-known/x.txt': 'x' });
  await rig.build();
  const manifest: unknown = JSON.parse(rig.read('manifest.json'));
  const text = JSON.stringify(manifest);
  for (const file of rig.files().filter((name) => name !== 'manifest.json'))
    assert(text.includes(JSON.stringify(file)), file);
  assert(!text.includes(rig.root));
  assert(!text.includes('2026'));
  assert(rig.files().includes('_headers'));
  assert(rig.files().includes('.well-known/x.txt'));
});

test('dist/ may not be, hold or lie in a folder that the build reads', async () => {
  const rig = new Rig({ 'site.yaml': `${smallSite}theme: giao-dien\n`, 'giao-dien/list.njk': '', ...articles(1) });
  for (const output of ['content', 'content/dist', '.', 'layouts', 'static/x', 'giao-dien']) {
    const report = await rig.build({ output: join(rig.root, output) });
    assert.equal(report.refusal, 'surroundings', output);
    assert.equal(report.diagnostics.at(-1)?.code, 'output-among-inputs', output);
  }
});
