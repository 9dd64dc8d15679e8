/** The signed statement in dist/: ours by its name, and never over files that it does not speak of. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { clean } from '../../src/publish/clean.js';
import * as rig from './rig.js';

const before = { 'index.html': 'một', 'tin/a/index.html': 'bài a', 'tin/b/index.html': 'bài b' };
const after = { 'index.html': 'hai', 'tin/a/index.html': 'bài a, sửa', 'tin/c/index.html': 'bài c' };
const statement = { 'statement.json': 'đã ký' };

test('at no step of a build does it stand over other files than before', async (t) => {
  const output = rig.makeOutput(t);
  let stood = 0;
  for (let steps = 0, ended = false; !ended; steps += 1) {
    for (const path of [output, `${output}.staging`, `${output}.lock`]) rmSync(path, { recursive: true, force: true });
    await rig.publishWell(output, before);
    rig.write(output, statement);
    const first = rig.read(output);
    const disk = rig.makeCrashingDisk(steps, false);
    try {
      await rig.publish(output, after, false, disk);
      ended = true;
    } catch (error) {
      if (!(error instanceof rig.Crash)) throw error;
    }
    const now = rig.read(output);
    if (now?.['statement.json'] !== undefined) {
      stood += 1;
      assert.deepEqual(now, first, `after ${steps} steps`);
    }
  }
  assert(stood > 0);
  assert.deepEqual(rig.readPages(output), after);
});

test('a build that says the same leaves it, one that only mends a page too', async (t) => {
  const output = rig.makeOutput(t);
  await rig.publishWell(output, before);
  rig.write(output, statement);
  await rig.publishWell(output, before);
  rig.write(output, { 'index.html': 'bị sửa' });
  await rig.publishWell(output, before);
  assert.deepEqual(rig.readPages(output), { ...before, ...statement });
});

test('a link of its name goes, what it leads to stays; a folder of its name is not ours', async (t) => {
  const output = rig.makeOutput(t);
  await rig.publishWell(output, before);
  const elsewhere = join(dirname(output), 'nơi khác');
  rig.write(elsewhere, { 'a.txt': 'của người khác' });
  symlinkSync(elsewhere, join(output, 'statement.json'));
  await rig.publishWell(output, after);
  assert.deepEqual(rig.readPages(output), after);
  assert.deepEqual(rig.read(elsewhere), { 'a.txt': 'của người khác' });
  mkdirSync(join(output, 'statement.json'));
  await rig.publishWell(output, before);
  assert.deepEqual(rig.readPages(output), { ...before, 'statement.json/': '' });
});

test('no page may have its path, and a clean takes it along', async (t) => {
  const output = rig.makeOutput(t);
  const refused = await rig.publish(output, { ...before, ...statement });
  assert.deepEqual(rig.refusal(refused, output), ['output-name-reserved statement.json']);
  await rig.publishWell(output, before);
  rig.write(output, statement);
  const cleaned = await clean(output);
  assert.deepEqual(cleaned, { kind: 'cleaned', removed: Object.keys(before), foreign: [] });
  assert.equal(rig.read(output), null);
});
