/**
 * The disk as it was when a build ended, and what the build reported: where nothing has changed since, the next build
 * would report the same, and need not even look into a file.
 *
 * It tells a change by the stats of every file and folder that was looked at, of files that were missing, and of every
 * file of dist/. It never tells what changed; that is the build's part.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../model.js';
import { digestText } from '../text/digest.js';
import { digestConfig } from '../portal/config-code.js';
import { isSameStat, statFile, type FileStat } from '../portal/file-stat.js';
import { packTexts, readBlob, unpackNumbers, unpackTexts, writeBlob } from './blob.js';
import { findProgramKey, type ProgramKey } from './program.js';
import { packStats, statAt } from './stats.js';

/** A file or folder, absolute; `stat` is null where there is none. */
export interface SeenPath {
  readonly path: string;
  readonly stat: FileStat | null;
}

/** What a build saw and said. */
export interface Snapshot {
  /** How the build was ordered; the clock apart. */
  readonly label: string;
  /** Between these instants, ms since 1970 UTC, the portal says the same: from the first to before the second. */
  readonly from: number;
  readonly until: number | null;
  /** The output folder, absolute. */
  readonly output: string;
  readonly inputs: readonly SeenPath[];
  /** Every file of it. */
  readonly outputs: readonly SeenPath[];
  /** What the build reported, as JSON, and the language of the interface. */
  readonly report: string;
  readonly language: Language;
}

type Meta = Omit<Snapshot, 'inputs' | 'outputs'> & {
  readonly program: ProgramKey;
  readonly config: string;
  readonly root: string;
  readonly absent: readonly string[];
};

/** Writes a snapshot of the portal in `root` to `path`. */
export function writeSnapshot(path: string, root: string, snapshot: Snapshot, program: ProgramKey): void {
  const { inputs, outputs, ...rest } = snapshot;
  const seen = [...inputs, ...outputs];
  const there = seen.filter((one): one is SeenPath & { readonly stat: FileStat } => one.stat !== null);
  const absent = seen.filter(({ stat }) => stat === null).map((one) => one.path);
  const meta: Meta = { ...rest, program, config: digestConfig(root), root, absent };
  writeBlob(path, {
    meta: Buffer.from(JSON.stringify(meta)),
    paths: packTexts(there.map((one) => one.path)),
    stats: packStats(there.map(({ stat }) => stat)),
  });
}

/**
 * What the snapshot at `path` says that the build reported, if a build of `root` ordered as `label` says would report the same at
 * `clock`; else null. Writes nothing and takes no lock: where one is held, something is changing.
 */
export function findUnchanged(
  path: string,
  root: string,
  label: string,
  clock: number,
): Pick<Snapshot, 'report' | 'language'> | null {
  const sections = readBlob(path);
  if (sections === null) return null;
  const meta: Meta = JSON.parse(Buffer.from(sections['meta'] ?? []).toString());
  if (meta.root !== root || meta.label !== label) return null;
  if (clock < meta.from || (meta.until !== null && clock >= meta.until)) return null;
  const busy = (): boolean =>
    existsSync(`${meta.output}.lock`) || existsSync(`${meta.output}.staging`) || existsSync(`${path}.part`);
  if (busy() || meta.config !== digestConfig(root)) return null;
  if (findProgramKey(meta.program).digest !== meta.program.digest) return null;
  if (meta.absent.some((one) => statFile(one) !== null)) return null;
  const stats = unpackNumbers(sections['stats']);
  const isSame = unpackTexts(sections['paths']).every((one, index) => {
    const stat = statFile(one);
    return stat !== null && isSameStat(stat, statAt(stats, index));
  });
  return isSame && !busy() ? meta : null;
}

/** What the names of snapshots begin with. */
export const snapshotPrefix = 'snapshot-';

/** Where the snapshot of builds into `output` (relative to the portal's root) lies in the cache's folder. */
export function snapshotPath(folder: string, output: string): string {
  return join(folder, `${snapshotPrefix}${digestText(output).slice(0, 16)}`);
}
