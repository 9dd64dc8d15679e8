/** Reading finished files of dist/: what is untouched is told by the stat, everything else must be looked at. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { noStat } from '../../src/cache/stats.js';
import { OutputTree } from '../../src/publish/output-tree.js';

const root = mkdtempSync(join(tmpdir(), 'bantin-tree-'));
test.after(() => rmSync(root, { recursive: true }));

/** What is read of `file`, as a text, and whether it is untouched since it had the stat `known`. */
function readFinished(file: string, known = noStat): readonly [text: string, isUntouched: boolean] | null {
  const read = new OutputTree(root).readFinished(file, known);
  return read === null ? null : [Buffer.from(read.bytes).toString(), read.isUntouched];
}

const statOf = (file: string): ReturnType<OutputTree['stat']> => new OutputTree(root).stat(file);

test('a file that has its stat still is untouched; one of which none is known is not called so', () => {
  writeFileSync(join(root, 'a.html'), 'trang');
  assert.deepEqual(readFinished('a.html', statOf('a.html') ?? noStat), ['trang', true]);
  assert.deepEqual(readFinished('a.html'), ['trang', false]);
});

test('other bytes of the same size and date, or the same bytes put there again, are not untouched', () => {
  writeFileSync(join(root, 'b.html'), 'trang');
  const known = statOf('b.html') ?? noStat;
  writeFileSync(join(root, 'b.html'), 'Trang');
  utimesSync(join(root, 'b.html'), known.modified / 1000, known.modified / 1000);
  assert.deepEqual(readFinished('b.html', known), ['Trang', false]);
  rmSync(join(root, 'b.html'));
  writeFileSync(join(root, 'b.html'), 'trang');
  assert.deepEqual(readFinished('b.html', known), ['trang', false]);
});

test('what is gone, a folder, and a symlink are none', () => {
  mkdirSync(join(root, 'c'));
  writeFileSync(join(root, 'c/trong.html'), 'x');
  symlinkSync('a.html', join(root, 'd.html'));
  symlinkSync('c', join(root, 'e'));
  for (const file of ['thieu.html', 'c', 'd.html', 'e/trong.html']) assert.equal(readFinished(file), null, file);
});
