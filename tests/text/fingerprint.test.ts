import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fingerprintAll, fingerprintOf, fingerprintText } from '../../src/text/fingerprint.js';

describe('fingerprints', () => {
  it('are whole numbers below 2⁵³', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const print = fingerprintText(text);
        assert(Number.isSafeInteger(print) && print >= 0);
      }),
    );
  });

  it('differ for texts that differ by a sign, its place or its like', () => {
    const texts = ['', '\0', 'a', 'aa', 'ab', 'ba', 'đ', 'd', 'hoà', 'hòa', 'hòa'.normalize('NFD'), ' a', 'a '];
    assert.equal(new Set(texts.map(fingerprintText)).size, texts.length);
  });

  it('meet for none of a hundred thousand short texts and of their pairs', () => {
    const texts = Array.from({ length: 100_000 }, (_, index) => fingerprintText(`content/tin/bai-${index}.md`));
    assert.equal(new Set(texts).size, texts.length);
    const pairs = texts.slice(1).map((one, index) => fingerprintAll([one, texts[index] ?? 0]));
    assert.equal(new Set(pairs).size, pairs.length);
  });

  it('of fingerprints know order and number', () => {
    const lists = [[], [0], [0, 0], [1], [1, 2], [2, 1], [2 ** 32, 1], [1, 2 ** 32], [2 ** 52]];
    assert.equal(new Set(lists.map((list) => fingerprintAll(list))).size, lists.length);
  });

  it('of plain values are those of their JSON', () => {
    assert.equal(fingerprintOf({ a: [1, null] }), fingerprintText('{"a":[1,null]}'));
  });
});
