/** Diagnostics in whatever order stages found them → the order in which people read them. */
import type { Diagnostic } from '../model.js';

/** By file, then by place in it, then by code; those without a place come last. */
export function orderDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(compareDiagnostics);
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.place === null || b.place === null) {
    return Number(a.place === null) - Number(b.place === null) || compareText(a.code, b.code);
  }
  return compareText(a.place.file, b.place.file) || a.place.offset - b.place.offset || compareText(a.code, b.code);
}

/** By code unit, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
