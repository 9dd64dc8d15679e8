import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flatten } from '../../src/text/flatten.js';

test('a text in one piece is the same text', () => {
  const day = 28;
  for (const text of [
    '',
    '\0',
    '28.1.2021',
    `Thứ năm, ngày ${day} tháng 1 năm 2021 lúc 16:06`,
    '\ud83d\ude00',
    '\ud83d',
  ]) {
    assert.equal(flatten(text), text);
  }
});
