/** Records → the files of a search index, by Pagefind, which runs as a program of its own. */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Language } from '../model.js';

/** An article as the index takes it. */
export interface IndexRecord {
  /** As it is printed: with the base path. */
  readonly url: string;
  /** What is searched and what excerpts are cut from. */
  readonly content: string;
  /** Searched too, and shown. */
  readonly meta: Readonly<Record<string, string>>;
  /** Not searched: what results can be narrowed to, and what else they show. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Files by their paths in the index. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Why nothing was indexed; the message is Pagefind's or the system's. */
export class IndexFailure extends Error {}

/** Of what Pagefind makes, what our search page needs; the rest is its own interface. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+|[^/]+\.pf_meta|(?:index|filter|fragment)\/.+)$/;

/** How many use the Pagefind of this thread: the package knows of one alone. */
let users = 0;

/** Starts Pagefind for `work`, and ends it when nobody on this thread needs it any more. */
export async function usingPagefind<Result>(work: () => Promise<Result>): Promise<Result> {
  users += 1;
  try {
    return await work();
  } finally {
    users -= 1;
    if (users === 0) await close();
  }
}

/**
 * Indexes what `write` gives, which is asked while the program starts; the same records in the same order give the same
 * bytes. To be called within `usingPagefind`.
 */
export async function indexRecords(write: () => readonly IndexRecord[], language: Language): Promise<IndexFiles> {
  const opening = openIndex(language);
  // Who waits for it hears of a failure.
  opening.catch(() => undefined);
  const records = write();
  try {
    const index = await opening;
    const added = await Promise.all(records.map(async (record) => index.addCustomRecord(toCustom(record, language))));
    const { files, errors } = await index.getFiles();
    const refused = [...added.flatMap((one) => one.errors), ...errors];
    if (refused[0] !== undefined) throw new IndexFailure(refused[0]);
    await index.deleteIndex();
    const kept = files.filter(({ path }) => needed.test(path));
    return new Map(kept.map(({ path, content }) => [path, content]));
  } catch (error) {
    throw error instanceof IndexFailure
      ? error
      : new IndexFailure(error instanceof Error ? error.message : String(error));
  }
}

async function openIndex(language: Language): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (index === undefined) throw new IndexFailure(errors.join(' '));
  return index;
}

function toCustom(
  { url, content, meta, filters }: IndexRecord,
  language: Language,
): Parameters<PagefindIndex['addCustomRecord']>[0] {
  // Pagefind's types ask for arrays that it might change.
  const lists: Record<string, string[]> = {};
  for (const [name, values] of Object.entries(filters)) lists[name] = [...values];
  return { url, content, language, meta: { ...meta }, filters: lists };
}
