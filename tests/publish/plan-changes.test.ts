/** Files of others in dist/: they live on beside ours, are named where they are in the way, or are adopted. */
import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { besides, makeOutput, publish, publishWell, read, readPages, refusal, write } from './rig.js';

const site = { 'index.html': 'trang chủ', 'tin/a/index.html': 'bài a', 'tin/b/index.html': 'bài b' };

test('files of others live on beside ours, and keep their folder', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  const foreign = { CNAME: 'xa.example.vn', 'tin/a/ghi chú.txt': 'của tôi', '.git/config': '[core]' };
  write(output, foreign);
  await publishWell(output, { 'index.html': 'chỉ còn trang chủ' });
  assert.deepEqual(readPages(output), { 'index.html': 'chỉ còn trang chủ', ...foreign });
});

test('a file of others in the way is named, and nothing changes', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  write(output, { 'mới.html': 'của tôi', 'khác/index.html': 'của tôi' });
  const before = read(output);
  const next = { 'index.html': 'khác', 'mới.html': 'x', 'khác/index.html': 'x', 'ổn.html': 'x' };
  const outcome = await publish(output, next, true);
  assert.deepEqual(refusal(outcome, output), ['foreign-file dist/khác/index.html', 'foreign-file dist/mới.html']);
  assert.deepEqual(read(output), before);
  assert.deepEqual(besides(output), []);
});

test('a file of others that holds the very bytes is adopted', async (t) => {
  const output = makeOutput(t);
  write(output, { 'index.html': 'trang chủ' });
  const { ino } = lstatSync(join(output, 'index.html'));
  assert.deepEqual((await publishWell(output, site)).unchanged, 1);
  assert.equal(lstatSync(join(output, 'index.html')).ino, ino);
  assert.deepEqual((await publishWell(output, {})).removed, Object.keys(site));
});

test('a folder of others is no place for a file, an empty one is', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, site);
  write(output, { 'a/b/của tôi.txt': '!', 'c/.git/HEAD': '!' });
  mkdirSync(join(output, 'd', 'rỗng'), { recursive: true });
  const outcome = await publish(output, { ...site, a: 'tệp', c: 'tệp', d: 'tệp' });
  assert.deepEqual(refusal(outcome, output), ['foreign-file dist/a/b/của tôi.txt', 'foreign-file dist/c/.git']);
  await publishWell(output, { ...site, d: 'tệp' });
  assert.equal(read(output)?.['d'], 'tệp');
});

test('without a manifest all is of others, until it is adopted', async (t) => {
  const output = makeOutput(t);
  const old = { 'index.html': 'trang cũ', 'tin/cũ.html': 'bài cũ', '.git/config': '[core]', 'sub/.git/HEAD': 'ref' };
  write(output, old);
  symlinkSync('/etc', join(output, 'tin', 'a'));
  symlinkSync('không có', join(output, 'hỏng'));
  const before = read(output);
  const outcome = await publish(output, site);
  const code = 'foreign-file-unclaimed';
  assert.deepEqual(refusal(outcome, output), [`${code} dist/index.html`, `${code} dist/tin/a`]);
  assert.deepEqual(read(output), before);

  const adopted = await publish(output, { ...site, hỏng: 'lành' }, true);
  assert.deepEqual(adopted, {
    kind: 'published',
    written: ['hỏng', 'index.html', 'tin/a/index.html', 'tin/b/index.html'],
    replaced: ['index.html'],
    resourced: [],
    removed: ['tin/a', 'tin/cũ.html'],
    unchanged: 0,
  });
  const git = { '.git/config': '[core]', 'sub/.git/HEAD': 'ref' };
  assert.deepEqual(readPages(output), { ...site, hỏng: 'lành', ...git });
});

test('nothing is read, written or removed through a symlink', async (t) => {
  const output = makeOutput(t);
  const elsewhere = join(dirname(output), 'nơi khác');
  await publishWell(output, { ...site, 'ảnh/a.png': 'ảnh', 'tệp.txt': 'tệp' });
  renameSync(join(output, 'ảnh'), elsewhere);
  symlinkSync(elsewhere, join(output, 'ảnh'));
  renameSync(join(output, 'tệp.txt'), join(elsewhere, 'tệp.txt'));
  symlinkSync(join(elsewhere, 'tệp.txt'), join(output, 'tệp.txt'));
  const before = read(dirname(output));

  // The same bytes as behind the link, and others: in the way both times.
  for (const text of ['ảnh', 'ảnh khác']) {
    const outcome = await publish(output, { ...site, 'ảnh/a.png': text, 'tệp.txt': 'tệp' });
    assert.deepEqual(refusal(outcome, output), ['foreign-file dist/tệp.txt', 'foreign-file dist/ảnh']);
    assert.deepEqual(read(dirname(output)), before);
  }
  // No longer said: the links stay, and so does what they lead to.
  assert.deepEqual((await publishWell(output, site)).removed, []);
  assert.deepEqual(read(elsewhere), { 'a.png': 'ảnh', 'tệp.txt': 'tệp' });
  assert.equal(read(output)?.['ảnh'], `-> ${elsewhere}`);
});
