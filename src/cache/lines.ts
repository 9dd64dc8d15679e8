/**
 * Lines of UTF-8 in memory that threads share: texts or bytes in, each by its number, and out again on any thread. What was
 * laid down stays where it is, so that many thousands are neither objects nor copied when another thread wants them.
 */
import { NumberRow } from './number-row.js';

/** What another thread is given. */
export interface StoredLines {
  readonly chunks: readonly Uint8Array[];
  /** For each line its chunk, where it begins there, and its length. */
  readonly places: Uint32Array;
}

const FIELDS = 3;
/** How much shared memory is taken at once; only what is written to costs anything. */
const CHUNK = 1 << 22;

/** Takes lines. */
export class Lines {
  readonly #chunks: Buffer[] = [];
  readonly #places = new NumberRow();
  #filled = 0;

  /** Lays down a line; returns its number. */
  add(line: string | Uint8Array): number {
    const size = typeof line === 'string' ? Buffer.byteLength(line) : line.byteLength;
    const chunk = this.#reserve(size);
    if (typeof line === 'string') chunk.write(line, this.#filled);
    else chunk.set(line, this.#filled);
    this.#places.add(this.#chunks.length - 1, this.#filled, size);
    this.#filled += size;
    return this.#places.length / FIELDS - 1;
  }

  at(number: number): Uint8Array {
    return lineAt({ chunks: this.#chunks, places: this.#places.numbers }, number);
  }

  /** All lines, in the order in which they came. */
  get stored(): StoredLines {
    return { chunks: this.#chunks, places: share(this.#places.numbers) };
  }

  /** Those of these numbers, in their order. */
  pick(numbers: readonly number[]): StoredLines {
    const places = new Uint32Array(new SharedArrayBuffer(4 * FIELDS * numbers.length));
    const all = this.#places.numbers;
    numbers.forEach((number, index) =>
      places.set(all.subarray(FIELDS * number, FIELDS * (number + 1)), FIELDS * index),
    );
    return { chunks: this.#chunks, places };
  }

  #reserve(size: number): Buffer {
    const last = this.#chunks.at(-1);
    if (last !== undefined && this.#filled + size <= last.length) return last;
    const chunk = Buffer.from(new SharedArrayBuffer(Math.max(CHUNK, size)));
    this.#chunks.push(chunk);
    this.#filled = 0;
    return chunk;
  }
}

/** The line of a number. */
export function lineAt({ chunks, places }: StoredLines, number: number): Uint8Array {
  const [chunk = 0, at = 0, size = 0] = places.subarray(FIELDS * number, FIELDS * (number + 1));
  return (chunks[chunk] ?? new Uint8Array()).subarray(at, at + size);
}

/** The same as a text. */
export function textAt(lines: StoredLines, number: number): string {
  const { buffer, byteOffset, byteLength } = lineAt(lines, number);
  return Buffer.from(buffer, byteOffset, byteLength).toString();
}

function share(numbers: Uint32Array): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(numbers.byteLength));
  shared.set(numbers);
  return shared;
}
