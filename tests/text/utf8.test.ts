import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeUtf8 } from '../../src/text/utf8.js';

test('texts come back out of their bytes, byte order marks and all', () => {
  for (const text of ['', 'a', 'Hàm Thuận Bắc', '\uFEFFa', '\0', '😀\uFFFD']) {
    assert.equal(decodeUtf8(Buffer.from(text)), text);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      assert.equal(decodeUtf8(Buffer.from(text)), text);
    }),
  );
});

test('a piece of a larger buffer is read from its own beginning to its own end', () => {
  assert.equal(decodeUtf8(Buffer.from('một hai ba').subarray(6, 9)), 'hai');
});
