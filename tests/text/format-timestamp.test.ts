import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Language, Timestamp } from '../../src/model.js';
import { type CompiledPattern, compilePattern, formatTimestamp, toIso } from '../../src/text/format-timestamp.js';
import { parseTimestamp } from '../../src/text/timestamp.js';
import { openZone, type Zone } from '../../src/text/zone.js';

function zoneOf(name: string): Zone {
  const zone = openZone(name);
  assert.ok(zone !== null, name);
  return zone;
}

const vietnam = zoneOf('Asia/Ho_Chi_Minh');

function timestampOf(text: string, zone = vietnam): Timestamp {
  const parsed = parseTimestamp(text, zone);
  assert.ok(parsed.ok, text);
  return parsed.timestamp;
}

function patternOf(text: string): CompiledPattern {
  const pattern = compilePattern(text);
  assert.ok(pattern.ok, text);
  return pattern;
}

test('patterns: a time, a date without one, in both languages', () => {
  const withTime = timestampOf('28/1/2021 16:06:05');
  const dateOnly = timestampOf('28/1/2021');
  const table: readonly (readonly [pattern: string, language: Language, withTime: string, dateOnly: string])[] = [
    ['d.M.yyyy - H:m', 'vi', '28.1.2021 - 16:6', '28.1.2021'],
    ['dd/MM/yyyy HH:mm', 'vi', '28/01/2021 16:06', '28/01/2021'],
    ['HH:mm, dd/MM/yyyy', 'vi', '16:06, 28/01/2021', '28/01/2021'],
    ["EEEE, d/M/yyyy 'lúc' HH:mm", 'vi', 'Thứ Năm, 28/1/2021 lúc 16:06', 'Thứ Năm, 28/1/2021'],
    ['EEEE, HH:mm, d/M/yyyy', 'vi', 'Thứ Năm, 16:06, 28/1/2021', 'Thứ Năm, 28/1/2021'],
    ["'Ngày' d MMMM 'năm' y", 'vi', 'Ngày 28 tháng 1 năm 2021', 'Ngày 28 tháng 1 năm 2021'],
    ["H 'giờ' mm 'ngày' d-M-yy", 'vi', '16 giờ 06 ngày 28-1-21', '28-1-21'],
    ["dd/MM/yyyy (HH:mm 'GMT+7')", 'vi', '28/01/2021 (16:06 GMT+7)', '28/01/2021'],
    ['E, d MMM yyyy, hh:mm:ss a', 'vi', 'T5, 28 thg 1 2021, 04:06:05 CH', 'T5, 28 thg 1 2021'],
    ['E, d MMM yyyy, h:mm a', 'en', 'Thu, 28 Jan 2021, 4:06 PM', 'Thu, 28 Jan 2021'],
    ['EEEE, d MMMM y', 'en', 'Thursday, 28 January 2021', 'Thursday, 28 January 2021'],
    ['yyyyMMdd', 'en', '20210128', '20210128'],
    ["'''d''' 'o''clock' d", 'en', "'d' o'clock 28", "'d' o'clock 28"],
  ];
  for (const [text, language, full, date] of table) {
    const pattern = patternOf(text);
    assert.equal(formatTimestamp(withTime, pattern, language), full, text);
    assert.equal(formatTimestamp(dateOnly, pattern, language), date, text);
  }
});

test('twelve hours: midnight is 12 SA, noon is 12 CH', () => {
  const pattern = patternOf('d/M/yyyy h:mm a');
  assert.equal(formatTimestamp(timestampOf('28/1/2021 00:05'), pattern, 'vi'), '28/1/2021 12:05 SA');
  assert.equal(formatTimestamp(timestampOf('28/1/2021 12:05'), pattern, 'vi'), '28/1/2021 12:05 CH');
});

test('patterns that cannot be written, and the piece at fault', () => {
  const table: readonly (readonly [pattern: string, problem: string, read: string])[] = [
    ['d.M.yyyy lúc H:m', 'letter', 'l'],
    ['DD/MM/YYYY', 'letter', 'DD'],
    ['ddd', 'letter', 'ddd'],
    ['d.M.yyy', 'letter', 'yyy'],
    ["d.M.yyyy 'lúc H:m", 'quote', "'lúc H:m"],
    ["'", 'quote', "'"],
    ['H:m', 'no-date', 'H:m'],
    ["'ngày'", 'no-date', "'ngày'"],
    ['', 'no-date', ''],
  ];
  for (const [text, problem, read] of table) assert.deepEqual(compilePattern(text), { ok: false, problem, read }, text);
});

/** Every second from 1976 on: since then the clocks of Viet Nam were never turned. */
const second = fc.integer({ min: Date.UTC(1976, 0) / 1000, max: Date.UTC(2100, 0) / 1000 });

test('what a pattern writes is read as the same timestamp, to the precision of the pattern', () => {
  const days = [
    'd.M.yyyy',
    'dd/MM/yyyy',
    'dd-MM-yyyy',
    'yyyy-MM-dd',
    'yyyyMMdd',
    'EEEE, d/M/yyyy',
    "E, 'ngày' dd.MM.yyyy",
  ];
  const minutes = [
    'd.M.yyyy - H:m',
    'dd/MM/yyyy HH:mm',
    'HH:mm, dd/MM/yyyy',
    'H:m, EEEE, d-M-yyyy',
    "EEEE, d/M/yyyy 'lúc' HH:mm",
    "HH'h'mm '|' d/M/yyyy",
    'dd/MM/yyyy hh:mm a',
    'h:mm a, dd/MM/yyyy',
    'E dd/MM/yyyy, HH:mm',
    "yyyy-MM-dd'T'HH:mm",
    "H 'giờ' m 'phút,' 'ngày' d 'tháng' M 'năm' yyyy",
  ];
  const seconds = ['dd/MM/yyyy HH:mm:ss', 'yyyy-MM-dd HH:mm:ss', 'hh:mm:ss a dd/MM/yyyy'];
  const cases = [
    ...days.map((pattern) => ({ pattern, precision: 'day', unit: 86_400 }) as const),
    ...minutes.map((pattern) => ({ pattern, precision: 'minute', unit: 60 }) as const),
    ...seconds.map((pattern) => ({ pattern, precision: 'second', unit: 1 }) as const),
  ];
  fc.assert(
    fc.property(
      second,
      fc.constantFrom(...cases),
      fc.constantFrom<Language>('vi', 'en'),
      (at, { pattern, precision, unit }, language) => {
        // Midnight in Viet Nam is 17:00 UTC.
        const instant = (Math.floor((at + 7 * 3600) / unit) * unit - 7 * 3600) * 1000;
        const timestamp: Timestamp = { instant, civil: vietnam.toCivil(instant), precision };
        const written = formatTimestamp(timestamp, patternOf(pattern), language);
        assert.deepEqual(parseTimestamp(written, vietnam), { ok: true, timestamp, weekday: null }, written);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a month in Vietnamese words is read back', () => {
  const timestamp = timestampOf('28/1/2021');
  assert.deepEqual(timestampOf(formatTimestamp(timestamp, patternOf('d MMMM, yyyy'), 'vi')), timestamp);
});

test('ISO 8601 for programs', () => {
  const table: readonly (readonly [text: string, zone: string, iso: string])[] = [
    ['28.1.2021 - 16:6', 'Asia/Ho_Chi_Minh', '2021-01-28T16:06:00+07:00'],
    ['28.1.2021', 'Asia/Ho_Chi_Minh', '2021-01-28'],
    ['2.9.1960 8:00', 'Asia/Ho_Chi_Minh', '1960-09-02T08:00:00+08:00'],
    ['1.7.2024 8:00:09', 'America/New_York', '2024-07-01T08:00:09-04:00'],
    ['1.7.2024 8:00', 'Asia/Kathmandu', '2024-07-01T08:00:00+05:45'],
    ['1.7.2024 8:00', 'America/St_Johns', '2024-07-01T08:00:00-02:30'],
    ['1.7.2024 8:00', 'UTC', '2024-07-01T08:00:00+00:00'],
    // The mean time of Sài Gòn was 7:06:30 ahead: no offset of ISO 8601.
    ['1.1.1900 10:00', 'Asia/Ho_Chi_Minh', '1900-01-01T02:53:30Z'],
    ['1.1.0850', 'UTC', '0850-01-01'],
  ];
  for (const [text, name, iso] of table) assert.equal(toIso(timestampOf(text, zoneOf(name))), iso, text);
});
