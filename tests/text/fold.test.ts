import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldCode, foldText } from '../../src/text/fold.js';

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

test('every Vietnamese letter folds to its plain one, in any form and case', () => {
  for (const vowel of VOWELS) {
    for (const tone of TONES) {
      const letter = vowel + tone;
      const plain = vowel.normalize('NFD').charAt(0);
      for (const form of ['NFC', 'NFD'] as const) {
        assert.equal(foldText(letter.normalize(form)), plain, letter);
        assert.equal(foldText(letter.toUpperCase().normalize(form)), plain, letter.toUpperCase());
      }
    }
  }
});

test('texts and what they fold to', () => {
  const table: readonly (readonly [text: string, folded: string])[] = [
    ['', ''],
    ['Hàm Thuận Bắc', 'ham thuan bac'],
    ['ĐẢNG ỦY xã Đông Hòa', 'dang uy xa dong hoa'],
    ['Ðảng', 'dang'], // U+00D0, which old fonts left behind
    ['“Dân vận khéo” – 2021…', '“dan van kheo” – 2021…'],
    ['Łódź, Ærø, Straße', 'lodz, æro, straße'],
    ['ПРАВДА Ñ Ω 新闻 Й', 'правда n ω 新闻 й'],
    ['İı', 'ii'],
    ['a\u0301\u0323\u0302', 'a'],
    ['😀', '😀'],
  ];
  for (const [text, folded] of table) assert.equal(foldText(text), folded, text);
});

test('normal forms of one text fold alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(foldText(text.normalize('NFD')), foldText(text.normalize('NFC')));
    }),
  );
});

test('what is folded stays as it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
      assert.equal(foldCode(foldCode(code)), foldCode(code));
    }),
    { numRuns: 5000 },
  );
});

test('codes: letters, marks, everything else', () => {
  assert.equal(foldCode(codeOf('Ệ')), codeOf('e'));
  assert.equal(foldCode(codeOf('Đ')), codeOf('d'));
  assert.equal(foldCode(codeOf('z')), codeOf('z'));
  assert.equal(foldCode(0x0323), 0);
  assert.equal(foldCode(0x2013), 0x2013);
  assert.equal(foldCode(0xd83d), 0xd83d);
});

function codeOf(character: string): number {
  return character.charCodeAt(0);
}
