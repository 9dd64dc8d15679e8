/** What stood around the files of the last build: the folders that it looked into, and its manifest → what of it is as it was. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { originOf } from './cache/freshness.js';
import type { KnownOutputs } from './cache/outputs.js';
import type { OpenSnapshot } from './cache/snapshot.js';
import { unlessRefused } from './portal/disk-error.js';
import { isSameStat, statFile, type FileStat } from './portal/file-stat.js';
import { isLitter } from './portal/scan.js';
import { manifestName, printManifest } from './publish/manifest.js';
import { regularAt, standingAt } from './publish/output-tree.js';

/** Folders whose stats are others now: those in which the same names stand, with these stats, and all others. */
export interface CheckedFolders {
  readonly kept: ReadonlyMap<string, FileStat>;
  readonly changed: readonly string[];
}

/** Checks the folders of a build that has seen `files` and `folders`. */
export function checkFolders({ files, folders }: OpenSnapshot['seen']): CheckedFolders {
  const known = new Set([...files, ...folders].flatMap(({ path, stat }) => (stat === null ? [] : [path])));
  const counts = new Map<string, number>();
  for (const path of known) {
    const folder = dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const kept = new Map<string, FileStat>();
  const changed: string[] = [];
  for (const { path, stat } of folders) {
    const now = statFile(path);
    if (stat === null || (now !== null && isSameStat(now, stat))) continue;
    const names = standingAt(path) === 'folder' ? (unlessRefused(() => readdirSync(path)) ?? []) : [];
    const seen = names.filter((name) => !isLitter(name));
    const isAlike = seen.length === (counts.get(path) ?? 0) && seen.every((name) => known.has(`${path}/${name}`));
    if (now !== null && isAlike) kept.set(path, now);
    else changed.push(path);
  }
  return { kept, changed };
}

/** The stat of the manifest if it says what the last build wrote there, else null. */
export function checkManifest({ occasion, seen }: OpenSnapshot, outputs: KnownOutputs): FileStat | null {
  const path = join(occasion.output, manifestName);
  const [stat, before] = [regularAt(path), seen.outputs.at(-1)?.stat ?? null];
  if (stat === null || (before !== null && isSameStat(stat, before))) return stat;
  const entries = outputs.allFiles().map((file, at) => ({
    path: file,
    sha256: outputs.digest(at),
    size: outputs.size(at),
    source: originOf(outputs.page(at)),
  }));
  const bytes = unlessRefused(() => readFileSync(path));
  return bytes?.equals(Buffer.from(printManifest(entries))) === true ? stat : null;
}
