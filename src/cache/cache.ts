/**
 * The cache of a portal, `.bantin/cache/`: what builds leave for the next one. Nothing in it is ever needed: whatever is
 * not exactly what this program wrote is dropped, and the build is a clean one.
 *
 * `state` names all that counts and is replaced in one step at the end of a build; every other file is written under a
 * new name before, or only grows behind what counts. Who reads or writes here holds the cache's lock, or reads a state
 * and finds its files.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileStat } from '../portal/file-stat.js';
import { writeArticles, type ArticleRecord, type KnownArticles } from './articles.js';
import { packNumbers, packTexts, unpackTexts, writeBlob, type Sections } from './blob.js';
import { compactTexts, isWasteful, type TextsInUse } from './compact-texts.js';
import { LastBuild } from './last-build.js';
import type { KnownOutputs, NewOutput, OutputRecords } from './outputs.js';
import { packOutputs } from './pack-outputs.js';
import { findProgramKey, type ProgramKey } from './program.js';
import type { ReadTable } from './read-table.js';
import { writeRanking, type RankingRecord } from './ranking.js';
import { snapshotPath, writeSnapshot, type OpenSnapshot, type Snapshot, type SnapshotNews } from './snapshot.js';
import {
  isWhole,
  nextNumber,
  readState,
  writeState,
  type FoundState,
  type OutputsState,
  type State,
  type StoredFile,
} from './state.js';
import { packStats, replaceStats } from './stats.js';
import { newTextId, type TextFolder } from './texts.js';

/** Why what was there is not used; null where it is, or where nothing was there. */
export type Dropped = 'damaged' | 'older' | null;

/** A file other than an article that was read. */
export interface FileRecord {
  /** Absolute. */
  readonly path: string;
  readonly digest: string;
  readonly stat: FileStat;
}

/** How many output folders are remembered. */
const MOST_OUTPUTS = 4;

/** What a build has published. */
interface PublishedOutputs {
  readonly name: string;
  readonly tools: string;
  /** Of the build, ms since 1970 UTC. */
  readonly clock: number;
  /** Whether drafts counted as public. */
  readonly drafts: boolean;
  /** What must stand in no file, and was found in none. */
  readonly absent: readonly string[];
  readonly records: OutputRecords;
  readonly table: ReadTable;
}

/** What a build has to remember. */
export interface Memories extends TextsInUse {
  readonly parser: string;
  /** As `packEdition` has laid it down; null where it is not to be taken up again. */
  readonly edition: Sections | null;
  readonly files: readonly FileRecord[];
  /** Null where nothing was published. */
  readonly outputs: PublishedOutputs | null;
}

/** What has become of an edition that was taken up again; all else stands as it was. Numbers are those of what is known. */
export interface Amendment {
  readonly articles: { readonly known: KnownArticles; readonly records: ReadonlyMap<number, ArticleRecord> };
  /** Null where it is as it was. */
  readonly ranking: RankingRecord | null;
  readonly outputs: {
    readonly name: string;
    /** What must stand in no file, and stands in none. */
    readonly absent: readonly string[];
    readonly known: KnownOutputs;
    readonly made: ReadonlyMap<number, NewOutput>;
  };
  /** By number of text file: how much of it counts. */
  readonly lengths: readonly number[];
}

/** Stats of files that hold what they held; all else stands as it was. Numbers are those of what is known. */
export interface Restat {
  readonly articles: { readonly known: KnownArticles; readonly stats: ReadonlyMap<number, FileStat> };
  /** Of other files that were read, by their absolute paths. */
  readonly files: ReadonlyMap<string, FileStat>;
  readonly outputs: {
    readonly name: string;
    readonly known: KnownOutputs;
    readonly stats: ReadonlyMap<number, FileStat>;
  };
}

/** An opened cache. */
export class Cache {
  readonly #folder: string;
  readonly #program: ProgramKey;
  /** Numbers the files that this build writes. */
  readonly #build: number;
  readonly #state: State | null;
  readonly last: LastBuild;
  /** What `keepRanking` has kept. */
  #kept: StoredFile | null = null;
  /** The checksum of the state on the disk; null where none counts, or it is being replaced. */
  #sum: number | null;
  readonly dropped: Dropped;
  /** Where texts are to be read and added. */
  readonly texts: TextFolder;

  private constructor(folder: string, program: ProgramKey, found: FoundState | null, dropped: Dropped) {
    this.#folder = folder;
    this.#program = program;
    this.#state = found?.state ?? null;
    this.last = new LastBuild(folder, this.#state);
    this.#sum = found?.sum ?? null;
    this.dropped = dropped;
    // Whatever no state names belongs to nobody, and may be in the way: new files have numbers of their own.
    this.#build = nextNumber(folder);
    const { id, generation, lengths } = this.#state?.texts ?? { id: newTextId(), generation: this.#build, lengths: [] };
    this.texts = { folder, id, generation, lengths };
  }

  /** Opens the cache in `folder`, which `makeCacheFolder` has made. `fresh`: as if nothing were there. */
  static open(folder: string, fresh: boolean): Cache {
    const found = fresh ? null : readState(folder);
    if (found === null) return new Cache(folder, findProgramKey(null), null, null);
    if (found === 'damaged') return new Cache(folder, findProgramKey(null), null, 'damaged');
    const program = findProgramKey(found.state.program);
    if (program.digest !== found.state.program.digest) return new Cache(folder, program, null, 'older');
    return isWhole(folder, found.state.texts)
      ? new Cache(folder, program, found, null)
      : new Cache(folder, program, null, 'damaged');
  }

  /** The checksum of the state on the disk, which names a build and what it left; null where none counts. */
  get sum(): number | null {
    return this.#sum;
  }

  /** Whether the files of texts are to be written anew; `live`: how many of their bytes count. */
  wastesTexts(live: number): boolean {
    return isWasteful(live, this.texts.lengths);
  }

  /** Keeps how the disk looks after a build of the portal in `root` into the output folder `name`. */
  saveSnapshot(root: string, name: string, snapshot: Snapshot): void {
    // What could not be saved must not be taken for what the snapshot shows.
    if (this.#sum !== null) writeSnapshot(snapshotPath(this.#folder, name), root, snapshot, this.#program, this.#sum);
  }

  /**
   * Writes a ranking of articles that were parsed as `parser` says, for `save` to remember: as soon as it is found, since
   * its vectors are too large to be held until the end.
   */
  keepRanking(ranking: RankingRecord, parser: string): void {
    this.#kept = this.last.giveBack(ranking, parser) ?? this.#store('ranking', (path) => writeRanking(path, ranking));
  }

  /**
   * Writes what a build leaves; once told the stats of what it has published, in the order of the records, the cache
   * remembers it in place of the one before.
   */
  draft({ parser, edition, files, outputs, ...learnt }: Memories): (stats: Float64Array) => void {
    this.#sum = null;
    const kept = compactTexts(learnt, this.texts, this.#build);
    const older = Object.entries(this.#state?.outputs ?? {}).filter(([name]) => name !== outputs?.name);
    const state = {
      program: this.#program,
      parser,
      articles: this.#store('articles', (path) => writeArticles(path, kept.articles)),
      files: this.#store('files', (path) =>
        writeBlob(path, {
          paths: packTexts(files.map(({ path: file }) => file)),
          stats: packStats(files.map(({ stat }) => stat)),
          digests: packTexts(files.map(({ digest }) => digest)),
        }),
      ),
      ranking: this.#kept,
      edition: edition === null ? null : this.#store('edition', (path) => writeBlob(path, edition)),
      texts: kept.texts,
    };
    const finish = outputs === null ? null : this.#draftOutputs(outputs);
    return (stats) => {
      const latest = finish === null ? [] : [finish(stats)];
      this.#put({ ...state, outputs: Object.fromEntries([...latest, ...older].slice(0, MOST_OUTPUTS)) });
    };
  }

  /** Remembers what has become of the edition of the last build. */
  amend({ articles, ranking, outputs: { name, absent, known, made }, lengths }: Amendment): void {
    const state = this.#state;
    const before = state?.outputs[name];
    if (state === null || before === undefined) throw new Error('nothing is known that could be amended');
    this.#sum = null;
    const { id, generation } = this.texts;
    this.#put({
      ...state,
      articles: this.#store('articles', (path) => articles.known.rewrite(path, articles.records)),
      ranking: ranking === null ? state.ranking : this.#store('ranking', (path) => writeRanking(path, ranking)),
      outputs: {
        ...state.outputs,
        [name]: { ...before, absent, ...this.#store('outputs', (path) => known.rewrite(path, made)) },
      },
      texts: { id, generation, lengths },
    });
  }

  /** Remembers other stats of files that are as they were. */
  restat({ articles, files, outputs: { name, known, stats } }: Restat): void {
    const state = this.#state;
    const before = state?.outputs[name];
    if (state === null || before === undefined) throw new Error('nothing is known that could have other stats');
    const sections = this.last.read(state.files);
    const numbers = unpackTexts(sections['paths']).flatMap((path, index) => {
      const stat = files.get(path);
      return stat === undefined ? [] : [[index, stat] as const];
    });
    this.#sum = null;
    this.#put({
      ...state,
      articles: this.#store('articles', (path) => articles.known.restat(path, articles.stats)),
      files: this.#store('files', (path) =>
        writeBlob(path, { ...sections, stats: replaceStats(sections['stats'], new Map(numbers)) }),
      ),
      outputs: {
        ...state.outputs,
        [name]: { ...before, ...this.#store('outputs', (path) => known.restat(path, stats)) },
      },
    });
  }

  /** Keeps what has become of the snapshot of the output folder `name`. */
  amendSnapshot(name: string, snapshot: OpenSnapshot, news: SnapshotNews): void {
    if (this.#sum !== null) snapshot.rewrite(snapshotPath(this.#folder, name), this.#sum, news);
  }

  #draftOutputs({
    name,
    tools,
    clock,
    drafts,
    absent,
    records,
    table,
  }: PublishedOutputs): (stats: Float64Array) => readonly [string, OutputsState] {
    const sections = packOutputs(records, table);
    return (stats) => {
      const stored = this.#store('outputs', (path) => writeBlob(path, { ...sections, stats: packNumbers(stats) }));
      return [name, { ...stored, tools, clock, drafts, absent }];
    };
  }

  #store(kind: string, write: (path: string) => number): StoredFile {
    const name = `${kind}-${this.#build}`;
    return { name, sum: write(join(this.#folder, name)) };
  }

  #put(state: State): void {
    this.#sum = writeState(this.#folder, state);
  }
}

/** Makes the folder (absolute) if need be. It ignores itself, so that no portal's git ever takes it in. */
export function makeCacheFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const ignore = join(folder, '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
}
