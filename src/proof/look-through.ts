/**
 * A published folder against a manifest that is trusted → a finding for each file that is altered, missing or not ours.
 * What the folder's own listings say counts, name by name: no link is followed, and nothing is opened that is no file.
 */
import { readdirSync, type Dirent } from 'node:fs';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Place } from '../model.js';
import { diskErrorCode } from '../portal/disk-error.js';
import { manifestName, statementName, type Manifest, type ManifestEntry } from '../publish/manifest.js';
import { digestStanding } from './files.js';

/** Known by name; who asks has looked at what they hold. */
const known = new Set([manifestName, statementName]);

/** What has been seen of a folder. */
interface Seen {
  /** Paths of the manifest at which something stands, whatever it is. */
  readonly standing: Set<string>;
  /** Files at paths that the manifest does not have. */
  readonly foreign: string[];
  /** Folders of which the system lists nothing. */
  readonly closed: string[];
  readonly found: Diagnostic[];
}

/** Looks through `folder` (absolute). What `isIgnored` means is passed over where it is foreign, and only there. */
export function lookThrough(
  folder: string,
  manifest: Manifest,
  isIgnored: (path: string) => boolean,
): readonly Diagnostic[] {
  const seen: Seen = { standing: new Set(), foreign: [], closed: [], found: [] };
  visit(folder, '', manifest, isIgnored, seen);
  const missing = [...manifest.keys()].filter(
    (path) => !seen.standing.has(path) && !seen.closed.some((closed) => path.startsWith(`${closed}/`)),
  );
  return [...seen.found, ...pair(missing, seen.foreign)];
}

/** A place in the folder that is looked through. */
export function placeOf(file: string): Place {
  return { file, offset: 0, length: 0 };
}

function visit(
  root: string,
  folder: string,
  manifest: Manifest,
  isIgnored: (path: string) => boolean,
  seen: Seen,
): void {
  for (const entry of listFolder(root, folder, seen)) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    // A name that is no UTF-8 reads like another one.
    const said = path.includes('\uFFFD') ? undefined : manifest.get(path);
    if (said !== undefined) seen.standing.add(path);
    const isFolder = entry.isDirectory() && entry.name !== '.git';
    if (isFolder) {
      if (said !== undefined || known.has(path)) seen.found.push(diagnose('published-folder', placeOf(path)));
      visit(root, path, manifest, isIgnored, seen);
    } else if (said === undefined && (isIgnored(path) || (known.has(path) && entry.isFile()))) continue;
    // Of git's own folder nothing need be told but that it is there.
    else if (entry.isDirectory()) seen.foreign.push(path);
    else if (entry.isSymbolicLink()) seen.found.push(diagnose('published-link', placeOf(path)));
    else if (!entry.isFile()) seen.found.push(diagnose('published-special', placeOf(path)));
    else if (said === undefined) seen.foreign.push(path);
    else seen.found.push(...compare(root, said));
  }
}

function listFolder(root: string, folder: string, seen: Seen): readonly Dirent[] {
  try {
    return readdirSync(`${root}/${folder}`, { withFileTypes: true });
  } catch (error) {
    seen.found.push(diagnoseUnreadable(error, folder));
    seen.closed.push(folder);
    return [];
  }
}

function compare(root: string, { path, sha256, size }: ManifestEntry): readonly Diagnostic[] {
  try {
    const held = digestStanding(`${root}/${path}`);
    const isSame = held !== null && held.size === size && held.sha256 === sha256;
    return isSame ? [] : [diagnose('published-altered', placeOf(path))];
  } catch (error) {
    return [diagnoseUnreadable(error, path)];
  }
}

/** Something that was listed and cannot be looked at; thrown on where it was not the disk that refused it. */
export function diagnoseUnreadable(error: unknown, path: string): Diagnostic {
  const cause = diskErrorCode(error);
  if (cause === null) throw error;
  return diagnose('published-unreadable', path === '' ? null : placeOf(path), { cause });
}

/** Where a file is missing and one that differs in capitals or in the form of its diacritics is there, that is one finding. */
function pair(missing: readonly string[], foreign: readonly string[]): readonly Diagnostic[] {
  const expected = new Map(missing.map((path) => [fold(path), path]));
  const found = new Map<string, string>();
  for (const path of foreign) {
    const meant = expected.get(fold(path));
    if (meant !== undefined && !found.has(meant)) found.set(meant, path);
  }
  const misnamed = new Set(found.values());
  return [
    ...[...found].map(([meant, path]) => diagnose('published-misnamed', placeOf(path), { path: meant })),
    ...missing.filter((path) => !found.has(path)).map((path) => diagnose('published-missing', placeOf(path))),
    ...foreign.filter((path) => !misnamed.has(path)).map((path) => diagnose('published-foreign', placeOf(path))),
  ];
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
