/** Arithmetic on civil times, without zone or clock: the proleptic Gregorian calendar of ISO 8601, years 1–9999. */
import type { CivilTime } from '../model.js';

/** A civil day in milliseconds. */
export const DAY = 86_400_000;

/** A day of the week as ISO 8601 counts them: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The days of a week in their order. */
export const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** After so many years the calendar repeats itself, weekdays included. */
const CYCLE_YEARS = 400;
const CYCLE = 146_097 * DAY;

/** The milliseconds from 1970-01-01 00:00 to `civil`, both on the same wall. */
export function civilToWall(civil: CivilTime): number {
  const { year, month, day, hour, minute, second } = civil;
  // A cycle later, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return Date.UTC(year + CYCLE_YEARS, month - 1, day, hour, minute, second) - CYCLE;
}

/** The civil time that lies `wall` milliseconds after 1970-01-01 00:00; fractions of a second are cut off. */
export function wallToCivil(wall: number): CivilTime {
  const date = new Date(wall);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** Whether the calendar has such a day: 29.2 in leap years only, years 1 to 9999. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The weekday of a civil time. */
export function weekdayOf(civil: CivilTime): Weekday {
  const days = Math.floor(civilToWall(civil) / DAY);
  // 1970-01-01 was a Thursday, the fourth day of its week.
  return WEEK[(((days + 3) % 7) + 7) % 7] ?? 1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
