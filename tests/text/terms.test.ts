import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { extractTerms } from '../../src/text/terms.js';

/** The counts of a body's terms by their ids. */
function countTerms(body: string): ReadonlyMap<number, number> {
  const { ids, counts } = extractTerms({ title: '', lead: '', tags: [], body });
  assert.equal(ids.length, counts.length);
  return new Map(Array.from(ids, (id, at) => [id, counts[at] ?? 0]));
}

function countsOf(body: string): readonly number[] {
  return [...countTerms(body).values()];
}

test('spellings that mean the same have the same terms', () => {
  const table: readonly (readonly [why: string, one: string, other: string])[] = [
    ['tones', 'hòa bình', 'hoà bình'],
    ['no diacritics', 'phường Đông Hưng', 'phuong Dong Hung'],
    ['case', 'HỌC TẬP BÁC', 'Học tập Bác'],
    ['NFC and NFD', 'thượng nguồn sông Đà', 'thượng nguồn sông Đà'.normalize('NFD')],
    ['hyphen and slash', 'An ninh - Quốc phòng', 'an-ninh/quốc phòng'],
    ['no-break spaces and tabs', 'cải\u00a0cách\thành chính', 'cải cách hành chính'],
    ['soft hyphens', 'thông\u00adtin', 'thôngtin'],
    ['quotes around', '“thôn Đông”', 'thôn Đông'],
    ['emoji break as punctuation does', 'chúc mừng 🎉 năm mới', 'chúc mừng. năm mới'],
    ['line ends break', 'một\nhai', 'một, hai'],
    ['bare numbers', 'ngày 21.', 'ngày 21. 2025.'],
  ];
  for (const [why, one, other] of table) assert.deepEqual(countTerms(one), countTerms(other), why);
});

test('different words have different terms', () => {
  const table: readonly (readonly [why: string, one: string, other: string])[] = [
    ['syllables', 'lúa', 'ngô'],
    ['the order of a pair', 'học sinh', 'sinh học'],
    ['a pair and its two syllables', 'công nghiệp', 'công. nghiệp'],
    ['numbers within pairs', 'khóa 12', 'khóa 13'],
  ];
  for (const [why, one, other] of table) assert.notDeepEqual(countTerms(one), countTerms(other), why);
});

test('syllables and pairs are counted', () => {
  assert.deepEqual(countsOf(''), []);
  assert.deepEqual(countsOf('… – 🎉 新闻 2025'), []);
  assert.deepEqual(countsOf('lúa'), [1]);
  assert.deepEqual(countsOf('lúa nếp'), [1, 1, 1]);
  assert.deepEqual(countsOf('lúa nếp, lúa nếp'), [2, 2, 2]);
  assert.deepEqual(countsOf('lúa nếp lúa'), [2, 1, 1, 1]);
  assert.deepEqual(countsOf('lúa. '.repeat(1000)), [255]);
});

test('terms come in the order of first sight: title, lead, tags, body', () => {
  const { ids } = extractTerms({ title: 'một', lead: 'hai', tags: ['ba', 'bốn'], body: 'một năm' });
  const expected = ['một', 'hai', 'ba', 'bốn', 'năm'].map((word) => [...countTerms(word).keys()][0]);
  assert.deepEqual(
    [...ids].filter((id) => expected.includes(id)),
    expected,
  );
});

test('no pair reaches from one field or tag into the next', () => {
  const { ids } = extractTerms({ title: 'một', lead: 'hai', tags: ['ba', 'bốn'], body: 'năm' });
  assert.equal(ids.length, 5);
});

test('what comes after a very long text is not read', () => {
  const long = 'lúa. '.repeat(4000);
  assert.deepEqual([...countTerms(`${long} ngô`).keys()], [...countTerms('lúa').keys()]);
});

test('a call leaves nothing behind for the next, however many terms it met', () => {
  const before = countTerms('đường làng, ngõ xóm');
  countTerms(Array.from({ length: 3000 }, (_, index) => `t${index.toString(36)}`).join(' '));
  assert.deepEqual(countTerms('đường làng, ngõ xóm'), before);
});

test('every term is listed once and counted, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (body) => {
      const { ids, counts } = extractTerms({ title: body, lead: '', tags: [], body });
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(counts.every((count) => count >= 2));
    }),
  );
});
