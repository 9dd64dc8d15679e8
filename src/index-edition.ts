/** A composed edition → the same with the pages of its search indexes. */
import type { Composition, Premises } from './compose.js';
import { isPublishable } from './draw-edition.js';
import type { Diagnostic } from './model.js';
import { findClashes } from './pages/plan.js';
import { planIndexes } from './pages/search.js';
import type { Profile } from './profile.js';
import { indexYears, noIndexes, type YearIndexes } from './search/index-years.js';

/** An edition whose pages are all there, those of the search indexes last. */
export interface SearchableComposition extends Composition {
  /** Where the bytes of its indexes are. */
  readonly indexes: YearIndexes;
}

/** How it is to be done. */
export interface IndexOrder {
  /** Absolute path of dist/; null for a check, which makes no index. */
  readonly output: string | null;
  /** Make the indexes of the search; without them the search page stands, but finds nothing. */
  readonly indexes: boolean;
  readonly profile: Profile;
}

/** The edition with its indexes; what stands in the way of publishing it, and whose fault that is. */
export interface IndexedEdition {
  readonly composition: SearchableComposition;
  readonly by: 'content' | 'surroundings';
  readonly diagnostics: readonly Diagnostic[];
}

/** Indexes the edition if it can be published, its portal has a search and `order` wants one. */
export async function indexEdition(
  composition: Composition,
  { memory, workshop }: Premises,
  order: IndexOrder,
): Promise<IndexedEdition> {
  const { drawn } = composition;
  const { edition } = drawn;
  const { portal } = edition;
  const plain = { ...composition, indexes: noIndexes };
  if (!portal.search || !order.indexes || order.output === null || !isPublishable(drawn)) {
    return { composition: plain, by: 'content', diagnostics: [] };
  }
  const { parser, pattern } = workshop;
  const means = { texts: memory.texts, parser, pattern, store: memory.indexes() };
  const { indexes, diagnostics } = await order.profile.stage('search', async () => indexYears(edition, means));
  if (indexes === null) return { composition: plain, by: 'surroundings', diagnostics };
  const own = planIndexes(indexes.files, portal.language);
  return {
    composition: { ...composition, drawn: { ...drawn, pages: [...drawn.pages, ...own] }, indexes },
    by: 'content',
    diagnostics: findClashes([...drawn.pages, ...own], edition),
  };
}
