/**
 * What the last build knew of each document's file: its digest, its stat, and what was read in it as one line of JSON.
 * The lines are read when they are asked for, and written again without being read where nothing has changed.
 */
import type { BrokenArticle, Document, DocumentHead, Place, TextPlace } from '../model.js';
import { isSameStat, type FileStat } from '../portal/file-stat.js';
import {
  packNumbers,
  packTexts,
  packWhole,
  unpackNumbers,
  unpackTexts,
  unpackWhole,
  writeBlob,
  type Sections,
} from './blob.js';
import { packStats, replaceStats, setStat, statAt } from './stats.js';
import { TextStore } from './texts.js';

/** One article's file as a build has read it. */
export interface ArticleRecord {
  readonly path: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly digest: string;
  readonly stat: FileStat;
  /** Its `Head` or `BrokenArticle` as JSON in UTF-8. */
  readonly line: Uint8Array;
  /** Null for a broken article. */
  readonly text: TextPlace | null;
}

const DIGEST = 64;
/** Numbers that say where a text is. */
const PLACE = 4;

/** The records of the last build. */
export class KnownArticles {
  readonly #sections: Sections;
  readonly #index: ReadonlyMap<string, number>;
  readonly #digests: string;
  readonly #stats: Float64Array;
  readonly #places: Float64Array;
  readonly #ends: Uint32Array;
  readonly #lines: Uint8Array;

  private constructor(sections: Sections) {
    this.#sections = sections;
    const paths = unpackTexts(sections['paths']);
    this.#index = new Map(paths.map((path, index) => [path, index]));
    this.#digests = Buffer.from(sections['digests'] ?? []).toString('latin1');
    this.#stats = unpackNumbers(sections['stats']);
    this.#places = unpackNumbers(sections['places']);
    this.#ends = unpackWhole(sections['ends']);
    this.#lines = sections['lines'] ?? new Uint8Array();
  }

  /** Knows no article. */
  static none(): KnownArticles {
    return new KnownArticles({});
  }

  /** What `writeArticles` has written. */
  static of(sections: Sections): KnownArticles {
    return new KnownArticles(sections);
  }

  get size(): number {
    return this.#index.size;
  }

  /** Their paths, as `packTexts` puts them in a row. */
  get paths(): Uint8Array {
    return this.#sections['paths'] ?? new Uint8Array();
  }

  /** Where the article `path` stands among those known; -1 for one that is new. */
  find(path: string): number {
    return this.#index.get(path) ?? -1;
  }

  digest(index: number): string {
    return this.#digests.slice(index * DIGEST, (index + 1) * DIGEST);
  }

  isSame(index: number, stat: FileStat): boolean {
    return isSameStat(statAt(this.#stats, index), stat);
  }

  line(index: number): Uint8Array {
    return this.#lines.subarray(index === 0 ? 0 : this.#ends[index - 1], this.#ends[index]);
  }

  /** How many bytes of texts count. */
  get live(): number {
    let sum = 0;
    for (let index = 0; index < this.#ends.length; index++) {
      const text = this.text(index);
      if (text !== null) sum += TextStore.sizeOf(text);
    }
    return sum;
  }

  /** Writes them to `path` with other records for some of their articles; returns the file's checksum. */
  rewrite(path: string, records: ReadonlyMap<number, ArticleRecord>): number {
    const digests = Buffer.from(this.#sections['digests'] ?? []);
    const [stats, places, ends] = [this.#stats.slice(), this.#places.slice(), this.#ends.slice()];
    const lines: Uint8Array[] = [];
    let start = 0;
    for (const [index, record] of [...records].toSorted(([a], [b]) => a - b)) {
      digests.write(record.digest, index * DIGEST, 'latin1');
      setStat(stats, index, record.stat);
      places.set(packPlace(record.text), index * PLACE);
      const line = this.line(index);
      const at = line.byteOffset - this.#lines.byteOffset;
      lines.push(this.#lines.subarray(start, at), record.line);
      start = at + line.byteLength;
      const more = record.line.byteLength - line.byteLength;
      for (let later = index; later < ends.length; later++) ends[later] = (ends[later] ?? 0) + more;
    }
    return writeBlob(path, {
      ...this.#sections,
      digests,
      stats: packNumbers(stats),
      places: packNumbers(places),
      ends: packWhole(ends),
      lines: [...lines, this.#lines.subarray(start)],
    });
  }

  /** Writes them to `path` with other stats for some of their files; returns the file's checksum. */
  restat(path: string, news: ReadonlyMap<number, FileStat>): number {
    return writeBlob(path, { ...this.#sections, stats: replaceStats(this.#sections['stats'], news) });
  }

  text(index: number): TextPlace | null {
    return placeAt(this.#places, index);
  }
}

function packPlace(text: TextPlace | null): readonly number[] {
  return text === null ? [-1, 0, 0, 0] : [text.file, text.at, text.html, text.terms];
}

/** Places of texts as numbers in a row; null for a document that has no text. */
export function packPlaces(texts: readonly (TextPlace | null)[]): Float64Array {
  return Float64Array.from(texts.flatMap(packPlace));
}

/** One of the places that `packPlaces` has put in a row. */
export function placeAt(places: Float64Array, index: number): TextPlace | null {
  const [file = -1, at = 0, html = 0, terms = 0] = places.subarray(index * PLACE, (index + 1) * PLACE);
  return file < 0 ? null : { file, at, html, terms };
}

/** Writes what a build has read; returns the file's checksum. */
export function writeArticles(path: string, records: readonly ArticleRecord[]): number {
  const ends = new Uint32Array(records.length);
  let end = 0;
  records.forEach(({ line }, index) => {
    end += line.byteLength;
    ends[index] = end;
  });
  return writeBlob(path, {
    paths: packTexts(records.map((record) => record.path)),
    digests: Buffer.from(records.map((record) => record.digest).join(''), 'latin1'),
    stats: packStats(records.map((record) => record.stat)),
    places: packNumbers(packPlaces(records.map(({ text }) => text))),
    ends: packWhole(ends),
    lines: records.map(({ line }) => line),
  });
}

/** A head as a line holds it: the places of its fields lie in its own file, so that their names say nothing. */
type LineOf<Of extends DocumentHead> = Of extends DocumentHead
  ? Omit<Of, 'fields'> & { readonly fields: Readonly<Record<string, readonly [offset: number, length: number]>> }
  : never;

type Line = LineOf<DocumentHead>;

/** A document as one line. */
export function printLine(document: DocumentHead | BrokenArticle): Uint8Array {
  if (document.kind === 'broken') return Buffer.from(JSON.stringify(document));
  const fields = Object.fromEntries(
    Object.entries(document.fields).map(([name, { offset, length }]) => [name, [offset, length] as const]),
  );
  const line: Line = { ...document, fields };
  return Buffer.from(JSON.stringify(line));
}

/** A line that `printLine` wrote and a checksum has proved, with the place of its text. */
export function parseLine(line: Uint8Array, text: TextPlace | null): Document | BrokenArticle {
  const json = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString();
  const document: Line | BrokenArticle = JSON.parse(json);
  if (document.kind === 'broken') return document;
  if (text === null) throw new Error(`a document without a text: ${document.path}`);
  const fields: Record<string, Place> = {};
  for (const name in document.fields) {
    const [offset = 0, length = 0] = document.fields[name] ?? [];
    fields[name] = { file: document.path, offset, length };
  }
  // Taking over the parsed object and not copying it: of a copy each object would get a shape of its own, a third as large again.
  return Object.assign(document, { fields, text });
}
