/** What a folder on disk may hold, against a manifest: names and bytes, looked at without trust. */
import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lookThrough } from '../../src/proof/look-through.js';
import type { Manifest } from '../../src/publish/manifest.js';
import { digestBytes } from '../../src/text/digest.js';
import { makeFolder } from '../build/rig.js';

/** A folder with these files, and its manifest. */
function makePublished(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly findings: () => readonly string[];
} {
  const folder = makeFolder();
  const manifest: Manifest = new Map(
    Object.entries(files).map(([path, content]) => {
      const bytes = Buffer.from(content);
      writeFileSync(join(folder, path), bytes);
      return [path, { path, sha256: digestBytes(bytes), size: bytes.byteLength, source: 'thử' }];
    }),
  );
  const findings = (): readonly string[] =>
    lookThrough(folder, manifest, () => false)
      .map(({ code, place }) => `${place?.file ?? '-'} ${code}`)
      .sort();
  return { folder, manifest, findings };
}

test('a name in NFD is not the name in NFC, and one finding tells of both', () => {
  const { folder, manifest } = makePublished({ 'ảnh.jpg': 'a' });
  writeFileSync(join(folder, 'ảnh.jpg'.normalize('NFD')), 'a');
  // Both stand there: one of them is foreign.
  const path = 'ảnh.jpg'.normalize('NFD');
  const codes = (known: Manifest): readonly string[] => lookThrough(folder, known, () => false).map(({ code }) => code);
  assert.deepEqual(codes(manifest), ['published-foreign']);
  const other = new Map([[path.toUpperCase(), { path: path.toUpperCase(), sha256: '', size: 1, source: '' }]]);
  assert.deepEqual(codes(new Map([...manifest, ...other])), ['published-misnamed']);
});

test('a name that is no UTF-8 cannot pass for one that reads the same', () => {
  const { folder, findings } = makePublished({ 'a.html': 'a' });
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xff]), Buffer.from('.html')]), '');
  assert.deepEqual(findings(), ['b\uFFFD.html published-foreign']);
});

test('large files are read to their end', () => {
  const large = Buffer.alloc(3_000_000, 'x');
  const { folder, findings } = makePublished({ 'lon.bin': large, 'rong.txt': '' });
  assert.deepEqual(findings(), []);
  const altered = Buffer.from(large);
  altered[large.length - 1] = 0;
  writeFileSync(join(folder, 'lon.bin'), altered);
  assert.deepEqual(findings(), ['lon.bin published-altered']);
  writeFileSync(join(folder, 'lon.bin'), large);
  truncateSync(join(folder, 'lon.bin'), large.length - 1);
  appendFileSync(join(folder, 'rong.txt'), 'x');
  assert.deepEqual(findings(), ['lon.bin published-altered', 'rong.txt published-altered']);
});

test('what is known by its name is a file, or it is told', () => {
  const { folder, findings } = makePublished({ 'a.html': 'a' });
  writeFileSync(join(folder, 'manifest.json'), '');
  mkdirSync(join(folder, 'statement.json'));
  writeFileSync(join(folder, 'statement.json', 'a.html'), '');
  mkdirSync(join(folder, 'tin'));
  writeFileSync(join(folder, 'tin', 'manifest.json'), '');
  assert.deepEqual(findings(), [
    'statement.json published-folder',
    'statement.json/a.html published-foreign',
    'tin/manifest.json published-foreign',
  ]);
});
