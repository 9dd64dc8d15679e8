/** The whole line as code: a portal on disk and a clock → dist/ and a Report. Text goes in at the top and never turns back. */
import { relative } from 'node:path';
import { CacheDamage } from './cache/damage.js';
import { compose, inPremises, type Composition, type EditionOrder, type Premises } from './compose.js';
import { shareDesk } from './crew/shared-desk.js';
import { hasError } from './diagnostics/diagnose.js';
import { isPublishable } from './draw-edition.js';
import { findUnused } from './find-unused.js';
import { openLook } from './look.js';
import { linesOf } from './load.js';
import type { MemoryUse } from './memory.js';
import type { Diagnostic, Portal, Report } from './model.js';
import { openFacts } from './pages/facts.js';
import { inputFolders } from './portal/scan.js';
import { openStage } from './publish/stage.js';
import { remember } from './remember.js';
import { openPress } from './render/render.js';
import { openTemplates } from './render/templates.js';
import { renderPages } from './render-pages.js';
import { reportOf } from './report.js';
import { keepNone, sortPages } from './sort-pages.js';
import { takeSnapshot, type SnapshotOrder } from './take-snapshot.js';

/** How a portal is to be built. */
export interface BuildOrder extends EditionOrder {
  /** A warning fails too. */
  readonly strict: boolean;
  /** Warnings about site.yaml, which count like those that the build finds. */
  readonly warnings: readonly Diagnostic[];
  /** Absolute path of dist/; null to check without reading or writing it. */
  readonly output: string | null;
  /** Take over an output folder that has no manifest. */
  readonly adopt: boolean;
  /** Whether a later build may find by a look at the disk alone that nothing has changed; null if not. */
  readonly snapshot: SnapshotOrder | null;
}

/** Builds `portal`. Whatever goes wrong is in the report, and then dist/ is as it was before. */
export async function build(portal: Portal, order: BuildOrder): Promise<Report> {
  try {
    return await buildWith(order.memory, portal, order);
  } catch (error) {
    if (!(error instanceof CacheDamage)) throw error;
    return { ...(await buildWith('renew', portal, order)), dropped: 'damaged' };
  }
}

async function buildWith(memory: MemoryUse, portal: Portal, order: BuildOrder): Promise<Report> {
  return inPremises(portal, { ...order, memory }, async (premises, found, { dropped }) => {
    const onTheSite = [...order.warnings, ...found];
    if (premises === null) {
      return reportOf(
        { kind: 'refused', by: 'site', diagnostics: onTheSite },
        { clock: order.clock, drawn: null, dropped },
      );
    }
    const { composition, diagnostics } = await compose(portal, premises, order);
    return publish(composition, premises, [...onTheSite, ...diagnostics], order);
  });
}

/** The second half: the pages that are new or no longer true → dist/. */
async function publish(
  composition: Composition,
  { memory, workshop, crew }: Premises,
  found: readonly Diagnostic[],
  { clock, drafts, strict, adopt, output, snapshot, progress }: BuildOrder,
): Promise<Report> {
  const { drawn, assets, loaded } = composition;
  const { edition, pages } = drawn;
  const { root } = edition.portal;
  const occasion = { clock, drawn, dropped: memory.dropped };
  const refuse = (by: 'content' | 'surroundings', diagnostics: readonly Diagnostic[]): Report => {
    remember(composition, workshop, null, memory);
    return reportOf({ kind: 'refused', by, diagnostics: [...found, ...diagnostics] }, occasion);
  };
  if (!isPublishable({ ...drawn, diagnostics: found }) || (strict && found.length > 0)) return refuse('content', []);

  const opened = output === null ? null : await openStage({ output, inputs: inputFolders(edition.portal), adopt });
  if (opened?.kind === 'refused') return refuse('surroundings', opened.diagnostics);
  const stage = opened?.stage ?? null;
  try {
    const facts = openFacts(edition, pages, workshop.pattern);
    const templates = openTemplates(workshop.layouts, workshop.filters);
    const { press, diagnostics: faults } = openPress(edition, { facts, texts: memory.texts, templates });
    if (press === null) return refuse('content', faults);
    const name = output === null ? '' : relative(root, output);
    const sorted =
      stage === null
        ? keepNone(pages)
        : sortPages(pages, memory.outputs(name, workshop.tools), openLook(press, workshop.layouts, pages), stage);
    const rendering = await renderPages(
      sorted.stale,
      press,
      { crew, stage, desk: () => shareDesk(drawn.desk, assets, { clock, drafts }, drawn.rows, linesOf(loaded)) },
      (done) => progress('render', done, sorted.stale.length),
    );
    const late = [...rendering.diagnostics, ...findUnused(workshop.layouts, press, sorted, rendering)];
    if (hasError(late) || (strict && late.length > 0)) return refuse('content', late);
    const published = stage === null ? null : await stage.commit();
    if (published?.kind === 'refused') return refuse('surroundings', published.diagnostics);
    const diagnostics = [...found, ...late];
    const report = reportOf({ kind: 'done', diagnostics, rendered: sorted.stale.length, published }, occasion);
    const records = remember(composition, workshop, stage === null ? null : { name, sorted, rendering, stage }, memory);
    if (stage !== null && output !== null && snapshot !== null)
      takeSnapshot(composition, { ...snapshot, clock, drafts, output }, { name, stage, records }, report, memory);
    return report;
  } finally {
    await stage?.discard();
  }
}
