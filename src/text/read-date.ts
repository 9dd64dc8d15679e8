/** A date or timestamp that was checked when site.yaml was read → what it means in the portal's zone. */
import type { Timestamp } from '../model.js';
import { parseTimestamp } from './timestamp.js';
import { openZone } from './zone.js';

/** One that was not checked is a bug of ours: it throws. */
export function readDate(written: string, timeZone: string): Timestamp {
  const zone = openZone(timeZone);
  const parsed = zone === null ? null : parseTimestamp(written, zone);
  if (parsed?.ok !== true) throw new Error(`a date that was not checked: ${written}`);
  return parsed.timestamp;
}
