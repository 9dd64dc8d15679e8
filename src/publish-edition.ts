/** The second half of a build: the pages of an edition → printed (`print-edition.ts`), moved into dist/, remembered. */
import { relative } from 'node:path';
import type { Premises } from './compose.js';
import { hireMover } from './crew/mover.js';
import type { Folded } from './fold.js';
import type { Diagnostic, SearchTally } from './model.js';
import { inputFolders } from './portal/scan.js';
import type { Published } from './publish/commit.js';
import { openStage } from './publish/stage.js';
import { printEdition, refuse, type Destination, type PrintOrder, type Refused } from './print-edition.js';
import { openRemembrance, type Publication, type Remembrance } from './remember.js';

/** How an edition is to be published. */
export interface PublishOrder extends PrintOrder {
  /** Absolute path of dist/; null to check without writing it. */
  readonly output: string | null;
  /** Take over an output folder that has no manifest. */
  readonly adopt: boolean;
}

/** How it ended. Refused: dist/ is as it was before. */
export type PublishedEdition =
  | Refused
  | {
      readonly kind: 'done';
      /** How many pages there are, how many were rendered, and how many patched. */
      readonly total: number;
      readonly rendered: number;
      readonly patched: number;
      readonly search: SearchTally | null;
      /** Null for a check. */
      readonly published: Extract<Published, { kind: 'published' }> | null;
      readonly publication: Publication | null;
      readonly remembrance: Remembrance;
      readonly diagnostics: readonly Diagnostic[];
    };

/** Publishes the edition, or only checks that it could be. `conclude` is told while the output folder is still locked. */
export async function publish<Result>(
  folded: Folded,
  premises: Premises,
  order: PublishOrder,
  conclude: (published: PublishedEdition) => Promise<Result>,
): Promise<Result> {
  const { output, adopt } = order;
  if (output === null) return conclude(await printAndCommit(folded, premises, order, null));
  const { portal } = folded.drawn.edition;
  const opened = await openStage({ output, inputs: inputFolders(portal), adopt });
  if (opened.kind === 'refused') return conclude(refuse('surroundings', opened.diagnostics));
  const name = relative(portal.root, output);
  try {
    return await conclude(await printAndCommit(folded, premises, order, { stage: opened.stage, name, output }));
  } finally {
    await opened.stage.discard();
  }
}

async function printAndCommit(
  folded: Folded,
  premises: Premises,
  order: PublishOrder,
  destination: Destination | null,
): Promise<PublishedEdition> {
  // What pages are printed with goes before room is taken to commit and to remember.
  const printed = await printEdition(folded, premises, order, destination);
  if (printed.kind === 'refused') return printed;
  const { memory, workshop, crew } = premises;
  const { clock, drafts, profile } = order;
  const { whole, total, search, diagnostics } = printed;
  const publication = destination === null ? null : { ...destination, ...whole };
  const remembrance = openRemembrance(folded, workshop, publication, memory, { clock, drafts });
  const stage = destination?.stage ?? null;
  const published = await profile.stage('commit', async () =>
    stage === null ? null : stage.commit(hireMover(stage, crew.sharing), remembrance.prepare),
  );
  if (published?.kind === 'refused') return refuse('surroundings', published.diagnostics);
  const { patched } = whole.outputs;
  const rendered = whole.sorted.stale.length - patched;
  return { kind: 'done', total, rendered, patched, search, diagnostics, published, publication, remembrance };
}
