/**
 * The cache of a portal, `.bantin/cache/`: what builds leave for the next one. Nothing in it is ever needed: whatever is
 * not exactly what this program wrote is dropped, and the build is a clean one.
 *
 * `state` names all that counts and is replaced in one step at the end of a build; every other file is written under a
 * new name before, or only grows behind what counts. Who reads or writes here holds the cache's lock, or reads a state
 * and finds its files.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { nothingKnown, type FileStat, type KnownFiles } from '../portal/file-stat.js';
import { KnownArticles, writeArticles, type ArticleRecord } from './articles.js';
import { packTexts, readBlob, unpackNumbers, unpackTexts, writeBlob, type Sections } from './blob.js';
import { CacheFailure } from './failure.js';
import { KnownOutputs, writeOutputs, type OutputRecord, type ReadTable } from './outputs.js';
import { findProgramKey, type ProgramKey } from './program.js';
import { readRanking, writeRanking, type RankingRecord } from './ranking.js';
import { snapshotPath, snapshotPrefix, writeSnapshot, type Snapshot } from './snapshot.js';
import { siteName } from './site.js';
import { openKnownFiles, packStats } from './stats.js';
import { newTextId, TextStore, type TextFolder } from './texts.js';

/** Why what was there is not used; null where it is, or where nothing was there. */
export type Dropped = 'damaged' | 'older' | null;

/** A file other than an article that was read. */
export interface FileRecord {
  readonly path: string;
  readonly digest: string;
  readonly stat: FileStat;
}

/** What counts in the folder. */
interface State {
  readonly program: ProgramKey;
  /** What articles were parsed with. */
  readonly parser: string;
  readonly articles: StoredFile;
  readonly files: StoredFile;
  readonly ranking: StoredFile | null;
  /** By output folder. */
  readonly outputs: Readonly<Record<string, OutputsState>>;
  readonly texts: Omit<TextFolder, 'folder'>;
}

/** A file of the folder that counts. */
interface StoredFile {
  readonly name: string;
  /** Its checksum: another file in its place is none of ours. */
  readonly sum: number;
}

interface OutputsState extends StoredFile {
  /** What pages were rendered with, beside what they read. */
  readonly tools: string;
}

/** How many output folders are remembered. */
const MOST_OUTPUTS = 4;

/** What a build has to remember. */
export interface Memories {
  readonly parser: string;
  readonly articles: readonly ArticleRecord[];
  readonly ranking: RankingRecord | null;
  readonly files: readonly FileRecord[];
  readonly texts: TextStore;
  /** By number of text file: how much of it counts. */
  readonly lengths: readonly number[];
  /** Null where nothing was published. */
  readonly outputs: {
    readonly name: string;
    readonly tools: string;
    readonly records: readonly OutputRecord[];
    readonly table: ReadTable;
  } | null;
}

/** An opened cache. */
export class Cache {
  readonly #folder: string;
  readonly #program: ProgramKey;
  /** Numbers the files that this build writes. */
  readonly #build: number;
  readonly #state: State | null;
  #ranking: RankingRecord | null = null;
  readonly dropped: Dropped;
  /** Where texts are to be read and added. */
  readonly texts: TextFolder;

  private constructor(folder: string, program: ProgramKey, state: State | null, dropped: Dropped) {
    this.#folder = folder;
    this.#program = program;
    this.#state = state;
    this.dropped = dropped;
    // Whatever no state names belongs to nobody, and may be in the way: new files have numbers of their own.
    this.#build = nextNumber(folder);
    const { id, generation, lengths } = state?.texts ?? { id: newTextId(), generation: this.#build, lengths: [] };
    this.texts = { folder, id, generation, lengths };
  }

  /** Opens the cache in `folder`, which `makeCacheFolder` has made. `fresh`: as if nothing were there. */
  static open(folder: string, fresh: boolean): Cache {
    const found = fresh ? null : readState(join(folder, stateName));
    if (found === null) return new Cache(folder, findProgramKey(null), null, null);
    if (found === 'damaged') return new Cache(folder, findProgramKey(null), null, 'damaged');
    const program = findProgramKey(found.program);
    if (program.digest !== found.program.digest) return new Cache(folder, program, null, 'older');
    return isWhole(folder, found.texts)
      ? new Cache(folder, program, found, null)
      : new Cache(folder, program, null, 'damaged');
  }

  /** The articles that were parsed as `parser` says. */
  articles(parser: string): KnownArticles {
    if (this.#state === null || this.#state.parser !== parser) return KnownArticles.none();
    return KnownArticles.of(this.#read(this.#state.articles));
  }

  /** The related news of the last build, if articles were parsed as `parser` says; null where nothing is known. */
  ranking(parser: string): RankingRecord | null {
    if (this.#state === null || this.#state.ranking === null || this.#state.parser !== parser) return null;
    this.#ranking ??= readRanking(this.#read(this.#state.ranking));
    return this.#ranking;
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

  #read({ name, sum }: StoredFile): Sections {
    const sections = readBlob(join(this.#folder, name), sum);
    if (sections === null) throw new CacheFailure('damaged');
    return sections;
  }

  /** Keeps how the disk looks after a build of the portal in `root` into the output folder `name`. */
  saveSnapshot(root: string, name: string, snapshot: Snapshot): void {
    writeSnapshot(snapshotPath(this.#folder, name), root, snapshot, this.#program);
  }

  /** Remembers a build in place of the one before. */
  save({ parser, articles, ranking, files, texts, lengths, outputs }: Memories): void {
    const kept = compactTexts(articles, texts, { ...this.texts, lengths }, this.#build);
    const store = (kind: string, write: (path: string) => number): StoredFile => {
      const name = `${kind}-${this.#build}`;
      return { name, sum: write(join(this.#folder, name)) };
    };
    const latest: [string, OutputsState][] = [];
    if (outputs !== null) {
      const { name, tools, records, table } = outputs;
      latest.push([name, { ...store('outputs', (path) => writeOutputs(path, records, table)), tools }]);
    }
    const older = Object.entries(this.#state?.outputs ?? {}).filter(([name]) => name !== outputs?.name);
    const state: State = {
      program: this.#program,
      parser,
      articles: store('articles', (path) => writeArticles(path, kept.articles)),
      files: store('files', (path) =>
        writeBlob(path, {
          paths: packTexts(files.map(({ path: file }) => file)),
          stats: packStats(files.map(({ stat }) => stat)),
          digests: packTexts(files.map(({ digest }) => digest)),
        }),
      ),
      ranking: this.#isStored(ranking, parser)
        ? (this.#state?.ranking ?? null)
        : ranking === null
          ? null
          : store('ranking', (path) => writeRanking(path, ranking)),
      outputs: Object.fromEntries([...latest, ...older].slice(0, MOST_OUTPUTS)),
      texts: kept.texts,
    };
    writeState(join(this.#folder, stateName), state);
    clearAway(this.#folder, state);
  }

  /** Whether a ranking is the one that was read here. */
  #isStored(ranking: RankingRecord | null, parser: string): boolean {
    return ranking !== null && ranking === this.#ranking && this.#state?.parser === parser;
  }
}

const stateName = 'state';

/** Makes the folder (absolute) if need be. It ignores itself, so that no portal's git ever takes it in. */
export function makeCacheFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const ignore = join(folder, '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
}

function readState(path: string): State | 'damaged' | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  const line = text.indexOf('\n');
  const json = text.slice(line + 1);
  if (line < 0 || text.slice(0, line) !== sumOf(json)) return 'damaged';
  const state: State = JSON.parse(json);
  return state;
}

function writeState(path: string, state: State): void {
  const json = JSON.stringify(state);
  writeFileSync(`${path}.part`, `${sumOf(json)}\n${json}`);
  renameSync(`${path}.part`, path);
}

/** Names the format too: a state of another one is not read. */
function sumOf(json: string): string {
  return `bantin state 1 ${crc32(json).toString(16)}`;
}

/** Whether the files of texts are there with the lengths that count. The others tell when they are read. */
function isWhole(folder: string, { generation, lengths }: State['texts']): boolean {
  return lengths.every((length, file) => {
    const size = statSync(join(folder, `texts-${generation}-${file}`), { throwIfNoEntry: false })?.size ?? 0;
    return size >= length;
  });
}

/** A number that no file of the folder has yet. */
function nextNumber(folder: string): number {
  const numbers = readdirSync(folder).map((name) => Number(/^[a-z]+-(\d+)/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

/** The texts that count, and the articles with their places; written anew once most bytes count no longer. */
function compactTexts(
  articles: readonly ArticleRecord[],
  texts: TextStore,
  { folder, id, generation, lengths }: TextFolder,
  build: number,
): { readonly articles: readonly ArticleRecord[]; readonly texts: State['texts'] } {
  const live = articles.reduce((sum, { text }) => sum + (text === null ? 0 : TextStore.sizeOf(text)), 0);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (all <= 2 * live + (1 << 20)) return { articles, texts: { id, generation, lengths } };
  const anew = new TextStore({ folder, id, generation: build, lengths: [] }, 0);
  const moved = articles.map((record) =>
    record.text === null ? record : { ...record, text: anew.add(texts.html(record.text), texts.terms(record.text)) },
  );
  anew.flush();
  anew.close();
  return { articles: moved, texts: { id, generation: build, lengths: [anew.length] } };
}

/** Removes what no state names. */
function clearAway(folder: string, { articles, files, ranking, outputs, texts }: State): void {
  const named = new Set([
    stateName,
    siteName,
    '.gitignore',
    ...[articles, files, ranking, ...Object.values(outputs)].map((file) => file?.name),
    ...texts.lengths.map((_, file) => `texts-${texts.generation}-${file}`),
  ]);
  for (const name of readdirSync(folder)) {
    if (!named.has(name) && !name.startsWith(snapshotPrefix)) rmSync(join(folder, name), { recursive: true });
  }
}
