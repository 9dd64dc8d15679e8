/**
 * Every way in which publishing changes the disk, as one small interface: the real disk stands here, a test passes one
 * that stops after any step.
 */
import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { diskErrorCode } from '../portal/disk-error.js';

/** Changes to the disk. Paths are absolute; each throws the system's error (`code`, `syscall`, `path`). */
export interface Disk {
  /** Creates a file; it must not be there yet. */
  write(path: string, bytes: Uint8Array): void;
  /** Adds to the end of a file, creating it if need be. Follows no symlink. */
  append(path: string, bytes: Uint8Array): void;
  /** Creates a folder whose parent is there. */
  makeFolder(path: string): void;
  /** Moves a file or folder; a file that stands at `to` is replaced in one step. */
  rename(from: string, to: string): void;
  /** Gives a file a second name. */
  link(from: string, to: string): void;
  removeFile(path: string): void;
  /** Removes an empty folder. */
  removeFolder(path: string): void;
  /** Waits until a file's bytes, or a folder's names, would survive a power cut. */
  sync(path: string): void;
}

/** The disk of this machine. */
export const realDisk: Disk = {
  write: (path, bytes) => writeFileSync(path, bytes, { flag: 'wx' }),
  append(path, bytes) {
    // Windows knows no O_NOFOLLOW.
    const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
    const descriptor = openSync(path, flags, 0o666);
    try {
      writeFileSync(descriptor, bytes);
    } finally {
      closeSync(descriptor);
    }
  },
  makeFolder: (path) => {
    mkdirSync(path);
  },
  rename: renameSync,
  link: linkSync,
  removeFile: unlinkSync,
  removeFolder: (path) => rmdirSync(path),
  sync(path) {
    const descriptor = openSync(path, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  },
};

/** Makes `change` and tells whether it was made; an error whose code is among `tolerated` means that it was not. */
export function attempt(change: () => void, tolerated: readonly string[]): boolean {
  try {
    change();
    return true;
  } catch (error) {
    if (tolerated.includes(diskErrorCode(error) ?? '')) return false;
    throw error;
  }
}

/** Makes a folder with its parents. `known` remembers which folders stand, so that each is looked for once. */
export function makeFolders(disk: Disk, folder: string, known: Set<string>): void {
  if (known.has(folder)) return;
  const parent = dirname(folder);
  if (known.has(parent)) attempt(() => disk.makeFolder(folder), ['EEXIST']);
  else if (!existsSync(folder)) {
    makeFolders(disk, parent, known);
    attempt(() => disk.makeFolder(folder), ['EEXIST']);
  }
  known.add(folder);
}

/** Removes a file, or a folder with all that is in it. Symlinks are removed, not followed. */
export function removeTree(disk: Disk, path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isDirectory()) removeFolderTree(disk, path);
  else disk.removeFile(path);
}

function removeFolderTree(disk: Disk, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) removeFolderTree(disk, path);
    else disk.removeFile(path);
  }
  disk.removeFolder(folder);
}

/** Removes a folder that holds nothing but empty folders; throws ENOTEMPTY at one that holds more. */
export function removeEmptyTree(disk: Disk, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyTree(disk, join(folder, entry.name));
  }
  disk.removeFolder(folder);
}

/** A folder cannot be removed because it holds something, is in use, or is not ours to remove. */
export const keepsFolder = ['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EBUSY', 'EACCES', 'EPERM'];

/** Removes `folder` if it is empty, then its parents likewise, up to `root` (a folder around it), which stays. */
export function pruneFolders(disk: Disk, folder: string, root: string): void {
  for (let at = folder; at !== root; at = dirname(at)) {
    const gone = attempt(() => disk.removeFolder(at), [...keepsFolder, 'ENOENT']);
    if (!gone && existsSync(at)) return;
  }
}
