/** The portal's input folders on disk → the files in them, in one order on every machine. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Place, Portal, SourceFile } from '../model.js';
import { digestBytes } from '../text/digest.js';
import { findActiveSvg } from './find-active-svg.js';

/** A file that was found; its bytes are not read yet. */
export interface FoundFile {
  /** Relative to the portal's root, with `/`, NFC. */
  readonly path: string;
  /** As the disk spells it; absolute. */
  readonly diskPath: string;
}

/** What stands in `content/` and `static/`. */
export interface Scan {
  /** The Markdown files of content/. */
  readonly articles: readonly FoundFile[];
  /** Its other files: pictures and attachments. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** The files of static/. */
  readonly statics: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The folders that a build of `portal` reads: no output may lie in them, or hold them. */
export function inputFolders({ root, theme }: Portal): readonly string[] {
  const folders = ['content', 'static', 'layouts', ...(theme === null ? [] : [theme])];
  return folders.map((folder) => join(root, folder));
}

/** What systems leave behind in folders; nobody misses it. */
const litter = /(?:^|\/)(?:\.DS_Store|\.gitkeep|\.gitignore|\.gitattributes|\._[^/]*|Thumbs\.db|desktop\.ini)$/;

/** Scans content/ and static/. A file is never dropped in silence: what is ignored is named. */
export async function scan({ root }: Portal): Promise<Scan> {
  const content = await scanFolder(root, 'content');
  if (content === null) {
    return { articles: [], files: new Map(), statics: [], diagnostics: [diagnose('content-missing', null)] };
  }
  const statics = (await scanFolder(root, 'static')) ?? { files: [], diagnostics: [] };
  const others = content.files.filter((file) => !isArticle(file));
  const reserved = others.filter((file) => /\/_/.test(file.path));
  const attachments = await Promise.all(others.filter((file) => !reserved.includes(file)).map(readAttachment));
  return {
    articles: content.files.filter(isArticle),
    files: new Map(attachments.map(({ source }) => [source.path, source])),
    statics: await Promise.all(statics.files.map(readSource)),
    diagnostics: [
      ...content.diagnostics,
      ...statics.diagnostics,
      ...attachments.flatMap(({ diagnostics }) => diagnostics),
      ...reserved.map((file) => diagnose('name-reserved', startOf(file.path))),
    ],
  };
}

function isArticle({ path }: FoundFile): boolean {
  return /\.md$/i.test(path);
}

/** A found file with its digest. */
export async function readSource(file: FoundFile): Promise<SourceFile> {
  return sourceOf(file, await readFile(file.diskPath));
}

function sourceOf({ path, diskPath }: FoundFile, bytes: Uint8Array): SourceFile {
  return { path, diskPath, digest: digestBytes(bytes), size: bytes.length };
}

/** A picture or an attachment, with an error where it is an SVG that may run code. */
async function readAttachment(
  file: FoundFile,
): Promise<{ readonly source: SourceFile; readonly diagnostics: readonly Diagnostic[] }> {
  const bytes = await readFile(file.diskPath);
  const found = /\.svg$/i.test(file.path) ? findActiveSvg(bytes) : null;
  const diagnostics = found === null ? [] : [diagnose('svg-active', startOf(file.path), { found })];
  return { source: sourceOf(file, bytes), diagnostics };
}

/** `**` alone passes over names with line ends in them. */
const everything = ['**', '**/*[\n\r\u2028\u2029]*', '**/*[\n\r\u2028\u2029]*/**'];

/** The files below `folder` of `root`, sorted by path; null where there is no such folder. */
export async function scanFolder(
  root: string,
  folder: string,
): Promise<{ readonly files: readonly FoundFile[]; readonly diagnostics: readonly Diagnostic[] } | null> {
  const cwd = join(root, folder);
  const isFolder = await stat(cwd).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  const entries = await fastGlob(everything, {
    cwd,
    dot: true,
    onlyFiles: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    objectMode: true,
  });
  const files = new Map<string, FoundFile>();
  const diagnostics: Diagnostic[] = [];
  for (const { path: name, dirent } of entries.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const path = `${folder}/${name}`.normalize('NFC');
    // The disk's name is no UTF-8, so that nothing is found under what was made of it.
    if (name.includes('\uFFFD')) diagnostics.push(diagnose('name-unpublishable', startOf(path), { name }));
    else if (dirent.isSymbolicLink()) diagnostics.push(diagnose('symlink-ignored', startOf(path)));
    else if (!dirent.isFile() || litter.test(path)) continue;
    else if (folder === 'content' && /\/\./.test(path))
      diagnostics.push(diagnose('hidden-file-ignored', startOf(path)));
    else if (files.has(path)) diagnostics.push(diagnose('names-equal', startOf(path), { path }));
    else files.set(path, { path, diskPath: join(cwd, name) });
  }
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), diagnostics };
}

function startOf(file: string): Place {
  return { file, offset: 0, length: 0 };
}
