/** Single files that stand apart from dist/: written whole or not at all, read without following links, placed. */
import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, isAbsolute } from 'node:path';
import { diskErrorCode } from '../portal/disk-error.js';

/** Puts `text` at `path` in one step: a reader sees the old file or the new one. Throws what the disk refuses. */
export function writeWhole(path: string, text: string): void {
  const part = `${path}.part`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(part, text, { flush: true });
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}

/** The text of a file; null where there is none, or a folder. Throws what the disk refuses besides. */
export function readTextFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'EISDIR'].includes(diskErrorCode(error) ?? '')) return null;
    throw error;
  }
}

/** Where nothing is followed and nothing waits: a pipe that somebody put in a file's place gives no bytes. */
const asItStands = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** One buffer serves all reads: they are synchronous. */
const buffer = Buffer.allocUnsafe(1 << 20);

/** The size and SHA-256 of the regular file at `path`, which is never in memory as a whole; null where it is none. */
export function digestStanding(path: string): { readonly size: number; readonly sha256: string } | null {
  const descriptor = openSync(path, asItStands);
  try {
    if (!fstatSync(descriptor).isFile()) return null;
    const digest = createHash('sha256');
    let size = 0;
    for (let count = -1; count !== 0; size += count) {
      count = readSync(descriptor, buffer, 0, buffer.byteLength, null);
      digest.update(buffer.subarray(0, count));
    }
    return { size, sha256: digest.digest('hex') };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The text of the regular file at `path`, itself no link; null where none stands there. Bytes that are no UTF-8 count as
 * no text at all: decoded with a pinch of salt, they could pass for others.
 */
export function readStanding(path: string): string | null {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null;
  const descriptor = openSync(path, asItStands);
  try {
    if (!fstatSync(descriptor).isFile()) return null;
    const bytes = readFileSync(descriptor);
    return isUtf8(bytes) ? bytes.toString('utf8') : '';
  } finally {
    closeSync(descriptor);
  }
}

/** Whether `path` is `folder` or lies in it, once links are followed; neither need be there. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(findRealPath(folder), findRealPath(path));
  return way === '' || !(way === '..' || /^\.\.[/\\]/.test(way) || isAbsolute(way));
}

function findRealPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(findRealPath(parent), basename(path));
}
