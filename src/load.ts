/**
 * The Markdown files that were found → articles, each parsed and checked by itself, their texts in the store. Files that
 * are as they were are not looked into; the others are read in batches, on as many threads as the crew has.
 */
import { readFileSync } from 'node:fs';
import { parseLine, printLine, type ArticleRecord, type KnownArticles } from './cache/articles.js';
import type { TextStore } from './cache/texts.js';
import type { ArticleParser } from './content/parse-article.js';
import type { Article, BrokenArticle, TextPlace } from './model.js';
import type { FoundFile } from './portal/scan.js';
import { digestBytes } from './text/digest.js';

/** An article as it was read, and what a later build needs in order not to read it. */
export interface Loaded {
  readonly article: Article | BrokenArticle;
  readonly record: ArticleRecord;
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
  /** Its article as one line; null where its bytes are those that they were. */
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
    return { article: parseLine(record.line, record.text), record };
  });
}

/** Knows the line of each article that was loaded; null for any other. */
export function linesOf(loaded: readonly Loaded[]): (article: Article | BrokenArticle) => Uint8Array | null {
  const lines = new Map(loaded.map(({ article, record }) => [article, record.line]));
  return (article) => lines.get(article) ?? null;
}

/** Reads one file and, if its bytes are new, parses it. */
export function readArticle(file: UnreadFile, parse: ArticleParser, texts: TextStore): ReadFile {
  // Thousands of small files: waiting for each by a promise would cost more than reading it.
  const bytes = readFileSync(file.diskPath);
  const digest = digestBytes(bytes);
  if (digest === file.digest) return { digest, line: null, text: null };
  const parsed = parse({ path: file.path, digest, bytes });
  if (parsed.kind === 'broken') return { digest, line: printLine(parsed), text: null };
  return { digest, line: printLine(parsed.head), text: texts.add(parsed.html, parsed.terms) };
}
