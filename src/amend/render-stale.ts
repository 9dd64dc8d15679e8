/** A few stale pages of an edition that was taken up again → what they came to, rendered by this thread. */
import type { MadeOutput } from '../cache/made-outputs.js';
import { parsePage } from '../cache/freshness.js';
import type { KnownOutputs } from '../cache/outputs.js';
import type { Page, Read } from '../model.js';
import { renderPage, type Sink } from '../render/render.js';
import type { RenewedEdition } from './renew-edition.js';
import type { Standing } from './standing.js';

/** What pages came to, by where they stand among the known outputs. */
export type MadePages = ReadonlyMap<number, MadeOutput>;

/** Renders all stale pages; null where one cannot be rendered. */
export function renderStale(
  { stale, press }: Pick<RenewedEdition, 'stale' | 'press'>,
  { outputs }: Pick<Standing, 'outputs'>,
  sink: Sink,
): MadePages | null {
  const made = new Map<number, MadeOutput>();
  for (const index of stale.keys()) {
    const page = pageAt(index, outputs);
    const output = page === null ? null : renderPage(page, press, sink).output;
    if (output === null) return null;
    const { digest, size, reads, seams } = output;
    made.set(index, { digest, size, reads: numberReads(reads, index, outputs), seams, isPatched: false });
  }
  return made;
}

/** The page that stands at `index` among the known outputs; null for a file that is copied. */
export function pageAt(index: number, outputs: KnownOutputs): Page | null {
  return parsePage(outputs.file(index), outputs.page(index));
}

/** Most reads of a page are those that it had before; to look for the others an index of all is made. */
function numberReads(reads: readonly Read[], index: number, outputs: KnownOutputs): readonly number[] {
  const before = new Map(Array.from(outputs.reads(index), (id) => [outputs.table.key(id), id]));
  return reads.map((read) => outputs.table.add(read, before.get(read.key)));
}
