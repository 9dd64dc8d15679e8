/** A Report → the object that `--json` prints. Its fields are a contract: scripts rely on them. */
import { toJson } from '../diagnostics/to-json.js';
import type { Diagnostic, Language, Refusal, Report } from '../model.js';
import { readPictured } from './read-pictured.js';

/** `durationMs` is how long the command took; `root` is where the portal lies, for the places of diagnostics. */
export function reportToJson(report: Report, durationMs: number, root: string, language: Language): object {
  const { total, rendered, patched, reused, written, removed } = report.pages;
  return {
    ok: report.refusal === null,
    clock: new Date(report.clock).toISOString(),
    durationMs: Math.round(durationMs),
    articles: report.articles,
    pages: { total, rendered, patched, reused, written, removed },
    search: report.search,
    changed: report.changed,
    removed: report.removed,
    skipped: report.skipped,
    lateForMs: report.lateFor === null ? null : report.clock - report.lateFor,
    diagnostics: toJson(report.diagnostics, { language, readFile: readPictured(root) }),
  };
}

/** The Report of a build that did not come as far as having a portal. */
export function emptyReport(refusal: Refusal, clock: number, diagnostics: readonly Diagnostic[]): Report {
  const pages = { total: 0, rendered: 0, patched: 0, reused: 0, written: 0, removed: 0, renumbered: 0 };
  const nothing = {
    asOf: null,
    articles: 0,
    pages,
    search: null,
    changed: [],
    removed: [],
    skipped: [],
    dropped: null,
    lateFor: null,
  };
  return { refusal, clock, ...nothing, diagnostics };
}
