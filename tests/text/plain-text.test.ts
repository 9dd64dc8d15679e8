import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanText } from '../../src/text/clean-text.js';
import { readPlainText } from '../../src/text/plain-text.js';
import { readText } from '../../src/text/read-text.js';

const usual = '---\r\ntitle: Hàm Thuận Bắc\n---\n\tGiá “mới”: 5.000 ₫ – tăng 3%…\n';

test('what Vietnamese articles are written with is plain', () => {
  assert.equal(readPlainText(Buffer.from(usual)), usual);
  assert.equal(readPlainText(Buffer.from('')), '');
});

test('whatever needs care is not', () => {
  const table = [
    usual.normalize('NFD'),
    '\uFEFFa',
    'a\0',
    'a\u200b\u007f',
    '\u0085',
    '😀',
    '\u212b',
    'a\u0301',
    '\u2000',
  ];
  for (const text of table) assert.equal(readPlainText(Buffer.from(text)), null, JSON.stringify(text));
  assert.equal(readPlainText(Buffer.from([0x61, 0xea])), null);
});

test('a plain text is what the careful way makes of it', () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (unit) => readPlainText(Buffer.from(unit)) === unit,
  );
  assert.ok(units.length > 800);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...units), { maxLength: 12 }), (list) => {
      const bytes = Buffer.from(list.join(''));
      const { text, invalidAt } = readText(bytes);
      assert.deepEqual([text, invalidAt, cleanText(text).removed], [readPlainText(bytes), null, []]);
    }),
    { numRuns: 2000 },
  );
  // No two of them compose.
  const pairs = units.map((one) => units.map((other) => one + other).join('')).join('');
  assert.ok(pairs.normalize('NFC') === pairs);
});
