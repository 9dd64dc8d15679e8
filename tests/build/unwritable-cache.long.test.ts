/** A cache that cannot be written, or that goes while a build is at work: the build is right without it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bin, spawnBantin } from '../cli/run-cli.js';
import { assertQuick, assertSound, cacheOf, makePortal, story } from './cache-rig.js';
import { article, digestsOf, Rig, smallSite } from './rig.js';

test('a file or a folder stands where the cache must go: the build is right without it', async () => {
  for (const prepare of [
    (rig: Rig) => rig.write({ '.bantin': 'x' }),
    (rig: Rig) => rig.write({ '.bantin/cache': 'x' }),
    (rig: Rig) => rig.write({ '.bantin/cache.lock/x': 'x' }),
  ]) {
    const rig = new Rig({ 'content/tin/a.md': story('một') });
    prepare(rig);
    assert.equal(await assertSound(rig, 'first'), null);
    rig.write({ 'content/tin/a.md': story('hột') });
    assert.equal(await assertSound(rig, 'second'), null);
  }
});

test('a cache that cannot be left: the build is right, and so is the next', async () => {
  for (const memory of ['use', 'renew'] as const) {
    for (const number of [1, 2]) {
      for (const kind of ['articles', 'files', 'outputs'] as const) {
        const rig = await makePortal(['a', 'b']);
        const name = `${kind}-${number} with the memory in ${memory}`;
        const block = join(cacheOf(rig), `${kind}-${number}.part`);
        mkdirSync(block);
        rig.write({ 'content/tin/a.md': story('nột') });
        await assertSound(rig, name, { memory });
        rmSync(block, { recursive: true, force: true });
        await assertSound(rig, `${name}, then free`);
        await assertQuick(rig, `${name}, then free`);
      }
    }
  }
});

test('a cache that goes while a build is at work: the build is right', async () => {
  for (const phase of ['load', 'render'] as const) {
    const rig = await makePortal(['a', 'b']);
    rig.write({ 'content/tin/a.md': story('nột') });
    const progress = (at: string): void => {
      if (at === phase) rmSync(join(rig.root, '.bantin'), { recursive: true, force: true });
    };
    await assertSound(rig, phase, { progress });
    await assertSound(rig, `after ${phase}`);
  }
});

test('a folder whose rights forbid to write: the build is right', async (t) => {
  const rig = await makePortal(['a', 'b']);
  const folder = cacheOf(rig);
  chmodSync(folder, 0o555);
  t.after(() => chmodSync(folder, 0o755));
  if (isWritable(folder)) return t.skip('this user may write everywhere');
  for (const word of ['nột', 'một']) {
    rig.write({ 'content/tin/a.md': story(word) });
    await assertSound(rig, word);
  }
});

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

test('a disk that takes no more of the cache: the build is right without it', () => {
  const body = `Mở đầu.\n\n${'Chữ và nhiều chữ nữa. '.repeat(150)}\n`;
  const names = Array.from({ length: 40 }, (_, number) => `content/tin/so-${number}.md`);
  const rig = new Rig({
    'site.yaml': `${smallSite}api: false\n`,
    ...Object.fromEntries(names.map((name, number) => [name, article({ title: `Tin ${number}` }, body)])),
  });
  // No file of the site is as long as what the system lets this shell's processes write (the API's would be), but the
  // texts of all are.
  const limited = `ulimit -f 128 && exec "${process.execPath}" "${bin}" build --jobs 1`;
  const run = spawnSync('sh', ['-c', limited], { cwd: rig.root, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  const free = spawnBantin(['build', '--force', '--output', 'sach', '--jobs', '1'], rig.root);
  assert.equal(free.code, 0, free.error);
  assert.deepEqual(digestsOf(join(rig.root, 'dist')), digestsOf(join(rig.root, 'sach')));
});
