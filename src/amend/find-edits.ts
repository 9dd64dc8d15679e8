/** What has changed on the disk since the last build → the articles and layouts that were edited, if that is all that has happened. */
import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import type { Changes, OpenSnapshot } from '../cache/snapshot.js';
import { toFileStat, type FileStat } from '../portal/file-stat.js';
import { isOwnLayout } from '../portal/load-layouts.js';
import { isDocument, isLitter } from '../portal/scan.js';

/** A file with another stat than it had. */
export interface EditedFile {
  /** Relative to the portal's root, with `/`, NFC. */
  readonly path: string;
  /** Absolute. */
  readonly diskPath: string;
  /** Taken before the file was read. */
  readonly stat: FileStat;
}

/** What was touched; folders by their absolute paths, with the stats that they have now. */
export interface Edits {
  /** Files that may be those of articles. */
  readonly documents: readonly EditedFile[];
  /** Of the portal's own. */
  readonly layouts: readonly EditedFile[];
  readonly folders: ReadonlyMap<string, FileStat>;
}

/** The edits; null where anything else has changed: another file than these, or what stands in a folder. */
export function findEdits(changes: Changes, root: string): Edits | null {
  const folders = new Map<string, FileStat>();
  for (const folder of changes.folders) {
    const stats = look(folder);
    // A scan follows no links.
    if (stats?.isDirectory() !== true || !isSameFolder(folder, changes.snapshot.seen)) return null;
    folders.set(folder, toFileStat(stats));
  }
  const [documents, layouts]: [EditedFile[], EditedFile[]] = [[], []];
  for (const diskPath of changes.files) {
    const path = relative(root, diskPath).replaceAll(sep, '/').normalize('NFC');
    const stats = look(diskPath);
    if (stats?.isFile() !== true) return null;
    const file = { path, diskPath, stat: toFileStat(stats) };
    if (isDocument(file)) documents.push(file);
    else if (isOwnLayout(file)) layouts.push(file);
    else return null;
  }
  return { documents, layouts, folders };
}

/** What stands at `path`, itself no link's end; null where nothing does. */
function look(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

/** Whether the same names stand in it: a file that was saved under a name of its own and then renamed leaves them so. */
function isSameFolder(folder: string, { files, folders }: OpenSnapshot['seen']): boolean {
  const names = new Set(
    [...files, ...folders].flatMap(({ path, stat }) =>
      stat !== null && dirname(path) === folder ? [path.slice(folder.length + 1)] : [],
    ),
  );
  const now = readdirSync(folder).filter((name) => !isLitter(name));
  return now.length === names.size && now.every((name) => names.has(name));
}
