/**
 * The disk as it was when a build ended, and what the build reported: where nothing has changed since, the next build
 * would report the same, and need not even look into a file; where little has, it knows what (`find-changes.ts`).
 *
 * It tells a change by the stats of every file and folder that was looked at, of files that were missing, and of every
 * file of dist/. Where pages show the git history, a commit is a change too.
 */
import { join, sep } from 'node:path';
import type { Language } from '../model.js';
import { digestText } from '../text/digest.js';
import { markHistory } from '../portal/commit.js';
import { digestConfig } from '../portal/config-code.js';
import { statFile, type FileStat } from '../portal/file-stat.js';
import { packNumbers, packTexts, readBlob, unpackNumbers, unpackTexts, writeBlob, type Section } from './blob.js';
import { findProgramKey, type ProgramKey } from './program.js';
import { countStats, packStats, setStat, statAt } from './stats.js';

/** A file or folder, absolute; `stat` is null where there is none. */
export interface SeenPath {
  readonly path: string;
  readonly stat: FileStat | null;
}

/** A file that a build has read. */
export interface SeenFile extends SeenPath {
  /** SHA-256 of its bytes, hexadecimal; null where the cache knows it of a document, or nobody does. */
  readonly digest: string | null;
}

/** What a build said, and of what. */
export interface Occasion {
  /** How the build was ordered; the clock apart. */
  readonly label: string;
  /** Between these instants, ms since 1970 UTC, the portal says the same: from the first to before the second. */
  readonly from: number;
  readonly until: number | null;
  /** The output folder, absolute. */
  readonly output: string;
  /** What was seen of the git history (`markHistory`); null where it is not shown. */
  readonly history: string | null;
  /** What the build reported, as JSON, and the language of the interface. */
  readonly report: string;
  readonly language: Language;
}

/** What a build saw and said. */
export interface Snapshot extends Occasion {
  readonly files: readonly SeenFile[];
  readonly folders: readonly SeenPath[];
  readonly outputs: SeenOutputs<Section>;
}

/** Every file of the output folder, the manifest last. */
export interface SeenOutputs<Packed = Uint8Array> {
  /** Their paths in it with `/`, packed (`packTexts`). */
  readonly names: Packed;
  /** Their stats in a row. */
  readonly stats: Float64Array;
}

type Meta = Omit<Occasion, 'report'> & {
  readonly program: ProgramKey;
  /** The checksum of the cache's state that the build left. */
  readonly state: number;
  readonly config: string;
  readonly root: string;
  readonly absent: readonly string[];
  /** How many of the paths are files; the others are folders that were looked into. */
  readonly files: number;
};

/** Writes a snapshot of the portal in `root` to `path`; `state` is the checksum of the cache's state. */
export function writeSnapshot(
  path: string,
  root: string,
  { files, folders, outputs, report, ...occasion }: Snapshot,
  program: ProgramKey,
  state: number,
): void {
  const seenFiles = files.filter(({ stat }) => stat !== null);
  const seenFolders = folders.filter(isThere);
  const there = [...seenFiles, ...seenFolders].filter(isThere);
  const absent = [...files, ...folders].filter(({ stat }) => stat === null).map((one) => one.path);
  const meta: Meta = { ...occasion, files: seenFiles.length, program, state, config: digestConfig(root), root, absent };
  writeBlob(path, {
    meta: Buffer.from(JSON.stringify(meta)),
    report: Buffer.from(report),
    paths: packTexts(there.map((one) => one.path)),
    stats: packStats(there.map(({ stat }) => stat)),
    names: outputs.names,
    nameStats: packNumbers(outputs.stats),
    digests: packTexts(seenFiles.map(({ digest }) => digest ?? '')),
  });
}

type ThereSeen = SeenPath & { readonly stat: FileStat };

function isThere(seen: SeenPath): seen is ThereSeen {
  return seen.stat !== null;
}

/** Files and folders that a build has read and looked into. */
export interface SeenInputs {
  /** Their absolute paths, those of folders last, and their stats in a row. */
  readonly paths: readonly string[];
  readonly stats: Float64Array;
  /** How many of them are files. */
  readonly files: number;
}

/** A snapshot of a build that would be done again in the same way; nobody has looked at the disk yet. */
export interface OpenSnapshot {
  readonly occasion: Occasion;
  /** The checksum of the cache's state that the build left. */
  readonly state: number;
  /** All that it read and looked into. */
  readonly seen: Pick<Snapshot, 'files' | 'folders'>;
  /** What of it was there. */
  readonly inputs: SeenInputs;
  readonly outputs: SeenOutputs;
  /** The last one of the output folder's files. */
  readonly manifest: FileStat;
  /** Whether the program, the config and what was missing are as they were. */
  readonly isOfNow: () => boolean;
  /** Writes it to `path` as the build leaves it that has left `state`. */
  readonly rewrite: (path: string, state: number, news: SnapshotNews) => void;
}

/** What has become of a snapshot: another report, and of some of its paths other stats, or digests. */
export interface SnapshotNews {
  readonly report: string;
  readonly stats: ReadonlyMap<string, FileStat>;
  readonly digests: ReadonlyMap<string, string | null>;
}

/** The last build, and what on the disk is no longer as it left it. */
export interface Changes {
  readonly snapshot: OpenSnapshot;
  /** Absolute paths of files that the build read and that have another stat now, and of folders; nothing else differs. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** What a look at the disk has found: little has changed, or files may only have been put down anew. */
export type Comparison = Changes | 'moved';

/** More changed files than this are no small edit. */
export const MOST_CHANGED = 64;

/** The snapshot at `path` of a build of `root` ordered as `label` says; null where there is none. */
export function openSnapshot(path: string, root: string, label: string): OpenSnapshot | null {
  const sections = readBlob(path);
  if (sections === null) return null;
  const meta: Meta = JSON.parse(Buffer.from(sections['meta'] ?? []).toString());
  if (meta.root !== root || meta.label !== label) return null;
  const paths = unpackTexts(sections['paths']);
  const stats = unpackNumbers(sections['stats']);
  const outputs = { names: sections['names'] ?? new Uint8Array(), stats: unpackNumbers(sections['nameStats']) };
  const seenFrom = (start: number, end: number): readonly ThereSeen[] =>
    paths.slice(start, end).map((one, index) => ({ path: one, stat: statAt(stats, start + index) }));
  const { from, until, output, history, language } = meta;
  const report = Buffer.from(sections['report'] ?? []).toString();
  return {
    occasion: { label, from, until, output, history, report, language },
    state: meta.state,
    seen: {
      get files() {
        const digests = unpackTexts(sections['digests']);
        const there = seenFrom(0, meta.files).map((one, at) => ({ ...one, digest: digests[at] || null }));
        return [...there, ...meta.absent.map((absent) => ({ path: absent, stat: null, digest: null }))];
      },
      get folders() {
        return seenFrom(meta.files, paths.length);
      },
    },
    inputs: { paths, stats, files: meta.files },
    outputs,
    manifest: statAt(outputs.stats, countStats(outputs.stats) - 1),
    isOfNow: () =>
      meta.config === digestConfig(root) &&
      findProgramKey(meta.program).digest === meta.program.digest &&
      meta.absent.every((one) => statFile(one) === null) &&
      (history === null || markHistory(root) === history),
    rewrite: (target, state, news) => {
      const [ofInputs, ofOutputs] = [stats.slice(), outputs.stats.slice()];
      const findPath = openFinder(paths, news.stats.size);
      const findName = openFinder(unpackTexts(outputs.names), news.stats.size);
      const inside = output + sep;
      for (const [one, stat] of news.stats) {
        if (one.startsWith(inside)) setStat(ofOutputs, findName(one.slice(inside.length).replaceAll(sep, '/')), stat);
        else setStat(ofInputs, findPath(one), stat);
      }
      const digests = news.digests.size === 0 ? [] : [...unpackTexts(sections['digests'])];
      for (const [one, digest] of news.digests) digests[findPath(one)] = digest ?? '';
      writeBlob(target, {
        ...sections,
        ...(news.digests.size === 0 ? {} : { digests: packTexts(digests) }),
        meta: Buffer.from(JSON.stringify({ ...meta, state })),
        report: Buffer.from(news.report),
        stats: packNumbers(ofInputs),
        nameStats: packNumbers(ofOutputs),
      });
    },
  };
}

/** Finds where a text stands. To look for a few is cheaper than an index of all. */
function openFinder(texts: readonly string[], count: number): (text: string) => number {
  if (count <= MOST_CHANGED) return (text) => texts.indexOf(text);
  const index = new Map(texts.map((text, at) => [text, at]));
  return (text) => index.get(text) ?? -1;
}

/** Whether the portal says at `clock` what it said then, but for what editors have done. */
export function holdsAt({ from, until }: Occasion, clock: number): boolean {
  return clock >= from && (until === null || clock < until);
}

/** What the names of snapshots begin with. */
export const snapshotPrefix = 'snapshot-';

/** Where the snapshot of builds into `output` (relative to the portal's root) lies in the cache's folder. */
export function snapshotPath(folder: string, output: string): string {
  return join(folder, `${snapshotPrefix}${digestText(output).slice(0, 16)}`);
}
