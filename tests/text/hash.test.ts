import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText } from '../../src/text/hash.js';

test('hashes stay what they are: portals depend on them from build to build', () => {
  const table: readonly (readonly [text: string, hash: number])[] = [
    ['', 0xab3e7c0b],
    ['content/tin/a.md', 0xbb519260],
    ['content/tin/b.md', 0x80ce1830],
    ['Hàm Thuận Bắc', 0x04c05f77],
  ];
  assert.deepEqual(
    table.map(([text]) => [text, hashText(text)]),
    table,
  );
});

test('hashes of names that differ in a digit lie all over the range', () => {
  const eighths = new Uint32Array(8);
  for (let at = 0; at < 8000; at++) {
    const eighth = hashText(`content/tin/2021/bai-${at}.md`) >>> 29;
    eighths[eighth] = (eighths[eighth] ?? 0) + 1;
  }
  for (const count of eighths) assert.ok(count > 850 && count < 1150, String(eighths));
});
