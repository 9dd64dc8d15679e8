import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnsOf, showText } from '../../src/diagnostics/terminal-text.js';

/** Texts of any UTF-16 units, halves of surrogate pairs among them. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

test('what is shown in place of what would not be seen', () => {
  const table: readonly (readonly [text: string, shown: string])[] = [
    ['Hàm Thuận Bắc', 'Hàm Thuận Bắc'],
    ['\ta', '    a'],
    ['\u001b[31mđỏ', '<U+001B>[31mđỏ'],
    ['a\nb\r\0', 'a<U+000A>b<U+000D><U+0000>'],
    ['\u009b2J\u007f', '<U+009B>2J<U+007F>'],
    ['abc\u202egnp.exe', 'abc<U+202E>gnp.exe'],
    ['a\u200bb\ufeff', 'a<U+200B>b<U+FEFF>'],
    ['\ud83d', '<U+D83D>'],
    ['👩\u200d🌾', '👩\u200d🌾'],
  ];
  for (const [text, shown] of table) assert.equal(showText(text), shown);
});

test('nothing that is shown can control a terminal', () => {
  fc.assert(
    fc.property(anyUnits, (text) => {
      assert.doesNotMatch(showText(text), /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    }),
    { numRuns: 1000 },
  );
});

test('columns in a terminal', () => {
  const table: readonly (readonly [text: string, columns: number])[] = [
    ['', 0],
    ['abc', 3],
    ['Bắc', 3],
    ['Bắc'.normalize('NFD'), 3],
    ['報告', 4],
    ['한', 2],
    ['ＡＢ', 4],
    ['🎉', 2],
    ['“…”', 3],
  ];
  for (const [text, columns] of table) assert.equal(columnsOf(text), columns, text);
});
