/**
 * Many texts ↔ two sections of bytes, out of which each is read when it is asked for: most builds ask for few of tens of
 * thousands.
 */
import { packTexts, packWhole, unpackWhole } from './blob.js';
import { NumberRow } from './number-row.js';

/** Texts without U+0000 in a row, with U+0000 between them, and where each ends. */
export interface PackedRow {
  readonly texts: Uint8Array;
  readonly ends: Uint8Array;
}

const none = new Uint8Array();
const empty: PackedRow = { texts: none, ends: none };

/** Lays texts in a row, behind those of another where one is given. */
export function packRow(texts: readonly string[], before: PackedRow = empty): PackedRow {
  if (texts.length === 0) return before;
  const added = packTexts(texts);
  const offset = before.ends.byteLength === 0 ? 0 : before.texts.byteLength + 1;
  const ends = new Uint32Array(texts.length);
  let end = -1;
  for (let index = 0; index < texts.length; index++) {
    const next = added.indexOf(0, end + 1);
    end = next < 0 ? added.byteLength : next;
    ends[index] = offset + end;
  }
  if (offset === 0) return { texts: added, ends: packWhole(ends) };
  return {
    texts: Buffer.concat([before.texts, Buffer.alloc(1), added]),
    ends: Buffer.concat([before.ends, packWhole(ends)]),
  };
}

/** How much room is taken at once. */
const PIECE = 1 << 20;

/** Lays texts in a row one after the other, in pieces: as one text they would stand in memory beside themselves. */
export class TextColumn {
  readonly #pieces: Uint8Array[] = [];
  readonly #ends = new NumberRow();
  #room = Buffer.alloc(0);
  #filled = 0;
  #size = 0;

  /** Adds a text without U+0000. */
  add(text: string): void {
    const separator = this.#ends.length === 0 ? 0 : 1;
    const size = separator + Buffer.byteLength(text);
    if (this.#filled + size > this.#room.length) this.#turn(Math.max(PIECE, size));
    this.#room.fill(0, this.#filled, this.#filled + separator);
    this.#room.write(text, this.#filled + separator);
    this.#filled += size;
    this.#size += size;
    this.#ends.add(this.#size);
  }

  /** What `packTexts` would make of them. */
  get texts(): readonly Uint8Array[] {
    return [...this.#pieces, this.#room.subarray(0, this.#filled)];
  }

  /** Where each ends. */
  get ends(): Uint8Array {
    return packWhole(this.#ends.numbers);
  }

  #turn(size: number): void {
    this.#pieces.push(this.#room.subarray(0, this.#filled));
    [this.#room, this.#filled] = [Buffer.allocUnsafeSlow(size), 0];
  }
}

/** Texts that `packRow` has laid in a row. */
export class TextRow {
  readonly #bytes: Buffer;
  readonly #ends: Uint32Array;

  constructor(texts: Uint8Array = none, ends: Uint8Array = none) {
    this.#bytes = Buffer.from(texts.buffer, texts.byteOffset, texts.byteLength);
    this.#ends = unpackWhole(ends);
  }

  get length(): number {
    return this.#ends.length;
  }

  at(index: number): string {
    const start = index === 0 ? 0 : (this.#ends[index - 1] ?? 0) + 1;
    return this.#bytes.toString('utf8', start, this.#ends[index]);
  }

  /** All of them. */
  all(): readonly string[] {
    return this.length === 0 ? [] : this.#bytes.toString().split('\0');
  }

  /** Where those stand that begin with one of `openings`, or are one of `names`. */
  find(openings: readonly string[], names: readonly string[]): readonly number[] {
    const bytes = this.#bytes;
    const [begun, whole] = [bytesOf(openings), bytesOf(names)];
    const found: number[] = [];
    let start = 0;
    for (let index = 0; index < this.#ends.length; index++) {
      const end = this.#ends[index] ?? 0;
      const size = end - start;
      if (holdsOne(bytes, begun, start, 0, size) || holdsOne(bytes, whole, start, size, size)) found.push(index);
      start = end + 1;
    }
    return found;
  }
}

function bytesOf(texts: readonly string[]): readonly Uint8Array[] {
  return texts.map((text) => Buffer.from(text));
}

/** Whether one of `pieces`, of `least` to `most` bytes, stands at `start`. Loops alone: this is asked of every text. */
function holdsOne(
  bytes: Uint8Array,
  pieces: readonly Uint8Array[],
  start: number,
  least: number,
  most: number,
): boolean {
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] ?? none;
    if (piece.length >= least && piece.length <= most && holds(bytes, piece, start)) return true;
  }
  return false;
}

function holds(bytes: Uint8Array, piece: Uint8Array, start: number): boolean {
  for (let at = 0; at < piece.length; at++) if (bytes[start + at] !== piece[at]) return false;
  return true;
}
