/** The portal's input folders on disk → the files in them, in one order on every machine. */
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Place, Portal, RedirectRow, SourceFile } from '../model.js';
import { digestBytes } from '../text/digest.js';
import { readText } from '../text/read-text.js';
import { statFile, type FileStat, type KnownFiles } from './file-stat.js';
import { findActiveSvg } from './find-active-svg.js';
import { readRedirects, redirectsFile } from './read-redirects.js';

/** A file that was found; its bytes are not read yet. */
export interface FoundFile {
  /** Relative to the portal's root, with `/`, NFC. */
  readonly path: string;
  /** As the disk spells it; absolute. */
  readonly diskPath: string;
  /** Taken before anything reads the file, so that a change after it shows. */
  readonly stat: FileStat;
}

/** A folder that was looked into, or that is not there. */
export interface FoundFolder {
  /** Absolute. */
  readonly diskPath: string;
  /** Null where nothing stands there. */
  readonly stat: FileStat | null;
}

/** What stands in `content/` and `static/`. */
export interface Scan {
  /** The Markdown files of content/: articles, static pages, introductions of topics. */
  readonly documents: readonly FoundFile[];
  /** Its other files: pictures and attachments. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** The files of static/. */
  readonly statics: readonly SourceFile[];
  /** What `redirects.csv` says. */
  readonly redirects: readonly RedirectRow[];
  /** All that was looked at. */
  readonly seen: Seen;
  readonly diagnostics: readonly Diagnostic[];
}

/** Files and folders of one scan, for a later build that asks whether anything is new. */
export interface Seen {
  readonly files: readonly FoundFile[];
  readonly folders: readonly FoundFolder[];
}

/** The folders that a build of `portal` reads: no output may lie in them, or hold them. */
export function inputFolders({ root, theme }: Portal): readonly string[] {
  const folders = ['content', 'static', 'layouts', ...(theme === null ? [] : [theme])];
  return folders.map((folder) => join(root, folder));
}

/** What systems and editors leave behind in folders; nobody misses it. */
const litter =
  /(?:^|\/)(?:\.DS_Store|\.gitkeep|\.gitignore|\.gitattributes|\._[^/]*|\.[^/]*\.sw[a-z]|[^/]*~|Thumbs\.db|desktop\.ini)$/;

/** Whether a file of this name or path is left out of every scan. */
export function isLitter(path: string): boolean {
  return litter.test(path);
}

/** Scans content/ and static/. A file is never dropped in silence: what is ignored is named. */
export async function scan({ root }: Portal, known: KnownFiles): Promise<Scan> {
  const content = await scanFolder(root, 'content');
  const statics = await scanFolder(root, 'static');
  const moved = scanRedirects(root);
  const seen = {
    files: [...content.files, ...statics.files, ...moved.files],
    folders: [...content.folders, ...statics.folders, ...moved.folders],
  };
  if (!content.exists) {
    const none = { documents: [], files: new Map(), statics: [], redirects: [] };
    return { ...none, seen, diagnostics: [diagnose('content-missing', null)] };
  }
  const others = content.files.filter((file) => !isDocument(file));
  const reserved = others.filter((file) => /\/_/.test(file.path.replace(ownFolder, '')));
  const attachments = others.filter((file) => !reserved.includes(file)).map((file) => readAttachment(file, known));
  return {
    documents: content.files.filter(isDocument),
    files: new Map(attachments.map(({ source }) => [source.path, source])),
    statics: statics.files.map((file) => readSource(file, known)),
    redirects: moved.rows,
    seen,
    diagnostics: [
      ...moved.diagnostics,
      ...content.diagnostics,
      ...statics.diagnostics,
      ...attachments.flatMap(({ diagnostics }) => diagnostics),
      ...reserved.map((file) => diagnose('name-reserved', startOf(file.path))),
    ],
  };
}

/** The folders with a meaning of their own, whose pictures and attachments lie beside the documents that show them. */
const ownFolder = /^content\/_(?:pages|topics)(?=\/)/;

/** Whether a file of content/ is a document. */
export function isDocument({ path }: Pick<FoundFile, 'path'>): boolean {
  return /\.md$/i.test(path);
}

/** A found file with its digest. */
export function readSource(file: FoundFile, known: KnownFiles): SourceFile {
  const digest = known.digest(file.diskPath, file.stat) ?? digestBytes(readFileSync(file.diskPath));
  return sourceOf(file, digest);
}

function sourceOf({ path, diskPath, stat }: FoundFile, digest: string): SourceFile {
  return { path, diskPath, digest, size: stat.size };
}

/** A picture or an attachment, with an error where it is an SVG that may run code. */
function readAttachment(
  file: FoundFile,
  known: KnownFiles,
): { readonly source: SourceFile; readonly diagnostics: readonly Diagnostic[] } {
  if (!/\.svg$/i.test(file.path)) return { source: readSource(file, known), diagnostics: [] };
  const bytes = readFileSync(file.diskPath);
  const found = findActiveSvg(bytes);
  const diagnostics = found === null ? [] : [diagnose('svg-active', startOf(file.path), { found })];
  return { source: sourceOf(file, digestBytes(bytes)), diagnostics };
}

/** `redirects.csv`, or the place where it would stand: that it comes must show, too. */
function scanRedirects(root: string): Seen & ReturnType<typeof readRedirects> {
  const diskPath = join(root, redirectsFile);
  const stat = statFile(diskPath);
  if (stat === null) return { files: [], folders: [{ diskPath, stat }], rows: [], diagnostics: [] };
  const files = [{ path: redirectsFile, diskPath, stat }];
  const read = readText(readFileSync(diskPath));
  if (read.invalidAt !== null) {
    const place = { file: redirectsFile, offset: read.invalidAt, length: 1 };
    return { files, folders: [], rows: [], diagnostics: [diagnose('redirect-encoding', place)] };
  }
  return { files, folders: [], ...readRedirects(read.text) };
}

/** `**` alone passes over names with line ends in them. */
const everything = ['**', '**/*[\n\r\u2028\u2029]*', '**/*[\n\r\u2028\u2029]*/**'];

/** What stands in a folder. */
export interface ScannedFolder extends Seen {
  readonly exists: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The files below `folder` of `root`, sorted by path. */
export async function scanFolder(root: string, folder: string): Promise<ScannedFolder> {
  const cwd = join(root, folder);
  const top = lookAt(cwd);
  if (!isFolder(cwd)) return { exists: false, files: [], folders: top, diagnostics: [] };
  const entries = await fastGlob(everything, {
    cwd,
    dot: true,
    onlyFiles: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    objectMode: true,
  });
  const files = new Map<string, FoundFile>();
  const folders: FoundFolder[] = [...top];
  const diagnostics: Diagnostic[] = [];
  for (const { path: name, dirent } of entries.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const path = `${folder}/${name}`.normalize('NFC');
    const diskPath = `${cwd}/${name}`;
    const stat = statFile(diskPath);
    if (dirent.isDirectory()) folders.push({ diskPath, stat });
    // The disk's name is no UTF-8, so that nothing is found under what was made of it.
    if (name.includes('\uFFFD')) diagnostics.push(diagnose('name-unpublishable', startOf(path), { name }));
    else if (dirent.isSymbolicLink()) diagnostics.push(diagnose('symlink-ignored', startOf(path)));
    else if (!dirent.isFile() || isLitter(path) || stat === null) continue;
    else if (folder === 'content' && /\/\./.test(path))
      diagnostics.push(diagnose('hidden-file-ignored', startOf(path)));
    else if (files.has(path)) diagnostics.push(diagnose('names-equal', startOf(path), { path }));
    else files.set(path, { path, diskPath, stat });
  }
  return {
    exists: true,
    files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    folders,
    diagnostics,
  };
}

/** A folder and, behind a symlink, the one that it leads to: what comes and goes there shows in the stat of that one. */
function lookAt(folder: string): readonly FoundFolder[] {
  const isLink = isFolder(folder) && lstatSync(folder).isSymbolicLink();
  const paths = isLink ? [folder, realpathSync(folder)] : [folder];
  return paths.map((diskPath) => ({ diskPath, stat: statFile(diskPath) }));
}

/** A symlink to a folder counts: an office may keep its content elsewhere. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function startOf(file: string): Place {
  return { file, offset: 0, length: 0 };
}
