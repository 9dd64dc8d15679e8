/**
 * How large the heaps of a build grow. Left alone, V8 lets one grow to up to four times what is alive before it looks for
 * garbage: sooner done, and for most portals a few hundred megabytes. Of a hundred thousand articles it would be gigabytes.
 */
import { setFlagsFromString } from 'node:v8';

/** From so many documents on the time for looking twice as often is well spent. */
const MANY = 20_000;

/** Has all threads collect garbage once it is as much as what is alive, where a portal has many documents. */
export function boundGarbage(documents: number): void {
  if (documents >= MANY) setFlagsFromString('--heap-growing-percent=100');
}
