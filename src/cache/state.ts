/** What counts in the cache's folder: the one file that names all others, replaced in one step at the end of a build. */
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ProgramKey } from './program.js';
import { indexFolder } from './indexes.js';
import { siteName } from './site.js';
import { snapshotPrefix } from './snapshot.js';
import type { TextFolder } from './texts.js';

/** What counts in the folder. */
export interface State {
  readonly program: ProgramKey;
  /** What articles were parsed with. */
  readonly parser: string;
  readonly articles: StoredFile;
  readonly files: StoredFile;
  readonly ranking: StoredFile | null;
  readonly edition: StoredFile | null;
  /** By output folder. */
  readonly outputs: Readonly<Record<string, OutputsState>>;
  readonly texts: Omit<TextFolder, 'folder'>;
}

/** A file of the folder that counts. */
export interface StoredFile {
  readonly name: string;
  /** Its checksum: another file in its place is none of ours. */
  readonly sum: number;
}

export interface OutputsState extends StoredFile {
  /** What pages were rendered with, beside what they read. */
  readonly tools: string;
  /** The clock of the build that published them, ms since 1970 UTC. */
  readonly clock: number;
  /** Whether drafts were public in it. */
  readonly drafts: boolean;
  /** What must stand in no file, and was found in none (`guard-embargo.ts`). */
  readonly absent: readonly string[];
}

/** A state, and the checksum by which it is known. */
export interface FoundState {
  readonly state: State;
  readonly sum: number;
}

const stateName = 'state';

/** The state of the folder; null where there is none. */
export function readState(folder: string): FoundState | 'damaged' | null {
  let text: string;
  try {
    text = readFileSync(join(folder, stateName), 'utf8');
  } catch {
    return null;
  }
  const line = text.indexOf('\n');
  const json = text.slice(line + 1);
  const sum = crc32(json);
  if (line < 0 || text.slice(0, line) !== openingOf(sum)) return 'damaged';
  const state: State = JSON.parse(json);
  return { state, sum };
}

/** Replaces the folder's state and removes what it does not name; returns its checksum. */
export function writeState(folder: string, state: State): number {
  const path = join(folder, stateName);
  const json = JSON.stringify(state);
  const sum = crc32(json);
  writeFileSync(`${path}.part`, `${openingOf(sum)}\n${json}`);
  renameSync(`${path}.part`, path);
  clearAway(folder, state);
  return sum;
}

/** The first line of a state. Names the format too: a state of another one is not read. */
function openingOf(sum: number): string {
  return `bantin state 1 ${sum.toString(16)}`;
}

/** Whether the files of texts are there with the lengths that count. The others tell when they are read. */
export function isWhole(folder: string, { generation, lengths }: State['texts']): boolean {
  return lengths.every((length, file) => {
    const size = statSync(join(folder, `texts-${generation}-${file}`), { throwIfNoEntry: false })?.size ?? 0;
    return size >= length;
  });
}

/** A number that no file of the folder has yet. */
export function nextNumber(folder: string): number {
  const numbers = readdirSync(folder).map((name) => Number(/^[a-z]+-(\d+)/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

function clearAway(folder: string, { articles, files, ranking, edition, outputs, texts }: State): void {
  const named = new Set([
    stateName,
    siteName,
    indexFolder,
    '.gitignore',
    ...[articles, files, ranking, edition, ...Object.values(outputs)].map((file) => file?.name),
    ...texts.lengths.map((_, file) => `texts-${texts.generation}-${file}`),
  ]);
  for (const name of readdirSync(folder)) {
    if (!named.has(name) && !name.startsWith(snapshotPrefix)) rmSync(join(folder, name), { recursive: true });
  }
}
