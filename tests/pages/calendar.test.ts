/** The calendar of an archive month. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewCalendar } from '../../src/pages/calendar.js';
import { wordsIn } from '../../src/pages/words.js';

/** The days of a month's weeks: `1`, `28*` for one with articles, `.` where the month has none. */
function weeks(period: readonly number[], days: readonly number[] = []): readonly string[] {
  const published = days.map((day) => ({ day, articles: [] }));
  return viewCalendar(period, published, (day) => `#${day}`, 'vi', wordsIn('vi')).weeks.map((week) =>
    week.map((day) => (day === null ? '.' : `${day.day}`)).join(' '),
  );
}

test('weeks run from Monday to Sunday, and the month has its own length', () => {
  assert.deepEqual(weeks([2021, 2]), [
    '1 2 3 4 5 6 7',
    '8 9 10 11 12 13 14',
    '15 16 17 18 19 20 21',
    '22 23 24 25 26 27 28',
  ]);
  assert.deepEqual(weeks([2026, 11]).slice(0, 2), ['. . . . . . 1', '2 3 4 5 6 7 8']);
  assert.equal(weeks([2024, 2]).at(-1), '26 27 28 29 . . .');
  assert.equal(weeks([2026, 8]).length, 6);
});

test('a day leads somewhere if something was published on it', () => {
  const summary = {
    title: '',
    url: '',
    canonical: '',
    time: { text: '', iso: '', rfc822: '', rfc3339: '' },
    lead: '',
    image: null,
    section: { title: '', url: '' },
    authors: [],
    correction: null,
    language: 'vi',
  };
  const days = [{ day: 28, articles: [summary, summary] }];
  const calendar = viewCalendar([2021, 1], days, (day) => `/ngay/${day}/`, 'vi', wordsIn('vi'));
  assert.deepEqual(
    calendar.weeks.flat().filter((day) => day !== null && day.count > 0),
    [{ day: 28, title: 'Ngày 28 tháng 1 năm 2021', url: '/ngay/28/', count: 2 }],
  );
  assert.deepEqual(calendar.weekdays[0], { name: 'Thứ Hai', short: 'T2' });
});
