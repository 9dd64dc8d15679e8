/** What a build has made, record by record → the sections of a file out of which the next one knows it (`outputs.ts`). */
import { addPiece, packNumbers, packWhole, type Section } from './blob.js';
import { NumberRow } from './number-row.js';
import { DIGEST, reasonKinds, sectionsOf, type OutputRecords } from './outputs.js';
import type { ReadTable } from './read-table.js';
import { SeamRow } from './seams.js';
import { TextColumn } from './text-row.js';

/** All but the stats, which the files have only once they stand. Keys that no page has read any more are left out. */
export function packOutputs(records: OutputRecords, table: ReadTable): Readonly<Record<string, Section>> {
  const { length } = records;
  const renumber = new Renumbering(table);
  const files = new TextColumn();
  const changes: Record<string, readonly string[]> = {};
  const pages: Uint8Array[] = [];
  const digests = Buffer.alloc(length * DIGEST);
  const [sizes, reasons] = [new Float64Array(length), new Uint8Array(length)];
  const [pageEnds, ends] = [new Uint32Array(length), new Uint32Array(length)];
  const reads = new NumberRow();
  const seams = new SeamRow();
  for (let index = 0; index < length; index++) {
    const record = records.at(index);
    files.add(record.file);
    addPiece(pages, record.page);
    pageEnds[index] = (pageEnds[index - 1] ?? 0) + record.page.byteLength;
    digests.write(record.digest, index * DIGEST, 'latin1');
    sizes[index] = record.size;
    reads.append(renumber.all(record.reads));
    ends[index] = reads.length;
    seams.add(record.seams);
    reasons[index] = reasonKinds.indexOf(record.reason?.kind ?? 'kept');
    if (record.reason !== null && 'keys' in record.reason) changes[index] = record.reason.keys;
  }
  return {
    files: files.texts,
    fileEnds: files.ends,
    keys: renumber.keys.texts,
    keyEnds: renumber.keys.ends,
    seen: packNumbers(renumber.seen),
    pages,
    pageEnds: packWhole(pageEnds),
    digests,
    sizes: packNumbers(sizes),
    ends: packWhole(ends),
    reads: packWhole(reads.numbers),
    ...sectionsOf(seams.packed),
    reasons,
    changes: Buffer.from(JSON.stringify(changes)),
  };
}

/** Numbers what pages have read anew, in the order in which they come. */
class Renumbering {
  readonly keys = new TextColumn();
  readonly seen: number[] = [];
  readonly #table: ReadTable;
  readonly #numbers: Int32Array;
  #room = new Uint32Array(1 << 8);

  constructor(table: ReadTable) {
    this.#table = table;
    this.#numbers = new Int32Array(table.size).fill(-1);
  }

  /** New numbers for `ids`; good until the next ones are asked for. */
  all(ids: ArrayLike<number>): Uint32Array {
    if (ids.length > this.#room.length) this.#room = new Uint32Array(2 * ids.length);
    // A loop and not `from`, which walks by iterators: this is done for every read of every page.
    for (let at = 0; at < ids.length; at++) this.#room[at] = this.#one(ids[at] ?? 0);
    return this.#room.subarray(0, ids.length);
  }

  #one(id: number): number {
    const known = this.#numbers[id] ?? -1;
    if (known >= 0) return known;
    const number = this.seen.push(this.#table.seen(id) ?? Number.NaN) - 1;
    this.keys.add(this.#table.key(id));
    this.#numbers[id] = number;
    return number;
  }
}
