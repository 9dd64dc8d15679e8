/** Timestamp → the date form of RSS 2.0, which is that of RFC 822 with a year of four digits (RFC 2822, section 3.3). */
import type { Timestamp } from '../model.js';
import { calendarWordsIn } from './calendar-words.js';
import { civilToWall, wallToCivil, weekdayOf } from './civil-time.js';

/**
 * `Thu, 28 Jan 2021 16:06:00 +0700`, with the offset that the portal's zone had then; in UTC where that is no whole
 * minute. A date without a time is its 00:00.
 */
export function toRfc822(timestamp: Timestamp): string {
  const { shortWeekdays, shortMonths } = calendarWordsIn('en');
  const minutes = (civilToWall(timestamp.civil) - timestamp.instant) / 60_000;
  const whole = Number.isInteger(minutes);
  const civil = whole ? timestamp.civil : wallToCivil(timestamp.instant);
  const distance = whole ? Math.abs(minutes) : 0;
  const offset = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(distance / 60))}${pad(distance % 60)}`;
  const date = `${pad(civil.day)} ${shortMonths[civil.month - 1] ?? ''} ${pad(civil.year, 4)}`;
  const clock = [civil.hour, civil.minute, civil.second].map((part) => pad(part)).join(':');
  return `${shortWeekdays[weekdayOf(civil) - 1] ?? ''}, ${date} ${clock} ${offset}`;
}

function pad(number: number, width = 2): string {
  return String(number).padStart(width, '0');
}
