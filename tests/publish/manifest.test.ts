/** The manifest: its form, and what is not taken for one. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  isOutputPath,
  parseManifest,
  piecesOfManifest,
  printManifest,
  type ManifestEntry,
} from '../../src/publish/manifest.js';

const sha256 = 'ab'.repeat(32);

function makeEntry(path: string): ManifestEntry {
  return { path, sha256, size: 1, source: 'content/a.md' };
}

test('one entry a line, in the order of code units', () => {
  const entries = ['b/index.html', 'a.css', 'Z.txt', 'đ/index.html', 'b.html'].map(makeEntry);
  const lines = ['Z.txt', 'a.css', 'b.html', 'b/index.html', 'đ/index.html'].map(
    (path) => `{"path":"${path}","sha256":"${sha256}","size":1,"source":"content/a.md"}`,
  );
  assert.equal(printManifest(entries), `{ "version": 1, "files": [\n${lines.join(',\n')}\n] }\n`);
});

test('many entries come in pieces, and are read again', () => {
  for (const count of [999, 1000, 1001, 2500]) {
    const entries = Array.from({ length: count }, (_, index) => makeEntry(`p${String(index).padStart(4, '0')}.html`));
    const pieces = [...piecesOfManifest(entries)];
    assert.equal(pieces.length, Math.ceil(count / 1000));
    assert.deepEqual([...(parseManifest(pieces.join(''))?.values() ?? [])], entries);
  }
});

test('what is printed is read again', () => {
  const paths = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }).filter(isOutputPath));
  fc.assert(
    fc.property(paths, (list) => {
      const manifest = parseManifest(printManifest(list.map(makeEntry)));
      assert.deepEqual([...(manifest?.values() ?? [])], list.sort().map(makeEntry));
    }),
  );
});

test('a path for a file of the output stays inside of the output', () => {
  const segment = fc.oneof(fc.string(), fc.constantFrom('.', '..', '', '/', '\\', 'C:', '.git', '.GIT', 'a', '\0'));
  fc.assert(
    fc.property(fc.array(segment), (segments) => {
      const path = segments.join('/');
      if (isOutputPath(path)) assert.equal(resolve('/site/dist', path), `/site/dist/${path}`);
    }),
  );
});

const good: Readonly<Record<string, unknown>> = { path: 'a', sha256, size: 1, source: '' };

const badPaths: readonly string[] = [
  ...'/etc/passwd ../a a/../../b ./a a//b a/ a\\b ..\\a C:/a c:a a\0b \ud800'.split(' '),
  ...'manifest.json .git/config .GIT/config a/.git/hooks/pre-commit a/.git'.split(' '),
  '',
  'a\nb',
];

const refused: readonly (readonly [what: string, text: string])[] = [
  ['an empty file', ''],
  ['one cut short', printManifest([makeEntry('a')]).slice(0, -5)],
  ['other JSON', '[]'],
  ['a later version', '{"version":2,"files":[]}'],
  ['no list', '{"version":1,"files":{}}'],
  ['a merge conflict', `<<<<<<< HEAD\n${printManifest([])}`],
  ['a path twice', print(good, good)],
  ['paths out of order', print({ ...good, path: 'b' }, good)],
  ['no digest', print({ ...good, sha256: undefined })],
  ['a digest in capitals', print({ ...good, sha256: sha256.toUpperCase() })],
  ['a negative size', print({ ...good, size: -1 })],
  ['a size that is text', print({ ...good, size: '1' })],
  ['no source', print({ ...good, source: null })],
  ...badPaths.map((path) => [`the path ${JSON.stringify(path)}`, print({ ...good, path })] as const),
];

function print(...files: readonly unknown[]): string {
  return JSON.stringify({ version: 1, files });
}

for (const [what, text] of refused) {
  test(`no manifest: ${what}`, () => assert.equal(parseManifest(text), null));
}

test('layout does not matter', () => {
  assert.equal(parseManifest(JSON.stringify({ version: 1, files: [good] }, null, 4))?.size, 1);
});
