/** Words of the interface in site.yaml: known names only, and slots stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWords } from '../../src/pages/check-words.js';

const place = { file: 'site.yaml', offset: 20, length: 5 };

function check(name: string, written: string, original?: string): readonly unknown[] {
  const portal = { words: { [name]: written }, language: 'vi' as const, fields: { [`words.${name}`]: place } };
  const found = original === undefined ? checkWords(portal) : checkWords(portal, { [name]: original });
  for (const one of found) assert.deepEqual(one.place, place);
  return found.map(({ code, args }) => [code, args['near'] ?? args['slots'] ?? null]);
}

test('a word of the interface may be another', () => {
  assert.deepEqual(check('related', 'Tin liên quan'), []);
});

test('a name that no word has is an error, with the one that was meant', () => {
  assert.deepEqual(check('relatd', 'Tin liên quan'), [['word-misspelt', 'related']]);
  assert.deepEqual(check('khongCo', 'x'), [['word-unknown', null]]);
  assert.deepEqual(check('toString', 'x'), [['word-unknown', null]]);
});

test('slots stay, in any order', () => {
  assert.deepEqual(check('found', '{total} bài, {query}', 'Tìm {query}: {total}'), []);
  assert.deepEqual(check('found', '{total} bài', 'Tìm {query}: {total}'), [['word-slots', '{query}, {total}']]);
  assert.deepEqual(check('found', 'Có {n} bài', 'Có bài'), [['word-slots', '—']]);
});
