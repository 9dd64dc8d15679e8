/**
 * Related news by the tags that articles share, rarer tags weighing more: an inverted index, one array of scores, and a
 * bounded list of the best.
 */

/**
 * @param {readonly import('./newsroom.mjs').Item[]} items
 * @param {number} count
 * @returns {(item: import('./newsroom.mjs').Item) => readonly import('./newsroom.mjs').Item[]}
 */
export function relate(items, count) {
  const index = indexTags(items);
  const scores = new Float64Array(items.length);
  const related = new Map(items.map((item, at) => [item, best(at)]));
  return (item) => related.get(item) ?? [];

  /** @param {number} at */
  function best(at) {
    scores.fill(0);
    for (const tag of items[at].tags) {
      const bearers = index.get(tag) ?? [];
      const weight = Math.log(1 + items.length / bearers.length);
      for (const other of bearers) scores[other] += weight;
    }
    scores[at] = 0;
    return top(scores, count).map((other) => items[other]);
  }
}

/** @param {readonly import('./newsroom.mjs').Item[]} items */
function indexTags(items) {
  /** @type {Map<string, number[]>} */
  const index = new Map();
  items.forEach((item, at) => {
    for (const tag of item.tags) {
      const bearers = index.get(tag);
      if (bearers === undefined) index.set(tag, [at]);
      else bearers.push(at);
    }
  });
  return index;
}

/**
 * The places of the `count` highest scores above 0, best first; among equals the first.
 * @param {Float64Array} scores
 * @param {number} count
 */
function top(scores, count) {
  /** @type {number[]} */
  const found = [];
  let least = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at];
    if (score <= least) continue;
    let rank = found.length;
    while (rank > 0 && scores[found[rank - 1]] < score) rank -= 1;
    found.splice(rank, 0, at);
    if (found.length > count) found.pop();
    if (found.length === count) least = scores[found[count - 1]];
  }
  return found;
}
