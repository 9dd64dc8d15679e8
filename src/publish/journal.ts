/**
 * The moves of a build into dist/, and how they are taken back. The journal is written whole before the first move;
 * the new manifest moves in last. So a journal without the staged manifest beside it belongs to a build that is done,
 * and one with it to a build that was cut off: its moves are taken back, and dist/ says again what it said before.
 *
 * In the staging folder: `new/<n>` what moves in, `old/<n>` what made way for step n, `manifest.json`, `journal.json`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { diskErrorCode } from '../portal/disk-error.js';
import { attempt, makeFolders, pruneFolders, removeEmptyTree, removeTree, type Disk } from './disk.js';
import { isOutputPath, isRecord, manifestName, parseJson, statementName } from './manifest.js';
import { OutputTree, standingAt } from './output-tree.js';

/** The folders between which files move; absolute. */
export interface Ground {
  readonly output: string;
  readonly staging: string;
}

/** One path of dist/ and what becomes of it. */
export interface Step {
  readonly file: string;
  /** The number of the file in `new/` that comes to stand there; null where nothing does. */
  readonly next: number | null;
  /** Whether a file stands there that makes way. */
  readonly replaces: boolean;
}

export interface Journal {
  /** Removals first: a folder may come to stand where a file stood. */
  readonly steps: readonly Step[];
  /** Folders where a file comes to stand; once all removals are done they are gone, or hold empty folders alone. */
  readonly folders: readonly string[];
}

const journalName = 'journal.json';
const partName = 'journal.json.part';
const stagingNames = new Set(['new', 'old', manifestName, journalName, partName]);

/**
 * Makes the moves, all or none, with the text of the new manifest as the last. An error of the disk is thrown once all
 * is taken back; where even that fails, the journal stays, and the next run takes it back.
 */
export function moveIn(ground: Ground, moves: Journal, manifest: string, disk: Disk): void {
  const journal = { ...moves, steps: [...retractStatement(ground, manifest), ...moves.steps] };
  try {
    writeJournal(ground, journal, manifest, disk);
    carryOut(ground, journal, disk);
  } catch (error) {
    undo(ground, journal, disk);
    throw error;
  }
}

/**
 * The step that takes away a statement about another manifest than the text `manifest`; none where there is nothing to
 * take away. It comes first: at no moment does a signature stand over files that it does not speak of.
 */
function retractStatement({ output }: Ground, manifest: string): readonly Step[] {
  const standing = standingAt(join(output, statementName));
  if (standing !== 'file' && standing !== 'other') return [];
  const path = join(output, manifestName);
  const isSigned = standingAt(path) === 'file' && readFileSync(path, 'utf8') === manifest;
  return isSigned ? [] : [{ file: statementName, next: null, replaces: true }];
}

/** Whether a build was cut off between its first move and its last. */
export function isHalfway({ staging }: Ground): boolean {
  return [journalName, manifestName].every((name) => standingAt(join(staging, name)) === 'file');
}

/** Synced: without what stands here, no later move could be taken back. */
function writeJournal({ staging }: Ground, journal: Journal, manifest: string, disk: Disk): void {
  const part = join(staging, partName);
  disk.makeFolder(join(staging, 'old'));
  disk.write(join(staging, manifestName), Buffer.from(manifest));
  disk.write(part, Buffer.from(JSON.stringify(journal)));
  disk.sync(join(staging, manifestName));
  disk.sync(part);
  disk.rename(part, join(staging, journalName));
  // Windows syncs no folders.
  attempt(() => disk.sync(staging), ['EISDIR', 'EPERM', 'EACCES', 'EINVAL']);
}

function carryOut(ground: Ground, { steps, folders }: Journal, disk: Disk): void {
  const { output, staging } = ground;
  const known = new Set([output]);
  // Joined by hand: for each of ten thousand moves `path.join` costs as much as a system call.
  const old = (index: number): string => `${staging}/old/${index}`;
  const place = (file: string): string => `${output}/${file}`;
  steps.forEach(({ file, next }, index) => {
    if (next !== null) return;
    disk.rename(place(file), old(index));
    pruneFolders(disk, dirname(place(file)), output);
  });
  for (const folder of folders) {
    const path = place(folder);
    if (standingAt(path) === 'folder') removeEmptyTree(disk, path);
  }
  steps.forEach(({ file, next, replaces }, index) => {
    if (next === null) return;
    const target = place(file);
    if (replaces) keepOld(disk, target, old(index));
    else makeFolders(disk, dirname(target), known);
    disk.rename(`${staging}/new/${next}`, target);
  });
  disk.rename(join(staging, manifestName), join(output, manifestName));
}

/**
 * A second name leaves no moment without the page; where the disk knows none, the file is moved. A folder has none
 * anywhere: somebody has put it there after the moves were planned.
 */
function keepOld(disk: Disk, target: string, old: string): void {
  try {
    disk.link(target, old);
  } catch (error) {
    if (!noSecondNames.has(diskErrorCode(error) ?? '') || standingAt(target) === 'folder') throw error;
    disk.rename(target, old);
  }
}

const noSecondNames: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Takes back the moves that were made, the last one first. May be cut off itself, and begun again. */
function undo({ output, staging }: Ground, { steps }: Journal, disk: Disk): void {
  for (const [index, { file, next, replaces }] of [...steps.entries()].toReversed()) {
    // Where a folder became a symlink meanwhile, what it leads to is not ours.
    if (new OutputTree(output).obstacle(file) !== null) continue;
    const target = join(output, file);
    const old = join(staging, 'old', String(index));
    if (replaces) {
      if (standingAt(old) === 'absent' || (next === null && standingAt(target) !== 'absent')) continue;
      makeFolders(disk, dirname(target), new Set());
      disk.rename(old, target);
    } else {
      const moved = standingAt(join(staging, 'new', String(next))) === 'absent';
      if (moved && standingAt(target) === 'file') disk.removeFile(target);
      // Its folders may have been made even where the file itself did not come to be moved.
      pruneFolders(disk, dirname(target), output);
    }
  }
  attempt(() => disk.removeFile(join(staging, journalName)), ['ENOENT']);
}

/** Removes the staging folder of a build that is not half-way: the journal first, as the rest is its proof. */
export function clearStaging({ staging }: Ground, disk: Disk): void {
  attempt(() => disk.removeFile(join(staging, journalName)), ['ENOENT']);
  removeTree(disk, staging);
}

/** Finishes or takes back what an earlier build left in the staging folder. Null, or why it cannot be done. */
export function heal(ground: Ground, disk: Disk): Diagnostic | null {
  const { staging } = ground;
  if (standingAt(staging) === 'absent') return null;
  if (!isStaging(staging)) return diagnose('staging-foreign', null, { path: staging });
  if (isHalfway(ground)) {
    const journal = parseJournal(readFileSync(join(staging, journalName), 'utf8'));
    if (journal === null) return diagnose('staging-unreadable', null, { path: staging });
    undo(ground, journal, disk);
  }
  clearStaging(ground, disk);
  return null;
}

/** Whether a folder is one that a build left: it holds nothing else, and leads nowhere else. */
function isStaging(staging: string): boolean {
  if (standingAt(staging) !== 'folder') return false;
  return readdirSync(staging, { withFileTypes: true }).every(
    (entry) =>
      stagingNames.has(entry.name) &&
      (entry.name === 'new' || entry.name === 'old' ? entry.isDirectory() : entry.isFile()),
  );
}

/** Null where it is not what `writeJournal` writes: a folder may come from anywhere. */
function parseJournal(text: string): Journal | null {
  const data = parseJson(text);
  if (!isRecord(data) || !Array.isArray(data['steps'])) return null;
  const steps: Step[] = [];
  for (const item of data['steps']) {
    if (!isRecord(item)) return null;
    const { file, next, replaces } = item;
    if (typeof file !== 'string' || typeof replaces !== 'boolean') return null;
    if (!isOutputPath(file) && file !== statementName) return null;
    if (next !== null && !(typeof next === 'number' && Number.isSafeInteger(next))) return null;
    steps.push({ file, next, replaces });
  }
  return { steps, folders: [] };
}
