/** A year, a month or a day of the archive → its name in words. */
import type { Language } from '../model.js';
import { calendarWordsIn } from '../text/calendar-words.js';
import type { Words } from './words.js';

/** `[]` is the archive itself, `[2021]` a year, `[2021, 1]` a month, `[2021, 1, 28]` a day. */
export function namePeriod(
  [year, month, day]: readonly number[],
  language: Language,
  { archive }: Pick<Words, 'archive'>,
): string {
  if (year === undefined) return archive;
  if (month === undefined) return language === 'vi' ? `Năm ${year}` : `${year}`;
  const name = calendarWordsIn(language).months[month - 1] ?? '';
  if (language === 'en') return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
  return day === undefined ? `Tháng ${month} năm ${year}` : `Ngày ${day} ${name} năm ${year}`;
}
