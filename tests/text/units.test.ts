import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unitsOf } from '../../src/text/units.js';

test('the units of any text are those that it says itself, whatever the text before it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      assert.deepEqual(
        [...unitsOf(text)],
        Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
      );
    }),
  );
});

test('halves of surrogate pairs and texts of any length are among them', () => {
  assert.deepEqual([...unitsOf('\ud800a\udfff')], [0xd800, 0x61, 0xdfff]);
  const long = 'ạ'.repeat(100_000);
  assert.ok(unitsOf(long).every((unit) => unit === 0x1ea1));
  assert.equal(unitsOf(long).length, long.length);
});
