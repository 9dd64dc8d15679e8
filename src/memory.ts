/**
 * What a build remembers of the one before, and leaves for the next: the cache of the portal under its lock, or, where
 * there can be none (another build holds it, the disk takes nothing), nothing at all. A build is the same with it and
 * without.
 */
import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { KnownArticles } from './cache/articles.js';
import { Cache, makeCacheFolder, type Dropped, type Memories } from './cache/cache.js';
import { CacheDamage } from './cache/damage.js';
import type { KnownOutputs } from './cache/outputs.js';
import { trusted } from './cache/stats.js';
import { TextStore, type TextFolder } from './cache/texts.js';
import { nothingKnown, type FileStat, type KnownFiles } from './portal/file-stat.js';
import { diskErrorCode, realDisk } from './publish/disk.js';
import { takeLock, type Lock } from './publish/lock.js';

/** `use` what is there, `renew` it as if nothing were there, or do with `none`. */
export type MemoryUse = 'use' | 'renew' | 'none';

/** Opened by `openMemory`, and to be closed. */
export class Memory {
  readonly texts: TextStore;
  readonly #cache: Cache | null;
  readonly #lock: Lock | null;
  readonly #lockPath: string;
  #files: KnownFiles | null = null;
  /** By number of text file: how much of it counts. */
  readonly #lengths: number[];
  /** What the disk's own clock showed when it was opened: files that changed then or later are read again next time. */
  readonly #opened: number;

  constructor(cache: Cache | null, lock: Lock | null, lockPath: string) {
    this.#cache = cache;
    this.#lock = lock;
    this.#lockPath = lockPath;
    this.#opened = cache === null ? 0 : this.#readClock();
    this.#lengths = [...(cache?.texts.lengths ?? [])];
    this.texts = new TextStore(cache?.texts ?? null, 0);
  }

  /** Why nothing is known, though something was there. */
  get dropped(): Dropped {
    return this.#cache?.dropped ?? null;
  }

  articles(parser: string): KnownArticles {
    return this.#cache === null ? KnownArticles.none() : undamaged(this.#cache.articles(parser));
  }

  files(): KnownFiles {
    this.#files ??= this.#cache === null ? nothingKnown : undamaged(this.#cache.files());
    return this.#files;
  }

  outputs(name: string, tools: string): KnownOutputs | null {
    return this.#cache?.outputs(name, tools) ?? null;
  }

  /** The stat of a file that was looked at by this build, if it will tell every later change. */
  trustRead(stat: FileStat): FileStat {
    return trusted(stat, this.#opened);
  }

  /** The same for files that this build has written: `trustWritten()` once they stand, then for each. */
  trustWritten(): (stat: FileStat) => FileStat {
    const now = this.#cache === null ? 0 : this.#readClock();
    return (stat) => trusted(stat, now);
  }

  /** Where texts lie; null where they are in memory only, and other threads cannot read them. */
  get folder(): TextFolder | null {
    return this.#cache?.texts ?? null;
  }

  /** Takes note of how much of a text file counts that another thread has written. */
  noteTexts(file: number, length: number): void {
    while (this.#lengths.length <= file) this.#lengths.push(0);
    this.#lengths[file] = length;
  }

  /** Leaves what was read and made to the next build. A disk that does not take it is no fault of the build. */
  save(memories: Omit<Memories, 'texts' | 'lengths'>): void {
    try {
      this.texts.flush();
      const lengths = [this.texts.length, ...this.#lengths.slice(1)];
      this.#cache?.save({ ...memories, texts: this.texts, lengths });
    } catch (error) {
      if (diskErrorCode(error) === null) throw error;
    }
  }

  close(): void {
    this.texts.close();
    this.#lock?.release();
  }

  /** What the disk's own clock shows: a file is touched, and the system writes down when. */
  #readClock(): number {
    utimesSync(this.#lockPath, 0, 0);
    return statSync(this.#lockPath).ctimeMs;
  }
}

/** Opens the memory of the portal in `root`. */
export function openMemory(root: string, use: MemoryUse): Memory {
  const folder = join(root, '.bantin', 'cache');
  const lockPath = `${folder}.lock`;
  if (use === 'none') return new Memory(null, null, lockPath);
  let lock: Lock | null = null;
  try {
    makeCacheFolder(folder);
    const taken = takeLock(lockPath, realDisk);
    if (taken.kind === 'refused') return new Memory(null, null, lockPath);
    lock = taken.lock;
    return new Memory(Cache.open(folder, use === 'renew'), lock, lockPath);
  } catch (error) {
    lock?.release();
    if (diskErrorCode(error) === null) throw error;
    return new Memory(null, null, lockPath);
  }
}

function undamaged<Known>(known: Known | null): Known {
  if (known === null) throw new CacheDamage();
  return known;
}
