/** Tests of texts in a row: each is found again, and what is laid behind others as well. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packRow, TextColumn, TextRow, type PackedRow } from '../../src/cache/text-row.js';

const text = fc.string({ unit: 'grapheme' }).map((one) => one.replaceAll('\0', ''));

function open({ texts, ends }: PackedRow): TextRow {
  return new TextRow(texts, ends);
}

test('each text is read at its place, however many were laid down at once', () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(text), (first, second) => {
      const row = open(packRow(second, packRow(first)));
      const all = [...first, ...second];
      assert.equal(row.length, all.length);
      assert.deepEqual(
        all.map((_, index) => row.at(index)),
        all,
      );
      assert.deepEqual(row.all(), all);
    }),
  );
});

test('laid down one after the other, in pieces, they are the same', () => {
  const large = ['x'.repeat(700_000), 'ạ'.repeat(700_000), ''];
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: text }, fc.constantFrom(...large))), (texts) => {
      const column = new TextColumn();
      for (const one of texts) column.add(one);
      const whole = packRow(texts);
      assert(Buffer.concat(column.texts).equals(whole.texts));
      assert.deepEqual([...column.ends], [...whole.ends]);
    }),
  );
});

test('texts are found by how they begin and by what they are', () => {
  const row = open(packRow(['list:a', 'article:á', 'article:á/b', 'list', '', 'words']));
  assert.deepEqual(row.find(['list:'], ['article:á', 'word']), [0, 1]);
  assert.deepEqual(row.find([], ['']), [4]);
  assert.deepEqual(row.find(['article:', 'w'], []), [1, 2, 5]);
  assert.deepEqual(new TextRow().find(['a'], ['b']), []);
});
