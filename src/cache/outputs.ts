/** What the last build knew of each file of dist/: its page, its bytes, what it read, and why it was made or kept. */
import type { Read, Seam } from '../model.js';
import type { FileStat } from '../portal/file-stat.js';
import type { Fingerprint } from '../text/fingerprint.js';
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
import { packSeams, seamsAt, type PackedSeams } from './seams.js';
import { packStats, statAt } from './stats.js';

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
  /** Of its `Page`. */
  readonly page: Fingerprint;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  readonly stat: FileStat;
  /** Ids of a `ReadTable`. */
  readonly reads: ArrayLike<number>;
  readonly seams: readonly Seam[];
  readonly reason: Reason | null;
}

/** Everything that pages have read, each key once, numbered. */
export class ReadTable {
  readonly #keys: string[];
  readonly #seen: (Fingerprint | null)[];
  #index: Map<string, number> | null = null;

  constructor(keys: readonly string[] = [], seen: readonly (Fingerprint | null)[] = []) {
    this.#keys = [...keys];
    this.#seen = [...seen];
  }

  get size(): number {
    return this.#keys.length;
  }

  key(id: number): string {
    return this.#keys[id] ?? '';
  }

  seen(id: number): Fingerprint | null {
    return this.#seen[id] ?? null;
  }

  /** The number of a read. All pages of one build see the same under one key. */
  add({ key, seen }: Read): number {
    this.#index ??= new Map(this.#keys.map((known, id) => [known, id]));
    const known = this.#index.get(key);
    if (known !== undefined) {
      this.#seen[known] = seen;
      return known;
    }
    const id = this.#keys.length;
    this.#keys.push(key);
    this.#seen.push(seen);
    this.#index.set(key, id);
    return id;
  }
}

const DIGEST = 64;
const reasonKinds = ['kept', 'new', 'page', 'reads', 'file', 'parts'] as const;

/** The records of the last build into one output folder. */
export class KnownOutputs {
  /** What pages have read. */
  readonly table: ReadTable;
  readonly files: readonly string[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #pages: Float64Array;
  readonly #digests: string;
  readonly #sizes: Float64Array;
  readonly #stats: Float64Array;
  readonly #ends: Uint32Array;
  readonly #reads: Uint32Array;
  readonly #seams: PackedSeams;
  readonly #reasons: Uint8Array;
  readonly #changes: Readonly<Record<string, readonly string[]>>;

  private constructor(sections: Sections) {
    this.files = unpackTexts(sections['files']);
    this.#index = new Map(this.files.map((file, index) => [file, index]));
    const seen = unpackNumbers(sections['seen']);
    this.table = new ReadTable(
      unpackTexts(sections['keys']),
      Array.from(seen, (value) => (Number.isNaN(value) ? null : value)),
    );
    this.#pages = unpackNumbers(sections['pages']);
    this.#digests = Buffer.from(sections['digests'] ?? []).toString('latin1');
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

  /** What `writeOutputs` has written. */
  static of(sections: Sections): KnownOutputs {
    return new KnownOutputs(sections);
  }

  /** Where a file of dist/ stands among those known; -1 for one that is new. */
  find(file: string): number {
    return this.#index.get(file) ?? -1;
  }

  page(index: number): Fingerprint {
    return this.#pages[index] ?? 0;
  }

  digest(index: number): string {
    return this.#digests.slice(index * DIGEST, (index + 1) * DIGEST);
  }

  size(index: number): number {
    return this.#sizes[index] ?? 0;
  }

  stat(index: number): FileStat {
    return statAt(this.#stats, index);
  }

  /** Ids of `table`. */
  reads(index: number): Uint32Array {
    return this.#reads.subarray(index === 0 ? 0 : this.#ends[index - 1], this.#ends[index]);
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

/** Writes what a build has made; returns the file's checksum. Keys that no page has read any more are left out. */
export function writeOutputs(path: string, records: readonly OutputRecord[], table: ReadTable): number {
  const numbers = new Int32Array(table.size).fill(-1);
  const keys: string[] = [];
  const seen: number[] = [];
  const ends = new Uint32Array(records.length);
  const reads = new Uint32Array(records.reduce((sum, record) => sum + record.reads.length, 0));
  const changes: Record<string, readonly string[]> = {};
  let end = 0;
  records.forEach((record, index) => {
    for (let at = 0; at < record.reads.length; at++) {
      const id = record.reads[at] ?? 0;
      if (numbers[id] === -1) {
        numbers[id] = keys.length;
        keys.push(table.key(id));
        seen.push(table.seen(id) ?? Number.NaN);
      }
      reads[end++] = numbers[id] ?? 0;
    }
    ends[index] = end;
    if (record.reason !== null && 'keys' in record.reason) changes[index] = record.reason.keys;
  });
  const seams = packSeams(records.map((record) => record.seams));
  return writeBlob(path, {
    files: packTexts(records.map(({ file }) => file)),
    keys: packTexts(keys),
    seen: packNumbers(seen),
    pages: packNumbers(records.map(({ page }) => page)),
    digests: Buffer.from(records.map(({ digest }) => digest).join(''), 'latin1'),
    sizes: packNumbers(records.map(({ size }) => size)),
    stats: packStats(records.map(({ stat }) => stat)),
    ends: packWhole(ends),
    reads: packWhole(reads),
    parts: packTexts(seams.keys),
    seamEnds: packWhole(seams.ends),
    seams: packWhole(seams.numbers),
    reasons: Uint8Array.from(records, ({ reason }) => reasonKinds.indexOf(reason?.kind ?? 'kept')),
    changes: Buffer.from(JSON.stringify(changes)),
  });
}
