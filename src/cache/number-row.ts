/** A row of whole numbers below 2³² that grows: what would be an array of boxes for each page is a few bytes in it. */

/** Takes numbers in a row. */
export class NumberRow {
  #room = new Uint32Array(1 << 10);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** All of them; good until the next one is added. */
  get numbers(): Uint32Array {
    return this.#room.subarray(0, this.#length);
  }

  add(...numbers: readonly number[]): void {
    this.append(numbers);
  }

  append(numbers: ArrayLike<number>): void {
    const length = this.#length + numbers.length;
    if (length > this.#room.length) {
      const room = new Uint32Array(Math.max(length, 2 * this.#room.length));
      room.set(this.numbers);
      this.#room = room;
    }
    this.#room.set(numbers, this.#length);
    this.#length = length;
  }
}
