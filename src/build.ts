/** The whole line as code: a portal on disk and a clock → dist/ and a Report. Text goes in at the top and never turns back. */
import { relative } from 'node:path';
import { CacheDamage } from './cache/damage.js';
import { compose, type Composition, type EditionOrder } from './compose.js';
import { hasError } from './diagnostics/diagnose.js';
import { isPublishable } from './draw-edition.js';
import { findUnused } from './find-unused.js';
import { openLook } from './look.js';
import { openMemory, type Memory, type MemoryUse } from './memory.js';
import type { Diagnostic, Portal, Report } from './model.js';
import { openFacts } from './pages/facts.js';
import { inputFolders } from './portal/scan.js';
import { openStage } from './publish/stage.js';
import { remember } from './remember.js';
import { blankSheet } from './render/blank-sheet.js';
import { openPress } from './render/render.js';
import { openTemplates } from './render/templates.js';
import { renderPages } from './render-pages.js';
import { reportOf } from './report.js';
import { keepNone, sortPages } from './sort-pages.js';

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
  readonly memory: MemoryUse;
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

async function buildWith(use: MemoryUse, portal: Portal, order: BuildOrder): Promise<Report> {
  const memory = openMemory(portal.root, use);
  try {
    const { composition, diagnostics: found } = await compose(portal, order, memory);
    const diagnostics = [...order.warnings, ...found];
    if (composition === null) return reportOf({ kind: 'refused', by: 'site', diagnostics }, order.clock, null, memory);
    return await publish(composition, diagnostics, order, memory);
  } finally {
    memory.close();
  }
}

/** The second half: the pages that are new or no longer true → dist/. */
async function publish(
  composition: Composition,
  found: readonly Diagnostic[],
  { clock, strict, adopt, output, progress }: BuildOrder,
  memory: Memory,
): Promise<Report> {
  const { workshop, drawn } = composition;
  const { portal } = drawn.edition;
  const refuse = (by: 'content' | 'surroundings', diagnostics: readonly Diagnostic[]): Report => {
    remember(composition, null, memory);
    return reportOf({ kind: 'refused', by, diagnostics: [...found, ...diagnostics] }, clock, drawn, memory);
  };
  if (!isPublishable({ ...drawn, diagnostics: found }) || (strict && found.length > 0)) return refuse('content', []);

  const opened = output === null ? null : await openStage({ output, inputs: inputFolders(portal), adopt });
  if (opened?.kind === 'refused') return refuse('surroundings', opened.diagnostics);
  const stage = opened?.stage ?? null;
  try {
    const facts = openFacts(drawn.edition, drawn.pages, workshop.pattern);
    const templates = openTemplates(workshop.layouts, workshop.filters);
    const { press, diagnostics: faults } = openPress(drawn.edition, { facts, texts: memory.texts, templates });
    if (press === null) return refuse('content', faults);
    const look = openLook(press, workshop.layouts, drawn.pages);
    const name = output === null ? '' : relative(portal.root, output);
    const sorted =
      stage === null
        ? keepNone(drawn.pages)
        : sortPages(drawn.pages, memory.outputs(name, workshop.tools), look, stage);
    const stale = sorted.stale.map(({ page }) => page);
    const rendering = renderPages(stale, press, stage ?? blankSheet(), (done) =>
      progress('render', done, stale.length),
    );
    const late = [...rendering.diagnostics, ...findUnused(workshop.layouts, press, sorted, rendering)];
    if (hasError(late) || (strict && late.length > 0)) return refuse('content', late);
    const published = stage === null ? null : await stage.commit();
    if (published?.kind === 'refused') return refuse('surroundings', published.diagnostics);
    remember(composition, stage === null ? null : { name, sorted, rendering, stage }, memory);
    const diagnostics = [...found, ...late];
    return reportOf({ kind: 'done', diagnostics, rendered: stale.length, published }, clock, drawn, memory);
  } finally {
    await stage?.discard();
  }
}
