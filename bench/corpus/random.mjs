/** A seeded source of randomness: the same seed gives the same corpus on every machine. */

/** mulberry32, a 32-bit generator with a period of 2³²: enough for one article, which has a generator of its own. */
export class Random {
  #state;

  /** @param {number} seed any integer */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** The next number, from 0 up to but not including 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both included. @param {number} least @param {number} most */
  between(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** True once in `n` times. @param {number} n */
  oneIn(n) {
    return this.next() * n < 1;
  }
}

/** A choice by weight; with weights 1, 1/2, 1/3 … the frequencies follow Zipf's law. */
export class Weighted {
  #sums;
  #total;

  /** @param {readonly number[]} weights */
  constructor(weights) {
    let sum = 0;
    this.#sums = weights.map((weight) => (sum += weight));
    this.#total = sum;
  }

  /** @param {number} count @param {number} [exponent] */
  static zipf(count, exponent = 1) {
    return new Weighted(Array.from({ length: count }, (_, rank) => 1 / (rank + 1) ** exponent));
  }

  /** The index that was drawn. @param {Random} random */
  draw(random) {
    const at = random.next() * this.#total;
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle] > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/**
 * A list in an order of the seed's choosing (Fisher–Yates).
 * @template T @param {readonly T[]} list @param {number} seed @returns {T[]}
 */
export function shuffle(list, seed) {
  const random = new Random(seed);
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = random.between(0, last);
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled;
}
