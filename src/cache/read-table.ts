/** Everything that pages have read, each key once, numbered; and how it is kept. */
import type { Read } from '../model.js';
import type { Fingerprint } from '../text/fingerprint.js';
import { packNumbers, packTexts, unpackNumbers, type Sections } from './blob.js';

/** Everything that pages have read, each key once, numbered. */
export class ReadTable {
  readonly #keys: string[];
  /** NaN where nothing was seen: numbers alone are kept without a box for each. */
  readonly #seen: Fingerprint[];
  #index: Map<string, number> | null = null;

  /** `seen`: what was seen under each of `keys`; NaN where nothing was. */
  constructor(keys: readonly string[] = [], seen: ArrayLike<Fingerprint> = []) {
    this.#keys = [...keys];
    this.#seen = Array.from(seen);
  }

  get size(): number {
    return this.#keys.length;
  }

  key(id: number): string {
    return this.#keys[id] ?? '';
  }

  seen(id: number): Fingerprint | null {
    const seen = this.#seen[id] ?? Number.NaN;
    return Number.isNaN(seen) ? null : seen;
  }

  /** All that was read, by number. */
  get reads(): readonly Read[] {
    return this.#keys.map((key, id) => ({ key, seen: this.seen(id) }));
  }

  /** The keys whose numbers stand in `lists`, each once. */
  *keysIn(lists: Iterable<ArrayLike<number>>): Generator<string, void, void> {
    const isTold = new Uint8Array(this.size);
    for (const ids of lists) {
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] ?? 0;
        if (isTold[id] === 0) yield this.key(id);
        isTold[id] = 1;
      }
    }
  }

  /** The number of a read, where it is not known already. All pages of one build see the same under one key. */
  add({ key, seen }: Read, known = this.#find(key)): number {
    if (known !== undefined) {
      this.#seen[known] = seen ?? Number.NaN;
      return known;
    }
    const id = this.#keys.length;
    this.#keys.push(key);
    this.#seen.push(seen ?? Number.NaN);
    this.#index?.set(key, id);
    return id;
  }

  #find(key: string): number | undefined {
    this.#index ??= new Map(this.#keys.map((known, id) => [known, id]));
    return this.#index.get(key);
  }
}

/** A table that `sections` hold but for what was added to it and what is seen under its keys now. */
export function packTable(table: ReadTable, sections: Sections): Sections {
  const seen = Float64Array.from({ length: table.size }, (_, id) => table.seen(id) ?? Number.NaN);
  const known = unpackNumbers(sections['seen']).length;
  const added = Array.from({ length: table.size - known }, (_, at) => table.key(known + at));
  const keys = sections['keys'] ?? new Uint8Array();
  return {
    seen: packNumbers(seen),
    keys: added.length === 0 ? keys : Buffer.concat([keys, Buffer.from('\0'), packTexts(added)]),
  };
}
