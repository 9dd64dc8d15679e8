/** A portal, its cache and its dist/ on a machine where all was put down anew: what is found to be as it was, and what not. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { BuildOrder } from '../../src/build.js';
import type { Changes } from '../../src/cache/snapshot.js';
import { refresh } from '../../src/refresh.js';
import { countRendered, portal, rendered, story } from './rebuild-rig.js';
import { digestsOf, makeFolder, orderLabel, Rig, shareAll } from './rig.js';

/** A portal that was built, and then put down anew. */
async function move(): Promise<Rig> {
  const rig = new Rig({ ...portal, 'layouts/related.njk': '{% extends "bantin/related.njk" %}{# a #}' });
  await rig.build();
  rig.move();
  return rig;
}

/** What a refreshment of the cache finds. */
async function find(rig: Rig, jobs = 1): Promise<Changes | null> {
  assert.equal(await rig.compare(), 'moved');
  return refresh(rig.root, join(rig.root, 'dist'), orderLabel({}), shareAll(jobs));
}

/** Replaces a letter by another one that takes as many bytes. */
function alter(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  assert(text.includes(from));
  writeFileSync(path, text.replace(from, to));
}

async function assertClean(rig: Rig, order: Partial<BuildOrder> = {}): Promise<void> {
  const output = join(makeFolder(), 'dist');
  await rig.build({ ...order, output, memory: 'none' });
  assert.deepEqual(digestsOf(join(rig.root, 'dist')), digestsOf(output));
}

describe('where all was put down anew', () => {
  for (const jobs of [1, 3]) {
    it(`nothing has changed, and the next build finds that by stats alone; jobs: ${jobs}`, async () => {
      const rig = await move();
      const changes = await find(rig, jobs);
      assert.deepEqual([changes?.files, changes?.folders], [[], []]);
      const after = await rig.changes();
      assert.deepEqual([after?.files, after?.folders], [[], []]);
    });
  }

  it('new words in one article are all that there is to do', async () => {
    const rig = await move();
    rig.write({ 'content/van-hoa/hat.md': story('Hát ru', '1.2.2020', {}, 'Câu hát mới.') });
    assert.deepEqual((await find(rig))?.files, [join(rig.root, 'content/van-hoa/hat.md')]);
    const { pages } = await rig.build();
    assert.deepEqual([countRendered(rig), pages.rendered, pages.written], [1, 1, 1]);
    await assertClean(rig);
    const next = await rig.build();
    assert.deepEqual([next.pages.rendered, next.pages.written], [0, 0]);
  });

  it('a build finds the same by itself', async () => {
    const rig = await move();
    alter(join(rig.root, 'content/van-hoa/hat.md'), 'Câu hát', 'Cau hát');
    assert.deepEqual([(await rig.build()).pages.written, rendered(rig).length], [1, 1]);
    await assertClean(rig);
  });

  it('an article that is new takes the whole line, which reads no other file again', async () => {
    const rig = await move();
    rig.write({ 'content/van-hoa/ke.md': story('Kể chuyện', '1.1.2019', {}, 'Ngày xưa.') });
    assert.deepEqual((await find(rig))?.folders, [join(rig.root, 'content/van-hoa')]);
    assert.deepEqual((await rig.changes())?.files, []);
    await rig.build();
    assert(rendered(rig).includes('van-hoa/ke/index.html'));
    await assertClean(rig);
  });

  it('an article that has gone shows', async () => {
    const rig = await move();
    rig.remove('content/van-hoa/hat.md');
    assert.equal(await rig.compare(), null);
    await rig.build({ strict: false });
    await assertClean(rig);
  });

  for (const [what, path, from, to] of [
    ['a layout', 'layouts/related.njk', '# a', '# b'],
    ['site.yaml', 'site.yaml', 'Suối', 'Suôi'],
    ['an attachment', 'content/tin/so-lieu.pdf', '%PDF', '%PDG'],
    ['a static file', 'static/ban-do.txt', 'bản', 'bàn'],
  ] as const) {
    it(`${what} of the same size with other bytes shows`, async () => {
      const rig = await move();
      alter(join(rig.root, path), from, to);
      assert.deepEqual((await find(rig))?.files, [join(rig.root, path)]);
      await rig.build();
      await assertClean(rig);
    });
  }

  for (const file of ['tin/bao/index.html', 'manifest.json']) {
    it(`${file} of the same size with other bytes is made again`, async () => {
      const rig = await move();
      alter(join(rig.root, 'dist', file), '0', '1');
      assert.equal(await find(rig), null);
      await rig.build();
      await assertClean(rig);
    });
  }

  it('pages behind a symlink are none of dist/', async () => {
    const rig = await move();
    const [folder, aside] = [join(rig.root, 'dist/tin/bao'), join(makeFolder(), 'bao')];
    cpSync(folder, aside, { recursive: true });
    rmSync(folder, { recursive: true });
    symlinkSync(aside, folder);
    assert.equal(await find(rig), null);
    assert.equal((await rig.build()).refusal, 'surroundings');
  });

  it('an article behind a symlink is none', async () => {
    const rig = await move();
    const path = join(rig.root, 'content/van-hoa/hat.md');
    renameSync(path, join(rig.root, 'hat.md'));
    symlinkSync(join(rig.root, 'hat.md'), path);
    assert.equal(await rig.changes(), null);
    await rig.build();
    await assertClean(rig);
  });
});
