/** Whole lives of an output folder: what is written, left alone, removed, and what is never touched. */
import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { noStat } from '../../src/cache/stats.js';
import { statFile } from '../../src/portal/file-stat.js';
import { digestText } from '../../src/text/digest.js';
import { openStage, type Stage, type StageOptions } from '../../src/publish/stage.js';
import { besides, makeOutput, publish, publishWell, read, readPages, refusal } from './rig.js';

const site = { 'index.html': 'trang chủ', 'tin/a/index.html': 'bài a', 'tin/b/index.html': 'bài b' };

async function open(options: Partial<StageOptions> & { readonly output: string }): Promise<Stage> {
  const opened = await openStage({ inputs: [], adopt: false, ...options });
  assert(opened.kind === 'open', JSON.stringify(opened));
  return opened.stage;
}

test('the first build makes the folder, with its parents and a manifest', async (t) => {
  const output = join(makeOutput(t), 'sâu', 'dist');
  assert.deepEqual(await publishWell(output, site), {
    kind: 'published',
    written: ['index.html', 'tin/a/index.html', 'tin/b/index.html'],
    replaced: [],
    resourced: [],
    removed: [],
    unchanged: 0,
  });
  assert.deepEqual(readPages(output), site);
  const manifest: unknown = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
  assert.deepEqual(manifest, {
    version: 1,
    files: Object.entries(site).map(([path, text]) => ({
      path,
      sha256: digestText(text),
      size: Buffer.byteLength(text),
      source: `nguồn ${path}`,
    })),
  });
  assert.deepEqual(besides(output), []);
});

test('the next build writes what changed, removes what is no longer said, and touches nothing else', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, { ...site, 'cũ/index.html': 'bài cũ' });
  const untouched = lstatSync(join(output, 'tin/b/index.html'));
  const next = { 'index.html': 'trang chủ mới', 'tin/b/index.html': 'bài b', 'mới/c.html': 'bài c' };
  assert.deepEqual(await publishWell(output, next), {
    kind: 'published',
    written: ['index.html', 'mới/c.html'],
    replaced: ['index.html'],
    resourced: [],
    removed: ['cũ/index.html', 'tin/a/index.html'],
    unchanged: 1,
  });
  // Folders that became empty went, too.
  assert.deepEqual(readPages(output), next);
  const after = lstatSync(join(output, 'tin/b/index.html'));
  assert.deepEqual([after.ino, after.mtimeMs, after.ctimeMs], [untouched.ino, untouched.mtimeMs, untouched.ctimeMs]);
});

test('a build that says the same touches nothing at all, the manifest neither', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  const stamps = (): readonly number[] =>
    ['', 'manifest.json', 'tin', 'tin/a'].map((path) => lstatSync(join(output, path)).ctimeMs);
  const before = stamps();
  assert.deepEqual(await publishWell(output, site), {
    kind: 'published',
    written: [],
    replaced: [],
    resourced: [],
    removed: [],
    unchanged: 3,
  });
  assert.deepEqual(stamps(), before);
});

test('the manifest tells a new source even where the bytes are the same', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  const stage = await open({ output });
  for (const [file, text] of Object.entries(site)) stage.put(file, Buffer.from(text), 'nguồn khác');
  const published = await stage.commit();
  assert(published.kind === 'published');
  assert.deepEqual(published.written, []);
  assert.match(readFileSync(join(output, 'manifest.json'), 'utf8'), /nguồn khác/);
});

test('a stage that is discarded leaves no trace', async (t) => {
  const output = makeOutput(t);
  for (const before of [null, site]) {
    if (before !== null) await publishWell(output, before);
    const whole = read(output);
    const stage = await open({ output });
    stage.put('index.html', Buffer.from('bỏ đi'), 'home');
    stage.put('khác/index.html', Buffer.from('bỏ đi'), 'home');
    await stage.discard();
    await stage.discard();
    assert.deepEqual(read(output), whole);
    assert.deepEqual(besides(output), []);
  }
});

test('discard after commit does nothing', async (t) => {
  const output = makeOutput(t);
  const stage = await open({ output });
  stage.put('a', Buffer.from('a'), 'a');
  await stage.commit();
  const other = await open({ output });
  await stage.discard();
  assert.deepEqual(besides(output), ['dist.lock', 'dist.staging']);
  await other.discard();
});

test('a file of ours that was altered or deleted by hand is written again', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  // Of the same size and time, so that only its bytes tell.
  const { atime, mtime } = lstatSync(join(output, 'tin/a/index.html'));
  writeFileSync(join(output, 'tin/a/index.html'), 'bài x');
  utimesSync(join(output, 'tin/a/index.html'), atime, mtime);
  rmSync(join(output, 'tin/b'), { recursive: true });
  writeFileSync(join(output, 'index.html'), `${site['index.html']} và thêm nữa`);
  assert.deepEqual((await publishWell(output, site)).written, Object.keys(site));
  assert.deepEqual(readPages(output), site);
});

test('a file of ours that was altered by hand goes when it is no longer said', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  writeFileSync(join(output, 'tin/a/index.html'), 'sửa tay');
  const { 'tin/a/index.html': _, ...rest } = site;
  assert.deepEqual((await publishWell(output, rest)).removed, ['tin/a/index.html']);
});

test('a file and a folder change places', async (t) => {
  const output = makeOutput(t);
  const first = { tin: 'tệp', 'bài/a/b.html': 'sâu', 'bài/c.html': 'c' };
  const second = { 'tin/x/y.html': 'sâu', bài: 'tệp' };
  for (const files of [first, second, first]) {
    await publishWell(output, files);
    assert.deepEqual(readPages(output), files);
  }
});

test('an empty folder that is there already serves', async (t) => {
  const output = makeOutput(t);
  mkdirSync(output);
  await publishWell(output, site);
  assert.deepEqual(readPages(output), site);
});

test('a copied file comes in by its digest', async (t) => {
  const output = makeOutput(t);
  const from = join(dirname(output), 'tệp lớn.bin');
  const large = 'x'.repeat(3_000_000);
  for (const [text, written] of [
    ['', 1],
    ['nhỏ', 1],
    ['nhỏ', 0],
    [large, 1],
    [large, 0],
  ] as const) {
    writeFileSync(from, text, { mode: 0o600 });
    const stage = await open({ output });
    stage.copy('tệp/lớn.bin', from, digestText(text), text === 'nhỏ' ? 5 : text.length, 'static');
    const published = await stage.commit();
    assert(published.kind === 'published', JSON.stringify(published));
    assert.equal(published.written.length, written);
    assert.deepEqual(readPages(output), { 'tệp/lớn.bin': text });
    // The web server must be able to read it, whatever the original allows.
    assert.equal(lstatSync(join(output, 'tệp/lớn.bin')).mode & 0o077, 0o666 & ~process.umask() & 0o077);
  }
});

test('a file that changed since the build read it stops the build', async (t) => {
  const output = makeOutput(t);
  const from = join(dirname(output), 'a.pdf');
  const stage = await open({ output });
  writeFileSync(from, 'mới!');
  stage.copy('a.pdf', from, digestText('cũ!!'), 4, 'static');
  assert.deepEqual(refusal(await stage.commit(), output), ['input-changed a.pdf']);
  const again = await open({ output });
  rmSync(from);
  again.copy('a.pdf', from, digestText('mới!'), 4, 'static');
  assert.deepEqual(refusal(await again.commit(), output), ['path-missing a.pdf']);
  assert.equal(read(output), null);
});

test('a file is kept without its bytes only while dist/ holds them', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  writeFileSync(join(output, 'tin/b/index.html'), 'bài x');
  const stage = await open({ output });
  const front = stage.keep('index.html', digestText('trang chủ'), 'nguồn mới', noStat, false);
  assert.equal(front?.size, Buffer.byteLength('trang chủ'));
  assert.equal(stage.keep('tin/a/index.html', digestText('khác'), 'article', noStat, false), null);
  assert.equal(stage.keep('tin/b/index.html', digestText('bài b'), 'article', noStat, false), null);
  assert.equal(stage.keep('tin/b/index.html', digestText('bài b'), 'article', front ?? noStat, false), null);
  assert.equal(stage.keep('chưa có', digestText(''), 'article', noStat, false), null);
  stage.put('tin/b/index.html', Buffer.from('bài b'), 'article');
  assert.deepEqual(await stage.commit(), {
    kind: 'published',
    written: ['tin/b/index.html'],
    replaced: ['tin/b/index.html'],
    resourced: ['tin/b/index.html'],
    removed: ['tin/a/index.html'],
    unchanged: 1,
  });
  assert.match(readFileSync(join(output, 'manifest.json'), 'utf8'), /"index.html".*nguồn mới/);
});

test('what somebody has just seen is not looked at again, unless another build has published since', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  const seen = statFile(join(output, 'tin/a/index.html')) ?? noStat;
  const manifest = statFile(join(output, 'manifest.json')) ?? noStat;
  const stage = await open({ output });
  assert.equal(stage.isSince(manifest), true);
  assert.equal(stage.keep('tin/a/index.html', digestText('bài a'), 'article', seen, true), seen);
  assert.equal(stage.keep('tin/b/index.html', digestText('khác'), 'article', seen, true), null);
  await stage.discard();

  await publishWell(output, { ...site, 'tin/b/index.html': 'bài b, bản khác' });
  const later = await open({ output });
  assert.equal(later.isSince(manifest), false);
  await later.discard();
});

test('a name that the output cannot hold is an error, two files for one path are a bug', async (t) => {
  const output = makeOutput(t);
  for (const file of ['manifest.json', 'a\\b.txt', '.git/config', '../thoát']) {
    const outcome = await publish(output, { 'index.html': 'trang', [file]: 'x' });
    assert.deepEqual(refusal(outcome, output), [`output-name-reserved ${file}`]);
  }
  const stage = await open({ output });
  stage.put('a', Buffer.from('a'), 'a');
  assert.throws(() => stage.put('a', Buffer.from('a'), 'a'), /two files/);
  await stage.discard();
  assert.throws(() => stage.put('b', Buffer.from('b'), 'b'), /ended/);
});
