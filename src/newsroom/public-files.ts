/** The pictures and attachments beside articles → where the ones that public articles show are published. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Article, Diagnostic, Link, PublicFile, SourceFile } from '../model.js';
import { slugify, stableSlug } from '../text/slug.js';

/** Every file that `article` shows or offers. */
export function filesOf(article: Article): readonly Link[] {
  const links = article.body.links.filter((link) => link.kind === 'file');
  return article.image?.link.kind === 'file' ? [...links, article.image.link] : links;
}

/** The files that the given articles show, by path. A file nobody public shows is not published. */
export function publishFiles(
  articles: readonly Article[],
  files: ReadonlyMap<string, SourceFile>,
): ReadonlyMap<string, PublicFile> {
  const published = new Map<string, PublicFile>();
  for (const article of articles) {
    for (const link of filesOf(article)) {
      const source = files.get(link.target);
      if (source !== undefined && !published.has(source.path))
        published.set(source.path, { source, url: fileUrlOf(source.path) });
    }
  }
  return published;
}

/** A warning for each file of content/ that no article shows, whether public or not. */
export function findUnusedFiles(
  articles: readonly Article[],
  files: ReadonlyMap<string, SourceFile>,
): readonly Diagnostic[] {
  const used = new Set(articles.flatMap((article) => filesOf(article).map((link) => link.target)));
  return [...files.keys()]
    .filter((path) => !used.has(path))
    .map((path) => diagnose('unused-file', { file: path, offset: 0, length: 0 }));
}

/**
 * Where a file of content/ is published: its own place, with each name folded to ASCII, since hosts and mail programs
 * differ in how they spell other letters. `content/tin/Báo cáo.PDF` → `/tin/bao-cao.pdf`.
 */
export function fileUrlOf(path: string): string {
  const names = path.split('/').slice(1);
  const name = names.pop() ?? '';
  const dot = name.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
  const folders = names.map((folder) => stableSlug(folder, folder));
  const ending = slugify(extension);
  return `/${[...folders, stableSlug(base, name)].join('/')}${ending === '' ? '' : `.${ending}`}`;
}
