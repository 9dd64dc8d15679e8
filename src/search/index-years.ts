/**
 * Edition → a search index for each year, out of the cache where it holds one of the same articles, else made anew. In the
 * browser they are joined to one (`layouts/assets/search.js`). docs/decisions/search.md says why there is one a year.
 */
import type { IndexStore } from '../cache/indexes.js';
import type { Texts } from '../cache/texts.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Edition, PublicArticle } from '../model.js';
import type { IndexFile } from '../pages/search.js';
import { digestBytes } from '../text/digest.js';
import { IndexFailure, indexRecords, usingPagefind, type IndexFiles, type IndexRecord } from './pagefind.js';
import { digestRecords, recordArticle, type RecordStyle } from './record-article.js';

/** The indexes of an edition. */
export interface YearIndexes {
  /** By year from the newest, and by name. */
  readonly files: readonly IndexFile[];
  /** The bytes of one of `files`. */
  readonly read: (year: number, name: string) => Uint8Array;
}

/** No index: the portal has no search, or nothing is published. */
export const noIndexes: YearIndexes = {
  files: [],
  read: (year, name) => {
    throw new Error(`no search index has ${year}/${name}`);
  },
};

/** What indexing needs. */
export interface IndexMeans extends Omit<RecordStyle, 'portal'> {
  readonly texts: Texts;
  /** What articles are parsed with, as a digest. */
  readonly parser: string;
  readonly store: IndexStore;
}

/** The indexes; null, and `diagnostics` say why, where they cannot be made. */
export async function indexYears(
  { portal, articles }: Edition,
  { texts, parser, pattern, store }: IndexMeans,
): Promise<{ readonly indexes: YearIndexes | null; readonly diagnostics: readonly Diagnostic[] }> {
  const style = { portal, pattern };
  const found = new Map<number, IndexFiles>();
  const digests = new Map<number, string>();
  try {
    await usingPagefind(async () => {
      for (const [year, ofYear] of groupByYear(articles)) {
        const digest = digestRecords(ofYear, style, parser);
        const stored = store.read(year, digest);
        const files = stored ?? (await indexRecords(recordAll(ofYear, texts, style), portal.language));
        if (stored === null) store.write(year, digest, files);
        found.set(year, files);
        digests.set(year, digest);
      }
    });
  } catch (error) {
    if (!(error instanceof IndexFailure)) throw error;
    return { indexes: null, diagnostics: [diagnose('search-failed', null, { cause: error.message })] };
  }
  store.tidy(digests);
  return { indexes: nameFiles(found), diagnostics: [] };
}

/** Newest year first; in a year oldest first, so that an index hangs on nothing but its articles. */
function groupByYear(articles: readonly PublicArticle[]): ReadonlyMap<number, readonly PublicArticle[]> {
  const years = new Map<number, PublicArticle[]>();
  for (const entry of articles) {
    const { year } = entry.article.timestamp.civil;
    const known = years.get(year);
    if (known === undefined) years.set(year, [entry]);
    else known.push(entry);
  }
  return new Map([...years].map(([year, ofYear]) => [year, ofYear.toReversed()]));
}

function recordAll(articles: readonly PublicArticle[], texts: Texts, style: RecordStyle): readonly IndexRecord[] {
  const records = articles.map((entry) => recordArticle(entry, texts.html(entry.article.text), style));
  return records.map((record, at) => (at === 0 ? { ...record, filters: nameAllFilters(record.filters) } : record));
}

/** Pagefind passes over a filter that an index does not know, and so finds all: each index has to know all filters. */
function nameAllFilters(filters: IndexRecord['filters']): IndexRecord['filters'] {
  const all = ['topic', ...Array.from('0123456789abcdef', (digit) => `title${digit}`)];
  return { ...filters, ...Object.fromEntries(all.map((name) => [name, [...(filters[name] ?? []), '-']])) };
}

function nameFiles(found: ReadonlyMap<number, IndexFiles>): YearIndexes {
  const files = [...found].flatMap(([year, ofYear]) =>
    [...ofYear.keys()]
      .sort()
      .map((name) => ({ year, name, digest: digestBytes(ofYear.get(name) ?? new Uint8Array()) })),
  );
  return { files, read: (year, name) => found.get(year)?.get(name) ?? noIndexes.read(year, name) };
}
