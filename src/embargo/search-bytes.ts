/**
 * Many patterns, searched for in bytes at once (Wu and Manber, 1994): most bytes are leapt over, so that half a gigabyte
 * of pages takes a fraction of a second however many patterns there are.
 */

/** The least number of bytes that a pattern may have. */
export const shortestPattern = 4;

/** Patterns, ready to be searched for. */
export class ByteSearch {
  readonly #patterns: readonly Uint8Array[];
  /** How many bytes of each pattern are looked at first: as many as the shortest has. */
  readonly #window: number;
  /** By hashed triple: how far the window may leap when it ends in that triple. */
  readonly #leaps: Uint8Array;
  /** By hashed triple: the patterns whose window ends in it. */
  readonly #ends = new Map<number, number[]>();

  /** Each of `patterns` has at least `shortestPattern` bytes. */
  constructor(patterns: readonly Uint8Array[]) {
    this.#patterns = patterns;
    const shortest = Math.min(...patterns.map(({ length }) => length));
    // A leap must fit into a byte.
    this.#window = patterns.length === 0 ? 0 : Math.min(shortest, 200);
    this.#leaps = new Uint8Array(1 << 16).fill(Math.max(0, this.#window - 2));
    patterns.forEach((pattern, number) => {
      for (let end = 2; end < this.#window; end++) {
        const triple = hashTriple(pattern, end);
        const leap = this.#window - 1 - end;
        this.#leaps[triple] = Math.min(this.#leaps[triple] ?? 0, leap);
        if (leap > 0) continue;
        const ending = this.#ends.get(triple);
        if (ending === undefined) this.#ends.set(triple, [number]);
        else ending.push(number);
      }
    });
  }

  /** Tells `meet` of each place where a pattern stands: the pattern's number, and where it begins. */
  search(bytes: Uint8Array, meet: (number: number, at: number) => void): void {
    if (this.#patterns.length === 0) return;
    const [leaps, window] = [this.#leaps, this.#window];
    for (let end = window - 1; end < bytes.length;) {
      const triple = hashTriple(bytes, end);
      const leap = leaps[triple] ?? 0;
      if (leap > 0) {
        end += leap;
        continue;
      }
      const start = end - window + 1;
      for (const number of this.#ends.get(triple) ?? []) if (this.#standsAt(number, bytes, start)) meet(number, start);
      end += 1;
    }
  }

  #standsAt(number: number, bytes: Uint8Array, start: number): boolean {
    const pattern = this.#patterns[number] ?? new Uint8Array();
    if (start + pattern.length > bytes.length) return false;
    for (let at = 0; at < pattern.length; at++) if (bytes[start + at] !== pattern[at]) return false;
    return true;
  }
}

/** Of the three bytes that end at `end`. */
function hashTriple(bytes: Uint8Array, end: number): number {
  return (((bytes[end - 2] ?? 0) << 10) ^ ((bytes[end - 1] ?? 0) << 5) ^ (bytes[end] ?? 0)) & 0xffff;
}
