/** The best others of each article so far, while a ranking goes on. */

/** Lists of one length, article after article; what is stored of a ranking. */
export interface Lists {
  /** Positions, best first; -1 where nobody stands. */
  readonly neighbours: Int32Array;
  /** Beside them: their scores, 0 where nobody stands. */
  readonly scores: Int32Array;
}

/** Lists that others are offered to. */
export class Shortlists {
  /** What must be scored to be worth offering: 1, or what each article's last place scores. */
  readonly bars: Int32Array;

  /** `instants` of the articles, ascending, are what the order of equals hangs on. */
  constructor(
    readonly lists: Lists,
    private readonly count: number,
    private readonly instants: Float64Array,
  ) {
    this.bars = new Int32Array(instants.length);
    for (let self = 0; self < this.bars.length; self++) this.measure(self);
  }

  /**
   * Puts `other`, which has not been offered before, on the list of `self` if its score, above 0, is good enough; says
   * whether it was. Of equal scores the one nearer in time goes first, then the newer, whatever the order in which they
   * are offered.
   */
  offer(self: number, other: number, score: number): boolean {
    const { count } = this;
    const { neighbours, scores } = this.lists;
    const first = self * count;
    const end = first + count;
    let place = end;
    for (; place > first; place--) {
      const rival = scores[place - 1] ?? 0;
      if (rival > score || (rival === score && !this.winsTie(self, other, neighbours[place - 1] ?? -1))) break;
      if (place === end) continue;
      neighbours[place] = neighbours[place - 1] ?? -1;
      scores[place] = rival;
    }
    if (place === end) return false;
    neighbours[place] = other;
    scores[place] = score;
    this.measure(self);
    return true;
  }

  /** Looks again at the list of `self`, which was filled by another. */
  measure(self: number): void {
    this.bars[self] = this.barOf(self);
  }

  /** Takes all off the list of `self`. */
  empty(self: number): void {
    const [first, end] = [self * this.count, (self + 1) * this.count];
    this.lists.neighbours.fill(-1, first, end);
    this.lists.scores.fill(0, first, end);
    this.bars[self] = 1;
  }

  private barOf(self: number): number {
    return Math.max(1, this.lists.scores[(self + 1) * this.count - 1] ?? 0);
  }

  private winsTie(self: number, other: number, rival: number): boolean {
    const nearer = this.distance(self, other) - this.distance(self, rival);
    return nearer < 0 || (nearer === 0 && other > rival);
  }

  private distance(one: number, other: number): number {
    return Math.abs((this.instants[one] ?? 0) - (this.instants[other] ?? 0));
  }
}

/** Empty lists, on shared memory. */
export function openLists(articles: number, count: number): Lists {
  const bytes = 4 * articles * count;
  return {
    neighbours: new Int32Array(new SharedArrayBuffer(bytes)).fill(-1),
    scores: new Int32Array(new SharedArrayBuffer(bytes)),
  };
}
