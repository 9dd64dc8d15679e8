/** The files of the search: which of them an edit changes, and what becomes of a damaged cache. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { spawnBantin } from '../cli/run-cli.js';
import { article, digestsOf, Rig, searchableSite, smallSite, summarize } from './rig.js';

const first = article({ title: 'Họp thôn', timestamp: '1.2.2020' }, 'Bàn việc đường làng.\n');
const files = {
  'site.yaml': searchableSite,
  'content/tin/hop.md': first,
  'content/tin/gat.md': article({ title: 'Gặt lúa', timestamp: '1.2.2021', tags: '[Lúa]' }, 'Được mùa.\n'),
};

/** The years whose index an edit changes; the build is, byte for byte, a clean one. */
async function yearsChangedBy(edit: (rig: Rig) => void): Promise<readonly string[]> {
  const rig = new Rig(files);
  await rig.build();
  const before = digestsOf(join(rig.root, 'dist'));
  edit(rig);
  await rig.build();
  const after = digestsOf(join(rig.root, 'dist'));
  await rig.build({ memory: 'none', output: join(rig.root, 'clean') });
  assert.deepEqual(after, digestsOf(join(rig.root, 'clean')));
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  return [...new Set(changed.flatMap((file) => /^tim-kiem\/(\d+)\//.exec(file)?.[1] ?? []))].sort();
}

test('an edited body changes the index of its year alone', async () => {
  const years = await yearsChangedBy((rig) =>
    rig.write({ 'content/tin/hop.md': first.replace('đường làng', 'giếng làng') }),
  );
  assert.deepEqual(years, ['2020']);
});

test('a section with another title changes none', async () => {
  const years = await yearsChangedBy((rig) =>
    rig.write({ 'site.yaml': files['site.yaml'].replace('Tin tức', 'Tin mới') }),
  );
  assert.deepEqual(years, []);
});

test('an article that moves to another year changes both', async () => {
  const years = await yearsChangedBy((rig) => rig.write({ 'content/tin/hop.md': first.replace('2020', '2021') }));
  assert.deepEqual(years, ['2020', '2021']);
});

test('a damaged index is made anew, whatever is wrong with it', async () => {
  const rig = new Rig(files);
  await rig.build();
  const before = digestsOf(join(rig.root, 'dist'));
  const cache = join(rig.root, '.bantin/cache/search');
  for (const damage of [(bytes: Buffer) => bytes.subarray(0, 900), (bytes: Buffer) => bytes.fill(7, 5000, 5010)]) {
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), damage(readFileSync(join(cache, name))));
    rmSync(join(rig.root, 'dist'), { recursive: true });
    await rig.build();
    assert.deepEqual(digestsOf(join(rig.root, 'dist')), before);
  }
  rig.write({ 'content/tin/hop.md': `${first}Thêm.\n` });
  await rig.build();
  assert.ok(readdirSync(cache).length <= 4);
});

test('without search there is no page, no index, no box', async () => {
  const rig = new Rig({ ...files, 'site.yaml': smallSite });
  await rig.build();
  assert.ok(!rig.files().some((file) => file.startsWith('tim-kiem')));
  assert.ok(!rig.read('index.html').includes('role="search"'));
});

test('where Pagefind cannot run, nothing is published, and what to do is said without a stack', async () => {
  const rig = new Rig(files);
  await rig.build();
  const before = digestsOf(join(rig.root, 'dist'));
  rig.write({ 'content/tin/hop.md': `${first}Thêm.\n` });
  for (const program of ['/khong/co', '/bin/false']) {
    const run = spawnBantin(['build', '--clock', '2026-11-23'], rig.root, { PAGEFIND_BINARY_PATH: program });
    assert.equal(run.code, 3, run.out);
    assert.match(run.error, /search-failed/);
    assert.doesNotMatch(run.error, /\n {4}at /);
    assert.deepEqual(digestsOf(join(rig.root, 'dist')), before);
  }
});

test('an article with an error is told of at once: nobody waits for an index that no build will publish', () => {
  const rig = new Rig({ ...files, 'content/tin/hong.md': article({ timestamp: '31.2.2021' }) });
  // It never answers, and ends with what it is told, as Pagefind does.
  const program = join(rig.root, 'pagefind.sh');
  writeFileSync(program, '#!/bin/sh\nexec cat > /dev/null\n', { mode: 0o755 });
  const run = spawnBantin(['build', '--clock', '2026-11-23'], rig.root, { PAGEFIND_BINARY_PATH: program });
  assert.equal(run.code, 1, run.error);
});

test('a layout with an error: an index on its way is given up', () => {
  const rig = new Rig({ ...files, 'layouts/article.njk': '{{ khong_co }}' });
  const program = join(rig.root, 'pagefind.sh');
  writeFileSync(program, '#!/bin/sh\nexec cat > /dev/null\n', { mode: 0o755 });
  const run = spawnBantin(['build', '--clock', '2026-11-23'], rig.root, { PAGEFIND_BINARY_PATH: program });
  assert.equal(run.code, 1, run.error);
});

test('the indexes are the same whether another thread makes them or this one, and where articles step aside', async () => {
  const rig = new Rig({ ...files, 'content/tin/hong.md': article({ titel: 'x', timestamp: '31.2.2021' }) });
  const aside = await rig.build({ keepGoing: true });
  assert.equal(aside.refusal, null, summarize(aside.diagnostics).join());
  await rig.build({ keepGoing: true, memory: 'none', output: join(rig.root, 'sach') });
  assert.deepEqual(digestsOf(join(rig.root, 'dist')), digestsOf(join(rig.root, 'sach')));
  assert(rig.files().some((file) => file.endsWith('.pf_meta')));
});

test('in English the search stands under its English name', async () => {
  const rig = new Rig({ ...files, 'site.yaml': `${searchableSite}language: en\n` });
  await rig.build();
  assert(rig.files().includes('search/2020/pagefind.js'));
  assert.match(rig.read('search/index.html'), /Search the news/);
});

test('the report tells what the search costs', async () => {
  const rig = new Rig(files);
  const report = await rig.build();
  const own = rig.files().filter((file) => /^tim-kiem\/\d/.test(file));
  const bytes = own.reduce((sum, file) => sum + statSync(join(rig.root, 'dist', file)).size, 0);
  assert.deepEqual(report.search, { years: 2, made: 2, files: own.length, bytes });
  rig.write({ 'content/tin/hop.md': `${files['content/tin/hop.md']}Thêm.\n` });
  assert.equal((await rig.build()).search?.made, 1);
  assert.equal((await rig.build()).search?.made, 0);
});
