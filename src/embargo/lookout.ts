/** Needles and finished files → in which files which of them stand. */
import { escapeHtml } from '../text/escape-html.js';
import type { Needle } from './needles.js';
import { ByteSearch, shortestPattern } from './search-bytes.js';

/** A needle that was found: its number, and the file of dist/. */
export interface Sighting {
  readonly needle: number;
  readonly file: string;
}

/** A needle as it may be spelt in an output. */
interface Spelling {
  readonly needle: number;
  readonly bytes: Uint8Array;
}

/** Looks into files for needles; `host` is the portal's, behind which an address stands in a full URL. */
export class Lookout {
  readonly #needles: readonly Needle[];
  readonly #host: Uint8Array;
  readonly #search: ByteSearch;
  readonly #spellings: readonly Spelling[];
  readonly #sightings: Sighting[] = [];

  constructor(needles: readonly Needle[], host: string) {
    this.#needles = needles;
    this.#host = Buffer.from(host);
    this.#spellings = needles.flatMap(({ text }, needle) =>
      spell(text)
        .map((spelling) => ({ needle, bytes: Buffer.from(spelling) }))
        .filter(({ bytes }) => bytes.length >= shortestPattern),
    );
    this.#search = new ByteSearch(this.#spellings.map(({ bytes }) => bytes));
  }

  /** What was found so far. */
  get sightings(): readonly Sighting[] {
    return this.#sightings;
  }

  /** Looks into a file; each needle counts once. Returns the numbers of those that stand there. */
  look(file: string, bytes: Uint8Array): readonly number[] {
    const found = new Set<number>();
    this.#search.search(bytes, (number, at) => {
      const spelling = this.#spellings[number];
      if (spelling === undefined || found.has(spelling.needle)) return;
      if (this.#isWhole(spelling, bytes, at)) found.add(spelling.needle);
    });
    for (const needle of found) this.#sightings.push({ needle, file });
    return [...found];
  }

  /** Takes over what another thread has seen. */
  note(file: string, needles: readonly number[]): void {
    for (const needle of needles) this.#sightings.push({ needle, file });
  }

  /** Words are whole wherever they stand; part of a longer address is another address. */
  #isWhole({ needle, bytes: { length } }: Spelling, bytes: Uint8Array, at: number): boolean {
    switch (this.#needles[needle]?.kind) {
      case 'title':
        return true;
      case 'slug':
        return !isNameByte(bytes[at - 1]) && !isNameByte(bytes[at + length]);
      default:
        return this.#beginsPath(bytes, at) && endsPath(bytes, at + length);
    }
  }

  /** Whether no other folder stands before the path that begins at `at`. */
  #beginsPath(bytes: Uint8Array, at: number): boolean {
    if (!isPathByte(bytes[at - 1])) return true;
    const start = at - this.#host.length;
    return start >= 0 && Buffer.compare(bytes.subarray(start, at), this.#host) === 0;
  }
}

/** Whether an address ends at `end`: what stands below it tells of it, too, but for another name. */
function endsPath(bytes: Uint8Array, end: number): boolean {
  return !isNameByte(bytes[end]) && bytes[end] !== PERCENT && !(bytes[end] === DOT && isNameByte(bytes[end + 1]));
}

const [DOT, PERCENT, SLASH, HYPHEN, UNDERSCORE] = [0x2e, 0x25, 0x2f, 0x2d, 0x5f];

function isPathByte(byte: number | undefined): boolean {
  return isNameByte(byte) || byte === SLASH || byte === DOT || byte === PERCENT;
}

function isNameByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const isDigit = byte >= 0x30 && byte <= 0x39;
  const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
  return isDigit || isLetter || byte === HYPHEN || byte === UNDERSCORE;
}

/** As it is, as templates print it, and as JSON has it. */
function spell(text: string): readonly string[] {
  const escaped = escapeHtml(text);
  return [...new Set([text, escaped, escaped.replaceAll("'", '&#39;'), JSON.stringify(text).slice(1, -1)])];
}
