/** The search indexes of an edition, once they are made → their files among the pages of a build, new ones staged. */
import type { MadeOutput } from './cache/made-outputs.js';
import type { Printable } from './draw-edition.js';
import type { Diagnostic, Page, SearchTally } from './model.js';
import { searchUrlOf } from './newsroom/routes.js';
import { findClashes } from './pages/plan.js';
import { planIndexes, yearOf } from './pages/search.js';
import type { Stage } from './publish/stage.js';
import type { SearchIndexes } from './search/index-bundles.js';
import type { SortedPages, StalePage } from './sort-pages.js';

/** The files of the indexes, or why there are none. */
export interface StagedIndexes {
  readonly pages: readonly Page[];
  readonly sorted: Pick<SortedPages, 'kept' | 'stale'>;
  readonly outputs: readonly MadeOutput[];
  readonly tally: SearchTally | null;
  readonly by: 'content' | 'surroundings';
  /** An error stands in the way of publishing. */
  readonly diagnostics: readonly Diagnostic[];
}

const none = { pages: [], sorted: { kept: [], stale: [] }, outputs: [], tally: null };

/** Waits for the indexes; `sort` tells which of their files are still true. They are not made for a check. */
export async function stageIndexes(
  { edition, pages: others, indexed }: Printable,
  sort: (pages: readonly Page[]) => StagedIndexes['sorted'],
  stage: Stage | null,
): Promise<StagedIndexes> {
  const { indexes, diagnostics } = await indexed;
  const { language } = edition.portal;
  // No other page can be in their way, and of many thousands the clashes are known already.
  const isNear = ({ url }: Page): boolean => url.toLowerCase().startsWith(searchUrlOf(language));
  if (indexes === null) return { ...none, by: 'surroundings', diagnostics };
  const pages = planIndexes(indexes.files, language);
  const clashes = findClashes([...others.filter(isNear), ...pages], edition);
  if (stage === null || clashes.length > 0) return { ...none, by: 'content', diagnostics: clashes };
  const sorted = sort(pages);
  const outputs = sorted.stale.map((stale) => putIndex(stale, indexes, stage));
  return { pages, sorted, outputs, tally: tallyOf(indexes), by: 'content', diagnostics };
}

function tallyOf({ made, files, read }: SearchIndexes): SearchTally | null {
  if (files.length === 0) return null;
  const years = new Set(files.map(({ bundle }) => yearOf(bundle))).size;
  const bytes = files.reduce((sum, { bundle, name }) => sum + read(bundle, name).byteLength, 0);
  return { years, made: new Set([...made].map(yearOf)).size, files: files.length, bytes };
}

function putIndex({ page: { file, origin, subject } }: StalePage, indexes: SearchIndexes, stage: Stage): MadeOutput {
  if (subject.kind !== 'index') throw new Error(`${file} is no file of a search index`);
  const bytes = indexes.read(subject.bundle, subject.name);
  const { digest, size } = stage.put(file, bytes, origin);
  return { digest, size, reads: [], seams: [], isPatched: false };
}
