/**
 * What stands in the output folder right now: a path in → file, folder or something else, and whether a file holds
 * given bytes. Symlinks are never followed, so nothing outside of the folder is read or taken for ours.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSameStat, toFileStat, type FileStat } from '../portal/file-stat.js';
import { digestBytes } from '../text/digest.js';

/** What stands at a path; `other` is a symlink, a device and the like. */
export type Standing = 'absent' | 'file' | 'folder' | 'other';

/** What leads to a file: its folder is there, is not there, or cannot be made because of `path`. */
type Way = { readonly kind: 'open' | 'absent' } | { readonly kind: 'blocked'; readonly path: string };

const open: Way = { kind: 'open' };
const absent: Way = { kind: 'absent' };

/** A file that was read, and whether it had the stat that was asked for when it had been read. */
export interface FinishedFile {
  readonly bytes: Uint8Array;
  readonly isUntouched: boolean;
}

/** One buffer serves all reads: they are synchronous, and none outlives the call that asked for it. */
const buffer = Buffer.allocUnsafe(1 << 20);

/** Looks at the folder `root` (absolute). Remembers its folders, so it must not outlive changes to them. */
export class OutputTree {
  readonly #root: string;
  readonly #ways = new Map<string, Way>();

  constructor(root: string) {
    this.#root = root;
  }

  /** What stands at `file`; nothing does where its folder is missing or cannot be one. */
  standing(file: string): Standing {
    if (this.#wayTo(dirname(file)).kind !== 'open') return 'absent';
    return standingAt(this.#pathOf(file));
  }

  /** The path in the way of the folder that `file` must lie in: a file or a symlink; null where there is none. */
  obstacle(file: string): string | null {
    const way = this.#wayTo(dirname(file));
    return way.kind === 'blocked' ? way.path : null;
  }

  /** Whether a regular file stands at `file` with these very bytes. */
  holdsBytes(file: string, bytes: Uint8Array): boolean {
    const size = bytes.byteLength;
    if (this.#statOf(file, size) === null) return false;
    let at = 0;
    return readParts(this.#pathOf(file), size, (part) => part.equals(bytes.subarray(at, (at += part.byteLength))));
  }

  /** The bytes of the regular file at `file`, good until the next call; null where there is none, or a very large one. */
  read(file: string): Uint8Array | null {
    const stat = this.#statOf(file, null);
    return stat === null ? null : (readWhole(this.#pathOf(file), stat)?.bytes ?? null);
  }

  /**
   * The same; `known` is the stat that the file had when it was written. Untouched: it had it still when it had been read.
   * Every change would have given it another one, so these are the bytes that were written.
   */
  readFinished(file: string, known: FileStat): FinishedFile | null {
    if (this.#wayTo(dirname(file)).kind !== 'open') return null;
    const stat = this.stat(file);
    if (stat !== null && isSameStat(stat, known)) return readWhole(this.#pathOf(file), known);
    const bytes = this.read(file);
    return bytes === null ? null : { bytes, isUntouched: false };
  }

  /**
   * The stat of the regular file at `file` if it has bytes of this SHA-256 and size, else null. `known` is the stat that
   * such a file had: where it is the same still, the file need not be read.
   */
  holdsDigest(file: string, digest: string, size: number, known: FileStat | null): FileStat | null {
    const stat = this.stat(file);
    if (stat === null || (known !== null && isSameStat(stat, known))) return stat;
    if (stat.size !== size || this.#wayTo(dirname(file)).kind !== 'open') return null;
    return digestFile(this.#pathOf(file), size) === digest ? stat : null;
  }

  /** The stat of the file at `file`; null where none stands there. */
  stat(file: string): FileStat | null {
    return regularAt(this.#pathOf(file));
  }

  /** The paths of all in `folder` that is no folder itself, sorted; git's own folder counts as one thing. */
  files(folder = ''): string[] {
    const found: string[] = [];
    collectFiles(this.#root, folder, found);
    return found.sort();
  }

  /** Joined by hand: `path.join` costs as much as a system call. */
  #pathOf(path: string): string {
    return `${this.#root}/${path}`;
  }

  /** Of a regular file of this size (null: any); null for anything else. */
  #statOf(file: string, size: number | null): FileStat | null {
    if (this.#wayTo(dirname(file)).kind !== 'open') return null;
    const stat = look(this.#pathOf(file));
    return stat !== null && stat.isFile() && (size === null || stat.size === size) ? toFileStat(stat) : null;
  }

  #wayTo(folder: string): Way {
    const known = this.#ways.get(folder);
    if (known !== undefined) return known;
    const way = this.#findWay(folder);
    this.#ways.set(folder, way);
    return way;
  }

  #findWay(folder: string): Way {
    if (folder !== '.') {
      const parent = this.#wayTo(dirname(folder));
      if (parent.kind !== 'open') return parent;
    }
    const standing = standingAt(this.#pathOf(folder));
    if (standing === 'folder') return open;
    return standing === 'absent' ? absent : { kind: 'blocked', path: folder };
  }
}

/**
 * The SHA-256 (hexadecimal) of the first `size` bytes of a file, of which `write`, if given, gets each part; null where
 * the file is shorter.
 */
export function digestFile(path: string, size: number, write?: (part: Uint8Array) => void): string | null {
  if (write === undefined && size <= buffer.byteLength) return digestSmall(path, size);
  const digest = createHash('sha256');
  const complete = readParts(path, size, (part) => {
    digest.update(part);
    write?.(part);
    return true;
  });
  return complete ? digest.digest('hex') : null;
}

/** The same for a file that the buffer holds whole: a digest in parts would take as long again as to read it. */
function digestSmall(path: string, size: number): string | null {
  const descriptor = openSync(path, 'r');
  try {
    return fill(descriptor, size) ? digestBytes(buffer.subarray(0, size)) : null;
  } finally {
    closeSync(descriptor);
  }
}

/** Reads the first `size` bytes of a file into the buffer; false where it is shorter. */
function fill(descriptor: number, size: number): boolean {
  for (let at = 0; at < size;) {
    const count = readSync(descriptor, buffer, at, size - at, null);
    if (count === 0) return false;
    at += count;
  }
  return true;
}

/**
 * Hands the first `size` bytes of a file to `visit`, part by part, for as long as it returns true. Whether it always
 * did, and the file was long enough.
 */
function readParts(path: string, size: number, visit: (part: Buffer) => boolean): boolean {
  const descriptor = openSync(path, 'r');
  try {
    for (let left = size; left > 0;) {
      const count = readSync(descriptor, buffer, 0, Math.min(left, buffer.byteLength), null);
      if (count === 0 || !visit(buffer.subarray(0, count))) return false;
      left -= count;
    }
    return true;
  } finally {
    closeSync(descriptor);
  }
}

/** Reads a file of the stat `known` whole; null where it is shorter by now, or very large. */
function readWhole(path: string, known: FileStat): FinishedFile | null {
  const { size } = known;
  if (size > buffer.byteLength) return null;
  const descriptor = openSync(path, 'r');
  try {
    if (!fill(descriptor, size)) return null;
    return { bytes: buffer.subarray(0, size), isUntouched: isSameStat(toFileStat(fstatSync(descriptor)), known) };
  } finally {
    closeSync(descriptor);
  }
}

function collectFiles(root: string, folder: string, found: string[]): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== '.git') collectFiles(root, path, found);
    else found.push(path);
  }
}

/** The stat of the regular file at an absolute path; null for anything else. */
export function regularAt(path: string): FileStat | null {
  const stat = look(path);
  return stat === null || !stat.isFile() ? null : toFileStat(stat);
}

/** What stands at an absolute path, itself no symlink's end. */
export function standingAt(path: string): Standing {
  const stat = look(path);
  if (stat === null) return 'absent';
  if (stat.isFile()) return 'file';
  return stat.isDirectory() ? 'folder' : 'other';
}

/** Null where nothing stands at `path`. */
function look(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}
