/** The report of a build → that of one that finds nothing changed since. */
import type { Report } from './model.js';

/** What a build that reported `json` would report if it were done again at `clock`; null: at the same instant. */
export function reportUnchanged(json: string, clock: number | null): Report {
  const report: Report = JSON.parse(json);
  const { total } = report.pages;
  return {
    ...report,
    clock: clock ?? report.clock,
    pages: { total, rendered: 0, patched: 0, reused: total, written: 0, removed: 0, renumbered: 0 },
    search: report.search === null ? null : { ...report.search, made: 0 },
    changed: [],
    removed: [],
    dropped: null,
    lateFor: null,
  };
}
