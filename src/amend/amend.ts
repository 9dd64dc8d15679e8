/**
 * A build after a small edit: the last edition is taken up again with the new words in their places, or with other layouts,
 * and only what shows them is rendered. For such edits it comes to what the whole line (`build.ts`) comes to, byte for byte;
 * of anything else it keeps its hands off.
 */
import { normalize } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Changes } from '../cache/snapshot.js';
import type { KnownOutputs } from '../cache/outputs.js';
import type { EditionOrder } from '../compose.js';
import { dependsOnLayouts } from '../embargo/static-files.js';
import { findUnused } from '../find-unused.js';
import { resumeGuard } from '../guard-embargo.js';
import { checkSiteSize } from '../hosting/check-limits.js';
import type { Memory } from '../memory.js';
import type { Diagnostic, Portal, Report } from '../model.js';
import { inputFolders } from '../portal/scan.js';
import { OutputAmendment } from '../publish/amend-output.js';
import { watch } from '../render/watch.js';
import { answerUrls } from '../report.js';
import { reportUnchanged } from '../report-unchanged.js';
import type { Edits } from './find-edits.js';
import { keepAmendment } from './keep-amendment.js';
import { readVersions } from './read-versions.js';
import type { RenderMeans } from './render-many.js';
import { renderStale, type MadePages } from './render-stale.js';
import { renewEdition, type RenewedEdition } from './renew-edition.js';
import type { Standing } from './standing.js';

/** How a build is ordered that may be an amended one. */
export type AmendOrder = Pick<EditionOrder, 'clock' | 'indexes' | 'sharing' | 'profile' | 'progress'>;

/** The end of an amended build. */
export interface Amended {
  readonly report: Report;
  /** Leaves what was learnt to the next build; the report may be told before. */
  readonly remember: () => void;
}

/** What has happened since the edition that stands. */
export interface Occurrence {
  readonly changes: Changes;
  /** All of the changes. */
  readonly edits: Edits;
}

/** Amends the edition that stands if `edits` are new words in its articles, or in layouts; else null, and dist/ is as it was. */
export async function amend(
  portal: Portal,
  standing: Standing,
  { changes, edits }: Occurrence,
  memory: Memory,
  order: AmendOrder,
): Promise<Amended | null> {
  if (hangsOnMore(portal, standing, edits, order)) return null;
  const { occasion, manifest } = changes.snapshot;
  const read = readVersions(edits.documents, standing, memory);
  if (read === null) return null;
  const last: Report = JSON.parse(occasion.report);
  const edited = new Set([...edits.documents, ...edits.layouts].map(({ path }) => path));
  // What was said of an edited file has its place in a text that is gone.
  if (last.diagnostics.some(({ place }) => place !== null && edited.has(place.file))) return null;
  const renewed = renewEdition(read.versions, standing, memory);
  if (renewed === null) return null;
  // Many pages that show another part are sooner patched; and what a new layout does not reach is never rendered.
  if (renewed.hasOtherParts && (isMany(renewed, order) || edits.layouts.length > 0)) return null;
  const guard = resumeGuard(standing.stored.edition, memory.lastAbsent(standing.name));
  if (guard === null) return null;
  const stage = OutputAmendment.open(occasion.output, inputFolders(portal), manifest);
  if (stage === null) return null;
  try {
    const made = await renderAll(renewed, standing, { portal, records: read.records, stage, guard, memory }, order);
    if (made === null || !isSaidAlike(made, renewed, standing, last)) return null;
    const published = stage.commit();
    if (published.kind !== 'published') return null;
    const report = reportAmended(occasion.report, published.written, made.size, { portal, clock: order.clock });
    const outcome = { edits, records: read.records, renewed, made, guard, stage, report };
    return { report, remember: () => keepAmendment(outcome, standing, changes, memory) };
  } finally {
    stage.discard();
  }
}

/** Whether more hangs on such edits than what pages show. */
function hangsOnMore(
  portal: Portal,
  { stored }: Standing,
  { documents, layouts }: Edits,
  { indexes }: AmendOrder,
): boolean {
  // The search index of a year is more than words in their places, and new words need a new approval.
  if (documents.length > 0 && ((portal.search && indexes) || portal.approval !== null)) return true;
  // Layouts may show files that nothing else shows which is public; and a theme that lies among them has files of other kinds.
  return (
    layouts.length > 0 && (dependsOnLayouts(stored.edition) || normalize(portal.theme ?? '').startsWith('layouts'))
  );
}

/** Whether others are to help. */
function isMany({ stale }: RenewedEdition, { sharing }: AmendOrder): boolean {
  return stale.size >= sharing.pages;
}

/** Renders all stale pages; null where one cannot be rendered, or may tell of what is not public. */
async function renderAll(
  renewed: RenewedEdition,
  standing: Standing,
  means: RenderMeans,
  order: AmendOrder,
): Promise<MadePages | null> {
  const { lookout } = means.guard;
  const made = isMany(renewed, order)
    ? await (await import('./render-many.js')).renderMany(renewed, standing, means, order)
    : renderStale(renewed, standing, watch(means.stage, lookout));
  return lookout === null || lookout.sightings.length === 0 ? made : null;
}

/** Whether what there is to say of all pages together is what the last report says. */
function isSaidAlike(
  made: MadePages,
  { press }: RenewedEdition,
  { workshop, outputs, stored }: Standing,
  last: Report,
): boolean {
  let size = 0;
  for (let index = 0; index < outputs.length; index++) size += made.get(index)?.size ?? outputs.size(index);
  const found = [
    ...findUnused(workshop.layouts, press, keysRead(made, outputs)),
    ...checkSiteSize(stored.edition.portal, size),
  ];
  const codes = new Set<Diagnostic['code']>(['layout-unused', 'host-site-size']);
  return isDeepStrictEqual(
    found,
    last.diagnostics.filter(({ code }) => codes.has(code)),
  );
}

/** What all pages have read; gathered only if somebody asks. */
function* keysRead(made: MadePages, known: KnownOutputs): Generator<string, void, void> {
  const lists = Array.from({ length: known.length }, (_, index) => made.get(index)?.reads ?? known.reads(index));
  yield* known.table.keysIn(lists);
}

function reportAmended(
  last: string,
  written: readonly string[],
  rendered: number,
  { portal, clock }: { readonly portal: Portal; readonly clock: number },
): Report {
  const unchanged = reportUnchanged(last, clock);
  const { pages } = unchanged;
  return {
    ...unchanged,
    pages: { ...pages, rendered, reused: pages.total - rendered, written: written.length },
    changed: answerUrls(written, portal.baseUrl),
  };
}
