/** The whole line as code: a portal on disk and a clock → dist/ and a Report. Text goes in at the top and never turns back. */
import { hasError } from './diagnostics/diagnose.js';
import { drawEdition, isPublishable, type Drawn } from './draw-edition.js';
import { load, openPast } from './load.js';
import { openRanker } from './rank.js';
import { TextStore } from './cache/texts.js';
import type { Diagnostic, Portal, Read, Report } from './model.js';
import type { Moment } from './newsroom/assemble.js';
import { assetsOf } from './pages/copies.js';
import { openFacts } from './pages/facts.js';
import { inputFolders, scan } from './portal/scan.js';
import { openStage } from './publish/stage.js';
import { blankSheet } from './render/blank-sheet.js';
import { openPress } from './render/render.js';
import { renderPages } from './render-pages.js';
import { findUnusedLayouts, openTemplates } from './render/templates.js';
import { reportOf } from './report.js';
import { openWorkshop, type Workshop } from './workshop.js';

/** The two parts of a build that take time. */
export type Phase = 'load' | 'render';

/** What goes into an edition: the instant, and whether articles with errors may step aside. */
export interface EditionOrder extends Moment {
  readonly keepGoing: boolean;
  /** Told how much of a phase is done: files loaded, or pages rendered. */
  readonly progress: (phase: Phase, done: number, total: number) => void;
}

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
}

/** An edition and the tools to render it with; or, where it did not come that far, what is wrong. */
export interface Composed {
  readonly workshop: Workshop | null;
  readonly drawn: Drawn | null;
  readonly texts: TextStore;
  readonly diagnostics: readonly Diagnostic[];
}

/** The first half: files → articles → edition → pages. Reads dist/ nowhere. */
export async function compose(portal: Portal, order: EditionOrder): Promise<Composed> {
  const texts = new TextStore(null, 0);
  const { workshop, diagnostics } = await openWorkshop(portal);
  if (workshop === null) return { workshop, drawn: null, texts, diagnostics };
  const sources = await scan(portal);
  const articles = load(sources.articles, workshop.parse, texts, (done) =>
    order.progress('load', done, sources.articles.length),
  );
  const material = {
    portal,
    articles,
    files: sources.files,
    assets: assetsOf(sources.statics, workshop.assets),
    rank: openRanker(texts),
  };
  const past = order.keepGoing ? await openPast(portal.root, sources.articles, workshop.parse, texts) : null;
  const drawn = await drawEdition(material, order, past?.versions ?? null);
  const gap = past !== null && past.gap !== null && drawn.skipped.length > 0 ? [past.gap] : [];
  return {
    workshop,
    drawn,
    texts,
    diagnostics: [...diagnostics, ...sources.diagnostics, ...drawn.diagnostics, ...gap],
  };
}

/** The names of the layouts among what was read. */
function namesRead(lists: readonly (readonly Read[])[]): ReadonlySet<string> {
  const prefix = 'template:';
  const keys = lists.flatMap((reads) =>
    reads.flatMap(({ key }) => (key.startsWith(prefix) ? key.slice(prefix.length) : [])),
  );
  return new Set(keys);
}

/** Builds `portal`. Whatever goes wrong is in the report, and then dist/ is as it was before. */
export async function build(portal: Portal, order: BuildOrder): Promise<Report> {
  const { workshop, drawn, texts, diagnostics: found } = await compose(portal, order);
  const diagnostics = [...order.warnings, ...found];
  if (workshop === null || drawn === null)
    return reportOf({ kind: 'refused', by: 'site', diagnostics }, order.clock, null);
  const refuse = (by: 'content' | 'surroundings', more: readonly Diagnostic[]): Report =>
    reportOf({ kind: 'refused', by, diagnostics: [...diagnostics, ...more] }, order.clock, drawn);
  if (!isPublishable({ ...drawn, diagnostics }) || (order.strict && diagnostics.length > 0))
    return refuse('content', []);

  const opened =
    order.output === null
      ? null
      : await openStage({ output: order.output, inputs: inputFolders(portal), adopt: order.adopt });
  if (opened?.kind === 'refused') return refuse('surroundings', opened.diagnostics);
  try {
    const facts = openFacts(drawn.edition, drawn.pages, workshop.pattern);
    const templates = openTemplates(workshop.layouts, workshop.filters);
    const { press, diagnostics: faults } = openPress(drawn.edition, { facts, texts, templates });
    if (press === null) return refuse('content', faults);
    const total = drawn.pages.length;
    const rendering = renderPages(drawn.pages, press, opened?.stage ?? blankSheet(), (done) =>
      order.progress('render', done, total),
    );
    const unused = findUnusedLayouts(
      workshop.layouts,
      namesRead([press.fragments.reads, ...rendering.outputs.map(({ reads }) => reads)]),
    );
    const late = hasError(rendering.diagnostics) ? rendering.diagnostics : [...rendering.diagnostics, ...unused];
    if (hasError(late) || (order.strict && late.length > 0)) return refuse('content', late);
    const published = opened === null ? null : await opened.stage.commit();
    if (published?.kind === 'refused') return refuse('surroundings', published.diagnostics);
    return reportOf(
      { kind: 'done', outputs: rendering.outputs, published, diagnostics: [...diagnostics, ...late] },
      order.clock,
      drawn,
    );
  } finally {
    await opened?.stage.discard();
  }
}
