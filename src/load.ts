/**
 * The Markdown files that were found → documents, each parsed and checked by itself, their texts in the store. Files that
 * are as they were are not looked into; the others are read in batches, on as many threads as the crew has.
 */
import { parseLine, printLine, type ArticleRecord, type KnownArticles } from './cache/articles.js';
import type { TextStore } from './cache/texts.js';
import type { DocumentParser } from './content/parse-document.js';
import type { BrokenArticle, Document, TextPlace } from './model.js';
import { readFile } from './portal/read-file.js';
import type { FoundFile } from './portal/scan.js';
import { digestBytes } from './text/digest.js';

/** A document as it was read, and what a later build needs in order not to read it. */
export interface Loaded {
  readonly document: Document | BrokenArticle;
  readonly record: ArticleRecord;
  /** Whether it is as the last build has read it. */
  readonly isKnown: boolean;
}

/** A file that must be read. */
export interface UnreadFile {
  readonly path: string;
  /** Absolute. */
  readonly diskPath: string;
  /** The digest that its bytes had; null where it is new. */
  readonly digest: string | null;
}

/** A file that was read. */
export interface ReadFile {
  readonly digest: string;
  /** Its document as one line; null where its bytes are those that they were. */
  readonly line: Uint8Array | null;
  readonly text: TextPlace | null;
}

/** Reads files and parses those with new bytes, in their order; on other threads too. */
export type ReadFiles = (files: readonly UnreadFile[]) => Promise<readonly ReadFile[]>;

/** Loads every file, in their order. */
export async function load(
  files: readonly FoundFile[],
  known: KnownArticles,
  readFiles: ReadFiles,
): Promise<readonly Loaded[]> {
  const places = files.map(({ path }) => known.find(path));
  const unread = files.flatMap(({ path, diskPath, stat }, index): readonly UnreadFile[] => {
    const place = places[index] ?? -1;
    if (place < 0) return [{ path, diskPath, digest: null }];
    return known.isSame(place, stat) ? [] : [{ path, diskPath, digest: known.digest(place) }];
  });
  const read = await readFiles(unread);
  const news = new Map(unread.map(({ path }, index) => [path, read[index]]));
  return files.map(({ path, stat }, index) => {
    const place = places[index] ?? -1;
    const fresh = news.get(path);
    const record =
      fresh === undefined || fresh.line === null
        ? { path, stat, digest: known.digest(place), line: known.line(place), text: known.text(place) }
        : { path, stat, digest: fresh.digest, line: fresh.line, text: fresh.text };
    const isKnown = fresh === undefined || fresh.line === null;
    return { document: parseLine(record.line, record.text), record, isKnown };
  });
}

/** Knows the line of each document that was loaded; null for any other. */
export function linesOf(loaded: readonly Loaded[]): (document: Document | BrokenArticle) => Uint8Array | null {
  const lines = new Map(loaded.map(({ document, record }) => [document, record.line]));
  return (document) => lines.get(document) ?? null;
}

/** Reads one file and, if its bytes are new, parses it. */
export function readDocument(file: UnreadFile, parse: DocumentParser, texts: TextStore): ReadFile {
  // Thousands of small files: waiting for each by a promise would cost more than reading it.
  const bytes = readFile(file.diskPath);
  const digest = digestBytes(bytes);
  if (digest === file.digest) return { digest, line: null, text: null };
  const parsed = parse({ path: file.path, digest, bytes });
  if (parsed.kind === 'broken') return { digest, line: printLine(parsed), text: null };
  return { digest, line: printLine(parsed.head), text: texts.add(parsed.html, parsed.terms) };
}
