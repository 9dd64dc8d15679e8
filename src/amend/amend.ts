/**
 * A build after a small edit: the last edition is taken up again with the new words in their places, and only what shows
 * them is rendered. For edits of words alone it comes to what the whole line (`build.ts`) comes to, byte for byte; of
 * anything else it keeps its hands off.
 */
import { isDeepStrictEqual } from 'node:util';
import { parsePage } from '../cache/freshness.js';
import type { Changes } from '../cache/snapshot.js';
import type { KnownOutputs } from '../cache/outputs.js';
import { noStat } from '../cache/stats.js';
import { findUnused } from '../find-unused.js';
import { openStrictLookout } from '../guard-embargo.js';
import type { Memory } from '../memory.js';
import type { Output, Portal, Report } from '../model.js';
import { inputFolders } from '../portal/scan.js';
import { OutputAmendment } from '../publish/amend-output.js';
import { renderPage, type Sink } from '../render/render.js';
import { watch } from '../render/watch.js';
import { answerUrls } from '../report.js';
import type { Edits } from './find-edits.js';
import { keepAmendment } from './keep-amendment.js';
import { readVersions } from './read-versions.js';
import { renewEdition, type RenewedEdition } from './renew-edition.js';
import type { Standing } from './standing.js';

/** More stale pages than this are no small change. */
const MOST_STALE = 400;

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
  /** Milliseconds since 1970 UTC. */
  readonly clock: number;
}

/** Amends the edition that stands if `edits` are new words in its articles; else null, and dist/ is as it was. */
export async function amend(
  portal: Portal,
  standing: Standing,
  { changes, edits, clock }: Occurrence,
  memory: Memory,
): Promise<Amended | null> {
  const { occasion, seen } = changes.snapshot;
  const read = readVersions(edits.files, standing, memory);
  if (read === null) return null;
  const last: Report = JSON.parse(occasion.report);
  const edited = new Set(edits.files.map(({ path }) => path));
  // What was said of an edited article has its place in a text that is gone.
  if (last.diagnostics.some(({ place }) => place !== null && edited.has(place.file))) return null;
  const renewed = renewEdition(read.versions, standing, memory);
  // So many are patched or rendered sooner by all threads.
  if (renewed === null || renewed.stale.size > MOST_STALE) return null;
  const manifest = seen.outputs.at(-1)?.stat ?? noStat;
  const stage = OutputAmendment.open(occasion.output, inputFolders(portal), manifest);
  if (stage === null) return null;
  try {
    const lookout = openStrictLookout(standing.stored.edition);
    const made = renderStale(renewed, standing, watch(stage, lookout));
    if (made === null || (lookout !== null && lookout.sightings.length > 0)) return null;
    if (!isUsedAlike(made, renewed, standing, last)) return null;
    const published = stage.commit();
    if (published.kind !== 'published') return null;
    const report = reportAmended(last, published.written, made.size, { clock, baseUrl: portal.baseUrl });
    const outcome = { edits, records: read.records, renewed, made, stage, report };
    return { report, remember: () => keepAmendment(outcome, standing, changes, memory) };
  } finally {
    stage.discard();
  }
}

/** The outputs by where they stand among the known ones; null where a page cannot be rendered. */
function renderStale(
  { stale, press }: RenewedEdition,
  { outputs }: Standing,
  stage: Sink,
): ReadonlyMap<number, Output> | null {
  const made = new Map<number, Output>();
  for (const index of stale.keys()) {
    const page = parsePage(outputs.file(index), outputs.page(index));
    const output = page === null ? null : renderPage(page, press, stage).output;
    if (output === null) return null;
    made.set(index, output);
  }
  return made;
}

/** Whether of layouts that nothing uses there is no more and no less to be said than in the last report. */
function isUsedAlike(
  made: ReadonlyMap<number, Output>,
  { press }: RenewedEdition,
  { workshop, outputs: known }: Standing,
  last: Report,
): boolean {
  const unused = findUnused(workshop.layouts, press, keysRead(made, known));
  const said = last.diagnostics.filter(({ code }) => code === 'layout-unused');
  return isDeepStrictEqual(unused, said);
}

/** What all pages have read; gathered only if somebody asks. */
function* keysRead(made: ReadonlyMap<number, Output>, known: KnownOutputs): Generator<string, void, void> {
  for (const { reads } of made.values()) for (const { key } of reads) yield key;
  const kept = Array.from({ length: known.length }, (_, index) => (made.has(index) ? [] : known.reads(index)));
  yield* known.table.keysIn(kept);
}

function reportAmended(
  last: Report,
  written: readonly string[],
  rendered: number,
  { clock, baseUrl }: { readonly clock: number; readonly baseUrl: string },
): Report {
  const { total } = last.pages;
  return {
    ...last,
    clock,
    pages: {
      total,
      rendered,
      patched: 0,
      reused: total - rendered,
      written: written.length,
      removed: 0,
      renumbered: 0,
    },
    changed: answerUrls(written, baseUrl),
    removed: [],
    dropped: null,
    lateFor: null,
  };
}
