/** Quiet archives: which pages of lists change when an article comes, goes or is backdated. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../src/model.js';
import { articles, between, numbered, Rig, smallSite } from './rig.js';

const threeAPage = `${smallSite}perPage: 3\nrelated: { page: false }\n`;
const withNewest = `${threeAPage}blocks:\n  - { kind: latest, title: Tin nóng, section: tin, count: 5 }\n`;

test('numbered pages count from the oldest and are full, the front page holds the rest', async () => {
  const rig = new Rig({ 'site.yaml': threeAPage, ...articles(11) });
  await rig.build();

  assert.deepEqual(titles(rig, 'tin/trang/1/index.html'), [3, 2, 1]);
  assert.deepEqual(titles(rig, 'tin/trang/2/index.html'), [6, 5, 4]);
  assert.deepEqual(titles(rig, 'tin/index.html'), [11, 10, 9, 8, 7]);
  assert(!rig.files().includes('tin/trang/3/index.html'));
});

test('the number of articles shows on no numbered page', async () => {
  const rig = new Rig({ 'site.yaml': threeAPage, ...articles(11) });
  await rig.build();
  const main = between(rig.read('tin/trang/1/index.html'), '<main', '</main>');

  assert.doesNotMatch(main, /\b11\b/);
});

test('appending articles one by one changes no numbered page of any list', async () => {
  const files = [1, 2, 3, 4, 5, 6, 7].map((number) => [`content/tin/so-${number}.md`, tagged(number)]);
  const rig = new Rig({ 'site.yaml': withNewest, ...Object.fromEntries(files) });
  await rig.build();
  assert.match(rig.read('tin/index.html'), /Tin nóng/);
  let before = numberedPages(rig);
  assert.deepEqual(
    [...before.keys()],
    [
      'chu-de/nong-thon-moi/trang/1/index.html',
      'tac-gia/vu/trang/1/index.html',
      'tin/trang/1/index.html',
      'trang/1/index.html',
    ],
  );
  for (let number = 8; number <= 13; number += 1) {
    rig.write({ [`content/tin/so-${number}.md`]: tagged(number) });
    const report = await rig.build();
    const after = numberedPages(rig);

    for (const [file, bytes] of before) assert.equal(after.get(file), bytes, `${file} after article ${number}`);
    assert.equal(report.pages.renumbered, 0);
    before = after;
  }
  assert.equal(before.size, 12);
});

test('a backdated article renumbers from its place on, and the report says how many pages', async () => {
  const rig = new Rig({ 'site.yaml': threeAPage, ...articles(14) });
  await rig.build();
  const before = numberedPages(rig);
  rig.write({ 'content/tin/bo-sung.md': numbered(5).replace('Tin số 5', 'Tin số 5.5') });
  const report = await rig.build();

  assert.deepEqual(
    changedPages(before, rig),
    ['tin/trang/2', 'tin/trang/3', 'tac-gia/vu/trang/2', 'tac-gia/vu/trang/3', 'trang/2', 'trang/3'].sort(),
  );
  assertRenumbered(report, 6);
});

test('removing an article renumbers from its place on', async () => {
  const rig = new Rig({ 'site.yaml': threeAPage, ...articles(14) });
  await rig.build();
  const before = numberedPages(rig);
  rig.remove('content/tin/so-5.md');
  const report = await rig.build();

  assert.deepEqual(titles(rig, 'tin/trang/2/index.html'), [7, 6, 4]);
  assert.deepEqual(
    changedPages(before, rig).filter((page) => page.startsWith('tin/')),
    ['tin/trang/2', 'tin/trang/3'],
  );
  assertRenumbered(report, 6);
});

test('a list that shrinks loses its last numbered page', async () => {
  const rig = new Rig({ 'site.yaml': threeAPage, ...articles(6) });
  await rig.build();
  rig.remove('content/tin/so-6.md');
  const report = await rig.build();

  assert(report.removed.includes('https://suoimo.example.gov.vn/tin/trang/1/'));
  assert.deepEqual(titles(rig, 'tin/index.html'), [5, 4, 3, 2, 1]);
});

/** An article of the row that bears a tag. */
function tagged(number: number): string {
  return numbered(number).replace('author: Vũ.', 'author: Vũ.\ntags: [Nông thôn mới]');
}

/** The numbers of the articles that the page lists, in its order. */
function titles(rig: Rig, file: string): readonly number[] {
  const main = between(rig.read(file), '<main', '</main>');
  return [...main.matchAll(/<h2[^>]*><a [^>]*>Tin số ([\d.]+)</g)].map(([, number]) => Number(number));
}

function numberedPages(rig: Rig): ReadonlyMap<string, string> {
  return new Map(
    rig
      .files()
      .filter((file) => /(^|\/)trang\//.test(file))
      .map((file) => [file, rig.read(file)]),
  );
}

function changedPages(before: ReadonlyMap<string, string>, rig: Rig): readonly string[] {
  const after = numberedPages(rig);
  return [...before]
    .filter(([file, bytes]) => after.get(file) !== bytes)
    .map(([file]) => file.replace('/index.html', ''))
    .sort();
}

function assertRenumbered(report: Report, pages: number): void {
  assert.equal(report.refusal, null);
  assert.equal(report.pages.renumbered, pages);
}
