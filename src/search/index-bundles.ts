/**
 * Public articles → a search index for each bundle of them, out of the cache where it holds one of the same articles, else made
 * anew. In the browser they are joined to one (`layouts/assets/search.js`). docs/decisions/search.md says why there
 * is one a year.
 */
import type { IndexStore } from '../cache/indexes.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, PublicArticle } from '../model.js';
import { bundleArticles, type IndexFile } from '../pages/search.js';
import { digestBytes } from '../text/digest.js';
import type { Indexer } from './indexer.js';
import { IndexFailure, type IndexFiles } from './pagefind.js';
import { digestRecords, draftRecord, type RecordStyle } from './record-article.js';

/** The indexes of an edition. */
export interface SearchIndexes {
  /** Bundles whose index was not there yet. */
  readonly made: ReadonlySet<string>;
  /** By bundle from the newest, and by name. */
  readonly files: readonly IndexFile[];
  /** The bytes of one of `files`. */
  readonly read: (bundle: string, name: string) => Uint8Array;
}

/** No index: the portal has no search, nothing is published, or nobody has asked for one. */
export const noIndexes: SearchIndexes = {
  made: new Set(),
  files: [],
  read: (bundle, name) => {
    throw new Error(`no search index has ${bundle}/${name}`);
  },
};

/** What indexing needs. */
export interface IndexMeans extends RecordStyle {
  readonly indexer: Indexer;
  /** What articles are parsed with, as a digest. */
  readonly parser: string;
  readonly store: IndexStore;
}

/** The indexes; null, and `diagnostics` say why, where they cannot be made. */
export interface Indexed {
  readonly indexes: SearchIndexes | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** No index, and nothing to say of it. */
export const unindexed: Indexed = { indexes: noIndexes, diagnostics: [] };

/** Indexes public articles, which come newest first. */
export async function indexBundles(
  articles: readonly PublicArticle[],
  { indexer, parser, store, ...style }: IndexMeans,
): Promise<Indexed> {
  const bundles = bundleArticles(articles);
  const digests = new Map([...bundles].map(([bundle, held]) => [bundle, digestRecords(held, style, parser)]));
  const found = new Map<string, IndexFiles | null>();
  for (const [bundle, digest] of digests) found.set(bundle, store.read(bundle, digest));
  const missing = [...bundles].filter(([bundle]) => found.get(bundle) === null);
  const { language } = style.portal;
  const orders = missing.map(([bundle, held]) => {
    return { bundle, language, drafts: held.map((entry) => draftRecord(entry, style)) };
  });
  try {
    await indexer.index(orders, (bundle, files) => {
      found.set(bundle, files);
      store.write(bundle, digests.get(bundle) ?? '', files);
    });
  } catch (error) {
    if (!(error instanceof IndexFailure)) throw error;
    return { indexes: null, diagnostics: [diagnose('search-failed', null, { cause: error.message })] };
  }
  store.tidy(digests);
  return { indexes: { made: new Set(missing.map(([bundle]) => bundle)), ...nameFiles(found) }, diagnostics: [] };
}

function nameFiles(found: ReadonlyMap<string, IndexFiles | null>): Omit<SearchIndexes, 'made'> {
  const files = [...found].flatMap(([bundle, held]) =>
    [...(held ?? [])]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, bytes]) => ({ bundle, name, digest: digestBytes(bytes) })),
  );
  return { files, read: (bundle, name) => found.get(bundle)?.get(name) ?? noIndexes.read(bundle, name) };
}
