/** What a build has read and made → what the next one will know of it. */
import type { ArticleRecord } from './cache/articles.js';
import type { FileRecord } from './cache/cache.js';
import type { Lines } from './cache/lines.js';
import type { MadeOutputs } from './cache/made-outputs.js';
import type { OutputRecord, OutputRecords, Reason } from './cache/outputs.js';
import { noStat } from './cache/stats.js';
import type { Folded } from './fold.js';
import type { Memory } from './memory.js';
import type { FileStat } from './portal/file-stat.js';
import type { Moment } from './newsroom/assemble.js';
import type { Stage } from './publish/stage.js';
import type { SortedPages, StalePage } from './sort-pages.js';
import type { Workshop } from './workshop.js';

/** What a build has published, and into which folder. */
export interface Publication {
  /** The output folder, relative to the portal's root. */
  readonly name: string;
  /** Its absolute path. */
  readonly output: string;
  readonly sorted: SortedPages;
  /** Of the stale ones, by their places. */
  readonly outputs: MadeOutputs;
  /** The stale pages as lines, by their places. */
  readonly lines: Lines;
  readonly stage: Stage;
  /** What must stand in no file, and stands in none. */
  readonly absent: readonly string[];
}

/** A file of dist/ as it stands. */
export interface StandingFile {
  readonly file: string;
  readonly stat: FileStat;
}

/** Leaves it to the next build; `publication` is null where nothing was published. Returns what
 * stands in dist/ now. */
export function remember(
  { drawn, loading, seen, sources, shared }: Folded,
  workshop: Workshop,
  publication: Publication | null,
  memory: Memory,
  { clock, drafts }: Moment,
): readonly StandingFile[] {
  const stats = new Map(seen.files.map(({ path, stat }) => [path, stat]));
  const files = sources.map(({ path, digest }): FileRecord => ({
    path,
    digest,
    stat: memory.trustRead(stats.get(path) ?? noStat),
  }));
  const articles = loading.loaded.map(({ file: { path, stat }, digest, line, text }): ArticleRecord => ({
    path,
    digest,
    stat: memory.trustRead(stat),
    line: loading.lines.at(line),
    text,
  }));
  const standing = publication === null ? [] : findStanding(publication, memory);
  const outputs =
    publication === null
      ? null
      : {
          name: publication.name,
          tools: workshop.tools,
          clock,
          drafts,
          absent: publication.absent,
          records: recordOutputs(publication, standing),
          table: publication.sorted.table,
        };
  // Where articles have stepped aside, what is public is not what the files say.
  const edition = publication === null || drawn.skipped.length > 0 ? null : shared.sections;
  memory.save({ parser: workshop.parser, articles, edition, files, outputs });
  return standing;
}

/** All files of dist/, those that were kept first. */
function findStanding({ sorted: { kept, stale }, stage }: Publication, memory: Memory): readonly StandingFile[] {
  const files = [...kept, ...stale].map(({ page }) => page.file);
  const stats = memory.trustWritten([
    ...kept.map(({ stat }) => stat),
    ...stale.map(({ page }) => stage.stat(page.file) ?? noStat),
  ]);
  return files.map((file, index) => ({ file, stat: stats[index] ?? noStat }));
}

/** What is known of each of `standing`. */
function recordOutputs({ sorted, outputs, lines }: Publication, standing: readonly StandingFile[]): OutputRecords {
  const { kept, stale, known } = sorted;
  const recordKept = (index: number): Omit<OutputRecord, 'file' | 'stat'> => {
    if (known === null) throw new Error('a page was kept of which nothing is known');
    const [page, digest, size] = [known.pageLine(index), known.digest(index), known.size(index)];
    return { page, digest, size, reads: known.reads(index), seams: known.seams(index), reason: null };
  };
  const recordMade = ({ page, reason, patch }: StalePage, place: number): Omit<OutputRecord, 'file' | 'stat'> => {
    const output = outputs.at(place);
    if (output === null) throw new Error(`nothing is known of what became of ${page.file}`);
    const { digest, size, seams } = output;
    const line = lines.at(place);
    if (known !== null && patch !== null && output.isPatched)
      return { page: line, digest, size, reads: known.reads(patch.index), seams, reason };
    const why: Reason = reason.kind === 'parts' ? { ...reason, kind: 'reads' } : reason;
    return { page: line, digest, size, reads: output.reads, seams, reason: why };
  };
  return {
    length: standing.length,
    at: (index) => {
      const { file, stat } = standing[index] ?? { file: '', stat: noStat };
      const [before, made] = [kept[index], stale[index - kept.length]];
      if (before !== undefined) return { file, stat, ...recordKept(before.index) };
      if (made === undefined) throw new Error(`there is no output ${index}`);
      return { file, stat, ...recordMade(made, index - kept.length) };
    },
  };
}
