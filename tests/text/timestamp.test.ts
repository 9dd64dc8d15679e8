import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toIso } from '../../src/text/format-timestamp.js';
import { parseTimestamp } from '../../src/text/timestamp.js';
import { openZone, type Zone } from '../../src/text/zone.js';

/** Texts of any UTF-16 units, halves of surrogate pairs among them. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

function zoneOf(name: string): Zone {
  const zone = openZone(name);
  assert.ok(zone !== null, name);
  return zone;
}

const vietnam = zoneOf('Asia/Ho_Chi_Minh');

/** What was read, as ISO 8601; the precision shows in `day` (no time) and in the seconds. */
function read(text: string, zone = vietnam): string {
  const parsed = parseTimestamp(text, zone);
  if (!parsed.ok) return `${parsed.problem}: ${parsed.read}`;
  const iso = toIso(parsed.timestamp);
  return parsed.timestamp.precision === 'minute' ? iso.replace(/(T\d\d:\d\d):00/, '$1') : iso;
}

test('timestamps as offices write them', () => {
  const table: Readonly<Record<string, string>> = {
    '28.1.2021 - 16:6': '2021-01-28T16:06+07:00',
    '28.1.2021': '2021-01-28',
    '28-01-2021': '2021-01-28',
    '28/01/2021 16:06': '2021-01-28T16:06+07:00',
    '28/01/2021, 16:06': '2021-01-28T16:06+07:00',
    '28/01/2021 | 16:06': '2021-01-28T16:06+07:00',
    '28/01/2021 – 16:06': '2021-01-28T16:06+07:00',
    '28-01-2021-16:06': '2021-01-28T16:06+07:00',
    '29/03/2024 03:00:57': '2024-03-29T03:00:57+07:00',
    '16:06 28/1/2021': '2021-01-28T16:06+07:00',
    '16:06-28/1/2021': '2021-01-28T16:06+07:00',
    '16:06 -28-01-2021': '2021-01-28T16:06+07:00',
    '  28/01/2021\u00a0\t16:06\n': '2021-01-28T16:06+07:00',
    '28/01/2021\u200b 16:06': '2021-01-28T16:06+07:00',
  };
  for (const [text, expected] of Object.entries(table)) assert.equal(read(text), expected, text);
});

test('weekdays, before and after, with and without tones', () => {
  const table: Readonly<Record<string, string>> = {
    '10:8, Thứ Tư, 3-4-2024': '2024-04-03T10:08+07:00',
    'Thứ Tư, 3-4-2024 10:8': '2024-04-03T10:08+07:00',
    'Thứ tư, ngày 3/4/2024': '2024-04-03',
    'THỨ TƯ 3/4/2024': '2024-04-03',
    'thu tu, 3/4/2024': '2024-04-03',
    'Thứ 4, 3/4/2024': '2024-04-03',
    'T4, 3/4/2024, 10:08': '2024-04-03T10:08+07:00',
    'Chủ nhật, 7/4/2024': '2024-04-07',
    'CN 7/4/2024': '2024-04-07',
    'Wednesday, 3/4/2024 10:08': '2024-04-03T10:08+07:00',
    'Thu, 4/4/2024': '2024-04-04',
    'Thu 4/4/2024': '2024-04-04',
    'Thứ 4 - 3/4/2024': '2024-04-03',
    '3/4/2024 10:08 Thứ Tư': '2024-04-03T10:08+07:00',
  };
  for (const [text, expected] of Object.entries(table)) {
    for (const typed of [text, text.normalize('NFD')]) {
      assert.equal(read(typed), expected, text);
      const parsed = parseTimestamp(typed, vietnam);
      assert.equal(parsed.ok && parsed.weekday, null, text);
    }
  }
});

test('a weekday that does not belong to the date', () => {
  const parsed = parseTimestamp('Chủ nhật, 3/4/2024', vietnam);
  assert.deepEqual(parsed.ok && parsed.weekday, { written: 7, actual: 3 });
  // The weekday belongs to the date as written, not to that in the portal's zone.
  const elsewhere = parseTimestamp('Wed, 3/4/2024 22:00 +00:00', vietnam);
  assert.equal(elsewhere.ok && elsewhere.weekday, null);
});

test('the clock of twelve hours', () => {
  const table: Readonly<Record<string, string>> = {
    '28/01/2021 08:20 SA': '2021-01-28T08:20+07:00',
    '28/01/2021 03:20 CH': '2021-01-28T15:20+07:00',
    '03:20 CH 28/01/2021': '2021-01-28T15:20+07:00',
    '28/01/2021 08:31 AM': '2021-01-28T08:31+07:00',
    '28/01/2021 8:31pm': '2021-01-28T20:31+07:00',
    '28/01/2021 8:31:05 p.m.': '2021-01-28T20:31:05+07:00',
    '28/01/2021 12:05 SA': '2021-01-28T00:05+07:00',
    '28/01/2021 12:05 CH': '2021-01-28T12:05+07:00',
    '28/01/2021 13:20 CH': '2021-01-28T13:20+07:00',
    '28/01/2021 13:20 SA': 'time: 13:20 SA',
    '28/01/2021 0:20 SA': 'time: 0:20 SA',
    '28/01/2021 0:20 CH': 'time: 0:20 CH',
    '28/01/2021 24:00 CH': 'time: 24:00 CH',
  };
  for (const [text, expected] of Object.entries(table)) assert.equal(read(text), expected, text);
});

test('times and dates in words', () => {
  const table: Readonly<Record<string, string>> = {
    '28/01/2021 16h06': '2021-01-28T16:06+07:00',
    '28/01/2021 lúc 16h': '2021-01-28T16:00+07:00',
    '28/01/2021, lúc 16:06': '2021-01-28T16:06+07:00',
    "Vào lúc 7h30' ngày 28/1/2021": '2021-01-28T07:30+07:00',
    '7g30 28/1/2021': '2021-01-28T07:30+07:00',
    '16 giờ ngày 28/1/2021': '2021-01-28T16:00+07:00',
    '16 giờ 28/1/2021': '2021-01-28T16:00+07:00',
    '16 giờ 30 phút, ngày 28 tháng 01 năm 2021': '2021-01-28T16:30+07:00',
    '16 giờ 30 ngày 28/1/2021': '2021-01-28T16:30+07:00',
    '28 tháng 1, 2021': '2021-01-28',
  };
  for (const [text, expected] of Object.entries(table)) assert.equal(read(text), expected, text);
});

test('ISO 8601, and offsets that are written', () => {
  const table: Readonly<Record<string, string>> = {
    '20210128': '2021-01-28',
    '2021-01-28': '2021-01-28',
    '2021/01/28': '2021-01-28',
    '2021-01-28 16:06': '2021-01-28T16:06+07:00',
    '2021-01-28T16:06': '2021-01-28T16:06+07:00',
    '2021-01-28T16:06:00Z': '2021-01-28T23:06:00+07:00',
    '2021-01-28T20:06:00Z': '2021-01-29T03:06:00+07:00',
    '2021-01-28T16:06:59.987654+07:00': '2021-01-28T16:06:59+07:00',
    '2021-01-28T16:06-05:30': '2021-01-29T04:36+07:00',
    '2021-01-28T16:06+0700': '2021-01-28T16:06+07:00',
    '2021-01-28 16:06 +07': '2021-01-28T16:06+07:00',
    '28/01/2021 16:06 GMT+7': '2021-01-28T16:06+07:00',
    '28/01/2021, 16:06 (GMT+7)': '2021-01-28T16:06+07:00',
    '28/01/2021 16:06 UTC': '2021-01-28T23:06+07:00',
    '28/01/2021 03:20 CH GMT +7': '2021-01-28T15:20+07:00',
    '28/01/2021 16:06 +25:00': 'offset: +25:00',
    '28/01/2021 16:06 GMT+7:99': 'offset: GMT+7:99',
    '28/01/2021 16:06 -12:30': 'offset: -12:30',
    '0001-01-01T00:00+14:00': 'date: 0001-01-01',
  };
  for (const [text, expected] of Object.entries(table)) assert.equal(read(text), expected, text);
});

test('what means no timestamp, and the piece at fault', () => {
  const table: Readonly<Record<string, string>> = {
    '': 'empty: ',
    ' \t\n': 'empty: ',
    'hôm qua': 'pattern: hôm qua',
    '28.1.2021 buổi chiều': 'pattern: 28.1.2021 buổi chiều',
    '16:06': 'pattern: 16:06',
    'Thứ Tư': 'pattern: Thứ Tư',
    '28.1.2021 -': 'pattern: 28.1.2021 -',
    '- 28.1.2021': 'pattern: - 28.1.2021',
    '28.1.2021 28.1.2021': 'pattern: 28.1.2021 28.1.2021',
    '28.1.2021 16:06 16:06': 'pattern: 28.1.2021 16:06 16:06',
    '28.1-2021': 'pattern: 28.1-2021',
    '28.1.20211': 'pattern: 28.1.20211',
    '28.1.202116:06': 'pattern: 28.1.202116:06',
    '28.1.2021 16:060': 'pattern: 28.1.2021 16:060',
    '2021128': 'pattern: 2021128',
    '28.1.2021\u0301': 'pattern: 28.1.2021\u0301',
    '28.1.21': 'year: 28.1.21',
    '28/1/202 16:06': 'year: 28/1/202',
    '31.2.2021': 'date: 31.2.2021',
    '29.2.2100 - 8:0': 'date: 29.2.2100',
    '1.13.2021': 'date: 1.13.2021',
    '2021-13-01': 'date: 2021-13-01',
    '00.1.2021': 'date: 00.1.2021',
    '1.1.0000': 'date: 1.1.0000',
    'ngày 31 tháng 4 năm 2021': 'date: 31 tháng 4 năm 2021',
    '28.1.2021 - 24:30': 'time: 24:30',
    '24:00 28.1.2021': 'time: 24:00',
    '28.1.2021 16:60': 'time: 16:60',
    '28.1.2021 23:59:60': 'time: 23:59:60',
    '28.1.2021 25h': 'time: 25h',
  };
  for (const [text, expected] of Object.entries(table)) assert.equal(read(text), expected, text);
});

test('a problem tells the numbers that were read', () => {
  const date = parseTimestamp('31.2.2021 - 16:6', vietnam);
  assert.deepEqual(date, { ok: false, problem: 'date', read: '31.2.2021', date: { day: 31, month: 2, year: 2021 } });
  const time = parseTimestamp('28.1.2021 - 24:30', vietnam);
  assert.deepEqual(time, { ok: false, problem: 'time', read: '24:30', time: { hour: 24, minute: 30, second: 0 } });
});

test('a date without a time keeps its day in every zone', () => {
  for (const name of ['Asia/Ho_Chi_Minh', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC', 'America/Sao_Paulo']) {
    const parsed = parseTimestamp('4/11/2018', zoneOf(name));
    assert.ok(parsed.ok);
    assert.equal(toIso(parsed.timestamp), '2018-11-04', name);
    assert.equal(zoneOf(name).toCivil(parsed.timestamp.instant).day, 4, name);
  }
});

test('a time that the clocks skip is the one that they show instead', () => {
  assert.equal(read('10/3/2024 02:30', zoneOf('America/New_York')), '2024-03-10T03:30-04:00');
});

const pieces = [
  '28',
  '1',
  '2021',
  '0',
  '99',
  '.',
  '/',
  '-',
  ':',
  ',',
  ' ',
  '|',
  'T',
  'h',
  'giờ',
  'phút',
  'ngày',
  'tháng',
  'năm',
];
const others = [
  'lúc',
  'Thứ',
  'Tư',
  'T4',
  'CN',
  'SA',
  'CH',
  'PM',
  'Z',
  'GMT',
  '+07:00',
  '+',
  '(',
  ')',
  '\u0301',
  '\n',
  '\0',
  '28.1.2021',
  '16:06',
];
const anyText = fc.oneof(
  anyUnits,
  fc.array(fc.constantFrom(...pieces, ...others), { maxLength: 12 }).map((chosen) => chosen.join('')),
  fc.array(fc.constantFrom(...pieces, ...others), { maxLength: 12 }).map((chosen) => chosen.join(' ')),
);

test('no input throws; what is read is consistent, and a problem names a piece of the input', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseTimestamp(text, vietnam);
      if (!parsed.ok) {
        assert.ok(
          text
            .normalize('NFC')
            .replace(/[\s\u200b]+/g, ' ')
            .includes(parsed.read.replace(/…$/, '')),
        );
        return;
      }
      const { instant, civil, precision } = parsed.timestamp;
      assert.equal(vietnam.toInstant(civil), instant);
      if (precision === 'day') assert.deepEqual([civil.hour, civil.minute, civil.second], [0, 0, 0]);
    }),
    { numRuns: 3000 },
  );
});

test('long input is refused at once, and only its beginning shown', () => {
  for (const piece of [' ', '1', '28.1.2021 ', 'ngày ', '-', '\u0301', '😀', '28.1.2021 16:06:00.1111']) {
    const started = performance.now();
    const parsed = parseTimestamp(`28.1.2021 ${piece.repeat(20_000)}x`, vietnam);
    assert.ok(performance.now() - started < 2000, piece);
    assert.ok(!parsed.ok && parsed.problem === 'pattern' && parsed.read.length <= 101, piece);
  }
});
