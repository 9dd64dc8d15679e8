/**
 * Dates → ticks: time as the ranking measures it, so that a span holds about as many articles whenever it lies.
 *
 * A tick passes with each anchor, so the measure moves only when the weighting does. After the last anchor ticks are as
 * long as they were on the average of the year before; unless an import crowds them, when all that are below the
 * sample's bar are counted. Articles of one instant are told apart by their order, as everywhere.
 */
import { ANCHORS, type Sample } from './sample.js';

const YEAR = 365 * 86_400_000;
/** A tick is crowded when it has this many articles, and so many times those that are to be expected. */
const CROWD = 256;
const CROWDED = 4;
/** Far enough for any date, and room for spans beyond it. */
const LAST_TICK = 0x3fff_ffff;

/** The tick of each article, never falling; `instants`, in milliseconds, are those of articles oldest first. */
export function measureTime(instants: Float64Array, sample: Sample): Int32Array {
  const ticks = new Int32Array(new SharedArrayBuffer(4 * instants.length));
  countInto(ticks, sample.anchors, 0);
  const begin = sample.anchors.at(-1) ?? 0;
  if (!extrapolate(ticks, begin, instants, sample)) countInto(ticks, sample.later, begin);
  return ticks;
}

/** From `begin` on, a tick passes at each of `positions`. */
function countInto(ticks: Int32Array, positions: Int32Array, begin: number): void {
  let tick = ticks[begin] ?? 0;
  let next = 0;
  for (let position = begin; position < ticks.length; position++) {
    if (positions[next] === position) {
      next++;
      tick++;
    }
    ticks[position] = tick;
  }
}

/** Goes on from the article at `begin`, the last anchor, by the clock; false if that would crowd a tick. */
function extrapolate(ticks: Int32Array, begin: number, instants: Float64Array, { anchors, power }: Sample): boolean {
  const now = instants[begin] ?? 0;
  const since = Math.max(now - YEAR, instants[anchors[0] ?? 0] ?? 0);
  let passed = 0;
  while ((instants[anchors[anchors.length - 1 - passed] ?? -1] ?? -Infinity) >= since) passed++;
  const length = (now - since) / passed;
  if (!(length > 0)) return false;
  const first = ticks[begin] ?? 0;
  const most = CROWD + (CROWDED * power) / Math.min(ANCHORS, power);
  for (let position = begin + 1; position < ticks.length; position++) {
    const passing = Math.floor(((instants[position] ?? 0) - now) / length);
    ticks[position] = Math.min(LAST_TICK, first + passing);
    if (position - most > begin && ticks[position - most] === ticks[position]) return false;
  }
  return true;
}
