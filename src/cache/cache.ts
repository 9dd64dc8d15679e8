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
import type { Portal } from '../model.js';
import { nothingKnown, type FileStat, type KnownFiles } from '../portal/file-stat.js';
import { KnownArticles, writeArticles, type ArticleRecord } from './articles.js';
import { packNumbers, packTexts, readBlob, unpackNumbers, unpackTexts, writeBlob, type Sections } from './blob.js';
import type { Documents } from './documents.js';
import { readEdition, type StoredEdition } from './edition.js';
import { CacheFailure } from './failure.js';
import { KnownOutputs, type NewOutput, type OutputRecords } from './outputs.js';
import { packOutputs } from './pack-outputs.js';
import { findProgramKey, type ProgramKey } from './program.js';
import type { ReadTable } from './read-table.js';
import { readRanking, writeRanking, type RankingRecord } from './ranking.js';
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
import { openKnownFiles, packStats, replaceStats } from './stats.js';
import { newTextId, TextStore, type TextFolder } from './texts.js';

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
export interface Memories {
  readonly parser: string;
  readonly articles: readonly ArticleRecord[];
  readonly texts: TextStore;
  /** By number of text file: how much of it counts. */
  readonly lengths: readonly number[];
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
  #ranking: RankingRecord | null = null;
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

  /** The articles that were parsed as `parser` says. */
  articles(parser: string): KnownArticles {
    if (this.#state === null || this.#state.parser !== parser) return KnownArticles.none();
    return KnownArticles.of(this.#read(this.#state.articles));
  }

  /** The articles, however they were parsed. */
  lastArticles(): KnownArticles {
    return this.#state === null ? KnownArticles.none() : KnownArticles.of(this.#read(this.#state.articles));
  }

  /** The related news of the last build, if articles were parsed as `parser` says; null where nothing is known. */
  ranking(parser: string): RankingRecord | null {
    if (this.#state === null || this.#state.ranking === null || this.#state.parser !== parser) return null;
    this.#ranking ??= readRanking(this.#read(this.#state.ranking));
    return this.#ranking;
  }

  /** The edition of the last build, of these documents; null where it cannot be taken up again. */
  edition(portal: Portal, documents: Documents): StoredEdition | null {
    const stored = this.#state?.edition ?? null;
    return stored === null ? null : readEdition(this.#read(stored), portal, documents);
  }

  /** Whether the files of texts are to be written anew; `live`: how many of their bytes count. */
  wastesTexts(live: number): boolean {
    return isWasteful(live, this.texts.lengths);
  }

  /** Files other than articles. */
  files(): KnownFiles {
    if (this.#state === null) return nothingKnown;
    const sections = this.#read(this.#state.files);
    const { paths, stats, digests } = sections;
    return openKnownFiles(unpackTexts(paths), unpackNumbers(stats), unpackTexts(digests));
  }

  /** The output folder `name` as it was last written with `tools` (null: with whatever); null if nothing is known. */
  outputs(name: string, tools: string | null): KnownOutputs | null {
    const known = this.#state?.outputs[name];
    if (known === undefined || (tools !== null && known.tools !== tools)) return null;
    return KnownOutputs.of(this.#read(known));
  }

  /** The moment (ms since 1970 UTC) for which the output folder `name` was last published; null if nothing is known. */
  lastMoment(name: string): Pick<OutputsState, 'clock' | 'drafts'> | null {
    return this.#state?.outputs[name] ?? null;
  }

  /** What stood in no file of the output folder `name` when it was last published. */
  lastAbsent(name: string): readonly string[] {
    return this.#state?.outputs[name]?.absent ?? [];
  }

  #read({ name, sum }: StoredFile): Sections {
    const sections = readBlob(join(this.#folder, name), sum);
    if (sections === null) throw new CacheFailure('damaged');
    return sections;
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
    const isStored = ranking === this.#ranking && this.#state?.parser === parser;
    this.#kept = isStored
      ? (this.#state?.ranking ?? null)
      : this.#store('ranking', (path) => writeRanking(path, ranking));
    this.#ranking = null;
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
  amend({ articles, ranking, outputs: { name, known, made }, lengths }: Amendment): void {
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
        [name]: { ...before, ...this.#store('outputs', (path) => known.rewrite(path, made)) },
      },
      texts: { id, generation, lengths },
    });
  }

  /** Remembers other stats of files that are as they were. */
  restat({ articles, files, outputs: { name, known, stats } }: Restat): void {
    const state = this.#state;
    const before = state?.outputs[name];
    if (state === null || before === undefined) throw new Error('nothing is known that could have other stats');
    const sections = this.#read(state.files);
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

/** Whether most bytes of the files of texts count no longer; `live`: how many do. */
function isWasteful(live: number, lengths: readonly number[]): boolean {
  return lengths.reduce((sum, length) => sum + length, 0) > 2 * live + (1 << 20);
}

/** The texts that count, and the articles with their places; written anew once most bytes count no longer. */
function compactTexts(
  { articles, texts, lengths }: Pick<Memories, 'articles' | 'texts' | 'lengths'>,
  { folder, id, generation }: TextFolder,
  build: number,
): { readonly articles: readonly ArticleRecord[]; readonly texts: State['texts'] } {
  const live = articles.reduce((sum, { text }) => sum + (text === null ? 0 : TextStore.sizeOf(text)), 0);
  if (!isWasteful(live, lengths)) return { articles, texts: { id, generation, lengths } };
  const anew = new TextStore({ folder, id, generation: build, lengths: [] }, 0);
  const moved = articles.map((record) =>
    record.text === null ? record : { ...record, text: anew.add(texts.html(record.text), texts.terms(record.text)) },
  );
  anew.flush();
  anew.close();
  return { articles: moved, texts: { id, generation: build, lengths: [anew.length] } };
}
