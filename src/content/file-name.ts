/** The path of an article's file → the section and the slug that it gives. */
import type { Diagnostic, Place } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { stableSlug } from '../text/slug.js';

export interface FileName {
  /** The first folder below `content/`, folded as slugs are; empty where the file lies straight in it. */
  readonly section: string;
  readonly slug: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `path` (`content/<section>/[…/]<file>.md`, NFC). A name without a Latin letter or digit gets a stable slug. */
export function readFileName(path: string, start: Place): FileName {
  const [, ...names] = path.split('/');
  const file = names.at(-1) ?? '';
  const diagnostics = [...findReserved(path, names)];
  if (names.length < 2) diagnostics.push(diagnose('article-without-section', start, { name: file }));
  const folder = names.length < 2 ? '' : (names[0] ?? '');
  const section = folder === '' ? '' : stableSlug(folder);
  return { section, slug: stableSlug(file.replace(/\.md$/i, ''), path), diagnostics };
}

/** An error for each of `names`, folders and files on the way to `path`, that has a meaning for bantin alone. */
export function findReserved(path: string, names: readonly string[]): readonly Diagnostic[] {
  return names
    .filter((name) => name.startsWith('_'))
    .map((name) => diagnose('reserved-name', { file: path, offset: 0, length: 0 }, { name }));
}
