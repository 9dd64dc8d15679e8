/** What was typed as a timestamp in front matter → what it means, or a finding that says why it means nothing. */
import type { Diagnostic, Place, Timestamp } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { nameWeekday } from '../text/calendar-words.js';
import { civilToWall, DAY, wallToCivil } from '../text/civil-time.js';
import { parseTimestamp, type TimestampProblem } from '../text/timestamp.js';
import type { Zone } from '../text/zone.js';

/** Reads what was typed at `place`; null where it means no instant, which is reported, or where nothing was typed. */
export function readTimestamp(typed: string, zone: Zone, place: Place, diagnostics: Diagnostic[]): Timestamp | null {
  if (typed === '') return null;
  const parsed = parseTimestamp(typed, zone);
  if (!parsed.ok) {
    diagnostics.push(wordTimestamp(parsed, place));
    return null;
  }
  if (parsed.weekday !== null) {
    const { written, actual } = parsed.weekday;
    const args = {
      writtenVi: nameWeekday(written, 'vi'),
      actualVi: nameWeekday(actual, 'vi'),
      writtenEn: nameWeekday(written, 'en'),
      actualEn: nameWeekday(actual, 'en'),
    };
    diagnostics.push(diagnose('weekday-mismatch', place, args));
  }
  return parsed.timestamp;
}

/**
 * The instant at which what lasts until a timestamp ends. A day without a time is over when the next one begins: nobody who writes it means its first moment.
 */
export function endOf({ instant, civil, precision }: Timestamp, zone: Zone): number {
  return precision === 'day' ? zone.toInstant(wallToCivil(civilToWall(civil) + DAY)) : instant;
}

function wordTimestamp(problem: TimestampProblem, place: Place): Diagnostic {
  const { read } = problem;
  switch (problem.problem) {
    case 'year':
      return diagnose('timestamp-year', place, { read });
    case 'time':
      return diagnose('timestamp-time', place, { read });
    case 'offset':
      return diagnose('timestamp-offset', place, { read });
    case 'date': {
      const { day, month, year } = problem.date;
      if (month < 1 || month > 12) return diagnose('timestamp-month', place, { read, month });
      return diagnose('timestamp-day', place, { read, day, month, year });
    }
    default:
      return diagnose('timestamp-unreadable', place, { read });
  }
}
