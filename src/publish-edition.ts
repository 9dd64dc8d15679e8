/** The second half of a build: the pages that are new or no longer true → rendered, reviewed, moved into dist/. */
import { relative } from 'node:path';
import type { Premises, TellProgress } from './compose.js';
import { shareDesk } from './crew/shared-desk.js';
import { hasError } from './diagnostics/diagnose.js';
import { findUnused } from './find-unused.js';
import { checkSiteSize } from './hosting/check-limits.js';
import { linesOf } from './load.js';
import type { SearchableComposition } from './index-edition.js';
import { openLook } from './look.js';
import type { Diagnostic } from './model.js';
import { findFixtures } from './pages/copies.js';
import { openFacts } from './pages/facts.js';
import { inputFolders } from './portal/scan.js';
import type { Profile } from './profile.js';
import { openStage, type Published, type Stage } from './publish/stage.js';
import type { Publication } from './remember.js';
import { renderPages, type Rendering } from './render-pages.js';
import { openPress } from './render/render.js';
import { openTemplates } from './render/templates.js';
import { keepNone, sortPages, type SortedPages, type StalePage } from './sort-pages.js';

/** How an edition is to be published. */
export interface PublishOrder {
  /** A warning fails too. */
  readonly strict: boolean;
  /** Absolute path of dist/; null to check without reading or writing it. */
  readonly output: string | null;
  /** Take over an output folder that has no manifest. */
  readonly adopt: boolean;
  readonly profile: Profile;
  readonly progress: TellProgress;
}

/** How it ended. Refused: dist/ is as it was before. */
export type PublishedEdition =
  | {
      readonly kind: 'refused';
      readonly by: 'content' | 'surroundings';
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly kind: 'done';
      /** How many pages were rendered, and how many patched. */
      readonly rendered: number;
      readonly patched: number;
      /** Null for a check. */
      readonly published: Extract<Published, { kind: 'published' }> | null;
      readonly publication: Publication | null;
      readonly diagnostics: readonly Diagnostic[];
    };

/** Publishes the composed edition, or only checks that it could be. */
export async function publish(
  composition: SearchableComposition,
  premises: Premises,
  order: PublishOrder,
): Promise<PublishedEdition> {
  const { output, adopt } = order;
  if (output === null) return printAndCommit(composition, premises, order, null);
  const { portal } = composition.drawn.edition;
  const opened = await openStage({ output, inputs: inputFolders(portal), adopt });
  if (opened.kind === 'refused') return { kind: 'refused', by: 'surroundings', diagnostics: opened.diagnostics };
  const name = relative(portal.root, output);
  try {
    return await printAndCommit(composition, premises, order, { stage: opened.stage, name, output });
  } finally {
    await opened.stage.discard();
  }
}

/** Where the pages go: `name` is the output folder relative to the portal's root, `output` its absolute path. */
type Destination = Pick<Publication, 'stage' | 'name' | 'output'>;

async function printAndCommit(
  { drawn, assets, loaded, indexes }: SearchableComposition,
  { memory, workshop, crew }: Premises,
  { strict, profile, progress }: PublishOrder,
  destination: Destination | null,
): Promise<PublishedEdition> {
  const { edition, pages } = drawn;
  const fixtures = findFixtures(assets);
  const stage: Stage | null = destination?.stage ?? null;
  const { press, diagnostics: faults } = await profile.stage('press', () => {
    const facts = openFacts(edition, fixtures, workshop.pattern);
    const templates = openTemplates(workshop.layouts, workshop.filters);
    return openPress(edition, { facts, texts: memory.texts, templates });
  });
  if (press === null) return refuse('content', faults);
  const sorted = await profile.stage('sort', () => {
    if (destination === null) return keepNone(pages);
    const known = memory.outputs(destination.name, workshop.tools);
    return sortPages(pages, known, openLook(press, workshop.layouts, pages), destination.stage);
  });
  const desk = (shared: readonly StalePage[]) =>
    shareDesk({ edition, fixtures, rows: drawn.rows, pages: shared }, linesOf(loaded));
  const rendering = await profile.stage('render', async () =>
    renderPages(sorted.stale, press, { crew, stage, profile, desk, table: sorted.table, indexes }, (done) =>
      progress('render', done, sorted.stale.length),
    ),
  );
  const { known, kept, stale, table } = sorted;
  const standing = [...kept, ...stale.flatMap(({ patch }) => patch ?? [])].map(
    ({ index }) => known?.reads(index) ?? [],
  );
  const read = [...standing, ...rendering.outputs.map(({ reads }) => reads)];
  const unused = hasError(rendering.diagnostics) ? [] : findUnused(workshop.layouts, press, table.keysIn(read));
  const diagnostics = [
    ...rendering.diagnostics,
    ...unused,
    ...checkSiteSize(edition.portal, sizeOf(sorted, rendering)),
  ];
  if (hasError(diagnostics) || (strict && diagnostics.length > 0)) return refuse('content', diagnostics);
  const published = await profile.stage('commit', async () => (stage === null ? null : stage.commit()));
  if (published?.kind === 'refused') return refuse('surroundings', published.diagnostics);
  const publication = destination === null ? null : { ...destination, sorted, rendering };
  const patched = rendering.outputs.filter(({ isPatched }) => isPatched).length;
  const rendered = sorted.stale.length - patched;
  return { kind: 'done', rendered, patched, published, publication, diagnostics };
}

/** What all pages come to, in bytes. */
function sizeOf({ kept, known }: SortedPages, { outputs }: Rendering): number {
  const before = kept.reduce((sum, { index }) => sum + (known?.size(index) ?? 0), 0);
  return outputs.reduce((sum, { size }) => sum + size, before);
}

function refuse(by: 'content' | 'surroundings', diagnostics: readonly Diagnostic[]): PublishedEdition {
  return { kind: 'refused', by, diagnostics };
}
