/** An IANA zone's name → what the clocks there show at any instant, and back. */
import type { CivilTime } from '../model.js';
import { civilToWall, DAY, wallToCivil } from './civil-time.js';

/** The clocks of a zone. Instants are milliseconds since 1970 UTC, of the years 1 to 9999. */
export interface Zone {
  /** As it was asked for: `Asia/Ho_Chi_Minh`. */
  readonly name: string;
  /**
   * When the clocks show `civil`. As Temporal's `compatible`: a time that they show twice is the earlier one; a time
   * that they skip is read by the offset before the skip (02:30 on the night when 02:00 becomes 03:00 is 03:30).
   */
  readonly toInstant: (civil: CivilTime) => number;
  /** What the clocks show at `instant`. */
  readonly toCivil: (instant: number) => CivilTime;
  /** How far the clocks are ahead of UTC at `instant`, in minutes; a fraction before the zone had standard time. */
  readonly offsetAt: (instant: number) => number;
}

const MINUTE = 60_000;

/** The zone of that name; null where the tz database has none. Offsets such as `+07:00` are no names. */
export function openZone(name: string): Zone | null {
  const askIntl = /^[a-z]/i.test(name) ? offsetsByIntl(name) : null;
  if (askIntl === null) return null;
  const offsetAt = remember(askIntl);
  return {
    name,
    toInstant: (civil) => findInstant(civilToWall(civil), offsetAt),
    toCivil: (instant) => wallToCivil(instant + offsetAt(instant)),
    offsetAt: (instant) => offsetAt(instant) / MINUTE,
  };
}

/** From an instant to the offset then, both in milliseconds. */
type OffsetAt = (instant: number) => number;

/** The offsets that the tz database of Node's ICU knows; null for a name that it does not. */
function offsetsByIntl(timeZone: string): OffsetAt | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    return (instant) => {
      // `1/28/2021, GMT+07:00`; `GMT` alone is UTC; before standard time there are seconds.
      const [, sign, hours, minutes, seconds = '0'] =
        /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(format.format(instant)) ?? [];
      if (sign === undefined) return 0;
      const size = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1000;
      return sign === '-' ? -size : size;
    };
  } catch {
    return null;
  }
}

/**
 * The instant at which the clocks show `wall`. No offset reaches a day, so the offsets a day before and after `wall`
 * are those on both sides of a change that could concern it.
 */
function findInstant(wall: number, offsetAt: OffsetAt): number {
  const before = offsetAt(wall - DAY);
  const after = offsetAt(wall + DAY);
  if (before === after || offsetAt(wall - before) === before) return wall - before;
  return offsetAt(wall - after) === after ? wall - after : wall - before;
}

/** A stretch of time in which the offset changes once at most: `before` until `change`, `after` from then on. */
interface Stretch {
  readonly before: number;
  readonly change: number;
  readonly after: number;
}

/** Shorter than the time between any two changes of one zone (4 days, at Freetown in 1939, else a week). */
const STRETCH = 3 * DAY;

/** Asks `offsetAt` for the ends of each stretch only: one question to Intl costs more than reading a timestamp. */
function remember(offsetAt: OffsetAt): OffsetAt {
  const stretches = new Map<number, Stretch>();
  const explore = (index: number): Stretch => {
    const [start, end] = [index * STRETCH, (index + 1) * STRETCH];
    const before = stretches.get(index - 1)?.after ?? offsetAt(start);
    const after = stretches.get(index + 1)?.before ?? offsetAt(end);
    const stretch = { before, change: before === after ? end : findChange(start, end, offsetAt), after };
    stretches.set(index, stretch);
    return stretch;
  };
  return (instant) => {
    const index = Math.floor(instant / STRETCH);
    const { before, change, after } = stretches.get(index) ?? explore(index);
    return instant < change ? before : after;
  };
}

/** The first instant after `start` at which the offset is no longer that at `start`; changes fall on whole seconds. */
function findChange(start: number, end: number, offsetAt: OffsetAt): number {
  const before = offsetAt(start);
  let [low, high] = [start / 1000, end / 1000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 1000) === before) low = middle;
    else high = middle;
  }
  return high * 1000;
}
