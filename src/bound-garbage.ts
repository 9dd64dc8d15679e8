/**
 * How large the heaps of a build grow. Left alone, V8 lets one grow to up to four times what is alive before it looks for
 * garbage: sooner done, and for most portals a few hundred megabytes. Of a hundred thousand articles it would be gigabytes.
 */
import { setFlagsFromString } from 'node:v8';

/** From so many documents on the time for looking more often is well spent. */
const MANY = 20_000;

/** What is dead may take at least so much of what is alive: with less, collecting would be felt. */
const LEAST_PERCENT = 40;

/** The percentage of what is alive that may be dead; null for as V8 likes it. The more documents, the less. */
export function garbagePercent(documents: number): number | null {
  return documents < MANY ? null : Math.max(LEAST_PERCENT, Math.round((100 * MANY) / documents));
}

/** Has all threads collect garbage once it is so much. */
export function boundGarbage(documents: number): void {
  const percent = garbagePercent(documents);
  if (percent !== null) setFlagsFromString(`--heap-growing-percent=${percent}`);
}
