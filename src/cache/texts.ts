/**
 * The store of texts: an article's HTML and terms in, their place out, and back again. Texts lie in files that only grow
 * (one for each thread that writes), each with its own checksum, so that no build holds them all in memory.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { TextPlace, Terms } from '../model.js';
import { decodeUtf8 } from '../text/utf8.js';
import { packWhole, unpackWhole } from './blob.js';
import { CacheFailure, usingDisk } from './failure.js';

/** Reads texts. */
export interface Texts {
  html(place: TextPlace): string;
  /** The same in UTF-8; good until the next text is read. */
  bytes(place: TextPlace): Uint8Array;
  terms(place: TextPlace): Terms;
}

/** Where texts lie on disk: `texts-<generation>-<file>` of a folder. */
export interface TextFolder {
  readonly folder: string;
  /** What its files begin with: those of another cache are not read. See `newTextId`. */
  readonly id: string;
  /** Grows when what is no longer needed is cleared away. */
  readonly generation: number;
  /** How many bytes of each file count; what stands behind was written by a build that did not end. */
  readonly lengths: readonly number[];
}

/** An id for files of texts, which no other cache has. */
export function newTextId(): string {
  return randomUUID();
}

/** Between an article's HTML and its terms: their checksums, so that each is read in one piece with its own. */
const SUMS = 8;
/** No thread adds to the file of this number. */
const NOBODY = -1;
/** How much is written at once. */
const BUFFER = 1 << 20;
/** A term's id, in the order of bytes of this machine as in every file of the cache, and its count. */
const TERM = 5;
/** The most bytes that a UTF-16 unit takes in UTF-8. */
const UNIT = 3;

/** Reads texts and adds new ones to its own file; without a folder all stays in memory. */
export class TextStore implements Texts {
  readonly #folder: TextFolder | null;
  /** The number of the file that it adds to. */
  readonly #own: number;
  readonly #files = new Map<number, number>();
  readonly #kept = new Map<number, { readonly html: string; readonly terms: Terms }>();
  #end: number;
  #waiting = Buffer.alloc(0);
  #filled = 0;
  #scratch = Buffer.alloc(1 << 16);

  constructor(folder: TextFolder | null, own: number) {
    this.#folder = folder;
    this.#own = own;
    this.#end = folder === null ? 0 : Math.max(folder.id.length, folder.lengths[own] ?? 0);
  }

  /** One that reads the texts of other threads and adds none. */
  static reader(folder: TextFolder): TextStore {
    return new TextStore(folder, NOBODY);
  }

  /** How many bytes the text at a place takes. */
  static sizeOf({ html, terms }: TextPlace): number {
    return html + SUMS + terms * TERM;
  }

  /** How many bytes of its own file count, once they are flushed. */
  get length(): number {
    // A file that nothing was added to was never made.
    return this.#end === this.#folder?.id.length ? 0 : this.#end;
  }

  /** Takes a text. */
  add(html: string, terms: Terms): TextPlace {
    const at = this.#end;
    if (this.#folder === null) {
      this.#kept.set(at, { html, terms });
      this.#end = at + 1;
      return { file: this.#own, at, html: 0, terms: terms.ids.length };
    }
    const count = terms.ids.length;
    const room = this.#reserve(UNIT * html.length + SUMS + count * TERM);
    const size = room.write(html);
    const middle = size + SUMS;
    const record = room.subarray(0, middle + count * TERM);
    record.set(packWhole(terms.ids), middle);
    record.set(terms.counts, middle + count * 4);
    record.writeUInt32LE(crc32(record.subarray(0, size)), size);
    record.writeUInt32LE(crc32(record.subarray(middle)), size + 4);
    this.#filled += record.length;
    this.#end += record.length;
    return { file: this.#own, at, html: size, terms: count };
  }

  html(place: TextPlace): string {
    const kept = this.#keptAt(place);
    if (kept !== null) return kept.html;
    return decodeUtf8(this.#readHtml(place));
  }

  bytes(place: TextPlace): Uint8Array {
    const kept = this.#keptAt(place);
    return kept === null ? this.#readHtml(place) : Buffer.from(kept.html);
  }

  terms(place: TextPlace): Terms {
    const kept = this.#keptAt(place);
    if (kept !== null) return kept.terms;
    const record = this.#read(place, place.at + place.html, SUMS + place.terms * TERM);
    const middle = SUMS + place.terms * 4;
    if (crc32(record.subarray(SUMS)) !== record.readUInt32LE(4)) throw new CacheFailure('damaged');
    // What was read is good until the next call only.
    return {
      ids: unpackWhole(new Uint8Array(record.subarray(SUMS, middle))),
      counts: new Uint8Array(record.subarray(middle)),
    };
  }

  /** Hands everything that was added to the system, so that other threads can read it. */
  flush(): void {
    if (this.#filled === 0) return;
    const file = this.#open(this.#own);
    const start = this.#end - this.#filled;
    usingDisk(() => {
      for (let done = 0; done < this.#filled;)
        done += writeSync(file, this.#waiting, done, this.#filled - done, start + done);
    });
    this.#filled = 0;
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
  }

  #keptAt({ at }: TextPlace): { readonly html: string; readonly terms: Terms } | null {
    return this.#folder === null ? (this.#kept.get(at) ?? null) : null;
  }

  /** Room at the end of what waits for a record of `size` bytes at most. */
  #reserve(size: number): Buffer {
    if (this.#filled + size > this.#waiting.length) {
      this.flush();
      if (size > this.#waiting.length) this.#waiting = Buffer.alloc(Math.max(BUFFER, size));
    }
    return this.#waiting.subarray(this.#filled, this.#filled + size);
  }

  #readHtml(place: TextPlace): Buffer {
    const record = this.#read(place, place.at, place.html + SUMS);
    const text = record.subarray(0, place.html);
    if (crc32(text) !== record.readUInt32LE(place.html)) throw new CacheFailure('damaged');
    return text;
  }

  /** The bytes are good until the next call. */
  #read({ file }: TextPlace, at: number, size: number): Buffer {
    if (file === this.#own && at + size > this.#end - this.#filled) this.flush();
    if (size > this.#scratch.length) this.#scratch = Buffer.alloc(2 * size);
    const descriptor = this.#open(file);
    usingDisk(() => {
      for (let done = 0; done < size;) {
        const count = readSync(descriptor, this.#scratch, done, size - done, at + done);
        if (count === 0) throw new CacheFailure('damaged');
        done += count;
      }
    });
    return this.#scratch.subarray(0, size);
  }

  #open(file: number): number {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    if (this.#folder === null) throw new CacheFailure('damaged');
    const { folder, id, generation, lengths } = this.#folder;
    const path = join(folder, `texts-${generation}-${file}`);
    const descriptor = usingDisk(() => openTextFile(path, id, file === this.#own, lengths[file] ?? 0));
    this.#files.set(file, descriptor);
    return descriptor;
  }
}

/** `length`: how much of the file counts; 0 for one that begins here. */
function openTextFile(path: string, id: string, own: boolean, length: number): number {
  if (own && length === 0) {
    const descriptor = openSync(path, 'w+');
    writeSync(descriptor, id, 0, 'latin1');
    return descriptor;
  }
  const descriptor = openSync(path, own ? 'r+' : 'r');
  const opening = Buffer.alloc(id.length);
  readSync(descriptor, opening, 0, id.length, 0);
  if (opening.toString('latin1') !== id) {
    closeSync(descriptor);
    throw new CacheFailure('damaged');
  }
  if (own) ftruncateSync(descriptor, length);
  return descriptor;
}
