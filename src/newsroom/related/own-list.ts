/** The best older articles of the one whose turn it is in a ranking of all, until they go to the lists. */
import { productFor } from './likeness.js';
import type { Lists } from './shortlists.js';

/** A key is a score times this, plus a position: greater than all positions. */
const POSITIONS = 2 ** 24;

/**
 * A list that only older articles are offered to. Of two older ones the nearer in time is the one that comes later, so
 * one number orders them: the score, then the position.
 */
export class OwnList {
  /** The least product that may be worth offering. */
  floor = 1;
  /** The greatest first. */
  private readonly keys: Float64Array;
  private size = 0;

  constructor(private readonly count: number) {
    this.keys = new Float64Array(count);
  }

  /** Puts the article at `other` on the list if its score, above 0, is good enough. */
  offer(other: number, score: number): void {
    const { keys, count } = this;
    const key = score * POSITIONS + other;
    let place = this.size;
    if (place < count) this.size++;
    else if (key > (keys[count - 1] ?? 0)) place--;
    else return;
    for (; place > 0 && (keys[place - 1] ?? 0) < key; place--) keys[place] = keys[place - 1] ?? 0;
    keys[place] = key;
    if (this.size === count) this.floor = productFor(Math.floor((keys[count - 1] ?? 0) / POSITIONS));
  }

  /** Moves what is on it to the list of `self`, which is empty. */
  moveTo({ neighbours, scores }: Lists, self: number): void {
    const first = self * this.count;
    for (let place = 0; place < this.size; place++) {
      const key = this.keys[place] ?? 0;
      const score = Math.floor(key / POSITIONS);
      scores[first + place] = score;
      neighbours[first + place] = key - score * POSITIONS;
    }
    this.size = 0;
    this.floor = 1;
  }
}
