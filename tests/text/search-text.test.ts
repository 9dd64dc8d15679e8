/** What the build writes into the search index and what the browser asks of it must meet. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldText } from '../../src/text/fold.js';
import { detachStrokes, titleKey } from '../../src/text/search-text.js';

/** The browser's half. */
interface SearchScript {
  readonly fold: (text: string) => string;
  readonly detachStrokes: (text: string) => string;
  readonly attachStrokes: (text: string) => string;
  readonly titleKey: (title: string) => string;
  readonly cleanQuery: (typed: string) => string;
  readonly spellings: (text: string) => readonly string[];
  readonly hasMarks: (text: string) => boolean;
  readonly joinRanks: (lists: readonly (readonly { readonly id: string }[])[]) => readonly { readonly id: string }[];
  readonly cutExcerpt: (
    content: string,
    query: string,
    length?: number,
  ) => { readonly pieces: readonly { readonly text: string; readonly hit: boolean }[]; readonly before: boolean };
}

const script: SearchScript = await import(new URL('../../../layouts/assets/search.js', import.meta.url).href);

const titles = [
  'Khánh thành cầu Bờ Tràm',
  "Lễ mừng lúa mới của đồng bào K'ho ở La Gông",
  '99,7% cử tri xã bỏ phiếu trong ngày bầu cử 15/3',
  'Đường ĐẤT: “Ưu, ơ, ặ” – 2017',
  'Covid-19',
];

test('build and browser fold and key a title alike, in any normal form', () => {
  for (const title of titles) {
    assert.equal(script.fold(title), (foldText(title).match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));
    for (const form of [title, title.normalize('NFD'), title.toUpperCase(), foldText(title)])
      assert.equal(script.titleKey(form), titleKey(title), form);
    assert.equal(script.detachStrokes(title), detachStrokes(title));
    assert.equal(script.attachStrokes(detachStrokes(title)), title);
  }
  assert.notEqual(titleKey('Họp thôn'), titleKey('Họp thôn mới'));
});

test('a tone may stand on either vowel', () => {
  assert.deepEqual(script.spellings('hoà').toSorted(), ['hoà', 'hòa'].toSorted());
  assert.deepEqual(script.spellings('thúy').toSorted(), ['thuý', 'thúy'].toSorted());
  assert.deepEqual(script.spellings('khỏe').toSorted(), ['khoẻ', 'khỏe'].toSorted());
  for (const same of ['quý', 'hoàn', 'lúa', 'hoa']) assert.deepEqual(script.spellings(same), [same]);
});

test('a query is words in lower case; tones and đ count as typed', () => {
  assert.equal(script.cleanQuery('  “Họp” THÔN: 15/3 '.normalize('NFD')), 'họp thôn 15 3');
  assert.deepEqual(['hop', 'họp', 'dien', 'đien'].map(script.hasMarks), [false, true, false, true]);
});

test('results of better lists come first, each once', () => {
  const lists = ['b', 'ab', 'cab'].map((ids) => ids.split('').map((id) => ({ id })));
  assert.deepEqual(
    script.joinRanks(lists).map(({ id }) => id),
    ['b', 'a', 'c'],
  );
});

test('an excerpt is cut where the words stand, and marks them', () => {
  const { pieces, before } = script.cutExcerpt(`${'xa '.repeat(60)}Bàn việc gặt lúa sớm.`, 'gat lua', 10);
  assert.equal(before, true);
  assert.deepEqual(
    pieces.filter(({ hit }) => hit).map(({ text }) => text),
    ['gặt lúa'],
  );
});
