import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CivilTime } from '../../src/model.js';
import { civilToWall, wallToCivil } from '../../src/text/civil-time.js';
import { openZone, type Zone } from '../../src/text/zone.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function zoneOf(name: string): Zone {
  const zone = openZone(name);
  assert.ok(zone !== null, name);
  return zone;
}

function civil(text: string): CivilTime {
  return wallToCivil(Date.parse(`${text}Z`));
}

test('a zone has the name that it was asked for by', () => {
  assert.equal(zoneOf('Asia/Ho_Chi_Minh').name, 'Asia/Ho_Chi_Minh');
  assert.equal(zoneOf('UTC').offsetAt(0), 0);
});

test('what names no zone opens none', () => {
  for (const name of ['', ' ', 'Asia/Hanoi', 'Hà Nội', '+07:00', '-03', 'GMT+99', '../etc', 'undefined']) {
    assert.equal(openZone(name), null, name);
  }
});

test('civil times by the clocks of many places', () => {
  const table: readonly (readonly [zone: string, civil: string, utc: string])[] = [
    ['Asia/Ho_Chi_Minh', '2021-01-28T16:06:00', '2021-01-28T09:06:00Z'],
    ['Asia/Ho_Chi_Minh', '1970-01-01T00:00:00', '1969-12-31T16:00:00Z'],
    ['Asia/Ho_Chi_Minh', '1900-01-01T00:00:00', '1899-12-31T16:53:30Z'],
    ['Asia/Ho_Chi_Minh', '0001-01-01T00:00:00', '0000-12-31T16:53:30Z'],
    ['Asia/Ho_Chi_Minh', '9999-12-31T23:59:59', '9999-12-31T16:59:59Z'],
    ['Asia/Kathmandu', '2021-01-28T16:06:00', '2021-01-28T10:21:00Z'],
    ['America/New_York', '2024-07-01T12:00:00', '2024-07-01T16:00:00Z'],
    // Twelve days at another offset; the second change takes the first one back.
    ['America/Argentina/Tucuman', '2004-05-30T12:00:00', '2004-05-30T15:00:00Z'],
    ['America/Argentina/Tucuman', '2004-06-07T12:00:00', '2004-06-07T16:00:00Z'],
    ['America/Argentina/Tucuman', '2004-06-14T12:00:00', '2004-06-14T15:00:00Z'],
  ];
  for (const [name, wall, utc] of table) {
    const zone = zoneOf(name);
    const instant = Date.parse(utc.startsWith('0000') ? `+00${utc}` : utc);
    assert.equal(
      new Date(zone.toInstant(civil(wall))).toISOString(),
      new Date(instant).toISOString(),
      `${name} ${wall}`,
    );
    assert.deepEqual(zone.toCivil(instant), civil(wall), `${name} ${utc}`);
  }
});

test('a time that the clocks show twice is the earlier one', () => {
  const zone = zoneOf('America/New_York');
  assert.equal(new Date(zone.toInstant(civil('2024-11-03T01:30:00'))).toISOString(), '2024-11-03T05:30:00.000Z');
  assert.equal(new Date(zone.toInstant(civil('2024-11-03T02:00:00'))).toISOString(), '2024-11-03T07:00:00.000Z');
});

test('a time that the clocks skip is read by the offset before the skip', () => {
  const zone = zoneOf('America/New_York');
  const instant = zone.toInstant(civil('2024-03-10T02:30:00'));
  assert.deepEqual(zone.toCivil(instant), civil('2024-03-10T03:30:00'));
});

test('a day that the clocks skip becomes the next one', () => {
  const zone = zoneOf('Pacific/Apia');
  const instant = zone.toInstant(civil('2011-12-30T12:00:00'));
  assert.deepEqual(zone.toCivil(instant), civil('2011-12-31T12:00:00'));
});

test('offsets change to the second, however the zone is asked', () => {
  const change = Date.parse('2024-03-10T07:00:00Z');
  const zone = zoneOf('America/New_York');
  assert.deepEqual([change - 1, change, change + 1].map(zone.offsetAt), [-300, -240, -240]);
  assert.deepEqual([change + 1, change, change - 1].map(zoneOf('America/New_York').offsetAt), [-240, -240, -300]);
});

test('offsets are those of Intl, near changes and far from them', () => {
  const names = ['Asia/Ho_Chi_Minh', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia'];
  for (const name of names) {
    const zone = zoneOf(name);
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    const near = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2040, 0) });
    const any = fc.integer({ min: Date.parse('0001-01-02T00:00:00Z'), max: Date.parse('9999-12-30T00:00:00Z') });
    fc.assert(
      fc.property(fc.oneof(near, any), (instant) => {
        assert.equal(zone.offsetAt(instant), offsetByIntl(format, instant));
      }),
      { numRuns: 300 },
    );
  }
});

test('toInstant is the first instant that shows the time, or one offset before the skip', () => {
  const zone = zoneOf('America/New_York');
  const start = Date.UTC(2020, 0);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 * 365 * 24 * 4 }), (quarter) => {
      const wall = start + quarter * 15 * MINUTE;
      const instant = zone.toInstant(wallToCivil(wall));
      const shown = civilToWall(zone.toCivil(instant));
      if (shown === wall) assert.notEqual(civilToWall(zone.toCivil(instant - HOUR)), wall);
      else assert.equal(shown - wall, HOUR);
    }),
    { numRuns: 2000 },
  );
});

/** The offset in minutes as Intl tells it, asked the slow way. */
function offsetByIntl(format: Intl.DateTimeFormat, instant: number): number {
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes, seconds] = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes) + Number(seconds ?? 0) / 60);
}
