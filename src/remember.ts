/** What a build has read and made → what the next one will know of it. */
import type { ArticleRecord } from './cache/articles.js';
import type { FileRecord } from './cache/cache.js';
import type { Lines } from './cache/lines.js';
import type { MadeOutputs } from './cache/made-outputs.js';
import type { OutputRecord, OutputRecords, Reason } from './cache/outputs.js';
import { emptyStats, noStat, setStat } from './cache/stats.js';
import { TextColumn } from './cache/text-row.js';
import type { Folded } from './fold.js';
import type { Memory } from './memory.js';
import type { Moment } from './newsroom/assemble.js';
import type { Stage } from './publish/stage.js';
import type { KeptPage, SortedPages, StalePage } from './sort-pages.js';
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

/** The files of dist/ as they stand. */
export interface StandingFiles {
  readonly names: TextColumn;
  /** In a row. */
  readonly stats: Float64Array;
}

/** What a build leaves to the next one, written in two steps. */
export interface Remembrance {
  /** Writes what does not hang on how the files of dist/ stand. What fails here fails in `finish`. */
  readonly prepare: () => void;
  /** Leaves it to the next build, once all files stand. Returns what stands in dist/ now. */
  readonly finish: () => StandingFiles;
}

/** Nothing is written yet; `publication` is null where nothing was published. */
export function openRemembrance(
  folded: Folded,
  workshop: Workshop,
  publication: Publication | null,
  memory: Memory,
  moment: Moment,
): Remembrance {
  let draft: (() => ReturnType<Memory['draft']>) | null = null;
  const prepare = (): void => {
    draft ??= attempt(() => memory.draft(gatherMemories(folded, workshop, publication, memory, moment)));
  };
  return {
    prepare,
    finish: () => {
      prepare();
      const standing =
        publication === null ? { names: new TextColumn(), stats: emptyStats(0) } : findStanding(publication, memory);
      draft?.()(standing.stats);
      // What was written must not stand in memory beside what follows.
      draft = null;
      return standing;
    },
  };
}

/** Does `work` now, and says what came of it when it is asked. */
function attempt<Result>(work: () => Result): () => Result {
  try {
    const result = work();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function gatherMemories(
  { drawn, loading, seen, sources, shared }: Folded,
  workshop: Workshop,
  publication: Publication | null,
  memory: Memory,
  { clock, drafts }: Moment,
): Parameters<Memory['draft']>[0] {
  const stats = new Map(seen.files.map(({ diskPath, stat }) => [diskPath, stat]));
  const files = sources.map(({ diskPath, digest }): FileRecord => ({
    path: diskPath,
    digest,
    stat: memory.trustRead(stats.get(diskPath) ?? noStat),
  }));
  const articles = loading.loaded.map(({ file: { path, stat }, digest, line, text }): ArticleRecord => ({
    path,
    digest,
    stat: memory.trustRead(stat),
    line: loading.lines.at(line),
    text,
  }));
  const outputs =
    publication === null
      ? null
      : {
          name: publication.name,
          tools: workshop.tools,
          clock,
          drafts,
          absent: publication.absent,
          records: recordOutputs(publication),
          table: publication.sorted.table,
        };
  // Where articles have stepped aside, what is public is not what the files say.
  const edition = publication === null || drawn.skipped.length > 0 ? null : shared.sections;
  return { parser: workshop.parser, articles, edition, files, outputs };
}

/** All files of dist/, those that were kept first. */
function findStanding({ sorted: { kept, stale }, stage }: Publication, memory: Memory): StandingFiles {
  const names = new TextColumn();
  for (const { page } of kept) names.add(page.file);
  for (const { page } of stale) names.add(page.file);
  const stats = emptyStats(kept.length + stale.length);
  kept.forEach(({ stat }, at) => setStat(stats, at, stat));
  stale.forEach(({ page }, at) => setStat(stats, kept.length + at, stage.stat(page.file) ?? noStat));
  memory.trustAllWritten(stats);
  return { names, stats };
}

/** What is known of each file of dist/, those that were kept first. */
function recordOutputs({ sorted, outputs, lines }: Publication): OutputRecords {
  const { kept, stale, known } = sorted;
  const recordKept = ({ page: { file }, index }: KeptPage): OutputRecord => {
    if (known === null) throw new Error('a page was kept of which nothing is known');
    const [page, digest, size] = [known.pageLine(index), known.digest(index), known.size(index)];
    return { file, page, digest, size, reads: known.reads(index), seams: known.seams(index), reason: null };
  };
  const recordMade = ({ page: { file }, reason, patch }: StalePage, place: number): OutputRecord => {
    const output = outputs.at(place);
    if (output === null) throw new Error(`nothing is known of what became of ${file}`);
    const { digest, size, seams } = output;
    const page = lines.at(place);
    if (known !== null && patch !== null && output.isPatched)
      return { file, page, digest, size, reads: known.reads(patch.index), seams, reason };
    const why: Reason = reason.kind === 'parts' ? { ...reason, kind: 'reads' } : reason;
    return { file, page, digest, size, reads: output.reads, seams, reason: why };
  };
  return {
    length: kept.length + stale.length,
    at: (index) => {
      const [before, made] = [kept[index], stale[index - kept.length]];
      if (before !== undefined) return recordKept(before);
      if (made === undefined) throw new Error(`there is no output ${index}`);
      return recordMade(made, index - kept.length);
    },
  };
}
