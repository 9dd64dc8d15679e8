/** The files of a build that wait beside dist/: bytes → a file in the staging folder, unless dist/ holds the same. */
import { dirname, join } from 'node:path';
import type { FileStat } from '../portal/file-stat.js';
import { makeFolders, type Disk } from './disk.js';
import type { Ground } from './journal.js';
import { digestFile, OutputTree, type FinishedFile } from './output-tree.js';

/** Where staged files lie; it must be there before the first one. */
export function stagedFolder({ staging }: Ground): string {
  return join(staging, 'new');
}

/** So many folders are known to stand; of each, its name keeps the path of a file in memory. */
const MOST_FOLDERS = 1 << 12;

/** How many files one thread may stage. */
const NUMBERS = 2 ** 32;

/**
 * Takes files in. Where there is no dist/ yet they lie at their own paths, as the whole folder will become dist/;
 * otherwise flat, under numbers: folders cost more than files.
 */
export class Staging {
  readonly #folder: string;
  readonly #tree: OutputTree | null;
  readonly #disk: Disk;
  readonly #folders = new Set<string>();
  readonly #waiting = new Map<string, number>();
  readonly #replacing = new Set<string>();
  #next: number;

  /** `hand`: the number of the thread that stages; no two of one build have the same. */
  constructor(ground: Ground, fresh: boolean, disk: Disk, hand: number) {
    this.#next = hand * NUMBERS;
    this.#folder = stagedFolder(ground);
    this.#tree = fresh ? null : new OutputTree(ground.output);
    this.#disk = disk;
  }

  /** The files that were staged under numbers, each with its own. */
  get waiting(): ReadonlyMap<string, number> {
    return this.#waiting;
  }

  /** Those of them in whose place a file of dist/ was seen to stand when they were staged. */
  get replacing(): ReadonlySet<string> {
    return this.#replacing;
  }

  /**
   * Stages `bytes` as `file` unless dist/ holds them there: its number, or null where it does. `isHeld`: whether it does, if
   * that is known; null if it is to be looked up.
   */
  put(file: string, bytes: Uint8Array, isHeld: boolean | null = null): number | null {
    if (isHeld ?? this.#tree?.holdsBytes(file, bytes) ?? false) return null;
    const number = this.#next;
    this.#disk.write(this.#place(file), bytes);
    return number;
  }

  /** Takes note of a file that another thread has staged. */
  take(file: string, number: number): void {
    if (this.#tree !== null) this.#waiting.set(file, number);
  }

  /** The same for one that was made of the file in whose place it will come. */
  takeInstead(file: string, number: number): void {
    this.take(file, number);
    this.#replacing.add(file);
  }

  /** The same for the file at `from` (absolute), which is never in memory as a whole. False if it is not as said. */
  copy(file: string, from: string, digest: string, size: number): boolean {
    if (this.holds(file, digest, size, null) !== null) return true;
    const place = this.#place(file);
    this.#disk.write(place, new Uint8Array());
    return digestFile(from, size, (part) => this.#disk.append(place, part)) === digest;
  }

  /** The stat of the file that dist/ holds if it is of this digest; `known` is the stat that such a file had. */
  holds(file: string, digest: string, size: number, known: FileStat | null): FileStat | null {
    return this.#tree?.holdsDigest(file, digest, size, known) ?? null;
  }

  /** The bytes of the file that dist/ holds, good until the next one is read; null where none stands there. */
  read(file: string): Uint8Array | null {
    return this.#tree?.read(file) ?? null;
  }

  /** The same, and whether it is untouched; `known` is the stat that it had when it was written. */
  readFinished(file: string, known: FileStat): FinishedFile | null {
    return this.#tree?.readFinished(file, known) ?? null;
  }

  #place(file: string): string {
    const number = this.#next++;
    if (this.#tree !== null) {
      this.#waiting.set(file, number);
      return `${this.#folder}/${number}`;
    }
    const place = `${this.#folder}/${file}`;
    if (this.#folders.size > MOST_FOLDERS) this.#folders.clear();
    this.#folders.add(this.#folder);
    makeFolders(this.#disk, dirname(place), this.#folders);
    return place;
  }
}
