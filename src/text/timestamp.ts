/** What an author typed as a timestamp → the instant and the civil time that it means, or why it means none. */
import type { CivilTime, Timestamp } from '../model.js';
import { civilToWall, isCalendarDate, type Weekday, weekdayOf } from './civil-time.js';
import {
  readTimestampForm,
  type WrittenDate,
  type WrittenOffset,
  type WrittenTime,
  type WrittenTimestamp,
} from './timestamp-forms.js';
import type { Zone } from './zone.js';

/** A weekday that does not belong to the date beside it. */
export interface WeekdayMismatch {
  readonly written: Weekday;
  readonly actual: Weekday;
}

/**
 * What was typed means nothing. `read` is the piece at fault, as typed but in NFC and with single spaces.
 * - `empty`: nothing is typed;
 * - `pattern`: no form of a timestamp; `read` is all of it (its beginning, where it is long);
 * - `year`: the year has not four digits; `date`: the calendar has no such day;
 * - `time`: the clock has no such time; `offset`: no place on earth is so far from UTC.
 */
export type TimestampProblem =
  | { readonly problem: 'empty' | 'pattern' | 'offset'; readonly read: string }
  | {
      readonly problem: 'year' | 'date';
      readonly read: string;
      readonly date: Pick<CivilTime, 'day' | 'month' | 'year'>;
    }
  | { readonly problem: 'time'; readonly read: string; readonly time: Pick<CivilTime, 'hour' | 'minute' | 'second'> };

/** A timestamp, or its problem. */
export type ParsedTimestamp =
  | { readonly ok: true; readonly timestamp: Timestamp; readonly weekday: WeekdayMismatch | null }
  | ({ readonly ok: false } & TimestampProblem);

/** What counts as a space; pasted text brings zero-width ones along. */
const BLANKS = /[\s\u200b]+/g;

/** Longer than any timestamp, in UTF-16 units; of what is longer, only the beginning is shown. */
const LONGEST = 100;

const MINUTE = 60_000;

/** The offsets in use on earth lie between these, in minutes. */
const WESTERNMOST = -12 * 60;
const EASTERNMOST = 14 * 60;

/**
 * Reads a timestamp as Vietnamese offices write them: `28.1.2021 - 16:6`, `10:8, Thứ Tư, 3-4-2024`, ISO 8601 and more
 * (`timestamp-forms.ts` has them all). The day stands before the month, unless a year of four digits leads. Never
 * throws; takes time linear in the text's length.
 *
 * The time is that of `zone` where no offset is written; what `zone` shows then becomes `civil`. A date without a time
 * keeps its day whatever the zone. On a 12-hour clock 12:05 SA is 00:05 and 12:05 CH is 12:05; 13 to 23 are taken with
 * CH, where they can mean one thing only, and refused with SA. 24:00 and 23:59:60 are refused.
 */
export function parseTimestamp(text: string, zone: Zone): ParsedTimestamp {
  const typed = text.normalize('NFC').replace(BLANKS, ' ').trim();
  if (typed === '') return { ok: false, problem: 'empty', read: '' };
  const written = typed.length > LONGEST ? null : readTimestampForm(typed);
  if (written === null) return { ok: false, problem: 'pattern', read: shorten(typed) };
  const problem = findDateProblem(written.date) ?? findTimeProblem(written.time);
  if (problem !== null) return { ok: false, ...problem };
  const timestamp = resolve(written, zone);
  // An offset can push the first and the last days of the calendar over its edge.
  if (!hasYear(timestamp.civil)) return { ok: false, ...dateProblem(written.date) };
  return { ok: true, timestamp, weekday: findMismatch(written) };
}

function findDateProblem(date: WrittenDate): TimestampProblem | null {
  const { read, day, month, year } = date;
  if (date.yearDigits !== 4) return { problem: 'year', read, date: { day, month, year } };
  return isCalendarDate(year, month, day) ? null : dateProblem(date);
}

function dateProblem({ read, day, month, year }: WrittenDate): TimestampProblem {
  return { problem: 'date', read, date: { day, month, year } };
}

function findTimeProblem(time: WrittenTime | null): TimestampProblem | null {
  if (time === null) return null;
  const { read, hour, minute, offset } = time;
  const second = time.second ?? 0;
  const isTime = hourOfDay(time) !== null && minute <= 59 && second <= 59;
  if (!isTime) return { problem: 'time', read, time: { hour, minute, second } };
  return offset === null || isOffset(offset) ? null : { problem: 'offset', read: offset.read };
}

/** The hour from 0 to 23; null where the clock has no such hour. */
function hourOfDay({ hour, half }: WrittenTime): number | null {
  if (half === null || (half === 'afternoon' && hour > 12)) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'afternoon' ? 12 : 0);
}

function isOffset(offset: WrittenOffset): boolean {
  const minutes = minutesOf(offset);
  return Math.abs(offset.minutes) < 60 && minutes >= WESTERNMOST && minutes <= EASTERNMOST;
}

function minutesOf({ hours, minutes }: WrittenOffset): number {
  return hours * 60 + minutes;
}

function resolve({ date, time }: WrittenTimestamp, zone: Zone): Timestamp {
  if (time === null) {
    const civil = civilOf(date);
    return { instant: zone.toInstant(civil), civil, precision: 'day' };
  }
  const typed = civilOf(date, hourOfDay(time) ?? 0, time.minute, time.second ?? 0);
  const instant = time.offset === null ? zone.toInstant(typed) : civilToWall(typed) - minutesOf(time.offset) * MINUTE;
  return { instant, civil: zone.toCivil(instant), precision: time.second === null ? 'minute' : 'second' };
}

function findMismatch({ date, weekday }: WrittenTimestamp): WeekdayMismatch | null {
  if (weekday === null) return null;
  const actual = weekdayOf(civilOf(date));
  return weekday.weekday === actual ? null : { written: weekday.weekday, actual };
}

function civilOf({ day, month, year }: WrittenDate, hour = 0, minute = 0, second = 0): CivilTime {
  return { year, month, day, hour, minute, second };
}

function hasYear({ year }: CivilTime): boolean {
  return year >= 1 && year <= 9999;
}

/** A long text's beginning, without half a character at its end. */
function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
