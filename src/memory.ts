/**
 * What a build remembers of the one before, and leaves for the next: the cache of the portal under its lock, or, where
 * there can be none (another build holds it, the disk takes nothing), nothing at all. A build is the same with it and
 * without.
 */
import { statSync, utimesSync } from 'node:fs';
import { KnownArticles } from './cache/articles.js';
import { noIndexStore, openIndexStore, type IndexStore } from './cache/indexes.js';
import { cacheFolder } from './cache/folder.js';
import { Cache, makeCacheFolder, type Amendment, type Dropped, type Memories, type Restat } from './cache/cache.js';
import type { Documents } from './cache/documents.js';
import type { StoredEdition } from './cache/edition.js';
import type { KnownOutputs } from './cache/outputs.js';
import type { RankingRecord } from './cache/ranking.js';
import type { OpenSnapshot, Snapshot, SnapshotNews } from './cache/snapshot.js';
import { countStats, setStat, statAt, trusted } from './cache/stats.js';
import { TextStore, type TextFolder } from './cache/texts.js';
import type { Portal } from './model.js';
import { diskErrorCode } from './portal/disk-error.js';
import { nothingKnown, type FileStat, type KnownFiles } from './portal/file-stat.js';
import { attempt, realDisk } from './publish/disk.js';
import { takeLock, type Lock } from './publish/lock.js';

/** `use` what is there, `renew` it as if nothing were there, or do with `none`. */
export type MemoryUse = 'use' | 'renew' | 'none';

/** In milliseconds: many times the step of any disk's clock. */
const longestWait = 50;

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
    return this.#cache?.last.articles(parser) ?? KnownArticles.none();
  }

  files(): KnownFiles {
    this.#files ??= this.#cache?.last.files() ?? nothingKnown;
    return this.#files;
  }

  /** The related news of the last build, if articles are parsed as they were; null where nothing is known. */
  ranking(parser: string): RankingRecord | null {
    return this.#cache?.last.ranking(parser) ?? null;
  }

  /** Leaves to the next build, if this one leaves it anything, what related news were found by. */
  keepRanking(ranking: RankingRecord, parser: string): void {
    this.#tryToSave((cache) => cache.keepRanking(ranking, parser));
  }

  /** Names the last build; null where nothing is known of it. */
  get sum(): number | null {
    return this.#cache?.sum ?? null;
  }

  /** The edition of the last build, of these documents; null where it cannot be taken up again. */
  edition(portal: Portal, documents: Documents): StoredEdition | null {
    return this.#cache?.last.edition(portal, documents) ?? null;
  }

  outputs(name: string, tools: string): KnownOutputs | null {
    return this.#cache?.last.outputs(name, tools) ?? null;
  }

  /** The outputs of the last build into a folder, whatever they were rendered with. */
  lastOutputs(name: string): KnownOutputs | null {
    return this.#cache?.last.outputs(name, null) ?? null;
  }

  /** The articles, however they were parsed. */
  lastArticles(): KnownArticles {
    return this.#cache?.last.articles(null) ?? KnownArticles.none();
  }

  /** The moment for which a folder was last published; null where nothing is known. */
  lastMoment(name: string): { readonly clock: number; readonly drafts: boolean } | null {
    return this.#cache?.last.moment(name) ?? null;
  }

  /** What must stand in no file of a folder, and was found in none when it was last published. */
  lastAbsent(name: string): ReadonlySet<string> {
    return new Set(this.#cache?.last.absent(name) ?? []);
  }

  /** The stat of a file that was looked at by this build, if it will tell every later change. */
  trustRead(stat: FileStat): FileStat {
    return trusted(stat, this.#opened);
  }

  /** The same for files that this build has written, once they all stand. */
  trustWritten(stats: readonly FileStat[]): readonly FileStat[] {
    const now = this.#waitFor(stats.reduce((last, { changed }) => Math.max(last, changed), 0));
    return stats.map((stat) => trusted(stat, now));
  }

  /** The same in the places of stats in a row. */
  trustAllWritten(stats: Float64Array): void {
    let latest = 0;
    for (let at = 0; at < countStats(stats); at++) latest = Math.max(latest, statAt(stats, at).changed);
    const now = this.#waitFor(latest);
    for (let at = 0; at < countStats(stats); at++) setStat(stats, at, trusted(statAt(stats, at), now));
  }

  /** What the disk's own clock shows once it has gone on from `latest`; where nothing is to be remembered, none shows a change. */
  #waitFor(latest: number): number {
    if (this.#cache === null) return -Infinity;
    let now = this.#readClock();
    // The disk's clock goes in steps of some milliseconds; a change in the step of the last writing would not show.
    for (let waited = 0; now <= latest && waited < longestWait; waited += 1) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
      now = this.#readClock();
    }
    return now;
  }

  /** Keeps how the disk looks, for a build that finds nothing changed. */
  saveSnapshot(root: string, name: string, snapshot: Snapshot): void {
    this.#tryToSave((cache) => cache.saveSnapshot(root, name, snapshot));
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

  /**
   * Writes what was read and made; once told the stats of what was published, it leaves that to the next build. A disk
   * that does not take it is no fault of the build.
   */
  draft(memories: Omit<Memories, 'texts' | 'lengths'>): (stats: Float64Array) => void {
    const drafts: ((stats: Float64Array) => void)[] = [];
    this.#tryToSave((cache) => drafts.push(cache.draft({ ...memories, ...this.#flushTexts() })));
    return (stats) => this.#tryToSave(() => drafts.forEach((finish) => finish(stats)));
  }

  /** The same after the edition of the last build was taken up again. */
  amend(amendment: Omit<Amendment, 'lengths'>): void {
    this.#tryToSave((cache) => cache.amend({ ...amendment, ...this.#flushTexts() }));
  }

  /** Leaves to the next build that files hold what they held, though their stats are others. */
  restat(restat: Restat): void {
    this.#tryToSave((cache) => cache.restat(restat));
  }

  /** Keeps what has become of a snapshot. */
  amendSnapshot(name: string, snapshot: OpenSnapshot, news: SnapshotNews): void {
    this.#tryToSave((cache) => cache.amendSnapshot(name, snapshot, news));
  }

  /** Where search indexes are kept. */
  indexes(): IndexStore {
    if (this.#cache === null) return noIndexStore;
    const store = openIndexStore(this.#cache.texts.folder, this.#cache.texts.id);
    return {
      has: (bundle, digest) => store.has(bundle, digest),
      read: (bundle, digest) => store.read(bundle, digest),
      write: (...index) => this.#tryToSave(() => store.write(...index)),
      tidy: (used) => this.#tryToSave(() => store.tidy(used)),
    };
  }

  /** Whether the files of texts are to be written anew; `live`: how many of their bytes count. */
  wastesTexts(live: number): boolean {
    return this.#cache?.wastesTexts(live) ?? false;
  }

  #flushTexts(): Pick<Memories, 'texts' | 'lengths'> {
    this.texts.flush();
    return { texts: this.texts, lengths: [this.texts.length, ...this.#lengths.slice(1)] };
  }

  #tryToSave(save: (cache: Cache) => void): void {
    try {
      if (this.#cache !== null) save(this.#cache);
    } catch (error) {
      if (diskErrorCode(error) === null) throw error;
    }
  }

  close(): void {
    this.texts.close();
    this.#lock?.release();
  }

  /** What the disk's own clock shows: a file is touched, and the system writes down when. 0 if that is gone. */
  #readClock(): number {
    let clock = 0;
    attempt(() => {
      utimesSync(this.#lockPath, 0, 0);
      clock = statSync(this.#lockPath).ctimeMs;
    }, ['ENOENT', 'EROFS', 'EPERM', 'EACCES']);
    return clock;
  }
}

/** Opens the memory of the portal in `root`. */
export function openMemory(root: string, use: MemoryUse): Memory {
  const folder = cacheFolder(root);
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
