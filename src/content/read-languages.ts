/** The fields of front matter that say in which language an article is written, and where it stands in others. */
import type { Diagnostic, Place, Translation } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { resolveArticle } from './read-targets.js';

export interface Languages {
  readonly language: string | null;
  readonly translations: readonly Translation[];
}

/** A language, with a script or a region where it needs one: `en`, `zh-Hant`, `pt-BR` (BCP 47, section 2.1). */
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** What is written for Vietnamese by mistake: they name the country, or no language at all. */
const MISTAKEN = /^(?:vn|vie-?vn)$/i;

/** The article's own language; null where none is named, or none that there is. */
export function readLanguage(written: string | null, place: () => Place, diagnostics: Diagnostic[]): string | null {
  if (written === null || written === '') return null;
  if (isTag(written)) return written;
  diagnostics.push(diagnose('language-invalid', place(), { read: written }));
  return null;
}

/** Translations by their languages: files as under `related`, or full URLs. */
export function readTranslations(
  written: Readonly<Record<string, string>>,
  path: string,
  place: () => Place,
  diagnostics: Diagnostic[],
): readonly Translation[] {
  return Object.entries(written).flatMap(([language, value]): Translation[] => {
    if (!isTag(language)) {
      diagnostics.push(diagnose('language-invalid', place(), { read: language }));
      return [];
    }
    if (/^https?:\/\//i.test(value) && URL.canParse(value)) return [{ language, target: new URL(value).href }];
    const target = resolveArticle(value, path);
    if (target !== null) return [{ language, target: { kind: 'article', target, fragment: null, place: place() } }];
    diagnostics.push(diagnose('translation-invalid', place(), { language, value }));
    return [];
  });
}

function isTag(text: string): boolean {
  return TAG.test(text) && !MISTAKEN.test(text);
}
