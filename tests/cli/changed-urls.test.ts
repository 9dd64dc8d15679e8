/** `build --changed-urls`: what a CDN has to forget after this build, and only that. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addEarlier } from '../../src/report.js';
import { emptyReport } from '../../src/commands/report-to-json.js';
import { article, articles, Rig } from '../build/rig.js';
import { bantin } from './run-cli.js';

const base = 'https://suoimo.example.gov.vn';

async function build(rig: Rig, code = 0, file = 'thay-doi.txt'): Promise<readonly string[]> {
  const run = await bantin(['build', '--changed-urls', file, '--json'], rig.root);
  assert.equal(run.code, code, run.out + run.error);
  const text = readFileSync(join(rig.root, file), 'utf8');
  const { changed, removed }: { changed: readonly string[]; removed: readonly string[] } = JSON.parse(run.out);
  assert.deepEqual(text.split('\n').slice(0, -1), [...changed, ...removed].toSorted());
  return text.split('\n').filter(Boolean);
}

test('the file names what changed and what went, and is empty where nothing did', async () => {
  const rig = new Rig(articles(2));
  assert((await build(rig)).includes(`${base}/tin/so-1/`));
  assert.deepEqual(await build(rig), []);
  rig.remove('content/tin/so-1.md');
  rig.write({ 'redirects.csv': 'from,to,status\n/tin/so-1/,,410\n' });
  rig.write({ 'content/tin/moi.md': article({ title: 'Mới' }) });
  const urls = await build(rig, 0, '.bantin/thay-doi/lan-nay.txt');
  assert(urls.includes(`${base}/tin/so-1/`), 'a page that went, where a notice stands now');
  assert(urls.includes(`${base}/tin/moi/`), 'a new page, of which a 404 may be kept');
  assert(urls.includes(`${base}/`));
  assert(!urls.includes(`${base}/tin/so-2/index.html`));
});

test('a build that fails has changed nothing, and says so', async () => {
  const rig = new Rig(articles(1));
  await build(rig);
  rig.write({ 'content/tin/hong.md': article({ timestamp: 'mai' }) });
  assert.deepEqual(await build(rig, 1), []);
  rig.write({ 'site.yaml': 'name: 1\n' });
  assert.deepEqual(await build(rig, 2), []);
});

test('the file is never one of dist/', async () => {
  const rig = new Rig(articles(1));
  mkdirSync(join(rig.root, 'dist'));
  symlinkSync(join(rig.root, 'dist'), join(rig.root, 'duong-vong'));
  for (const file of ['dist/thay-doi.txt', 'duong-vong/thay-doi.txt', 'dist']) {
    const { code, error } = await bantin(['build', '--changed-urls', file], rig.root);
    assert.equal(code, 2);
    assert.match(error, /changed-urls-inside/);
  }
  assert.equal(existsSync(join(rig.root, 'dist/manifest.json')), false);
});

test('a file that cannot be written is a trouble of the surroundings; what was built stands', async () => {
  const rig = new Rig({ ...articles(1), 'chan/o-day.txt': '' });
  const { code, error } = await bantin(['build', '--changed-urls', 'chan'], rig.root);
  assert.equal(code, 3);
  assert.match(error, /path-blocked/);
  assert(existsSync(join(rig.root, 'dist/manifest.json')));
});

test('what was published before the cache failed a build is in its report', () => {
  const empty = emptyReport('site', 0, []);
  const first = { ...empty, changed: [`${base}/b`], pages: { ...empty.pages, written: 1 } };
  const last = { ...empty, changed: [`${base}/a`, `${base}/b`], pages: { ...empty.pages, written: 2, total: 9 } };
  const { changed, pages } = addEarlier(last, [first]);
  assert.deepEqual(changed, [`${base}/a`, `${base}/b`]);
  assert.deepEqual([pages.written, pages.total], [3, 9]);
});
