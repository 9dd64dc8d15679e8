/** Another thread moves what one thread would move, takes back what it cannot finish, and leaves nothing behind. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Sharing } from '../../src/crew/sharing.js';
import { hireMover } from '../../src/crew/mover.js';
import { statFile } from '../../src/portal/file-stat.js';
import type { Mover } from '../../src/publish/mover.js';
import { openStage, type Stage } from '../../src/publish/stage.js';
import * as rig from '../publish/rig.js';

const two: Sharing = { jobs: 2, files: 1, pages: 1, looks: 1 };
const before = { 'a.html': 'một', 'tin/b.html': 'hai', 'cũ.html': 'sẽ đi' };
const after = { 'a.html': 'một, sửa', 'tin/b.html': 'hai, sửa', 'mới/c.html': 'ba' };

async function openWith(t: TestContext, files: rig.Tree): Promise<{ readonly output: string; readonly stage: Stage }> {
  const output = rig.makeOutput(t);
  await rig.publishWell(output, before);
  const opened = await openStage({ output, inputs: [], adopt: false }, rig.quickDisk);
  assert(opened.kind === 'open');
  for (const [file, text] of Object.entries(files)) opened.stage.put(file, Buffer.from(text), file);
  return { output, stage: opened.stage };
}

function hire(stage: Stage): Mover {
  const mover = hireMover(stage, two);
  assert(mover !== null);
  return mover;
}

test('what is moved stands there with the stats that are told; the folder is given back by the end', async (t) => {
  const { output, stage } = await openWith(t, after);
  let meanwhile = 0;
  const published = await stage.commit(hire(stage), () => (meanwhile += 1));
  assert(published.kind === 'published');
  assert.deepEqual([published.written, published.removed], [Object.keys(after).toSorted(), ['cũ.html']]);
  assert.equal(meanwhile, 1);
  assert.deepEqual(rig.readPages(output), after);
  for (const file of Object.keys(after)) assert.deepEqual(stage.stat(file), statFile(join(output, file)));
  assert.equal(stage.stat('cũ.html'), null);
  await stage.discard();
  assert.deepEqual(rig.besides(output), []);
});

test('what cannot be moved is said, and all is as it was', async (t) => {
  const { output, stage } = await openWith(t, { ...before, ...after });
  const mover = hire(stage);
  const published = await stage.commit({
    move: async (ground, moves, manifest) => {
      // Somebody puts a folder there at the last moment.
      rig.write(dirname(output), { 'dist/mới/c.html/': '' });
      return mover.move(ground, moves, manifest);
    },
    leave: async (ground) => mover.leave(ground),
  });
  assert.deepEqual(rig.refusal(published, output), ['path-blocked dist/mới/c.html']);
  await stage.discard();
  assert.deepEqual(rig.readPages(output), { ...before, 'mới/c.html/': '' });
  assert.deepEqual(rig.besides(output), []);
});

test('a folder in the place of a file that was to be replaced is not moved away', async (t) => {
  const { output, stage } = await openWith(t, after);
  const mover = hire(stage);
  const { ground } = stage.ground;
  mkdirSync(join(output, 'thư mục'));
  const moves = { steps: [{ file: 'thư mục', next: 0, replaces: true }], folders: [] };
  const moved = await mover.move(ground, moves, readFileSync(join(output, 'manifest.json')));
  assert.equal(moved.kind, 'refused');
  assert.deepEqual(rig.readPages(output), { ...before, 'thư mục/': '' });
  await mover.leave(ground);
  await stage.discard();
});

test('nobody is hired for little, or where one thread does all', async (t) => {
  const { stage } = await openWith(t, after);
  assert.equal(hireMover(stage, { ...two, pages: 4 }), null);
  assert.equal(hireMover(stage, { ...two, jobs: 1 }), null);
  await stage.discard();
});
