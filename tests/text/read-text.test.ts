import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText } from '../../src/text/read-text.js';

const bom = [0xef, 0xbb, 0xbf];

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))));
}

test('text is NFC, without a byte order mark, its line ends as they are', () => {
  assert.deepEqual(readText(bytes('Bắc\r\n')), { text: 'Bắc\r\n', invalidAt: null });
  assert.deepEqual(readText(bytes('Bắc'.normalize('NFD'))), { text: 'Bắc', invalidAt: null });
  assert.deepEqual(readText(bytes(bom, 'a')), { text: 'a', invalidAt: null });
  assert.deepEqual(readText(bytes()), { text: '', invalidAt: null });
});

test('a replacement character that an author wrote is a character like any other', () => {
  assert.deepEqual(readText(bytes('a\uFFFDb')), { text: 'a\uFFFDb', invalidAt: null });
});

test('the first byte that is no UTF-8 is found, in units of the NFC text', () => {
  const table: readonly (readonly [name: string, bytes: Uint8Array, invalidAt: number])[] = [
    ['windows-1258', bytes('T', [0xea], 'n'), 1],
    ['after a byte order mark', bytes(bom, 'ab', [0xff]), 2],
    ['after NFD', bytes('ắ'.normalize('NFD'), [0xff]), 1],
    ['after a genuine U+FFFD', bytes('\uFFFDx\uFFFD', [0xc3], 'y'), 3],
    ['cut off at the end', bytes('ab', [0xe1, 0xba]), 2],
    ['UTF-16', bytes([0xff, 0xfe], 'a\0'), 0],
    ['after an emoji', bytes('😀', [0x80]), 2],
  ];
  for (const [name, input, invalidAt] of table) {
    const read = readText(input);
    assert.equal(read.invalidAt, invalidAt, name);
    assert.equal(read.text[invalidAt], '\uFFFD', name);
  }
});

test('a file full of genuine U+FFFD takes no longer than another', () => {
  const many = 300_000;
  assert.equal(readText(bytes('\uFFFD'.repeat(many), [0xff])).invalidAt, many);
});

test('bytes are valid where a decoder that forgives nothing takes them, and read as it reads them', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (input: Uint8Array): string | null => {
    try {
      return decoder.decode(input).normalize('NFC');
    } catch {
      return null;
    }
  };
  const pieces = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(bom), fc.array(fc.nat(255), { maxLength: 1 }));
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const input = bytes(...parts);
      const { text, invalidAt } = readText(input);
      const expected = decode(input);
      assert.equal(invalidAt === null, expected !== null);
      if (expected !== null) assert.equal(text, expected);
    }),
  );
});
