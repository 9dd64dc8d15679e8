/** What a build has read and made → what the next one will know of it. */
import type { FileRecord } from './cache/cache.js';
import type { OutputRecord, Reason } from './cache/outputs.js';
import { noStat } from './cache/stats.js';
import type { Composition } from './compose.js';
import type { Memory } from './memory.js';
import type { Moment } from './newsroom/assemble.js';
import { findFixtures } from './pages/copies.js';
import type { Rendering } from './render-pages.js';
import type { Stage } from './publish/stage.js';
import type { SortedPages } from './sort-pages.js';
import type { Workshop } from './workshop.js';

/** What a build has published, and into which folder. */
export interface Publication {
  /** The output folder, relative to the portal's root. */
  readonly name: string;
  /** Its absolute path. */
  readonly output: string;
  readonly sorted: SortedPages;
  readonly rendering: Rendering;
  readonly stage: Stage;
  /** What must stand in no file, and stands in none. */
  readonly absent: readonly string[];
}

/** Leaves it to the next build; `publication` is null where nothing was published. Returns what
 * stands in dist/ now. */
export function remember(
  composition: Composition,
  workshop: Workshop,
  publication: Publication | null,
  memory: Memory,
  { clock, drafts }: Moment,
): readonly OutputRecord[] {
  const { drawn, assets, loaded, ranking, seen, sources } = composition;
  const stats = new Map(seen.files.map(({ path, stat }) => [path, stat]));
  const files = sources.map(({ path, digest }): FileRecord => ({
    path,
    digest,
    stat: memory.trustRead(stats.get(path) ?? noStat),
  }));
  const articles = loaded.map(({ record }) => ({ ...record, stat: memory.trustRead(record.stat) }));
  const outputs =
    publication === null
      ? null
      : {
          name: publication.name,
          tools: workshop.tools,
          clock,
          drafts,
          absent: publication.absent,
          records: recordOutputs(publication, memory),
          table: publication.sorted.table,
        };
  // Where articles have stepped aside, what is public is not what the files say.
  const edition =
    publication === null || drawn.skipped.length > 0
      ? null
      : { edition: drawn.edition, fixtures: findFixtures(assets) };
  memory.save({ parser: workshop.parser, articles, ranking, edition, files, outputs });
  return outputs?.records ?? [];
}

function recordOutputs({ sorted, rendering, stage }: Publication, memory: Memory): readonly OutputRecord[] {
  const { kept, stale, known } = sorted;
  const old = kept.map(({ page, line, index, stat }): OutputRecord => {
    if (known === null) throw new Error('a page was kept of which nothing is known');
    const [digest, size, reads] = [known.digest(index), known.size(index), known.reads(index)];
    return { file: page.file, page: line, digest, size, stat, reads, seams: known.seams(index), reason: null };
  });
  const made = stale.map(({ page: { file }, line: page, reason, patch }, index): OutputRecord => {
    const output = rendering.outputs[index];
    if (output === undefined) throw new Error(`nothing is known of what became of ${file}`);
    const { digest, size, reads, seams, isPatched } = output;
    const stat = stage.stat(file) ?? noStat;
    if (known !== null && patch !== null && isPatched)
      return { file, page, digest, size, stat, reads: known.reads(patch.index), seams, reason };
    const why: Reason = reason.kind === 'parts' ? { ...reason, kind: 'reads' } : reason;
    return { file, page, digest, size, stat, reads, seams, reason: why };
  });
  const records = [...old, ...made];
  const stats = memory.trustWritten(records.map(({ stat }) => stat));
  return records.map((record, index) => ({ ...record, stat: stats[index] ?? noStat }));
}
