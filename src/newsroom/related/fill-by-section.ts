/** Lists that content has left short → filled with others of the section, the nearest in time first. */
import type { Circumstances } from './likeness.js';

/**
 * `neighbours` (`count` positions an article) with the places filled that hold -1; itself if there are none.
 */
export function fillBySection(circumstances: Circumstances, count: number, neighbours: Int32Array): Int32Array {
  const short = findShort(neighbours, count);
  if (short.length === 0) return neighbours;
  const filled = neighbours.slice();
  const sections = new Map<number, number[]>();
  const places = Array.from(circumstances.sections, (section, position) => {
    const members = sections.get(section) ?? [];
    sections.set(section, members);
    return members.push(position) - 1;
  });
  for (const position of short) {
    const members = sections.get(circumstances.sections[position] ?? 0) ?? [];
    const row = filled.subarray(position * count, (position + 1) * count);
    fillRow(row, members, places[position] ?? 0, circumstances.instants);
  }
  return filled;
}

function findShort(neighbours: Int32Array, count: number): readonly number[] {
  const short: number[] = [];
  for (let last = count - 1; last < neighbours.length; last += count) {
    if (neighbours[last] === -1) short.push((last + 1) / count - 1);
  }
  return short;
}

/** `members`: the positions of the section's articles, that of the list's own at `place`. */
function fillRow(row: Int32Array, members: readonly number[], place: number, instants: Float64Array): void {
  const instant = instants[members[place] ?? -1] ?? 0;
  const distance = (at: number): number => Math.abs((instants[members[at] ?? -1] ?? Infinity) - instant);
  let size = row.indexOf(-1);
  let [older, newer] = [place - 1, place + 1];
  while (size < row.length && (older >= 0 || newer < members.length)) {
    const isNewerNext = newer < members.length && (older < 0 || distance(newer) <= distance(older));
    const next = members[isNewerNext ? newer++ : older--] ?? -1;
    if (!row.includes(next)) row[size++] = next;
  }
}
