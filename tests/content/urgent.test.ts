/** The urgent notice of an article: until when it stands, and what it says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSound } from './reading.js';

/** Until when the notice of an article of 28.1.2021 stands, in the portal's zone, and what it says. */
function noticeOf(fields: string): readonly [until: string, text: string | null] | null {
  const { urgent } = readSound(`---\ntitle: Bão\nauthor: Minh\ntimestamp: 28.1.2021 - 8:00\n${fields}\n---\nx`);
  return urgent === null ? null : [new Date(urgent.until).toISOString(), urgent.text];
}

test('a time is that of the portal’s zone, unless an offset says otherwise', () => {
  assert.deepEqual(noticeOf('urgent: { until: 29.1.2021 - 18:00 }'), ['2021-01-29T11:00:00.000Z', null]);
  assert.deepEqual(noticeOf('urgent:\n  until: 2021-01-29T18:00:00Z'), ['2021-01-29T18:00:00.000Z', null]);
});

test('a day without a time is over when the next one begins, the day of the article too', () => {
  assert.deepEqual(noticeOf('urgent: { until: 31.1.2021 }'), ['2021-01-31T17:00:00.000Z', null]);
  assert.deepEqual(noticeOf('urgent: { until: 28.1.2021 }'), ['2021-01-28T17:00:00.000Z', null]);
});

test('an instant alone will do; the text is one line, 160 characters at most', () => {
  assert.deepEqual(noticeOf('urgent: 29.1.2021 - 18:00'), ['2021-01-29T11:00:00.000Z', null]);
  const long = 'ế'.repeat(160);
  assert.equal(noticeOf(`urgent: { until: 29.1.2021, text: ${long} }`)?.[1], long);
  assert.equal(noticeOf('urgent:\n  until: 29.1.2021\n  text: >\n    Nước lên\n    ở suối')?.[1], 'Nước lên ở suối');
  assert.equal(noticeOf('urgent: { until: 29.1.2021, text: "" }')?.[1], null);
});

test('left out or empty, there is none', () => {
  assert.equal(noticeOf('pinned: yes'), null);
  assert.equal(noticeOf('urgent:'), null);
});
