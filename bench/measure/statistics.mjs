/** Several runs → what the tables say of them. */

/** @param {readonly number[]} values not empty */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The median of each cost, and the least and greatest wall time.
 * @param {readonly import('./run-once.mjs').Cost[]} costs
 */
export function summarize(costs) {
  const walls = costs.map(({ wall }) => wall);
  return {
    runs: costs.length,
    wall: median(walls),
    least: Math.min(...walls),
    greatest: Math.max(...walls),
    cpu: median(costs.map(({ user, system }) => user + system)),
    memory: median(costs.map(({ memory }) => memory)),
  };
}

/** @typedef {ReturnType<typeof summarize>} Summary */
