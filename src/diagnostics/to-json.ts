/** Diagnostics → what `--json` prints of them. */
import type { Diagnostic, Language, Severity } from '../model.js';
import { fileLocator } from './locate.js';
import { orderDiagnostics } from './order.js';
import { word } from './word.js';

/** A diagnostic for programs; its names are part of the command line's contract. */
export interface JsonDiagnostic {
  readonly severity: Severity;
  readonly code: string;
  /** What happened and what to do, in the language asked for. */
  readonly message: string;
  /** Relative to the portal's root, with `/`; null where no place can be named. */
  readonly file: string | null;
  /** From 1; null where there is no file, or it cannot be read. */
  readonly line: number | null;
  /** From 1, in UTF-16 units of the line as it stands in the file; null where `line` is. */
  readonly column: number | null;
}

/** What wording and locating need. */
export interface JsonOptions {
  readonly language: Language;
  /** A file's text as it was saved, without a byte order mark; null where it is none or cannot be read. */
  readonly readFile: (path: string) => string | null;
}

/** All of `diagnostics`, in the order of `orderDiagnostics`. */
export function toJson(
  diagnostics: readonly Diagnostic[],
  { language, readFile }: JsonOptions,
): readonly JsonDiagnostic[] {
  const locate = fileLocator(readFile);
  return orderDiagnostics(diagnostics).map((diagnostic) => {
    const { severity, code, place } = diagnostic;
    const { what, fix } = word(diagnostic, language);
    const location = place === null ? null : locate(place.file, place.offset);
    return {
      severity,
      code,
      message: `${what} ${fix}`,
      file: place?.file ?? null,
      line: location?.line ?? null,
      column: location?.column ?? null,
    };
  });
}
