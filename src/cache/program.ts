/**
 * The program that a cache was written by, as one digest: its own code, its packages, the versions of Node and of the
 * locale data. Whatever it was that wrote a cache, another program does not read it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { statFile } from '../portal/file-stat.js';
import { codeFolder, packageRoot } from '../portal/package-root.js';
import { digestText } from '../text/digest.js';
import { fingerprintOf, type Fingerprint } from '../text/fingerprint.js';

/** The digest of the running program, and the stats by which the next run knows it again without reading it. */
export interface ProgramKey {
  readonly digest: string;
  readonly stats: Fingerprint;
}

/** Looked for once: what runs is what was there when it began, whatever comes to lie there meanwhile. */
let running: ProgramKey | null = null;

/** Of the running program. `known` is what an earlier run found. */
export function findProgramKey(known: ProgramKey | null): ProgramKey {
  running ??= lookForKey(known);
  return running;
}

function lookForKey(known: ProgramKey | null): ProgramKey {
  const files = [...listCode(codeFolder), join(packageRoot, 'package.json'), ...findLock()].sort();
  const { node, icu, unicode, cldr, tz } = process.versions;
  const runtime = [node, icu ?? '', unicode ?? '', cldr ?? '', tz ?? ''];
  const stats = fingerprintOf([runtime, files, files.map((file) => statFile(file))]);
  if (known !== null && known.stats === stats) return known;
  const code = files.map((file) => digestText(readFileSync(file, 'latin1')));
  return { stats, digest: digestText(JSON.stringify([runtime, code])) };
}

/** Folder by folder: Node's own `recursive` takes ten times as long, and every build begins with this. */
function listCode(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listCode(path);
    return path.endsWith('.js') ? [path] : [];
  });
}

/** What npm noted of the packages that it installed: beside ours, or around us where we are one of them. */
function findLock(): readonly string[] {
  for (let folder = packageRoot; ; folder = dirname(folder)) {
    const lock = join(folder, 'node_modules/.package-lock.json');
    if (existsSync(lock)) return [lock];
    if (dirname(folder) === folder) return [];
  }
}
