/** The articles of a month → its calendar: one row a week, from Monday to Sunday, as the country counts. Pure. */
import type { Language } from '../model.js';
import { append } from '../newsroom/append.js';
import { calendarWordsIn } from '../text/calendar-words.js';
import { isCalendarDate, weekdayOf } from '../text/civil-time.js';
import { namePeriod } from './name-period.js';
import type { CalendarDayView, CalendarView, SummaryView } from './views.js';
import type { Words } from './words.js';

/** What was published on one day, newest first. */
interface Day {
  readonly day: number;
  readonly articles: readonly SummaryView[];
}

/** The articles of a month by their days, in the order in which they come. */
export function groupByDay(articles: readonly SummaryView[]): readonly Day[] {
  const days = new Map<number, SummaryView[]>();
  for (const article of articles) {
    // The date as the portal's wall has it: `2021-01-28T16:06:00+07:00`.
    const day = Number(article.time.iso.split('T')[0]?.split('-').at(-1));
    append(days, day, article);
  }
  return [...days].map(([day, list]) => ({ day, articles: list }));
}

/** The id under which a day stands on its month's page. */
export function dayId(day: number): string {
  return `ngay-${day}`;
}

/** The calendar of `period`, a year and a month; `urlOf` says where a day on which something was published leads. */
export function viewCalendar(
  period: readonly number[],
  days: readonly Day[],
  urlOf: (day: number) => string,
  language: Language,
  words: Pick<Words, 'archive'>,
): CalendarView {
  const [year = 0, month = 1] = period;
  const { weekdays, shortWeekdays } = calendarWordsIn(language);
  const counts = new Map(days.map(({ day, articles }) => [day, articles.length]));
  const before = weekdayOf({ year, month, day: 1, hour: 0, minute: 0, second: 0 }) - 1;
  const length = [31, 30, 29].find((day) => isCalendarDate(year, month, day)) ?? 28;
  const viewDay = (day: number): CalendarDayView | null => {
    if (day < 1 || day > length) return null;
    const count = counts.get(day) ?? 0;
    return { day, title: namePeriod([year, month, day], language, words), url: count > 0 ? urlOf(day) : null, count };
  };
  const weeks = Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, column) => viewDay(week * 7 + column - before + 1)),
  );
  return { weekdays: weekdays.map((name, at) => ({ name, short: shortWeekdays[at] ?? name })), weeks };
}
