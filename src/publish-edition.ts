/** The second half of a build: the pages that are new or no longer true → rendered, reviewed, moved into dist/. */
import { relative } from 'node:path';
import type { Composition, Premises, TellProgress } from './compose.js';
import { shareDesk } from './crew/shared-desk.js';
import { hasError } from './diagnostics/diagnose.js';
import { findUnused } from './find-unused.js';
import { linesOf } from './load.js';
import { openLook } from './look.js';
import type { Diagnostic } from './model.js';
import type { Moment } from './newsroom/assemble.js';
import { findIcon } from './pages/copies.js';
import { openFacts } from './pages/facts.js';
import { planIndexes } from './pages/search.js';
import { findClashes } from './pages/plan.js';
import { inputFolders } from './portal/scan.js';
import type { Profile } from './profile.js';
import { openStage, type Published, type Stage } from './publish/stage.js';
import type { Publication } from './remember.js';
import { renderPages } from './render-pages.js';
import { openPress } from './render/render.js';
import { openTemplates } from './render/templates.js';
import { indexYears, noIndexes } from './search/index-years.js';
import { keepNone, sortPages } from './sort-pages.js';

/** How an edition is to be published. */
export interface PublishOrder extends Moment {
  /** A warning fails too. */
  readonly strict: boolean;
  /** Absolute path of dist/; null to check without reading or writing it. */
  readonly output: string | null;
  /** Take over an output folder that has no manifest. */
  readonly adopt: boolean;
  /** Make the indexes of the search; without them the search page stands, but finds nothing. */
  readonly indexes: boolean;
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
      /** How many pages there are, how many were rendered, and how many patched. */
      readonly total: number;
      readonly rendered: number;
      readonly patched: number;
      /** Null for a check. */
      readonly published: Extract<Published, { kind: 'published' }> | null;
      readonly publication: Publication | null;
      readonly diagnostics: readonly Diagnostic[];
    };

/** Publishes the composed edition, or only checks that it could be. */
export async function publish(
  composition: Composition,
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
  { drawn, assets, loaded }: Composition,
  { memory, workshop, crew }: Premises,
  { clock, drafts, strict, indexes: wantsIndexes, profile, progress }: PublishOrder,
  destination: Destination | null,
): Promise<PublishedEdition> {
  const { edition } = drawn;
  const stage: Stage | null = destination?.stage ?? null;
  const { portal } = edition;
  const { indexes, diagnostics: unsearchable } =
    destination === null || !wantsIndexes || !portal.search
      ? { indexes: noIndexes, diagnostics: [] }
      : await profile.stage('search', async () =>
          indexYears(edition, {
            texts: memory.texts,
            parser: workshop.parser,
            pattern: workshop.pattern,
            store: memory.indexes(),
          }),
        );
  if (indexes === null) return refuse('surroundings', unsearchable);
  const searched = planIndexes(indexes.files, portal.language);
  // They come last, so that pages have the same numbers on every thread.
  const pages = [...drawn.pages, ...searched];
  const clashes = searched.length === 0 ? [] : findClashes(pages, edition);
  if (clashes.length > 0) return refuse('content', clashes);
  const { press, diagnostics: faults } = await profile.stage('press', () => {
    const facts = openFacts(edition, findIcon(pages), workshop.pattern);
    const templates = openTemplates(workshop.layouts, workshop.filters);
    return openPress(edition, { facts, texts: memory.texts, templates });
  });
  if (press === null) return refuse('content', faults);
  const sorted = await profile.stage('sort', () => {
    if (destination === null) return keepNone(pages);
    const known = memory.outputs(destination.name, workshop.tools);
    return sortPages(pages, known, openLook(press, workshop.layouts, pages), destination.stage);
  });
  const desk = () => shareDesk(drawn.desk, assets, { clock, drafts }, drawn.rows, linesOf(loaded));
  const rendering = await profile.stage('render', async () =>
    renderPages(sorted.stale, press, { crew, stage, profile, desk, indexes }, (done) =>
      progress('render', done, sorted.stale.length),
    ),
  );
  const diagnostics = [...rendering.diagnostics, ...findUnused(workshop.layouts, press, sorted, rendering)];
  if (hasError(diagnostics) || (strict && diagnostics.length > 0)) return refuse('content', diagnostics);
  const published = await profile.stage('commit', async () => (stage === null ? null : stage.commit()));
  if (published?.kind === 'refused') return refuse('surroundings', published.diagnostics);
  const publication = destination === null ? null : { ...destination, sorted, rendering };
  const patched = rendering.outputs.filter(({ isPatched }) => isPatched).length;
  const rendered = sorted.stale.length - patched;
  return { kind: 'done', total: pages.length, rendered, patched, published, publication, diagnostics };
}

function refuse(by: 'content' | 'surroundings', diagnostics: readonly Diagnostic[]): PublishedEdition {
  return { kind: 'refused', by, diagnostics };
}
