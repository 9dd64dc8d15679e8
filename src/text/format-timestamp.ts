/**
 * A timestamp → text: for readers by a Unicode date pattern and the words of a language, for programs by ISO 8601.
 * A pattern is compiled once, where `site.yaml` is read, and then written for every article.
 */
import type { CivilTime, Language, Timestamp } from '../model.js';
import { type CalendarWords, calendarWordsIn } from './calendar-words.js';
import { civilToWall, wallToCivil, weekdayOf } from './civil-time.js';

/** A pattern that can be written. */
export interface CompiledPattern {
  readonly ok: true;
  /** What a timestamp with a time is written with. */
  readonly full: readonly Piece[];
  /** What a date without a time is written with. */
  readonly date: readonly Piece[];
}

/**
 * Why a pattern cannot be written; `read` is the piece at fault.
 * - `letter`: letters that are no known field (literal ones want quotes);
 * - `quote`: a quote that nothing closes, with what follows it;
 * - `no-date`: no field of a date, so an article without a time would show nothing; `read` is the whole pattern.
 */
export interface PatternProblem {
  readonly ok: false;
  readonly problem: 'letter' | 'quote' | 'no-date';
  readonly read: string;
}

/** A field, or text that is written as it is. */
type Piece = Field | string;

/** One field of a pattern: to which part of a timestamp it belongs, and how it is written. */
interface Field {
  readonly part: 'date' | 'time';
  readonly write: (civil: CivilTime, words: CalendarWords) => string;
}

const shortWeekday: Field['write'] = (civil, words) => words.shortWeekdays[weekdayOf(civil) - 1] ?? '';

/** The fields that are known here, by their letters (UTS #35, Date Field Symbol Table). */
const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['y', { part: 'date', write: ({ year }) => String(year) }],
  ['yy', { part: 'date', write: ({ year }) => pad(year % 100) }],
  ['yyyy', { part: 'date', write: ({ year }) => pad(year, 4) }],
  ['M', { part: 'date', write: ({ month }) => String(month) }],
  ['MM', { part: 'date', write: ({ month }) => pad(month) }],
  ['MMM', { part: 'date', write: ({ month }, words) => words.shortMonths[month - 1] ?? '' }],
  ['MMMM', { part: 'date', write: ({ month }, words) => words.months[month - 1] ?? '' }],
  ['d', { part: 'date', write: ({ day }) => String(day) }],
  ['dd', { part: 'date', write: ({ day }) => pad(day) }],
  ['E', { part: 'date', write: shortWeekday }],
  ['EE', { part: 'date', write: shortWeekday }],
  ['EEE', { part: 'date', write: shortWeekday }],
  ['EEEE', { part: 'date', write: (civil, words) => words.weekdays[weekdayOf(civil) - 1] ?? '' }],
  ['H', { part: 'time', write: ({ hour }) => String(hour) }],
  ['HH', { part: 'time', write: ({ hour }) => pad(hour) }],
  ['h', { part: 'time', write: ({ hour }) => String(hour % 12 || 12) }],
  ['hh', { part: 'time', write: ({ hour }) => pad(hour % 12 || 12) }],
  ['m', { part: 'time', write: ({ minute }) => String(minute) }],
  ['mm', { part: 'time', write: ({ minute }) => pad(minute) }],
  ['s', { part: 'time', write: ({ second }) => String(second) }],
  ['ss', { part: 'time', write: ({ second }) => pad(second) }],
  ['a', { part: 'time', write: ({ hour }, words) => (hour < 12 ? words.morning : words.afternoon) }],
]);

/** A quote by itself (typed twice), quoted text, a run of one letter, or text without letters and quotes. */
const TOKEN = /''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/y;

/**
 * Reads a pattern such as `d.M.yyyy - H:m` or `EEEE, d/M/yyyy 'lúc' HH:mm` (UTS #35, Date Format Patterns).
 *
 * Its date part, for dates without a time, has the same fields without those of the time. A literal goes with the field
 * behind it, the last one with the field before it; what then opens the text without having opened the pattern is left
 * out too. So `HH:mm, dd/MM/yyyy` and `dd/MM/yyyy 'lúc' HH:mm` both become `dd/MM/yyyy`.
 */
export function compilePattern(text: string): CompiledPattern | PatternProblem {
  const full: Piece[] = [];
  let literal = '';
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [token, letter] = TOKEN.exec(text) ?? [];
    if (token === undefined) return { ok: false, problem: 'quote', read: text.slice(at) };
    if (letter === undefined) {
      literal += unquote(token);
      continue;
    }
    const field = FIELDS.get(token);
    if (field === undefined) return { ok: false, problem: 'letter', read: token };
    full.push(...(literal === '' ? [] : [literal]), field);
    literal = '';
  }
  if (literal !== '') full.push(literal);
  const date = takeDate(full);
  return date.some(isDateField) ? { ok: true, full, date } : { ok: false, problem: 'no-date', read: text };
}

/** Writes a timestamp as the portal's wall shows it; one without a time by the pattern's date part. */
export function formatTimestamp(timestamp: Timestamp, pattern: CompiledPattern, language: Language): string {
  const words = calendarWordsIn(language);
  const pieces = timestamp.precision === 'day' ? pattern.date : pattern.full;
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : piece.write(timestamp.civil, words);
  return text;
}

/**
 * As `<time datetime>` and RFC 3339 want it: `2021-01-28T16:06:00+07:00`, with the offset that the portal's zone had
 * then; `2021-01-28` for a date without a time. An offset that is no whole minute (before standard time) has no such
 * form: that instant is given in UTC.
 */
export function toIso(timestamp: Timestamp): string {
  return timestamp.precision === 'day' ? isoDate(timestamp.civil) : toRfc3339(timestamp);
}

/** The same always with a time, as Atom and JSON Feed want it: a date without one counts from its 00:00. */
export function toRfc3339({ instant, civil }: Omit<Timestamp, 'precision'>): string {
  const minutes = (civilToWall(civil) - instant) / 60_000;
  if (!Number.isInteger(minutes)) return `${isoClock(wallToCivil(instant))}Z`;
  const distance = Math.abs(minutes);
  return `${isoClock(civil)}${minutes < 0 ? '-' : '+'}${pad(Math.floor(distance / 60))}:${pad(distance % 60)}`;
}

function unquote(token: string): string {
  if (token === "''") return "'";
  return token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : token;
}

function takeDate(full: readonly Piece[]): readonly Piece[] {
  const kept = full.filter((piece, index) =>
    isDateField(typeof piece === 'string' ? (full[index + 1] ?? full[index - 1]) : piece),
  );
  const [first, ...rest] = kept;
  return typeof first === 'string' && first !== full[0] ? rest : kept;
}

function isDateField(piece: Piece | undefined): boolean {
  return typeof piece === 'object' && piece.part === 'date';
}

function isoDate({ year, month, day }: CivilTime): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

function isoClock(civil: CivilTime): string {
  return `${isoDate(civil)}T${pad(civil.hour)}:${pad(civil.minute)}:${pad(civil.second)}`;
}

function pad(number: number, width = 2): string {
  return String(number).padStart(width, '0');
}
