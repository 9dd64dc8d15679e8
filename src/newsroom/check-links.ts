/** The links of all documents to others and to files → diagnostics where one leads nowhere. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Document, Link, SourceFile } from '../model.js';
import { suggest } from '../text/suggest.js';
import { linksOf } from './documents.js';
import { filesOf } from './public-files.js';

/** What links may point to. */
export interface Targets {
  /** Every readable document by path. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Whether a path is that of a document which is public in this edition. */
  readonly isPublic: (path: string) => boolean;
  /** Whether it is that of an article which is public no more: a notice answers for it. */
  readonly isGone: (path: string) => boolean;
  /** Documents that are there but cannot be read or were set aside: links to them are no mistake of the linker. */
  readonly aside: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, SourceFile>;
}

/**
 * What may be published beside an article: pictures, documents, sound and film. Whatever a browser would run as a page of
 * the portal (HTML, scripts) or an old host as a program stays out.
 */
const publishable =
  /\.(?:png|jpe?g|webp|avif|gif|svg|pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|txt|epub|zip|rar|7z|mp[34]|webm|ogg)$/i;

/** Checks drafts and scheduled articles too, so that a dead link never stops the build in the night it goes out. */
export function checkLinks(targets: Targets): readonly Diagnostic[] {
  return [...targets.documents.values()].flatMap((document) => [
    ...filesOf(document).flatMap((link) => checkFile(link, targets)),
    ...linksOf(document)
      .filter((link) => link.kind === 'article')
      .flatMap((link) => checkArticle(link, document, targets)),
  ]);
}

function checkFile(link: Link, { files }: Targets): readonly Diagnostic[] {
  if (!publishable.test(link.target)) return [diagnose('file-type-refused', link.place, { target: link.target })];
  if (files.has(link.target)) return [];
  const near = suggestPath(link.target, files.keys());
  return near === null
    ? [diagnose('missing-file', link.place, { target: link.target })]
    : [diagnose('misspelt-file', link.place, { target: link.target, near })];
}

function checkArticle(link: Link, from: Document, targets: Targets): readonly Diagnostic[] {
  const { target, fragment, place } = link;
  const article = targets.documents.get(target);
  // An introduction has no page of its own.
  if (article === undefined || article.kind === 'topic') {
    if (targets.aside.has(target))
      return targets.isPublic(from.path) ? [diagnose('link-to-hidden', place, { target })] : [];
    const near = suggestPath(
      target,
      [...targets.documents.values()].flatMap(({ kind, path }) =>
        kind === 'topic' || path === from.path ? [] : [path],
      ),
    );
    return near === null
      ? [diagnose('missing-article', place, { target })]
      : [diagnose('misspelt-article', place, { target, near })];
  }
  if (fragment !== null && fragment !== '' && !article.body.anchors.includes(fragment)) {
    const anchors = article.body.anchors.map((anchor) => `#${anchor}`).join(', ');
    return [diagnose('missing-target-anchor', place, { fragment, target, anchors: anchors === '' ? '—' : anchors })];
  }
  const answers = targets.isPublic(target) || targets.isGone(target);
  if (targets.isPublic(from.path) && !answers) return [diagnose('link-to-hidden', place, { target })];
  return [];
}

/**
 * The path that was probably meant, found by its file name alone: folders that all paths share would make any two of
 * them look alike, and whoever mistakes the folder still knows the name. Of equal names the one in that folder wins.
 */
function suggestPath(target: string, paths: Iterable<string>): string | null {
  const byName = new Map<string, string>();
  for (const path of paths) {
    const name = nameOf(path);
    if (!byName.has(name) || folderOf(path) === folderOf(target)) byName.set(name, path);
  }
  const near = suggest(nameOf(target), byName.keys());
  return near === null ? null : (byName.get(near) ?? null);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
