/**
 * What pages came to in a build, by the place of each page: columns of numbers, since there may be hundreds of thousands.
 * Rendering fills them, in whatever order; `remember.ts` reads them.
 */
import type { Output, Seam } from '../model.js';
import { NumberRow } from './number-row.js';

/** What a page came to. */
export interface MadeOutput extends Omit<Output, 'file' | 'reads'> {
  /** Numbers of a `ReadTable`. */
  readonly reads: ArrayLike<number>;
  /** Whether it was patched: then `reads` are those of its parts alone, and the others are as they were. */
  readonly isPatched: boolean;
}

const DIGEST = 32;
/** Numbers that say of a page where its reads and its seams begin and end. */
const PLACE = 4;
/** Numbers of a seam. */
const SEAM = 3;

/** Takes what pages came to. */
export class MadeOutputs {
  #digests = Buffer.alloc(0);
  #sizes = new Float64Array();
  /** 0: not made, 1: rendered, 2: patched. */
  #ways = new Uint8Array();
  #places = new Uint32Array();
  readonly #reads = new NumberRow();
  readonly #seams = new NumberRow();
  /** What parts are read under, and their numbers. */
  readonly #keys: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** For `count` pages. */
  constructor(count: number) {
    this.#reserve(count);
  }

  /** How many pages were patched. */
  get patched(): number {
    return this.#ways.reduce((sum, way) => sum + Number(way === 2), 0);
  }

  /** What all pages come to, in bytes. */
  get size(): number {
    return this.#sizes.reduce((sum, size) => sum + size, 0);
  }

  set(index: number, { digest, size, reads, seams, isPatched }: MadeOutput): void {
    if (index >= this.#ways.length) this.#reserve(Math.max(index + 1, 2 * this.#ways.length));
    this.#digests.write(digest, index * DIGEST, 'hex');
    this.#sizes[index] = size;
    this.#ways[index] = isPatched ? 2 : 1;
    const starts = [this.#reads.length, this.#seams.length] as const;
    this.#reads.append(reads);
    for (const { key, at, size: length } of seams) this.#seams.add(this.#numberOf(key), at, length);
    this.#places.set([starts[0], this.#reads.length, starts[1], this.#seams.length], index * PLACE);
  }

  /** Null where the page was not made. */
  at(index: number): MadeOutput | null {
    const way = this.#ways[index] ?? 0;
    if (way === 0) return null;
    return {
      digest: this.#digests.toString('hex', index * DIGEST, (index + 1) * DIGEST),
      size: this.#sizes[index] ?? 0,
      reads: this.reads(index),
      seams: this.#seamsAt(index),
      isPatched: way === 2,
    };
  }

  /** Those of a page; none where it was not made. */
  reads(index: number): Uint32Array {
    return this.#reads.numbers.subarray(this.#places[index * PLACE], this.#places[index * PLACE + 1]);
  }

  #seamsAt(index: number): readonly Seam[] {
    const [first = 0, end = 0] = this.#places.subarray(index * PLACE + 2, (index + 1) * PLACE);
    const numbers = this.#seams.numbers;
    return Array.from({ length: (end - first) / SEAM }, (_, seam): Seam => {
      const [key = 0, at = 0, size = 0] = numbers.subarray(first + seam * SEAM, first + (seam + 1) * SEAM);
      return { key: this.#keys[key] ?? '', at, size };
    });
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#keys.length);
    return this.#keys.push(key) - 1;
  }

  #reserve(count: number): void {
    const [digests, sizes, ways, places] = [this.#digests, this.#sizes, this.#ways, this.#places];
    this.#digests = Buffer.alloc(count * DIGEST);
    this.#digests.set(digests);
    this.#sizes = new Float64Array(count);
    this.#sizes.set(sizes);
    this.#ways = new Uint8Array(count);
    this.#ways.set(ways);
    this.#places = new Uint32Array(count * PLACE);
    this.#places.set(places);
  }
}
