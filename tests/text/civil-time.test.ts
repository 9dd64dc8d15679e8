import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilToWall, DAY, isCalendarDate, wallToCivil, weekdayOf } from '../../src/text/civil-time.js';

const first = { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
const last = { year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59 };

test('walls and civil times are each other, from year 1 to year 9999', () => {
  assert.deepEqual(wallToCivil(civilToWall(first)), first);
  assert.deepEqual(wallToCivil(civilToWall(last)), last);
  fc.assert(
    fc.property(fc.integer({ min: civilToWall(first) / 1000, max: civilToWall(last) / 1000 }), (seconds) => {
      assert.equal(civilToWall(wallToCivil(seconds * 1000)), seconds * 1000);
    }),
  );
});

test('a day of the calendar is one that a round trip leaves alone', () => {
  for (const year of [1, 4, 1900, 2000, 2021, 2024, 9999]) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= 32; day++) {
        const civil = { ...first, year, month, day };
        const isSame =
          civilToWall(wallToCivil(civilToWall(civil))) === civilToWall(civil) &&
          wallToCivil(civilToWall(civil)).day === day;
        assert.equal(isCalendarDate(year, month, day), isSame, `${day}.${month}.${year}`);
      }
    }
  }
});

test('days outside the calendar', () => {
  for (const [year, month, day] of [
    [0, 1, 1],
    [10000, 1, 1],
    [2021, 0, 1],
    [2021, 13, 1],
    [2021, 1, 0],
  ] as const) {
    assert.equal(isCalendarDate(year, month, day), false, `${day}.${month}.${year}`);
  }
});

test('weekdays follow each other without a gap', () => {
  assert.equal(weekdayOf({ ...first, year: 2021, month: 1, day: 28 }), 4);
  assert.equal(weekdayOf({ ...first, year: 2024, month: 4, day: 7 }), 7);
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      const [today, tomorrow] = [day, day + 1].map((count) => weekdayOf(wallToCivil(count * DAY)));
      assert.equal(tomorrow, today === undefined ? undefined : (today % 7) + 1);
    }),
  );
});
