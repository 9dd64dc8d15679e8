/** A folded edition → its pages that are new or no longer true, rendered, reviewed, and in the stage. */
import { checkHosting } from './check-hosting.js';
import type { Premises, TellProgress } from './compose.js';
import { shareDesk } from './crew/shared-desk.js';
import { hasError } from './diagnostics/diagnose.js';
import type { Folded } from './fold.js';
import { findUnused } from './find-unused.js';
import { findLostUrls, type UrlGuard } from './guard-urls.js';
import { endWatch, openGuard } from './guard-embargo.js';
import { checkSiteSize } from './hosting/check-limits.js';
import { openLook } from './look.js';
import type { Diagnostic, Page, SearchTally } from './model.js';
import { openFacts } from './pages/facts.js';
import type { Profile } from './profile.js';
import { Lines } from './cache/lines.js';
import type { OpenSnapshot } from './cache/snapshot.js';
import type { Stage } from './publish/stage.js';
import type { Publication } from './remember.js';
import { renderPages, type Means, type Rendering } from './render-pages.js';
import { openPress, type Press } from './render/render.js';
import { openTemplates } from './render/templates.js';
import { withPatcher } from './patch-pages.js';
import { keepNone, printPages, sortPages, type SortedPages, type TellStale } from './sort-pages.js';
import { stageIndexes } from './stage-indexes.js';
import type { Workshop } from './workshop.js';

/** How the pages of an edition are to be printed. */
export interface PrintOrder {
  /** Milliseconds since 1970 UTC. */
  readonly clock: number;
  readonly drafts: boolean;
  /** Which addresses must not be lost; null where none was promised to anybody, as in a preview. */
  readonly urls: UrlGuard | null;
  /** A warning fails too. */
  readonly strict: boolean;
  /** The last build, if a look at the disk has just found all of dist/ as that left it. */
  readonly seen: OpenSnapshot | null;
  readonly profile: Profile;
  readonly progress: TellProgress;
}

/** Where the pages go: `name` is the output folder relative to the portal's root, `output` its absolute path. */
export type Destination = Pick<Publication, 'stage' | 'name' | 'output'>;

/** Pages that are ready to be moved in. */
export interface Printed {
  readonly kind: 'printed';
  readonly whole: Pick<Publication, 'sorted' | 'outputs' | 'lines' | 'absent'>;
  readonly total: number;
  readonly search: SearchTally | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing is to be moved in. */
export interface Refused {
  readonly kind: 'refused';
  readonly by: 'content' | 'surroundings';
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints all pages into the stage of `destination`; with none, only to know what is wrong with them. */
export async function printEdition(
  folded: Folded,
  { memory, workshop, crew }: Premises,
  { clock, drafts, urls, strict, seen, profile, progress }: PrintOrder,
  destination: Destination | null,
): Promise<Printed | Refused> {
  const { drawn, shared, fixtures } = folded;
  const { edition, pages } = drawn;
  const stage: Stage | null = destination?.stage ?? null;
  const lost = await profile.stage('urls', async () =>
    urls === null ? [] : findLostUrls(urls, drawn, { clock, drafts, memory, parse: workshop.parse, stage }),
  );
  if (hasError(lost)) return refuse('content', lost);
  const { press, diagnostics: faults } = await profile.stage('press', () => {
    const facts = openFacts(edition, fixtures, workshop.pattern);
    const templates = openTemplates(workshop.layouts, workshop.filters);
    return openPress(edition, { facts, texts: memory.texts, templates });
  });
  if (press === null) return refuse('content', faults);
  const sort = await profile.stage('known', () => openSort(press, workshop, { memory, destination, seen }, pages));
  const guard = openGuard(edition);
  const lines = new Lines();
  const desk: Means['desk'] = (some, places) => shareDesk(shared, some, lines.pick(places));
  const { sharing } = crew;
  const { parts } = press.fragments;
  const patching = stage === null ? null : { stage, parts, guard, sharing, most: pages.length };
  const { sorted, rendering } = await withPatcher(patching, async (patcher) => {
    const sorted = await profile.stage('sort', () => sort(pages, patcher.add));
    printPages(sorted, lines);
    const means = { crew, stage, profile, desk, table: sorted.table, guard, patcher };
    const rendering = await profile.stage('render', async () =>
      renderPages(sorted.stale, press, means, (done) => progress('render', done, sorted.stale.length)),
    );
    return { sorted, rendering };
  });
  // Nothing that follows is shared, and to commit and to remember take room as well.
  crew.dismiss();
  const faulty = [...rendering.diagnostics, ...findUnusedAfter(sorted, rendering, press, workshop)];
  if (hasError(faulty)) return refuse('content', faulty);
  const watch = await profile.stage('embargo', () =>
    endWatch(guard, {
      edition,
      pages,
      layouts: workshop.layouts,
      texts: memory.texts,
      kept: sorted.kept.map(({ page }) => page.file),
      read: (file) => stage?.read(file) ?? null,
      sought: destination === null ? new Set() : memory.lastAbsent(destination.name),
    }),
  );
  if (hasError(watch.diagnostics)) return refuse('content', [...faulty, ...watch.diagnostics]);
  const indexes = await profile.stage('search', async () =>
    stageIndexes(drawn, (found) => sort(found, () => undefined), stage),
  );
  const { outputs } = rendering;
  indexes.outputs.forEach((output, index) => outputs.set(sorted.stale.length + index, output));
  printPages({ known: sorted.known, stale: indexes.sorted.stale }, lines);
  const whole = { sorted: join(sorted, indexes.sorted), outputs, lines, absent: watch.absent };
  const all = [...pages, ...indexes.pages];
  const diagnostics = [
    ...faulty,
    ...watch.diagnostics,
    ...indexes.diagnostics,
    ...checkHosting(edition.portal, all, clock, destination === null),
    ...checkSiteSize(edition.portal, sizeOf(whole)),
  ];
  if (hasError(diagnostics) || (strict && diagnostics.length > 0)) return refuse(indexes.by, diagnostics);
  return { kind: 'printed', whole, total: all.length, search: indexes.tally, diagnostics };
}

/** How pages are sorted into those that dist/ holds as they are, and those that must be made. */
function openSort(
  press: Press,
  { layouts, tools }: Workshop,
  {
    memory,
    destination,
    seen,
  }: Pick<Premises, 'memory'> & Pick<PrintOrder, 'seen'> & { readonly destination: Destination | null },
  pages: readonly Page[],
): (pages: readonly Page[], tell: TellStale) => SortedPages {
  // Of a folder that is not there yet nothing can be kept, so what was known of it need not even be read.
  if (destination === null || destination.stage.ground.fresh) return keepNone;
  const { stage, name } = destination;
  const known = memory.outputs(name, tools);
  const look = openLook(press, layouts, pages);
  const isSeen = seen !== null && seen.state === memory.sum && stage.isSince(seen.manifest);
  return (sorted, tell) => sortPages(sorted, known, look, { stage, isSeen }, tell);
}

/** What there is to say of layouts that no page uses, unless some have not been rendered. */
function findUnusedAfter(
  { known, kept, stale, table }: SortedPages,
  { outputs, diagnostics }: Rendering,
  press: Press,
  { layouts }: Workshop,
): readonly Diagnostic[] {
  if (hasError(diagnostics)) return [];
  function* lists(): Generator<ArrayLike<number>, void, void> {
    for (const { index } of kept) yield known?.reads(index) ?? [];
    for (const [place, { patch }] of stale.entries()) {
      if (patch !== null) yield known?.reads(patch.index) ?? [];
      yield outputs.reads(place);
    }
  }
  return findUnused(layouts, press, table.keysIn(lists()));
}

function join(one: SortedPages, { kept, stale }: Pick<SortedPages, 'kept' | 'stale'>): SortedPages {
  return { ...one, kept: [...one.kept, ...kept], stale: [...one.stale, ...stale] };
}

/** What all pages come to, in bytes. */
function sizeOf({ sorted, outputs }: Pick<Publication, 'sorted' | 'outputs'>): number {
  const { kept, known } = sorted;
  return kept.reduce((sum, { index }) => sum + (known?.size(index) ?? 0), outputs.size);
}

/** Says why. */
export function refuse(by: 'content' | 'surroundings', diagnostics: readonly Diagnostic[]): Refused {
  return { kind: 'refused', by, diagnostics };
}
