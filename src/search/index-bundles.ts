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
  const found = new Map<string, NamedFiles>();
  const { language } = style.portal;
  const make = async (names: readonly string[]): Promise<void> =>
    indexer.index(
      names.map((bundle) => ({
        bundle,
        language,
        drafts: (bundles.get(bundle) ?? []).map((entry) => draftRecord(entry, style)),
      })),
      (bundle, files) => {
        store.write(bundle, digests.get(bundle) ?? '', files);
        found.set(bundle, nameFiles(bundle, files));
      },
    );
  const missing = [...digests].filter(([bundle, digest]) => !store.has(bundle, digest)).map(([bundle]) => bundle);
  const made = new Set(missing);
  try {
    const work = make(missing);
    // What is held is read while the rest is made.
    for (const [bundle, digest] of digests) {
      const files = made.has(bundle) ? null : store.read(bundle, digest);
      if (files !== null) found.set(bundle, nameFiles(bundle, files));
    }
    const damaged = [...digests.keys()].filter((bundle) => !made.has(bundle) && !found.has(bundle));
    await work;
    await make(damaged);
    for (const bundle of damaged) made.add(bundle);
  } catch (error) {
    if (!(error instanceof IndexFailure)) throw error;
    return { indexes: null, diagnostics: [diagnose('search-failed', null, { cause: error.message })] };
  }
  store.tidy(digests);
  return { indexes: { made, ...joinFiles([...bundles.keys()], found) }, diagnostics: [] };
}

/** The files of a bundle's index, with what they are known by. */
interface NamedFiles {
  readonly named: readonly IndexFile[];
  readonly files: IndexFiles;
}

function nameFiles(bundle: string, files: IndexFiles): NamedFiles {
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { named: sorted.map(([name, bytes]) => ({ bundle, name, digest: digestBytes(bytes) })), files };
}

function joinFiles(
  bundles: readonly string[],
  found: ReadonlyMap<string, NamedFiles>,
): Pick<SearchIndexes, 'files' | 'read'> {
  return {
    files: bundles.flatMap((bundle) => found.get(bundle)?.named ?? []),
    read: (bundle, name) => found.get(bundle)?.files.get(name) ?? noIndexes.read(bundle, name),
  };
}
