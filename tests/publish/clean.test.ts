/** `clean`: what is ours goes, all else stays and is named. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { clean } from '../../src/publish/clean.js';
import { takeLock } from '../../src/publish/lock.js';
import { realDisk } from '../../src/publish/disk.js';
import {
  besides,
  Crash,
  forsakeLock,
  makeCrashingDisk,
  makeOutput,
  publish,
  publishWell,
  read,
  refusal,
  write,
} from './rig.js';

const site = { 'index.html': 'trang chủ', 'tin/a/index.html': 'bài a' };

test('a folder of ours alone goes altogether', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  assert.deepEqual(await clean(output), { kind: 'cleaned', removed: ['index.html', 'tin/a/index.html'], foreign: [] });
  assert.equal(read(output), null);
  assert.deepEqual(besides(output), []);
  assert.deepEqual(await clean(output), { kind: 'cleaned', removed: [], foreign: [] });
});

test('files of others stay and are named', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, { ...site, 'nối/b.html': 'bài b' });
  const foreign = { '.git/HEAD': 'ref', CNAME: 'xa.example.vn', 'tin/a/của tôi.txt': '!' };
  write(output, foreign);
  rmSync(join(output, 'nối'), { recursive: true });
  const elsewhere = join(dirname(output), 'nơi khác');
  write(elsewhere, { 'b.html': 'bài b' });
  symlinkSync(elsewhere, join(output, 'nối'));
  assert.deepEqual(await clean(output), {
    kind: 'cleaned',
    removed: ['index.html', 'tin/a/index.html'],
    foreign: ['.git', 'CNAME', 'nối', 'tin/a/của tôi.txt'],
  });
  assert.deepEqual(read(output), { ...foreign, nối: `-> ${elsewhere}` });
  assert.deepEqual(read(elsewhere), { 'b.html': 'bài b' });
});

test('without a manifest nothing is ours, with a doubtful one nothing is done', async (t) => {
  const output = makeOutput(t);
  mkdirSync(output);
  assert.deepEqual(await clean(output), { kind: 'cleaned', removed: [], foreign: [] });
  write(output, site);
  assert.deepEqual(await clean(output), { kind: 'cleaned', removed: [], foreign: Object.keys(site) });
  writeFileSync(join(output, 'manifest.json'), '{}');
  assert.deepEqual(refusal(await clean(output), output), ['manifest-malformed dist/manifest.json']);
  assert.deepEqual(read(output), { ...site, 'manifest.json': '{}' });
});

test('a folder whose parent is not there is clean', async (t) => {
  const output = makeOutput(t);
  assert.equal((await clean(join(output, 'a', 'b'))).kind, 'cleaned');
  assert.equal(read(output), null);
});

test('a build that is running is not disturbed', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  const lock = takeLock(`${output}.lock`, realDisk);
  assert.deepEqual(refusal(await clean(output), output), ['output-locked dist.lock']);
  assert(lock.kind === 'held');
  lock.lock.release();
});

test('what a killed build left is cleaned, too', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  const next = { 'index.html': 'khác', 'mới.html': 'x' };
  await assert.rejects(publish(output, next, false, makeCrashingDisk(16, false)), Crash);
  forsakeLock(output);
  assert.deepEqual(besides(output), ['dist.lock', 'dist.staging']);
  assert.equal((await clean(output)).kind, 'cleaned');
  assert.deepEqual([read(output), besides(output)], [null, []]);
});

test('killed after any step, it can be begun again', async (t) => {
  const output = makeOutput(t);
  for (let steps = 0, crashed = true; crashed; steps += 1) {
    await publishWell(output, site);
    write(output, { CNAME: 'xa.example.vn' });
    const disk = makeCrashingDisk(steps, false);
    await clean(output, disk).catch((error: unknown) => assert(error instanceof Crash));
    crashed = disk.crashed();
    forsakeLock(output);
    assert.equal((await clean(output)).kind, 'cleaned');
    assert.deepEqual(read(output), { CNAME: 'xa.example.vn' }, `after ${steps} steps`);
    assert.deepEqual(besides(output), []);
  }
});
