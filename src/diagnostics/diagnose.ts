/** Makes a Diagnostic: a code of the catalogue, a place, and the arguments that its wording needs. */
import type { Diagnostic, Place } from '../model.js';
import { catalogue, type Code } from './catalogue/index.js';
import type { ArgumentsOf } from './wording.js';

/** The third parameter exists only for codes whose wording has slots. */
type Rest<C extends Code> = [keyof ArgumentsOf<(typeof catalogue)[C]>] extends [never]
  ? []
  : [args: ArgumentsOf<(typeof catalogue)[C]>];

/** A finding of the kind `code` at `place` (null where no place can be named). */
export function diagnose<C extends Code>(code: C, place: Place | null, ...[args]: Rest<C>): Diagnostic {
  return { severity: catalogue[code].severity, code, place, args: args ?? {} };
}

/** Whether any of `diagnostics` stops publication. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
