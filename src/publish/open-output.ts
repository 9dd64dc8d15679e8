/**
 * The way into an output folder, for those who change it: its real place, its lock, the healing of what was cut off,
 * and its manifest.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { diskErrorCode } from '../portal/disk-error.js';
import { isSameStat, statFile, type FileStat } from '../portal/file-stat.js';
import { makeFolders, type Disk } from './disk.js';
import { diagnoseDiskError } from './disk-failure.js';
import { clearStaging, heal, isHalfway, type Ground } from './journal.js';
import { takeLock, type Lock } from './lock.js';
import { manifestName, parseManifest, type Manifest } from './manifest.js';
import { standingAt } from './output-tree.js';

/** The manifest of an output folder. */
export interface StandingManifest {
  readonly text: string;
  readonly entries: Manifest;
  /** Whether it is the file that was asked for, so that nobody has looked through it. */
  readonly isKnown: boolean;
}

/** An output folder whose lock is held, with nothing of an earlier build left beside it. */
export interface OpenOutput {
  readonly ground: Ground;
  readonly lock: Lock;
  /** Whether there is no output folder yet. */
  readonly fresh: boolean;
  /** What its manifest says; null where it has none. */
  readonly manifest: StandingManifest | null;
}

export type OpenedOutput =
  | { readonly kind: 'open'; readonly output: OpenOutput }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Opens the folder `path` (absolute; it need not be there). `inputs` are the folders that the build reads: an output
 * folder may not be, hold or lie in one of them. `known`: the stat of a manifest that need not be looked through. Whoever
 * opens it must release the lock.
 */
export function openOutput(
  path: string,
  inputs: readonly string[],
  disk: Disk,
  known: FileStat | null = null,
): OpenedOutput {
  try {
    const output = findRealPath(path);
    const input = inputs.find((folder) => overlap(findRealPath(folder), output));
    if (input !== undefined) return refuse(diagnose('output-among-inputs', null, { path, input }));
    const standing = standingAt(output);
    if (standing === 'file' || standing === 'other') return refuse(diagnose('output-no-folder', null, { path }));
    makeFolders(disk, dirname(output), new Set());
    const taken = takeLock(`${output}.lock`, disk);
    return taken.kind === 'held' ? openLocked(output, taken.lock, disk, known) : refuse(taken.diagnostic);
  } catch (error) {
    return refuse(diagnoseDiskError(error, path));
  }
}

/** Gives the folder back. A staging folder that cannot be cleared, or is the way back of a cut-off build, is left to the next run. */
export function closeOutput({ ground, lock }: OpenOutput, disk: Disk): void {
  try {
    leaveStaging(ground, disk);
  } finally {
    lock.release();
  }
}

/** Clears what a build has no more need of; what cannot be cleared, or is the way back of a cut-off build, stays. */
export function leaveStaging(ground: Ground, disk: Disk): void {
  try {
    if (!isHalfway(ground)) clearStaging(ground, disk);
  } catch (error) {
    if (diskErrorCode(error) === null) throw error;
  }
}

function openLocked(output: string, lock: Lock, disk: Disk, known: FileStat | null): OpenedOutput {
  let opened: OpenedOutput | null = null;
  try {
    return (opened = openHealed({ output, staging: `${output}.staging` }, lock, disk, known));
  } finally {
    if (opened?.kind !== 'open') lock.release();
  }
}

function openHealed(ground: Ground, lock: Lock, disk: Disk, known: FileStat | null): OpenedOutput {
  const wound = heal(ground, disk);
  if (wound !== null) return refuse(wound);
  const fresh = standingAt(ground.output) === 'absent';
  const path = join(ground.output, manifestName);
  const standing = fresh ? 'absent' : standingAt(path);
  if (standing === 'absent') return { kind: 'open', output: { ground, lock, fresh, manifest: null } };
  const stat = statFile(path);
  const text = standing === 'file' ? readFileSync(path, 'utf8') : '';
  if (known !== null && stat !== null && isSameStat(known, stat)) {
    return { kind: 'open', output: { ground, lock, fresh, manifest: { text, entries: new Map(), isKnown: true } } };
  }
  const entries = parseManifest(text);
  if (entries === null) return refuse(diagnose('manifest-malformed', null, { path }));
  return { kind: 'open', output: { ground, lock, fresh, manifest: { text, entries, isKnown: false } } };
}

function refuse(diagnostic: Diagnostic): OpenedOutput {
  return { kind: 'refused', diagnostics: [diagnostic] };
}

/** Moves need one disk: what lies beside the output folder must lie beside what a symlink of its name leads to. */
function findRealPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(findRealPath(parent), basename(path));
}

/** Whether one folder is the other or lies in it. */
function overlap(a: string, b: string): boolean {
  const [outer, inner] = [a, b].map((path) => (path.endsWith(sep) ? path : path + sep));
  return outer !== undefined && inner !== undefined && (inner.startsWith(outer) || outer.startsWith(inner));
}
