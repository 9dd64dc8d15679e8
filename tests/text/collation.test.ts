import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareVietnamese } from '../../src/text/collation.js';

/** Texts of any UTF-16 units, halves of surrogate pairs among them. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

test('names stand as in a Vietnamese dictionary', () => {
  const sorted = [
    'an',
    'ăn',
    'ân',
    'ba',
    'bà',
    'Bà',
    'bả',
    'bã',
    'bá',
    'bạ',
    'cam',
    'dân',
    'đan',
    'đàn',
    'e',
    'ê',
    'o',
    'ô',
    'ơ',
    'u',
    'ư',
    'y',
  ];
  assert.deepEqual(sorted.toReversed().toSorted(compareVietnamese), sorted);
});

test('numbers stand by their value', () => {
  assert.deepEqual(['Tổ 10', 'Tổ 9', 'Tổ 1'].toSorted(compareVietnamese), ['Tổ 1', 'Tổ 9', 'Tổ 10']);
});

test('no two different texts are equal', () => {
  assert.notEqual(compareVietnamese('bắc', 'bắc'.normalize('NFD')), 0);
  const text = fc.oneof(fc.string(), anyUnits, fc.constantFrom('bắc', 'bắc'.normalize('NFD'), '1', '01'));
  fc.assert(
    fc.property(text, text, (a, b) => {
      assert.equal(compareVietnamese(a, b) === 0, a === b);
      assert.equal(Math.sign(compareVietnamese(a, b)), -Math.sign(compareVietnamese(b, a)) || 0);
    }),
  );
});
