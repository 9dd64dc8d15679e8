/** What a watched portal tells of changes to its folders. */
import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Watch } from '../../src/dev/watch.js';
import { makeFolder, Rig } from '../build/rig.js';
import { until } from './browsing.js';

const inputs = ['content', 'static', 'layouts', 'giao-dien/xa', 'site.yaml', 'bantin.config.js'];

/** Watches the portal of `rig`; what it has told so far is in `names`. */
async function open(t: TestContext, rig: Rig, covered: readonly string[] = inputs) {
  const names: string[] = [];
  const failures: unknown[] = [];
  const watch = new Watch(rig.root, {
    changed: (name) => void names.push(name),
    failed: (error) => void failures.push(error),
  });
  t.after(() => watch.close());
  await watch.cover(covered);
  const told = (name: string): Promise<unknown> => until(`an event for ${name}`, () => names.includes(name));
  return { watch, names, failures, told };
}

test('a file that is written, added or removed is named', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': 'a', 'content/tin/b.md': 'b' });
  const { told, failures } = await open(t, rig);
  rig.write({ 'content/tin/a.md': 'khác' });
  await told('content/tin/a.md');
  rig.write({ 'content/tin/c.md': 'c' });
  await told('content/tin/c.md');
  rig.remove('content/tin/b.md');
  await told('content/tin/b.md');
  assert.deepEqual(failures, []);
});

test('each of many writes to a file is told, in however quick succession', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': 'a' });
  const { names } = await open(t, rig);
  for (let number = 1; number <= 5; number += 1) {
    const before = names.length;
    appendFileSync(join(rig.root, 'content/tin/a.md'), 'thêm');
    await until(`write ${number}`, () => names.length > before);
  }
});

test('a file that another is renamed over is named, again and again', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': 'a' });
  const { names } = await open(t, rig);
  for (let number = 1; number <= 3; number += 1) {
    const before = names.filter((name) => name === 'content/tin/a.md').length;
    rig.write({ 'content/tin/a.md.moi': `bản ${number}` });
    renameSync(join(rig.root, 'content/tin/a.md.moi'), join(rig.root, 'content/tin/a.md'));
    await until(`rename ${number}`, () => names.filter((name) => name === 'content/tin/a.md').length > before);
  }
});

test('folders that come later are watched, however deep', async (t) => {
  const rig = new Rig();
  const { names, told } = await open(t, rig);
  rig.write({ 'content/moi/2026/thang-11/a.md': 'a' });
  await until('some event', () => names.length > 0);
  await told('content/moi/2026/thang-11');
  const before = names.length;
  rig.write({ 'content/moi/2026/thang-11/b.md': 'b' });
  // Its own name, or where there is no watcher yet, the folder that holds it, when there is one.
  await until('an event for the new file', () =>
    names.slice(before).some((name) => 'content/moi/2026/thang-11/b.md/'.startsWith(`${name}/`)),
  );
});

test('a new folder is named again after its watcher stands, for what came into it before', async (t) => {
  const rig = new Rig();
  const { names } = await open(t, rig);
  mkdirSync(join(rig.root, 'content/moi'));
  await until('looks after the first', () => names.filter((name) => name === 'content/moi').length >= 4);
});

test('inputs may come into being later: static/, a theme within a folder, site.yaml by a rename', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': 'a' });
  const { told } = await open(t, rig);
  rig.write({ 'static/robots.txt': '' });
  await told('static');
  rig.write({ 'giao-dien/xa/article.njk': '' });
  await told('giao-dien/xa');
  rig.write({ 'site.yaml.moi': 'name: Xã\n' });
  renameSync(join(rig.root, 'site.yaml.moi'), join(rig.root, 'site.yaml'));
  await told('site.yaml');
});

test('content/ may be a link to a folder elsewhere', async (t) => {
  const elsewhere = new Rig({ 'bai/tin/a.md': 'a' });
  const rig = new Rig();
  rig.remove('content');
  symlinkSync(join(elsewhere.root, 'bai'), join(rig.root, 'content'));
  const { told } = await open(t, rig);
  elsewhere.write({ 'bai/tin/a.md': 'khác' });
  await told('content/tin/a.md');
});

test('what no build reads is passed over, and so is what editors keep for themselves', async (t) => {
  const quiet = [
    'dist/index.html',
    '.bantin/cache/state',
    '.git/index',
    'node_modules/goi/index.js',
    'giao-dien/khac/article.njk',
    'layouts/node_modules/goi/index.js',
    'content/.git/index',
    'content/tin/4913',
    'content/tin/a.md~',
    'content/tin/.a.md.swp',
    'content/tin/.#a.md',
    'ghi-chep.txt',
  ];
  const rig = new Rig({ 'content/tin/a.md': 'a', ...Object.fromEntries(quiet.map((path) => [path, '1'])) });
  const { names, told } = await open(t, rig);
  rig.write(Object.fromEntries(quiet.map((path) => [path, '2'])));
  rig.write({ 'site.yaml': 'name: Xã\n', 'content/tin/a.md': 'khác' });
  await told('content/tin/a.md');
  await told('site.yaml');
  assert.deepEqual([...new Set(names)].sort(), ['content/tin/a.md', 'site.yaml']);
});

test('other inputs can be covered, and the same ones are not watched anew', async (t) => {
  const rig = new Rig({ 'giao-dien/xa/a.njk': '1', 'giao-dien/tinh/a.njk': '1' });
  const { watch, told } = await open(t, rig);
  assert.equal(await watch.cover([...inputs]), false);
  assert.equal(await watch.cover(['content', 'giao-dien/tinh', 'site.yaml']), true);
  rig.write({ 'giao-dien/tinh/a.njk': '2' });
  await told('giao-dien/tinh/a.njk');
});

test('an empty portal can be watched', async (t) => {
  const rig = new Rig();
  rig.remove('content');
  const { told } = await open(t, rig);
  renameSync(makeFolderWithArticle(), join(rig.root, 'content'));
  await told('content');
});

function makeFolderWithArticle(): string {
  const folder = makeFolder();
  mkdirSync(join(folder, 'tin'));
  return folder;
}
