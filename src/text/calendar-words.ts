/** The words of the calendar in each language: what timestamps are written with, and read by. */
import type { Language } from '../model.js';
import type { Weekday } from './civil-time.js';

/** Weekdays from Monday on; months from January on. */
export interface CalendarWords {
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** The halves of the day on a 12-hour clock. */
  readonly morning: string;
  readonly afternoon: string;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const WORDS: Readonly<Record<Language, CalendarWords>> = {
  vi: {
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
    shortWeekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
    months: MONTHS.map((month) => `tháng ${month}`),
    shortMonths: MONTHS.map((month) => `thg ${month}`),
    morning: 'SA',
    afternoon: 'CH',
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    morning: 'AM',
    afternoon: 'PM',
  },
};

/** The words of the calendar in a language. */
export function calendarWordsIn(language: Language): CalendarWords {
  return WORDS[language];
}

/** What a weekday is called: `Thứ Tư`, `Wednesday`. */
export function nameWeekday(weekday: Weekday, language: Language): string {
  return WORDS[language].weekdays[weekday - 1] ?? '';
}
