/** The executable itself, in a process of its own: what the other tests of the command line take for granted. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { article, Rig } from '../build/rig.js';
import { bin, spawnBantin } from './run-cli.js';

test('it builds the portal of the working directory, in plain text where nobody watches', () => {
  const rig = new Rig({ 'content/tin/bai.md': article({ titel: 'x' }) });
  const run = spawnBantin(['build'], rig.root);

  assert.equal(run.code, 0, run.error);
  assert.match(run.out, /^Đã dựng 1 bài thành \d+ trang trong [\d,]+ giây\.\n/);
  assert.match(run.error, /^content\/tin\/bai\.md:5:1: cảnh báo field-misspelt\n/);
  assert.doesNotMatch(run.out + run.error, /\u001B/);
  assert.match(rig.text('tin/bai/index.html'), /Ra quân vệ sinh đường làng/);
});

test('its exit code and its streams are those of the contract', () => {
  const rig = new Rig({ 'content/tin/bai.md': article({ timestamp: '31.2.2021' }) });
  const failed = spawnBantin(['build', '--json'], rig.root, { NO_COLOR: '1' });
  assert.equal(failed.code, 1);
  const printed: { ok: boolean } = JSON.parse(failed.out);
  assert.equal(printed.ok, false);
  assert.equal(failed.error, '');

  const refused = spawnBantin(['build', '--keep-goin'], rig.root);
  assert.deepEqual([refused.code, refused.out], [2, '']);
  assert.match(refused.error, /--keep-going/);
});

test('who reads its words may go before they are said', async () => {
  const rig = new Rig({ 'content/tin/bai.md': article() });
  const run = spawn(process.execPath, [bin, 'build'], { cwd: rig.root, stdio: 'pipe' });
  run.stdout.destroy();
  let error = '';
  run.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  await once(run, 'close');

  assert.deepEqual([run.exitCode, error], [0, '']);
  assert.match(rig.text('tin/bai/index.html'), /Ra quân vệ sinh đường làng/);
});
