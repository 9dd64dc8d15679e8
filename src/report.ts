/** What came of the stages of a build → its Report. */
import type { Printable } from './draw-edition.js';
import type { Diagnostic, Page, Refusal, Report, SearchTally } from './model.js';
import { hrefOf } from './pages/href.js';
import type { Published } from './publish/commit.js';

/** How a build ended. */
export type Outcome =
  | { readonly kind: 'refused'; readonly by: Refusal; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: 'done';
      readonly diagnostics: readonly Diagnostic[];
      /** How many pages there are, how many were rendered, and how many patched. */
      readonly total: number;
      readonly rendered: number;
      readonly patched: number;
      readonly search: SearchTally | null;
      /** Null for a check. */
      readonly published: Extract<Published, { kind: 'published' }> | null;
    };

/** When a build took place, and what it came to. */
export interface Occasion {
  readonly clock: number;
  /** Null where it did not come that far. */
  readonly drawn: Printable | null;
  readonly dropped: Report['dropped'];
  readonly lateFor: Report['lateFor'];
}

/** Sums up a build. */
export function reportOf(outcome: Outcome, { clock, drawn, dropped, lateFor }: Occasion): Report {
  const published = outcome.kind === 'done' ? outcome.published : null;
  const total = outcome.kind === 'done' ? outcome.total : 0;
  const { rendered, patched } = outcome.kind === 'done' ? outcome : { rendered: 0, patched: 0 };
  const resourced = new Set(published?.resourced);
  const written = published?.written ?? [];
  const removed = published?.removed ?? [];
  const urlsOf = (files: readonly string[]): readonly string[] =>
    drawn === null ? [] : answerUrls(files, drawn.edition.portal.baseUrl);
  return {
    refusal: outcome.kind === 'refused' ? outcome.by : null,
    clock,
    asOf: drawn?.edition.asOf ?? null,
    articles: drawn?.edition.articles.length ?? 0,
    pages: {
      total,
      rendered,
      patched,
      reused: total - rendered - patched,
      written: written.length,
      removed: removed.length,
      renumbered: (drawn?.pages ?? []).filter((page) => isNumbered(page) && resourced.has(page.file)).length,
    },
    search: outcome.kind === 'done' ? outcome.search : null,
    changed: urlsOf(written),
    removed: urlsOf(removed),
    skipped: drawn?.skipped ?? [],
    dropped,
    lateFor,
    diagnostics: outcome.diagnostics,
  };
}

/**
 * The report of a build whose earlier attempts had published already when the cache failed them: what they wrote is as
 * new as what the last one did.
 */
export function addEarlier(report: Report, earlier: readonly Report[]): Report {
  const all = [...earlier, report];
  const gather = (urlsOf: (one: Report) => readonly string[]): readonly string[] => [
    ...new Set(all.flatMap((one) => urlsOf(one))),
  ];
  const count = (numberOf: (one: Report) => number): number => all.reduce((sum, one) => sum + numberOf(one), 0);
  return {
    ...report,
    pages: {
      ...report.pages,
      written: count(({ pages }) => pages.written),
      removed: count(({ pages }) => pages.removed),
      renumbered: count(({ pages }) => pages.renumbered),
    },
    changed: gather(({ changed }) => changed).toSorted(),
    removed: gather(({ removed }) => removed).toSorted(),
  };
}

function isNumbered({ subject }: Page): boolean {
  return subject.kind === 'numbered';
}

/** The full URLs that files of dist/ answer at the portal's base URL, sorted. */
export function answerUrls(files: readonly string[], base: string): readonly string[] {
  // The base is taken apart once: a cold build tells of every file.
  const { origin, pathname } = new URL(base);
  return files.map((file) => origin + hrefOf(`/${file.replace(/(^|\/)index\.html$/, '$1')}`, pathname)).sort();
}
