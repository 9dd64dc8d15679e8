/** Pages and what is known of the last build → those that are still true, and those that are not, each with why. */
import { openJudge, printPage, type Look } from './cache/freshness.js';
import type { Lines } from './cache/lines.js';
import type { KnownOutputs, Reason } from './cache/outputs.js';
import { ReadTable } from './cache/read-table.js';
import type { Page } from './model.js';
import type { FileStat } from './portal/file-stat.js';
import type { Stage } from './publish/stage.js';
import type { Patch } from './render/patch.js';

/** A page that is kept as dist/ has it. */
export interface KeptPage {
  readonly page: Page;
  /** Where it stands among the known outputs. */
  readonly index: number;
  readonly stat: FileStat;
}

/** A page that must be rendered, or patched. */
export interface StalePage {
  readonly page: Page;
  readonly reason: Reason;
  /** How it can be patched if its file is what the last build wrote; null where it must be rendered. */
  readonly patch: KnownPatch | null;
}

/** A patch for a page that stands at `index` among the known outputs. */
export interface KnownPatch extends Patch {
  readonly index: number;
}

export interface SortedPages {
  readonly kept: readonly KeptPage[];
  readonly stale: readonly StalePage[];
  /** What the kept ones have read; what the others read is added to it. */
  readonly table: ReadTable;
  readonly known: KnownOutputs | null;
}

/** Hears of a stale page while others are still being looked at. */
export type TellStale = (stale: StalePage) => void;

/** As if nothing were known: all pages are to be rendered. */
export function keepNone(pages: readonly Page[]): SortedPages {
  const reason = { kind: 'new' as const };
  const stale = pages.map((page): StalePage => ({ page, reason, patch: null }));
  return { kept: [], stale, table: new ReadTable(), known: null };
}

/**
 * Sorts `pages` by the first law; `stage` looks after the last part of it and is told of each page that is kept, `tell` of each
 * that is stale. `isSeen`: dist/ was just seen to hold what is known.
 */
export function sortPages(
  pages: readonly Page[],
  known: KnownOutputs | null,
  look: Look,
  { stage, isSeen }: { readonly stage: Stage; readonly isSeen: boolean },
  tell: TellStale,
): SortedPages {
  if (known === null) return keepNone(pages);
  const judge = openJudge(known, look);
  const kept: KeptPage[] = [];
  const stale: StalePage[] = [];
  const add = (page: StalePage): void => {
    stale.push(page);
    tell(page);
  };
  for (const page of pages) {
    const reason = judge(page);
    const index = known.find(page.file);
    if (reason !== null) {
      const isPatch = reason.kind === 'parts' && stage.owns(page.file, known.digest(index));
      const patch = isPatch ? patchOf(page.file, index, known) : null;
      add({ page, reason, patch });
      continue;
    }
    const stat = stage.keep(page.file, known.digest(index), page.origin, known.stat(index), isSeen);
    if (stat === null) add({ page, reason: { kind: 'file' }, patch: null });
    else kept.push({ page, index, stat });
  }
  return { kept, stale, table: known.table, known };
}

/** Adds the pages to `lines`, one after the other: other threads read them there, and the next build will know them by it. */
export function printPages({ stale, known }: Pick<SortedPages, 'stale' | 'known'>, lines: Lines): void {
  for (const { page, patch } of stale) {
    // A page that can be patched is the same page.
    lines.add(patch === null || known === null ? printPage(page) : known.pageLine(patch.index));
  }
}

function patchOf(file: string, index: number, known: KnownOutputs): KnownPatch {
  return { index, file, digest: known.digest(index), stat: known.stat(index), seams: known.seams(index) };
}
