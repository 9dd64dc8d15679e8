/**
 * The Markdown files that were found → documents, each parsed and checked by itself, their texts in the store. Files that
 * are as they were are not looked into; the others are read in batches, on as many threads as the crew has.
 */
import { parseLine, printLine, type KnownArticles } from './cache/articles.js';
import { Lines } from './cache/lines.js';
import type { TextStore } from './cache/texts.js';
import type { DocumentParser } from './content/parse-document.js';
import type { BrokenArticle, Document, TextPlace } from './model.js';
import { readFile } from './portal/read-file.js';
import type { FoundFile } from './portal/scan.js';
import { digestBytes } from './text/digest.js';

/** A file that was read, and what a later build needs in order not to read it. */
export interface Loaded {
  readonly file: FoundFile;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly digest: string;
  /** The number of its document's line. */
  readonly line: number;
  /** Where that one's text is; null where it is broken. */
  readonly text: TextPlace | null;
  /** Whether it is as the last build has read it. */
  readonly isKnown: boolean;
}

/** All files, and the lines of their documents. */
export interface Loading {
  readonly loaded: readonly Loaded[];
  readonly lines: Lines;
}

/** The same, with the documents beside the files. */
export interface LoadedDocuments {
  readonly loading: Loading;
  readonly documents: readonly (Document | BrokenArticle)[];
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

/** Reads files and parses those with new bytes, on other threads too; `take` is given each, in whatever order. */
export type ReadFiles = (files: readonly UnreadFile[], take: (file: ReadFile, index: number) => void) => Promise<void>;

/** Loads every file, in their order. */
export async function load(
  files: readonly FoundFile[],
  known: KnownArticles,
  readFiles: ReadFiles,
): Promise<LoadedDocuments> {
  const lines = new Lines();
  const unread: UnreadFile[] = [];
  /** By its file; those that are not looked into are as they were. */
  const found = new Map<string, Omit<Loaded, 'file'>>();
  const recall = (path: string, place: number): void => {
    const [digest, text] = [known.digest(place), known.text(place)];
    found.set(path, { digest, line: lines.add(known.line(place)), isKnown: true, text });
  };
  for (const { path, diskPath, stat } of files) {
    const place = known.find(path);
    if (place < 0) unread.push({ path, diskPath, digest: null });
    else if (known.isSame(place, stat)) recall(path, place);
    else unread.push({ path, diskPath, digest: known.digest(place) });
  }
  await readFiles(unread, ({ digest, line, text }, index) => {
    const path = unread[index]?.path ?? '';
    // A line that comes from another thread comes in a message, and is let go with it.
    if (line === null) recall(path, known.find(path));
    else found.set(path, { digest, line: lines.add(line), isKnown: false, text });
  });
  const documents: (Document | BrokenArticle)[] = [];
  const loaded = files.map((file): Loaded => {
    const one = found.get(file.path);
    if (one === undefined) throw new Error(`nobody has read ${file.path}`);
    const { digest, line, isKnown, text } = one;
    const document = parseLine(lines.at(line), text);
    documents.push(document);
    // One string for both.
    return { file, digest: 'digest' in document ? document.digest : digest, line, isKnown, text };
  });
  return { loading: { loaded, lines }, documents };
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
