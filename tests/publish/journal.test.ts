/** What lies beside dist/ is taken for the work of a build that was cut off only where it is one. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { makeOutput, publish, publishWell, read, readPages, refusal, write } from './rig.js';

const site = { 'index.html': 'trang chủ', 'tin/a/index.html': 'bài a' };

test('a staging folder that is not ours is left alone', async (t) => {
  const output = makeOutput(t);
  const staging = `${output}.staging`;
  write(staging, { 'new/0': 'x', 'luận văn.docx': 'quan trọng' });
  assert.deepEqual(refusal(await publish(output, site), output), ['staging-foreign dist.staging']);
  rmSync(staging, { recursive: true });
  write(`${output}.thật`, { 'new/0': 'x' });
  symlinkSync(`${output}.thật`, staging);
  assert.deepEqual(refusal(await publish(output, site), output), ['staging-foreign dist.staging']);
  assert.deepEqual(read(`${output}.thật`), { 'new/0': 'x' });
});

test('a journal from elsewhere reaches nothing outside of dist/', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  const secret = join(dirname(output), 'bí mật', 'a.txt');
  write(dirname(secret), { 'a.txt': 'giữ' });
  symlinkSync(dirname(secret), join(output, 'nối'));
  const leave = (file: string): void =>
    write(`${output}.staging`, {
      'manifest.json': '',
      'journal.json': JSON.stringify({ steps: [{ file, next: 7, replaces: false }], folders: [] }),
    });
  leave('nối/a.txt');
  await publishWell(output, site);
  for (const file of ['../bí mật/a.txt', secret, '']) {
    leave(file);
    assert.deepEqual(refusal(await publish(output, site), output), ['staging-unreadable dist.staging']);
    rmSync(`${output}.staging`, { recursive: true });
  }
  assert.equal(readFileSync(secret, 'utf8'), 'giữ');
});

test('what somebody put there since the build was cut off is not taken back with it', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  const steps = [
    { file: 'xóa.html', next: null, replaces: true },
    { file: 'mới.html', next: 0, replaces: false },
  ];
  const staging = {
    'manifest.json': '',
    'journal.json': JSON.stringify({ steps, folders: [] }),
    'old/0': 'bài cũ',
    'new/0': 'chưa chuyển vào',
  };
  write(`${output}.staging`, staging);
  const since = { 'mới.html': 'của tôi', 'xóa.html': 'của tôi' };
  write(output, since);
  await publishWell(output, site);
  assert.deepEqual(readPages(output), { ...site, ...since });
});
