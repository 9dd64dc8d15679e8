/** What the system says of a file without reading it: enough to spare a second reading of what was read before. */
import { lstatSync, type Stats } from 'node:fs';

/** Size in bytes, times in milliseconds since 1970 UTC with fractions, the file's number on its disk. */
export interface FileStat {
  readonly size: number;
  readonly modified: number;
  /** When its bytes, its name or its rights last changed: no program can set it. */
  readonly changed: number;
  readonly inode: number;
}

/** What an earlier build has read. */
export interface KnownFiles {
  /** The digest of the file at `path` (absolute) if it is certain to be the one that was read; null where it must be read again. */
  digest(path: string, stat: FileStat): string | null;
}

/** Knows nothing. */
export const nothingKnown: KnownFiles = { digest: () => null };

/** The stat of what stands at `path`, itself no symlink's end; null where nothing does. */
export function statFile(path: string): FileStat | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats === undefined ? null : toFileStat(stats);
}

/** The part of the system's answer that counts. */
export function toFileStat({ size, mtimeMs, ctimeMs, ino }: Stats): FileStat {
  return { size, modified: mtimeMs, changed: ctimeMs, inode: ino };
}

/** Whether nothing about the file has changed. */
export function isSameStat(one: FileStat, other: FileStat): boolean {
  return (
    one.changed === other.changed &&
    one.modified === other.modified &&
    one.size === other.size &&
    one.inode === other.inode
  );
}
