/** The fields of front matter that name something else: old addresses, related articles, the article's picture. */
import type { Diagnostic, Link, Picture, Place } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { WrittenPicture } from './article-schema.js';
import { readDestination, resolvePath } from './destination.js';

export interface Targets {
  readonly aliases: readonly string[];
  readonly related: readonly Link[];
  readonly image: Picture | null;
}

/** Old addresses as paths of the site, percent-decoded. */
export function readAliases(
  written: readonly string[],
  place: () => Place,
  diagnostics: Diagnostic[],
): readonly string[] {
  return written.flatMap((value) => {
    const path = resolvePath(value, '/');
    if (/^\/(?![/\\])[^?#]*$/.test(value) && path !== null) return [path];
    diagnostics.push(diagnose('alias-invalid', place(), { value, suggestion: pathIn(value) }));
    return [];
  });
}

/** What of a full address would do as an alias. */
function pathIn(value: string): string {
  const path = value
    .replace(/^[a-z][a-z0-9+.-]*:/i, '')
    .replace(/^\/\/[^/]*/, '')
    .replace(/[?#].*$/s, '');
  return resolvePath(`/${path.replace(/^\/+/, '')}`, '/') ?? '/';
}

/** The path of the Markdown file that `value` means in the file `path`; null where it means none. */
export function resolveArticle(value: string, path: string): string | null {
  const target = resolvePath(value.replace(/^\/(?!\/)/, ''), value.startsWith('/') ? 'content/.' : path);
  return target !== null && /\.md$/i.test(target) && !/^[a-z]+:|^\/\//i.test(value) ? target : null;
}

/** Articles by their files: relative to the article's folder, or from `content/` on where they begin with `/`. */
export function readRelated(
  written: readonly string[],
  path: string,
  place: () => Place,
  diagnostics: Diagnostic[],
): readonly Link[] {
  return written.flatMap((value): Link[] => {
    const target = resolveArticle(value, path);
    if (target !== null) return [{ kind: 'article', target, fragment: null, place: place() }];
    diagnostics.push(diagnose('related-invalid', place(), { value }));
    return [];
  });
}

/** The article's picture: one of the portal's files, with a description. */
export function readImage(
  image: WrittenPicture | null,
  path: string,
  place: () => Place,
  diagnostics: Diagnostic[],
): Picture | null {
  if (image === null) return null;
  const { src, alt = '', caption = '', credit = '' } = image;
  const destination = readDestination(src, path);
  if (destination.kind === 'refused' || destination.kind === 'elsewhere' || destination.kind === 'fragment') {
    diagnostics.push(
      destination.kind === 'refused' && destination.reason === 'outside'
        ? diagnose('link-outside', place(), { url: src })
        : diagnose('image-elsewhere', place(), { src }),
    );
    return null;
  }
  if (alt === '') diagnostics.push(diagnose('image-without-alt', place(), { src }));
  const kind = destination.kind === 'page' ? 'page' : 'file';
  const link: Link = { kind, target: destination.target, fragment: null, place: place() };
  return { link, alt, caption: caption === '' ? null : caption, credit: credit === '' ? null : credit };
}
