/**
 * A typed timestamp → the parts that it is written with. Which forms are read stands here, as a table for dates and one
 * for times; whether their numbers make sense is asked in `timestamp.ts`.
 */
import { calendarWordsIn } from './calendar-words.js';
import { WEEK, type Weekday } from './civil-time.js';
import { foldText } from './fold.js';

/** A date as typed. */
export interface WrittenDate {
  readonly kind: 'date';
  /** The piece of text that says so. */
  readonly read: string;
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** How many digits the year is typed with. */
  readonly yearDigits: number;
}

/** A time of day as typed. */
export interface WrittenTime {
  readonly kind: 'time';
  /** The piece of text that says so, without the offset. */
  readonly read: string;
  readonly hour: number;
  readonly minute: number;
  /** Without its fraction; null where none is typed. */
  readonly second: number | null;
  /** `SA` or `AM`, `CH` or `PM`; null on a 24-hour clock. */
  readonly half: 'morning' | 'afternoon' | null;
  readonly offset: WrittenOffset | null;
}

/** How far a clock is said to be ahead of UTC; both numbers bear the sign. */
export interface WrittenOffset {
  readonly read: string;
  readonly hours: number;
  readonly minutes: number;
}

/** A day of the week as typed. */
export interface WrittenWeekday {
  readonly kind: 'weekday';
  readonly weekday: Weekday;
}

/** The parts of a timestamp, whatever their order. */
export interface WrittenTimestamp {
  readonly date: WrittenDate;
  readonly time: WrittenTime | null;
  readonly weekday: WrittenWeekday | null;
}

type Part = WrittenDate | WrittenTime | WrittenWeekday;

/** Dates with the groups that hold their numbers. Day before month, unless four digits lead. */
const DATES = [
  { form: /(\d{1,2})([./-])(\d{1,2})\2(\d{1,4})(?!\d)/y, day: 1, month: 3, year: 4 },
  { form: /(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/y, day: 4, month: 3, year: 1 },
  { form: /(\d{4})(\d{2})(\d{2})(?!\d)/y, day: 3, month: 2, year: 1 },
  { form: /(\d{1,2}) thang (\d{1,2})(?:,| nam)? (\d{4})(?!\d)/y, day: 1, month: 2, year: 3 },
];

/** Times of day; the groups are hour, minute, second. In `16 giờ 28/1/2021` the 28 is no minute. */
const TIMES = [
  /(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?(?!\d)/y,
  /(\d{1,2})[hg](?:(\d{1,2})(?:ph?|['’′])?)?(?![a-z0-9])/y,
  /(\d{1,2}) gio(?: (\d{1,2})(?![\d./-]| thang)(?: phut)?)?(?![a-z0-9])/y,
];

const HALF = / ?(?:(sa|am|a\.m\.)|ch|pm|p\.m\.)(?![a-z0-9])/y;

/** `Z`, `GMT+7`, `(GMT+7)`, `+07:00`, `+0700`, `+07`; in `16:06-28/1/2021` the -28 is no offset. */
const OFFSET =
  / ?\(?(?:z|(?:gmt|utc)(?: ?([+-]\d{1,2})(?::?(\d{2}))?)?|([+-]\d{2})(?::?(\d{2}))?(?![\d./:-]))\)?(?![a-z0-9])/y;

/** What may stand between two parts; `T` only before a time. */
const SEPARATOR = /[ ,|–—-]+|t(?=\d{1,2}[:hg])/y;

/** Words that may introduce a part. */
const INTRODUCTION = /(?:(?:vao|luc|hoi|ngay) )*/y;

const WEEKDAYS = spellWeekdays();
// Longer spellings first: `thu 4` is a Vietnamese Wednesday, `thu` alone an English Thursday, as in `thu 4/4/2024`.
const WEEKDAY = new RegExp(
  `(${[...WEEKDAYS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![a-z0-9]|[./-]\\d)`,
  'y',
);

/**
 * Reads `text` (NFC, single spaces, trimmed) as a date with a time and a weekday, each at most once, in any order; null
 * where it is anything else.
 */
export function readTimestampForm(text: string): WrittenTimestamp | null {
  const folded = foldText(text);
  // A combining mark that no Vietnamese letter bears was dropped: positions in `folded` are not those in `text`.
  if (folded.length !== text.length) return null;
  const parts: Part[] = [];
  let readers = READERS;
  for (let end = 0; end < text.length;) {
    const start = endOfGap(folded, end);
    const found = start === null ? null : readPart(readers, text, folded, start);
    if (found === null) return null;
    parts.push(found.part);
    readers = readers.filter(({ kind }) => kind !== found.part.kind);
    end = found.end;
  }
  const date = parts.find((part) => part.kind === 'date') ?? null;
  const time = parts.find((part) => part.kind === 'time') ?? null;
  const weekday = parts.find((part) => part.kind === 'weekday') ?? null;
  return date === null ? null : { date, time, weekday };
}

/** Where the next part begins, after one that ends at `end` (0: none yet); null where nothing separates them. */
function endOfGap(folded: string, end: number): number | null {
  const gap = end === 0 ? 0 : (matchAt(SEPARATOR, folded, end)?.[0].length ?? null);
  if (gap === null) return null;
  return end + gap + (matchAt(INTRODUCTION, folded, end + gap)?.[0].length ?? 0);
}

/** A part of a timestamp and where it ends. */
interface Found {
  readonly part: Part;
  readonly end: number;
}

/** Reads one kind of part at a position of the folded text; what it shows of it comes from the text itself. */
interface Reader {
  readonly kind: Part['kind'];
  readonly read: (text: string, folded: string, start: number) => Found | null;
}

const READERS: readonly Reader[] = [
  { kind: 'date', read: readDate },
  { kind: 'time', read: readTime },
  { kind: 'weekday', read: readWeekday },
];

function readPart(readers: readonly Reader[], text: string, folded: string, start: number): Found | null {
  for (const { read } of readers) {
    const found = read(text, folded, start);
    if (found !== null) return found;
  }
  return null;
}

function readWeekday(_text: string, folded: string, start: number): Found | null {
  const [spelling] = matchAt(WEEKDAY, folded, start) ?? [];
  const weekday = spelling === undefined ? undefined : WEEKDAYS.get(spelling);
  if (spelling === undefined || weekday === undefined) return null;
  return { part: { kind: 'weekday', weekday }, end: start + spelling.length };
}

function readDate(text: string, folded: string, start: number): Found | null {
  for (const { form, day, month, year } of DATES) {
    const match = matchAt(form, folded, start);
    if (match === null) continue;
    const end = form.lastIndex;
    const typedYear = match[year] ?? '';
    const part: WrittenDate = {
      kind: 'date',
      read: text.slice(start, end),
      day: Number(match[day]),
      month: Number(match[month]),
      year: Number(typedYear),
      yearDigits: typedYear.length,
    };
    return { part, end };
  }
  return null;
}

function readTime(text: string, folded: string, start: number): Found | null {
  for (const form of TIMES) {
    const match = matchAt(form, folded, start);
    if (match === null) continue;
    const [clock, hour, minute = '0', second] = match;
    const halfMatch = matchAt(HALF, folded, start + clock.length);
    const clockEnd = start + clock.length + (halfMatch?.[0].length ?? 0);
    const offset = readOffset(text, folded, clockEnd);
    const part: WrittenTime = {
      kind: 'time',
      read: text.slice(start, clockEnd),
      hour: Number(hour),
      minute: Number(minute),
      second: second === undefined ? null : Number(second),
      half: halfMatch === null ? null : halfMatch[1] === undefined ? 'afternoon' : 'morning',
      offset: offset?.offset ?? null,
    };
    return { part, end: offset?.end ?? clockEnd };
  }
  return null;
}

function readOffset(
  text: string,
  folded: string,
  start: number,
): { readonly offset: WrittenOffset; readonly end: number } | null {
  const match = matchAt(OFFSET, folded, start);
  if (match === null) return null;
  const [whole, gmtHours, gmtMinutes, bareHours, bareMinutes] = match;
  const hours = gmtHours ?? bareHours ?? '0';
  const minutes = Number(gmtMinutes ?? bareMinutes ?? 0);
  const end = start + whole.length;
  const read = text.slice(start, end).trim();
  return { offset: { read, hours: Number(hours), minutes: hours.startsWith('-') ? -minutes : minutes }, end };
}

function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  if (at >= text.length) return null;
  form.lastIndex = at;
  return form.exec(text);
}

/** Every folded spelling of a weekday: its names in both languages, and `thu 2` to `thu 7`. */
function spellWeekdays(): ReadonlyMap<string, Weekday> {
  const languages = [calendarWordsIn('vi'), calendarWordsIn('en')];
  return new Map(
    WEEK.flatMap((weekday) => {
      const names = languages.flatMap((words) => [words.weekdays[weekday - 1], words.shortWeekdays[weekday - 1]]);
      const numbered = weekday < 7 ? [`thu ${weekday + 1}`] : [];
      return [...names, ...numbered].map((name) => [foldText(name ?? ''), weekday] as const);
    }),
  );
}
