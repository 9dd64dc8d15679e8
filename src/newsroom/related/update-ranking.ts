/**
 * The ranking of the last build and what has changed → the ranking that a clean build would find, number for number.
 *
 * The score of two articles hangs on these two and the weighting alone. So the scores of what did not change still
 * hold, and a list changes by what leaves it and what is offered to it. Only a list that has lost a member, and got
 * nothing as good for it, must be made anew.
 */
import type { Corpus } from './prepare-ranking.js';
import { askAll, openQuestion } from './question.js';
import { openLists, Shortlists, type Lists } from './shortlists.js';
import type { Weighting } from './weighting.js';

/** A ranking as it is stored. */
export interface Ranking extends Lists {
  /** The ticks of the articles when they were ranked. */
  readonly ticks: Int32Array;
}

/** To seek others for more articles than this costs more than to rank all: both grow with the number of all. */
const MOST_ASKED = 256;

/**
 * The ranking of `corpus`, whose article at position p is that at position `origins[p]` of the corpus that `previous`
 * ranks, the same in vector, instant and section; -1 stands for one that is new or changed. The weighting and `count`
 * are those of `previous`. Null where all had better be ranked: when much has changed, or the measure of time has.
 */
export function updateRanking(
  previous: Ranking,
  corpus: Corpus,
  origins: Int32Array,
  count: number,
  weighting: Weighting,
): Ranking | null {
  const added = positionsWhere(origins, (origin) => origin < 0);
  if (added.length > MOST_ASKED || !isMeasuredAlike(previous.ticks, corpus.ticks, origins)) return null;
  const { lists, lost } = carryOver(previous, origins, count);
  const shortlists = new Shortlists(lists, count, corpus.instants);
  const { bars } = shortlists;
  askAll(openQuestion(corpus, added, weighting), corpus, bars, (self, other, score) => {
    if (score >= (bars[self] ?? 0)) shortlists.offer(self, other, score);
    if (score >= (bars[other] ?? 0) && (origins[other] ?? -1) >= 0) shortlists.offer(other, self, score);
  });
  const bereft = positionsWhere(
    lost,
    (score, self) => score > 0 && !isMadeUp(lists, self * count + count - 1, score, origins),
  );
  if (bereft.length > MOST_ASKED) return null;
  for (const self of bereft) shortlists.empty(self);
  askAll(openQuestion(corpus, bereft, weighting), corpus, bars, (self, other, score) => {
    if (score >= (bars[self] ?? 0)) shortlists.offer(self, other, score);
  });
  return { ...lists, ticks: corpus.ticks };
}

/** Whether what is left of the articles stands in the same order and at the same ticks. */
function isMeasuredAlike(before: Int32Array, ticks: Int32Array, origins: Int32Array): boolean {
  let last = -1;
  for (let position = 0; position < origins.length; position++) {
    const origin = origins[position] ?? -1;
    if (origin < 0) continue;
    if (origin < last || before[origin] !== ticks[position]) return false;
    last = origin;
  }
  return true;
}

/**
 * What is left of the lists, by the new positions. `lost`: beside them, 0 or, where a full list has lost a member, the
 * score of its last place: no one who is not on it has a greater one.
 */
function carryOver(
  previous: Ranking,
  origins: Int32Array,
  count: number,
): { readonly lists: Lists; readonly lost: Int32Array } {
  const places = new Int32Array(previous.ticks.length).fill(-1);
  origins.forEach((origin, position) => {
    if (origin >= 0) places[origin] = position;
  });
  const lists = openLists(origins.length, count);
  const lost = new Int32Array(origins.length);
  for (let position = 0; position < origins.length; position++) {
    const origin = origins[position] ?? -1;
    if (origin < 0) continue;
    const end = (origin + 1) * count;
    let to = position * count;
    for (let from = origin * count; from < end; from++) {
      const place = places[previous.neighbours[from] ?? -1] ?? -1;
      if (place < 0) continue;
      lists.neighbours[to] = place;
      lists.scores[to++] = previous.scores[from] ?? 0;
    }
    if (to < (position + 1) * count) lost[position] = previous.scores[end - 1] ?? 0;
  }
  return { lists, lost };
}

/** Whether a list whose last place was worth `score` is full again with what is surely better than all others. */
function isMadeUp({ neighbours, scores }: Lists, last: number, score: number, origins: Int32Array): boolean {
  const other = neighbours[last] ?? -1;
  return other >= 0 && ((origins[other] ?? -1) >= 0 || (scores[last] ?? 0) > score);
}

function positionsWhere(values: Int32Array, holds: (value: number, position: number) => boolean): readonly number[] {
  const positions: number[] = [];
  values.forEach((value, position) => {
    if (holds(value, position)) positions.push(position);
  });
  return positions;
}
