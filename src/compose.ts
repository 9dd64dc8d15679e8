/** The first half of a build: files → articles → edition → pages. Reads dist/ nowhere. */
import { drawEdition, type Drawn } from './draw-edition.js';
import { load, openPast, type Loaded } from './load.js';
import type { Memory } from './memory.js';
import type { Diagnostic, Portal, SourceFile } from './model.js';
import type { Moment } from './newsroom/assemble.js';
import { assetsOf } from './pages/copies.js';
import { scan, type Seen } from './portal/scan.js';
import { openRanker } from './rank.js';
import { openWorkshop, type Workshop } from './workshop.js';

/** The two parts of a build that take time. */
export type Phase = 'load' | 'render';

/** What goes into an edition: the instant, and whether articles with errors may step aside. */
export interface EditionOrder extends Moment {
  readonly keepGoing: boolean;
  /** Told how much of a phase is done: files loaded, or pages rendered. */
  readonly progress: (phase: Phase, done: number, total: number) => void;
}

/** An edition, the tools to render it with, and what was read for it. */
export interface Composition {
  readonly workshop: Workshop;
  readonly drawn: Drawn;
  readonly loaded: readonly Loaded[];
  /** All files and folders that were looked at, and the files other than articles and layouts with their digests. */
  readonly seen: Seen;
  readonly sources: readonly SourceFile[];
}

/** Composes the edition of `portal`; without one, `diagnostics` say what is wrong with the site. */
export async function compose(
  portal: Portal,
  order: EditionOrder,
  memory: Memory,
): Promise<{ readonly composition: Composition | null; readonly diagnostics: readonly Diagnostic[] }> {
  const known = memory.files();
  const { workshop, diagnostics } = await openWorkshop(portal, known);
  if (workshop === null) return { composition: null, diagnostics };
  const scanned = await scan(portal, known);
  const { texts } = memory;
  const loaded = load(scanned.articles, workshop.parse, memory.articles(workshop.parser), texts, (done) =>
    order.progress('load', done, scanned.articles.length),
  );
  const past = order.keepGoing ? await openPast(portal.root, scanned.articles, workshop.parse, texts) : null;
  const material = {
    portal,
    articles: loaded.map(({ article }) => article),
    files: scanned.files,
    assets: assetsOf(scanned.statics, workshop.assets),
    rank: openRanker(texts),
  };
  const drawn = await drawEdition(material, order, past?.versions ?? null);
  const gap = past !== null && past.gap !== null && drawn.skipped.length > 0 ? [past.gap] : [];
  return {
    composition: {
      workshop,
      drawn,
      loaded,
      seen: {
        files: [...workshop.seen.files, ...scanned.seen.files],
        folders: [...workshop.seen.folders, ...scanned.seen.folders],
      },
      sources: [...workshop.assets.values(), ...scanned.files.values(), ...scanned.statics],
    },
    diagnostics: [...diagnostics, ...scanned.diagnostics, ...drawn.diagnostics, ...gap],
  };
}
