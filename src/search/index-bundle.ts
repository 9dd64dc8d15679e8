/** The drafts of a bundle's records → its search index, on whichever thread. */
import type { Texts } from '../cache/texts.js';
import type { Language } from '../model.js';
import { indexRecords, type IndexFiles, type IndexRecord } from './pagefind.js';
import { finishRecord, type RecordDraft } from './record-article.js';

/** What is to be indexed; the drafts in an order that hangs on nothing but the articles. */
export interface BundleOrder {
  readonly bundle: string;
  readonly language: Language;
  readonly drafts: readonly RecordDraft[];
}

/** Makes the index. To be called within `usingPagefind`. */
export async function indexBundle({ language, drafts }: BundleOrder, texts: Texts): Promise<IndexFiles> {
  return indexRecords(() => {
    const [first, ...others] = drafts.map((draft) => finishRecord(draft, texts.html(draft.text)));
    return first === undefined ? [] : [nameAllFilters(first), ...others];
  }, language);
}

/** Pagefind passes over a filter that an index does not know, and so finds all: each index has to know all filters. */
function nameAllFilters(record: IndexRecord): IndexRecord {
  const { filters } = record;
  const all = ['topic', ...Array.from('0123456789abcdef', (digit) => `title${digit}`)];
  const named = Object.fromEntries(all.map((name) => [name, [...(filters[name] ?? []), '-']]));
  return { ...record, filters: { ...filters, ...named } };
}
