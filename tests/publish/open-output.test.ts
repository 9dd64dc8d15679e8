/** Which folders are opened as an output, and which are refused. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { openStage } from '../../src/publish/stage.js';
import { digestText } from '../../src/text/digest.js';
import { makeOutput, publish, publishWell, read, readPages, refusal } from './rig.js';

const site = { 'index.html': 'trang chủ', 'tin/a/index.html': 'bài a' };

test('a manifest that is not ours to read is refused, and nothing is removed', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  const secret = join(dirname(output), 'bí mật.txt');
  writeFileSync(secret, 'giữ');
  const entry = { path: '../bí mật.txt', sha256: digestText('giữ'), size: 5, source: '' };
  for (const text of ['', '{', JSON.stringify({ version: 1, files: [entry] })]) {
    writeFileSync(join(output, 'manifest.json'), text);
    const before = read(dirname(output));
    assert.deepEqual(refusal(await publish(output, {}, true), output), ['manifest-malformed dist/manifest.json']);
    assert.deepEqual(read(dirname(output)), before);
  }
  rmSync(join(output, 'manifest.json'));
  mkdirSync(join(output, 'manifest.json'));
  assert.deepEqual(refusal(await publish(output, {}), output), ['manifest-malformed dist/manifest.json']);
});

test('an output folder that is a symlink to one is that one', async (t) => {
  const output = makeOutput(t);
  const real = join(dirname(output), 'www');
  mkdirSync(real);
  symlinkSync(real, output);
  await publishWell(output, site);
  assert.deepEqual(readPages(real), site);
  rmSync(real, { recursive: true });
  assert.deepEqual(refusal(await publish(output, site), output), ['output-no-folder dist']);
});

test('an output folder must be one, and not one that the build reads', async (t) => {
  const output = makeOutput(t);
  writeFileSync(output, 'tệp');
  assert.deepEqual(refusal(await publish(output, site), output), ['output-no-folder dist']);
  const content = join(dirname(output), 'content');
  mkdirSync(join(content, 'tin'), { recursive: true });
  for (const path of [content, dirname(output), join(content, 'tin'), join(content, 'mới')]) {
    const outcome = await openStage({ output: path, inputs: [content], adopt: true });
    assert.deepEqual(outcome.kind === 'refused' && outcome.diagnostics[0]?.code, 'output-among-inputs', path);
  }
  const beside = await openStage({ output: join(dirname(output), 'content-dist'), inputs: [content], adopt: true });
  assert(beside.kind === 'open');
  await beside.stage.discard();
});
