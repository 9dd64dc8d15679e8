/** What the last build knew of each file of dist/: its page, its bytes, what it read, and why it was made or kept. */
import type { Seam } from '../model.js';
import type { FileStat } from '../portal/file-stat.js';
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
import { packTable, ReadTable } from './read-table.js';
import { replaceSeams, seamsAt, type PackedSeams } from './seams.js';
import { replaceStats, setStat, statAt } from './stats.js';
import { TextRow } from './text-row.js';

/** Why a page was rendered, or patched; null where it was kept. */
export type Reason =
  /** It was not there before, or nothing was known of it. */
  | { readonly kind: 'new' }
  /** What it is about, or where it stands, has changed. */
  | { readonly kind: 'page' }
  /** What it had read has changed, under these keys. */
  | { readonly kind: 'reads'; readonly keys: readonly string[] }
  /** Nothing but shared parts, under these keys, has changed, and the finished page was patched (`render/patch.ts`). */
  | { readonly kind: 'parts'; readonly keys: readonly string[] }
  /** dist/ did not hold the bytes that were written there. */
  | { readonly kind: 'file' };

/** One file of dist/. */
export interface OutputRecord {
  readonly file: string;
  /** Its `Page` as a line, in UTF-8: see `freshness.ts`. */
  readonly page: Uint8Array;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** Ids of a `ReadTable`. */
  readonly reads: ArrayLike<number>;
  readonly seams: readonly Seam[];
  readonly reason: Reason | null;
}

/** Records by their places, each made when it is asked for: there may be hundreds of thousands. */
export interface OutputRecords {
  readonly length: number;
  readonly at: (index: number) => OutputRecord;
}

/** What a page came to that was made anew. */
export interface NewOutput extends Omit<OutputRecord, 'file' | 'page'> {
  readonly stat: FileStat;
}

export const DIGEST = 64;
export const reasonKinds = ['kept', 'new', 'page', 'reads', 'file', 'parts'] as const;

/** The records of the last build into one output folder. */
export class KnownOutputs {
  readonly #sections: Sections;
  /** What pages have read. */
  readonly table: ReadTable;
  readonly #files: TextRow;
  #index: ReadonlyMap<string, number> | null = null;
  readonly #pages: Uint8Array;
  readonly #pageEnds: Uint32Array;
  /** As hexadecimal digits. */
  readonly #digests: Buffer;
  readonly #sizes: Float64Array;
  readonly #stats: Float64Array;
  readonly #ends: Uint32Array;
  readonly #reads: Uint32Array;
  readonly #seams: PackedSeams;
  readonly #reasons: Uint8Array;
  readonly #changes: Readonly<Record<string, readonly string[]>>;

  private constructor(sections: Sections) {
    this.#sections = sections;
    this.#files = new TextRow(sections['files'], sections['fileEnds']);
    this.table = new ReadTable(new TextRow(sections['keys'], sections['keyEnds']), unpackNumbers(sections['seen']));
    this.#pages = sections['pages'] ?? new Uint8Array();
    this.#pageEnds = unpackWhole(sections['pageEnds']);
    const { buffer, byteOffset, byteLength } = sections['digests'] ?? new Uint8Array();
    this.#digests = Buffer.from(buffer, byteOffset, byteLength);
    this.#sizes = unpackNumbers(sections['sizes']);
    this.#stats = unpackNumbers(sections['stats']);
    this.#ends = unpackWhole(sections['ends']);
    this.#reads = unpackWhole(sections['reads']);
    this.#seams = {
      keys: unpackTexts(sections['parts']),
      ends: unpackWhole(sections['seamEnds']),
      numbers: unpackWhole(sections['seams']),
    };
    this.#reasons = sections['reasons'] ?? new Uint8Array();
    this.#changes = JSON.parse(Buffer.from(sections['changes'] ?? Buffer.from('{}')).toString());
  }

  /** What `packOutputs` has written. */
  static of(sections: Sections): KnownOutputs {
    return new KnownOutputs(sections);
  }

  /** Where a file of dist/ stands among those known; -1 for one that is new. */
  find(file: string): number {
    this.#index ??= new Map(this.#files.all().map((known, index) => [known, index]));
    return this.#index.get(file) ?? -1;
  }

  get length(): number {
    return this.#files.length;
  }

  /** Its path in dist/. */
  file(index: number): string {
    return this.#files.at(index);
  }

  /** All of them, in their order. */
  allFiles(): readonly string[] {
    return this.#files.all();
  }

  /** Its `Page` as a line. */
  page(index: number): string {
    const { buffer, byteOffset, byteLength } = this.pageLine(index);
    return Buffer.from(buffer, byteOffset, byteLength).toString();
  }

  /** The same in UTF-8. */
  pageLine(index: number): Uint8Array {
    return this.#pages.subarray(index === 0 ? 0 : this.#pageEnds[index - 1], this.#pageEnds[index]);
  }

  digest(index: number): string {
    return this.#digests.toString('latin1', index * DIGEST, (index + 1) * DIGEST);
  }

  size(index: number): number {
    return this.#sizes[index] ?? 0;
  }

  stat(index: number): FileStat {
    return statAt(this.#stats, index);
  }

  /** Ids of `table`. */
  reads(index: number): Uint32Array {
    return this.#reads.subarray(this.#startOf(index), this.#ends[index]);
  }

  /** Where those stand that have read any of the keys of these ids. */
  findReaders(ids: ReadonlySet<number>): readonly number[] {
    const isAsked = new Uint8Array(this.table.size);
    for (const id of ids) isAsked[id] = 1;
    const found: number[] = [];
    let at = 0;
    this.#ends.forEach((end, index) => {
      let hasRead = false;
      for (; at < end; at++) hasRead ||= isAsked[this.#reads[at] ?? 0] === 1;
      if (hasRead) found.push(index);
    });
    return found;
  }

  /** Writes them to `path`, as a build leaves them that has made those of `made` anew; returns the file's checksum. */
  rewrite(path: string, made: ReadonlyMap<number, NewOutput>): number {
    const digests = Buffer.from(this.#digests);
    const [sizes, stats, ends] = [this.#sizes.slice(), this.#stats.slice(), this.#ends.slice()];
    const reads: Uint8Array[] = [];
    const reasons = new Uint8Array(this.length);
    const changes: Record<string, readonly string[]> = {};
    let [start, moved, next] = [0, 0, 0];
    const moveUntil = (end: number): void => {
      for (; next < end; next++) ends[next] = (ends[next] ?? 0) + moved;
    };
    for (const [index, record] of [...made].toSorted(([a], [b]) => a - b)) {
      digests.write(record.digest, index * DIGEST, 'latin1');
      sizes[index] = record.size;
      setStat(stats, index, record.stat);
      reads.push(
        packWhole(this.#reads.subarray(start, this.#startOf(index))),
        packWhole(Uint32Array.from(record.reads)),
      );
      start = this.#ends[index] ?? 0;
      moveUntil(index);
      moved += record.reads.length - (start - this.#startOf(index));
      reasons[index] = reasonKinds.indexOf(record.reason?.kind ?? 'kept');
      if (record.reason?.kind === 'reads') changes[index] = record.reason.keys;
    }
    moveUntil(ends.length);
    const seams = replaceSeams(this.#seams, new Map([...made].map(([index, record]) => [index, record.seams])));
    return writeBlob(path, {
      ...this.#sections,
      ...sectionsOf(seams),
      ...packTable(this.table, this.#sections),
      digests,
      sizes: packNumbers(sizes),
      stats: packNumbers(stats),
      ends: packWhole(ends),
      reads: [...reads, packWhole(this.#reads.subarray(start))],
      reasons,
      changes: Buffer.from(JSON.stringify(changes)),
    });
  }

  /** Writes them to `path` with other stats for some of the files; returns the file's checksum. */
  restat(path: string, news: ReadonlyMap<number, FileStat>): number {
    return writeBlob(path, { ...this.#sections, stats: replaceStats(this.#sections['stats'], news) });
  }

  #startOf(index: number): number {
    return index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
  }

  seams(index: number): readonly Seam[] {
    return seamsAt(this.#seams, index);
  }

  reason(index: number): Reason | null {
    const kind = reasonKinds[this.#reasons[index] ?? 0] ?? 'kept';
    if (kind === 'kept') return null;
    return kind === 'reads' || kind === 'parts' ? { kind, keys: this.#changes[index] ?? [] } : { kind };
  }
}

/** Seams as sections of a file. */
export function sectionsOf({ keys, ends, numbers }: PackedSeams): Sections {
  return { parts: packTexts(keys), seamEnds: packWhole(ends), seams: packWhole(numbers) };
}
