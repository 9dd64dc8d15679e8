/** Everything that pages have read, each key once, numbered; and how it is kept. */
import type { Read } from '../model.js';
import type { Fingerprint } from '../text/fingerprint.js';
import { packNumbers, unpackNumbers, type Sections } from './blob.js';
import { packRow, TextRow } from './text-row.js';

/** Everything that pages have read, each key once, numbered. */
export class ReadTable {
  /** Those that the last build has left. */
  readonly #known: TextRow;
  /** Those of them that somebody has asked for; behind all of them those that were added. */
  readonly #keys: (string | undefined)[];
  /** NaN where nothing was seen: numbers alone are kept without a box for each. */
  readonly #seen: Fingerprint[];
  #index: Map<string, number> | null = null;

  /** `seen`: what was seen under each of the keys that are known; NaN where nothing was. */
  constructor(known = new TextRow(), seen: ArrayLike<Fingerprint> = []) {
    this.#known = known;
    this.#keys = Array.from<string | undefined>({ length: known.length });
    this.#seen = Array.from(seen);
  }

  get size(): number {
    return this.#keys.length;
  }

  key(id: number): string {
    return (this.#keys[id] ??= this.#known.at(id));
  }

  seen(id: number): Fingerprint | null {
    const seen = this.#seen[id] ?? Number.NaN;
    return Number.isNaN(seen) ? null : seen;
  }

  /** All that was read, by number. */
  get reads(): readonly Read[] {
    return Array.from(this.#seen, (_, id) => ({ key: this.key(id), seen: this.seen(id) }));
  }

  /** Those of the number `first` and above. */
  keysFrom(first: number): readonly string[] {
    return Array.from({ length: this.size - first }, (_, at) => this.key(first + at));
  }

  /** The numbers of the keys that begin with one of `openings`, or are one of `names`. */
  find(openings: readonly string[], names: readonly string[]): readonly number[] {
    const { length } = this.#known;
    const added = packRow(this.keysFrom(length));
    const behind = new TextRow(added.texts, added.ends).find(openings, names);
    return this.#known.find(openings, names).concat(behind.map((at) => length + at));
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
  add({ key, seen }: Read, known = this.#numberOf(key)): number {
    if (known !== undefined) {
      this.#seen[known] = seen ?? Number.NaN;
      return known;
    }
    const id = this.#keys.push(key) - 1;
    this.#seen.push(seen ?? Number.NaN);
    this.#index?.set(key, id);
    return id;
  }

  #numberOf(key: string): number | undefined {
    this.#index ??= new Map(Array.from(this.#seen, (_, id) => [this.key(id), id]));
    return this.#index.get(key);
  }
}

/** A table that `sections` hold but for what was added to it and what is seen under its keys now. */
export function packTable(table: ReadTable, sections: Sections): Sections {
  const seen = new Float64Array(table.size);
  for (let id = 0; id < seen.length; id++) seen[id] = table.seen(id) ?? Number.NaN;
  const known = unpackNumbers(sections['seen']).length;
  const added = table.keysFrom(known);
  const { keys = new Uint8Array(), keyEnds = new Uint8Array() } = sections;
  const { texts, ends } = packRow(added, { texts: keys, ends: keyEnds });
  return { seen: packNumbers(seen), keys: texts, keyEnds: ends };
}
