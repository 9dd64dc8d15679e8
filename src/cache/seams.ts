/** Seams of many pages ↔ numbers in a row: for the cache, and for threads that tell each other. */
import type { Seam } from '../model.js';
import { NumberRow } from './number-row.js';

/** The seams of pages, by the number of the page. */
export interface PackedSeams {
  /** What the parts are read under, each once. */
  readonly keys: readonly string[];
  /** Where each page's seams end. */
  readonly ends: Uint32Array;
  /** For each seam the number of its key, where it begins, and its size. */
  readonly numbers: Uint32Array;
}

const FIELDS = 3;

/** Takes the seams of page after page. */
export class SeamRow {
  readonly #keys = new Map<string, number>();
  readonly #ends = new NumberRow();
  readonly #numbers = new NumberRow();

  add(seams: readonly Seam[]): void {
    for (const { key, at, size } of seams) {
      const number = this.#keys.get(key) ?? this.#keys.size;
      this.#keys.set(key, number);
      this.#numbers.add(number, at, size);
    }
    this.#ends.add(this.#numbers.length / FIELDS);
  }

  get packed(): PackedSeams {
    return { keys: [...this.#keys.keys()], ends: this.#ends.numbers, numbers: this.#numbers.numbers };
  }
}

export function packSeams(pages: Iterable<readonly Seam[]>): PackedSeams {
  const row = new SeamRow();
  for (const seams of pages) row.add(seams);
  return row.packed;
}

/** The seams of one page. */
export function seamsAt({ keys, ends, numbers }: PackedSeams, page: number): readonly Seam[] {
  const first = page === 0 ? 0 : (ends[page - 1] ?? 0);
  return Array.from({ length: (ends[page] ?? first) - first }, (_, index): Seam => {
    const place = FIELDS * (first + index);
    return { key: keys[numbers[place] ?? 0] ?? '', at: numbers[place + 1] ?? 0, size: numbers[place + 2] ?? 0 };
  });
}

/** Those of `pages` in the place of others. */
export function replaceSeams(packed: PackedSeams, pages: ReadonlyMap<number, readonly Seam[]>): PackedSeams {
  const isAlike = [...pages].every(([page, seams]) => {
    const before = seamsAt(packed, page);
    return before.length === seams.length && seams.every(({ key }, index) => before[index]?.key === key);
  });
  if (!isAlike) return packSeams(Array.from(packed.ends, (_, page) => pages.get(page) ?? seamsAt(packed, page)));
  const numbers = packed.numbers.slice();
  for (const [page, seams] of pages) {
    const first = page === 0 ? 0 : (packed.ends[page - 1] ?? 0);
    seams.forEach(({ at, size }, index) => numbers.set([at, size], FIELDS * (first + index) + 1));
  }
  return { ...packed, numbers };
}
