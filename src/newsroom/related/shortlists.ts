/** The best others of each article so far, while a ranking goes on. */

/** What the order of two equally near articles hangs on. Positions ascend with instants. */
type Instants = ArrayLike<number>;

/** A list of `count` places for each article, best first. */
export class Shortlists {
  /** `count` positions an article; -1 where nobody stands. */
  readonly neighbours: Int32Array;
  /** Beside them: their scores, 0 where nobody stands. */
  readonly scores: Int32Array;
  /** What each article's last place scores: less need not be offered. */
  readonly bars: Int32Array;

  constructor(
    private readonly instants: Instants,
    private readonly count: number,
  ) {
    this.neighbours = new Int32Array(instants.length * count).fill(-1);
    this.scores = new Int32Array(this.neighbours.length);
    this.bars = new Int32Array(instants.length);
  }

  /**
   * Puts `other`, which has not been offered before, on the list of `self` if its score, above 0, is good enough. Of
   * equal scores the one nearer in time goes first, then the newer, whatever the order in which they are offered.
   */
  offer(self: number, other: number, score: number): void {
    const { neighbours, scores, count } = this;
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
    if (place === end) return;
    neighbours[place] = other;
    scores[place] = score;
    this.bars[self] = scores[end - 1] ?? 0;
  }

  private winsTie(self: number, other: number, rival: number): boolean {
    const nearer = this.distance(self, other) - this.distance(self, rival);
    return nearer < 0 || (nearer === 0 && other > rival);
  }

  private distance(one: number, other: number): number {
    return Math.abs((this.instants[one] ?? 0) - (this.instants[other] ?? 0));
  }
}
