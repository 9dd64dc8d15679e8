/**
 * A composed edition → the same, folded: its documents are lines in memory that threads share, read when somebody looks at
 * them. To draw an edition all of them are looked at again and again; to print it each is wanted a few times, and what they
 * take as objects would stand beside all that printing takes.
 */
import { relative } from 'node:path';
import { compose, type Composition, type EditionOrder, type Premises } from './compose.js';
import { documentsOf, openEdition, shareEdition, type Shareable, type SharedEdition } from './crew/shared-edition.js';
import type { Printable } from './draw-edition.js';
import { findLate } from './find-late.js';
import type { Diagnostic, Document, Portal } from './model.js';
import type { Moment } from './newsroom/assemble.js';
import { nextChange } from './newsroom/lifecycle.js';
import { findFixtures } from './pages/copies.js';

/** A composition that holds no documents, and what only a look at all of them tells. */
export interface Folded extends Omit<Composition, 'drawn' | 'documents'> {
  readonly drawn: Printable;
  readonly shared: SharedEdition;
  readonly fixtures: Shareable['fixtures'];
  /** The first instant after the clock at which an article comes or goes by itself; null where none will. */
  readonly next: number | null;
  /** The instant for which the portal was late; null where it was not. See `find-late.ts`. */
  readonly lateFor: number | null;
}

/** Composes the edition of `portal` and folds it. Nobody else ever holds it unfolded. `output`: as in a `PublishOrder`. */
export async function composeFolded(
  portal: Portal,
  premises: Premises,
  order: EditionOrder & { readonly output: string | null },
): Promise<{ readonly folded: Folded; readonly diagnostics: readonly Diagnostic[] }> {
  const { memory, workshop } = premises;
  const { composition, diagnostics } = await compose(portal, premises, order, (ranking) =>
    memory.keepRanking(ranking, workshop.parser),
  );
  const last = order.output === null ? null : memory.lastMoment(relative(portal.root, order.output));
  const folded = await order.profile.stage('fold', () => fold(composition, order, last?.clock ?? null));
  return { folded, diagnostics };
}

/** Folds a composition; `since` is the clock of the publication before, null where there was none. */
function fold(
  { drawn: { edition, rows, desk, ...drawn }, documents, ...composition }: Composition,
  { clock, drafts }: Moment,
  since: number | null,
): Folded {
  const { loaded, lines } = composition.loading;
  const lineOf = new Map<Document, number>();
  documents.forEach((document, index) => {
    if (document.kind !== 'broken') lineOf.set(document, loaded[index]?.line ?? 0);
  });
  const fixtures = findFixtures(composition.assets);
  const shared = shareEdition({ edition, fixtures, rows }, lines, lineOf);
  const opened = openEdition(edition.portal, shared, documentsOf(edition));
  const known = documents.filter((_, index) => loaded[index]?.isKnown === true);
  return {
    ...composition,
    drawn: { ...drawn, desk: { pages: desk.pages }, edition: opened.edition },
    shared,
    fixtures,
    next: nextChange(desk.articles, clock, drafts),
    lateFor: since === null ? null : findLate(known, since, { clock, drafts }),
  };
}
