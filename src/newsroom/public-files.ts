/** The pictures and attachments beside documents → where the ones that public documents show are published. */
import { isPagePath } from '../content/parse-page.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Document, DocumentHead, Link, PublicFile, SourceFile } from '../model.js';
import { slugify, stableSlug } from '../text/slug.js';
import { linksOf } from './documents.js';

/** Every file that `document` shows or offers. */
export function filesOf(document: DocumentHead): readonly Link[] {
  return linksOf(document).filter((link) => link.kind === 'file');
}

/** The files that the given documents show, by path. A file nobody public shows is not published. */
export function publishFiles(
  documents: readonly Document[],
  files: ReadonlyMap<string, SourceFile>,
): ReadonlyMap<string, PublicFile> {
  const published = new Map<string, PublicFile>();
  for (const document of documents) {
    for (const link of filesOf(document)) {
      const source = files.get(link.target);
      if (source !== undefined && !published.has(source.path))
        published.set(source.path, { source, url: fileUrlOf(source.path) });
    }
  }
  return published;
}

/** A warning for each file of content/ that no document shows, whether public or not. */
export function findUnusedFiles(
  documents: readonly Document[],
  files: ReadonlyMap<string, SourceFile>,
): readonly Diagnostic[] {
  const used = new Set(documents.flatMap((document) => filesOf(document).map((link) => link.target)));
  return [...files.keys()]
    .filter((path) => !used.has(path))
    .map((path) => diagnose('unused-file', { file: path, offset: 0, length: 0 }));
}

/**
 * Where a file of content/ is published: its own place, with each name folded to ASCII, since hosts and mail programs
 * differ in how they spell other letters. `content/tin/Báo cáo.PDF` → `/tin/bao-cao.pdf`. What lies beside a static page
 * stands beside it on the site, too: `content/_pages/en/map.png` → `/en/map.png`.
 */
export function fileUrlOf(path: string): string {
  const names = path.split('/').slice(isPagePath(path) ? 2 : 1);
  const name = names.pop() ?? '';
  const dot = name.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
  const folders = names.map((folder) => stableSlug(folder, folder));
  const ending = slugify(extension);
  return `/${[...folders, stableSlug(base, name)].join('/')}${ending === '' ? '' : `.${ending}`}`;
}
