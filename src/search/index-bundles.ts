/**
 * Public articles → a search index for each year, out of the cache where it holds one of the same articles, else made
 * anew. In the browser they are joined to one (`layouts/assets/search.js`). docs/decisions/search.md says why there is
 * one a year.
 */
import type { IndexStore } from '../cache/indexes.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, PublicArticle } from '../model.js';
import { append } from '../newsroom/append.js';
import type { IndexFile } from '../pages/search.js';
import { digestBytes } from '../text/digest.js';
import type { Indexer } from './indexer.js';
import { IndexFailure, type IndexFiles } from './pagefind.js';
import { digestRecords, draftRecord, type RecordStyle } from './record-article.js';

/** The indexes of an edition. */
export interface YearIndexes {
  /** Years whose index was not there yet. */
  readonly made: ReadonlySet<number>;
  /** By year from the newest, and by name. */
  readonly files: readonly IndexFile[];
  /** The bytes of one of `files`. */
  readonly read: (year: number, name: string) => Uint8Array;
}

/** No index: the portal has no search, nothing is published, or nobody has asked for one. */
export const noIndexes: YearIndexes = {
  made: new Set(),
  files: [],
  read: (year, name) => {
    throw new Error(`no search index has ${year}/${name}`);
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
export interface IndexedYears {
  readonly indexes: YearIndexes | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** No index, and nothing to say of it. */
export const unindexed: IndexedYears = { indexes: noIndexes, diagnostics: [] };

/** Indexes public articles, which come newest first. */
export async function indexYears(
  articles: readonly PublicArticle[],
  { indexer, parser, store, ...style }: IndexMeans,
): Promise<IndexedYears> {
  const years = groupByYear(articles);
  const digests = new Map([...years].map(([year, ofYear]) => [year, digestRecords(ofYear, style, parser)]));
  const found = new Map<number, IndexFiles | null>();
  for (const [year, digest] of digests) found.set(year, store.read(year, digest));
  const missing = [...years].filter(([year]) => found.get(year) === null);
  const { language } = style.portal;
  const orders = missing.map(([year, ofYear]) => {
    return { year, language, drafts: ofYear.map((entry) => draftRecord(entry, style)) };
  });
  try {
    await indexer.index(orders, (year, files) => {
      found.set(year, files);
      store.write(year, digests.get(year) ?? '', files);
    });
  } catch (error) {
    if (!(error instanceof IndexFailure)) throw error;
    return { indexes: null, diagnostics: [diagnose('search-failed', null, { cause: error.message })] };
  }
  store.tidy(digests);
  return { indexes: { made: new Set(missing.map(([year]) => year)), ...nameFiles(found) }, diagnostics: [] };
}

/** Newest year first; in a year oldest first, so that an index hangs on nothing but its articles. */
function groupByYear(articles: readonly PublicArticle[]): ReadonlyMap<number, readonly PublicArticle[]> {
  const years = new Map<number, PublicArticle[]>();
  for (const entry of articles) append(years, entry.article.timestamp.civil.year, entry);
  return new Map([...years].map(([year, ofYear]) => [year, ofYear.toReversed()]));
}

function nameFiles(found: ReadonlyMap<number, IndexFiles | null>): Omit<YearIndexes, 'made'> {
  const files = [...found].flatMap(([year, ofYear]) =>
    [...(ofYear ?? [])]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, bytes]) => ({ year, name, digest: digestBytes(bytes) })),
  );
  return { files, read: (year, name) => found.get(year)?.get(name) ?? noIndexes.read(year, name) };
}
