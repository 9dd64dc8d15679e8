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
import { packTexts, readBlob, unpackNumbers, unpackTexts, writeBlob } from './blob.js';
import { KnownOutputs, writeOutputs, type OutputRecord, type ReadTable } from './outputs.js';
import { findProgramKey, type ProgramKey } from './program.js';
import { readRanking, writeRanking, type RankingRecord } from './ranking.js';
import { snapshotPath, snapshotPrefix, writeSnapshot, type Snapshot } from './snapshot.js';
import { openKnownFiles, packStats } from './stats.js';
import { TextStore, type TextFolder } from './texts.js';

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
  /** Grows with each build; names the files that it wrote. */
  readonly build: number;
  /** What articles were parsed with. */
  readonly parser: string;
  readonly articles: string | null;
  readonly files: string | null;
  readonly ranking: string | null;
  /** By output folder. */
  readonly outputs: Readonly<Record<string, OutputsState>>;
  readonly texts: Pick<TextFolder, 'generation' | 'lengths'>;
}

interface OutputsState {
  readonly name: string;
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
    // Without a state whatever lies there belongs to nobody: a generation of its own keeps clear of it.
    const { generation, lengths } = state?.texts ?? { generation: nextGeneration(folder), lengths: [] };
    this.texts = { folder, generation, lengths };
  }

  /** Opens the cache in `folder`, which `makeCacheFolder` has made. `fresh`: as if nothing were there. */
  static open(folder: string, fresh: boolean): Cache {
    const found = fresh ? null : readState(join(folder, stateName));
    if (found === null) return new Cache(folder, findProgramKey(null), null, null);
    if (found === 'damaged') return new Cache(folder, findProgramKey(null), null, 'damaged');
    const program = findProgramKey(found.program);
    if (program.digest !== found.program.digest) return new Cache(folder, program, null, 'older');
    return isWhole(folder, found)
      ? new Cache(folder, program, found, null)
      : new Cache(folder, program, null, 'damaged');
  }

  /** The articles that were parsed as `parser` says; null where they are damaged. */
  articles(parser: string): KnownArticles | null {
    if (this.#state === null || this.#state.articles === null || this.#state.parser !== parser) {
      return KnownArticles.none();
    }
    return KnownArticles.read(join(this.#folder, this.#state.articles));
  }

  /** The related news of the last build, if articles were parsed as `parser` says; null for nothing, or damage. */
  ranking(parser: string): RankingRecord | null {
    if (this.#state === null || this.#state.ranking === null || this.#state.parser !== parser) return null;
    this.#ranking ??= readRanking(join(this.#folder, this.#state.ranking));
    return this.#ranking;
  }

  /** Files other than articles; null where that is damaged. */
  files(): KnownFiles | null {
    if (this.#state?.files === null || this.#state === null) return nothingKnown;
    const sections = readBlob(join(this.#folder, this.#state.files));
    if (sections === null) return null;
    return openKnownFiles(
      unpackTexts(sections['paths']),
      unpackNumbers(sections['stats']),
      unpackTexts(sections['digests']),
    );
  }

  /**
   * The output folder `name` as it was last written with `tools` (null: with whatever); null where nothing is known of
   * it, or that is damaged.
   */
  outputs(name: string, tools: string | null): KnownOutputs | null {
    const known = this.#state?.outputs[name];
    if (known === undefined || (tools !== null && known.tools !== tools)) return null;
    return KnownOutputs.read(join(this.#folder, known.name));
  }

  /** Keeps how the disk looks after a build of the portal in `root` into the output folder `name`. */
  saveSnapshot(root: string, name: string, snapshot: Snapshot): void {
    writeSnapshot(snapshotPath(this.#folder, name), root, snapshot, this.#program);
  }

  /** Remembers a build in place of the one before. */
  save({ parser, articles, ranking, files, texts, lengths, outputs }: Memories): void {
    const build = (this.#state?.build ?? 0) + 1;
    const kept = compactTexts(articles, texts, { ...this.texts, lengths });
    const names = { articles: `articles-${build}`, files: `files-${build}` };
    writeArticles(join(this.#folder, names.articles), kept.articles);
    writeBlob(join(this.#folder, names.files), {
      paths: packTexts(files.map(({ path }) => path)),
      stats: packStats(files.map(({ stat }) => stat)),
      digests: packTexts(files.map(({ digest }) => digest)),
    });
    const isRanked = ranking !== null && ranking === this.#ranking && this.#state?.parser === parser;
    const rankingName = isRanked ? this.#state.ranking : ranking === null ? null : `ranking-${build}`;
    if (ranking !== null && rankingName !== null && !isRanked) writeRanking(join(this.#folder, rankingName), ranking);
    const older = Object.entries(this.#state?.outputs ?? {}).filter(([name]) => name !== outputs?.name);
    const latest: [string, OutputsState][] = [];
    if (outputs !== null) {
      const name = `outputs-${build}`;
      writeOutputs(join(this.#folder, name), outputs.records, outputs.table);
      latest.push([outputs.name, { name, tools: outputs.tools }]);
    }
    const state: State = {
      program: this.#program,
      build,
      parser,
      ...names,
      ranking: rankingName,
      outputs: Object.fromEntries([...latest, ...older].slice(0, MOST_OUTPUTS)),
      texts: kept.texts,
    };
    writeState(join(this.#folder, stateName), state);
    clearAway(this.#folder, state);
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

/** Whether all files are there that a state names, texts with the length that counts. */
function isWhole(folder: string, { articles, files, ranking, outputs, texts }: State): boolean {
  const sizeOf = (name: string): number => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? -1;
  return (
    [articles, files, ranking, ...Object.values(outputs).map(({ name }) => name)].every(
      (name) => name === null || sizeOf(name) >= 0,
    ) && texts.lengths.every((length, file) => length === 0 || sizeOf(textName(texts.generation, file)) >= length)
  );
}

function textName(generation: number, file: number): string {
  return `texts-${generation}-${file}`;
}

function nextGeneration(folder: string): number {
  const generations = readdirSync(folder).map((name) => Number(/^texts-(\d+)-\d+$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...generations) + 1;
}

/** The texts that count, and the articles with their places; written anew once most bytes count no longer. */
function compactTexts(
  articles: readonly ArticleRecord[],
  texts: TextStore,
  folder: TextFolder,
): { readonly articles: readonly ArticleRecord[]; readonly texts: State['texts'] } {
  const live = articles.reduce((sum, { text }) => sum + (text === null ? 0 : TextStore.sizeOf(text)), 0);
  const all = folder.lengths.reduce((sum, length) => sum + length, 0);
  if (all <= 2 * live + (1 << 20)) return { articles, texts: folder };
  const generation = folder.generation + 1;
  const anew = new TextStore({ folder: folder.folder, generation, lengths: [] }, 0);
  const moved = articles.map((record) =>
    record.text === null ? record : { ...record, text: anew.add(texts.html(record.text), texts.terms(record.text)) },
  );
  anew.flush();
  anew.close();
  return { articles: moved, texts: { generation, lengths: [anew.length] } };
}

/** Removes what no state names. */
function clearAway(folder: string, { articles, files, ranking, outputs, texts }: State): void {
  const named = new Set([
    stateName,
    '.gitignore',
    articles,
    files,
    ranking,
    ...Object.values(outputs).map(({ name }) => name),
    ...texts.lengths.map((_, file) => textName(texts.generation, file)),
  ]);
  for (const name of readdirSync(folder)) {
    if (!named.has(name) && !name.startsWith(snapshotPrefix)) rmSync(join(folder, name), { recursive: true });
  }
}
