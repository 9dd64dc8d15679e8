/**
 * An edition and the pages that are to be rendered → shared memory, and on another thread the same again. There nothing is
 * drawn anew: a document or a page is read out of its line when a page wants it.
 */
import { keepDocuments, packPlaces, parseLine, placeAt, printLine } from '../cache/articles.js';
import { packTexts, unpackTexts, type Sections } from '../cache/blob.js';
import { packEdition, readEdition } from '../cache/edition.js';
import { parsePage } from '../cache/freshness.js';
import { lineAt, Lines, textAt, type StoredLines } from '../cache/lines.js';
import type { Document, Edition, Page, Portal } from '../model.js';
import { relate, type RelatedRows } from '../newsroom/relate.js';
import type { Fixtures } from '../pages/copies.js';
import type { SharedDesk } from './messages.js';

/** What is laid into shared memory. */
export interface Desk {
  readonly edition: Edition;
  readonly fixtures: Fixtures;
  readonly rows: RelatedRows;
  /** The pages that are to be rendered, and the same as lines. */
  readonly pages: readonly { readonly page: Page }[];
  readonly pageLines: StoredLines;
}

/**
 * Lays a desk into shared memory, where `lines` lie already. `numberOf` knows under which number that of a document does;
 * null where it has to be printed.
 */
export function shareDesk(
  { edition, fixtures, rows, pages, pageLines }: Desk,
  lines: Lines,
  numberOf: (document: Document) => number | null,
): SharedDesk {
  const documents = documentsOf(edition);
  return {
    edition: shareSections(packEdition(edition, fixtures)),
    paths: shareBytes(packTexts(documents.map(({ path }) => path))),
    documents: lines.pick(documents.map((document) => numberOf(document) ?? lines.add(printLine(document)))),
    places: packPlaces(documents.map(({ text }) => text)),
    files: shareTexts(pages.map(({ page }) => page.file)),
    pages: pageLines,
    rows,
  };
}

/** What `redraw` makes of shared memory. */
export interface Redrawn {
  readonly edition: Edition;
  readonly fixtures: Fixtures;
  /** A page that is to be rendered, by its place among them. */
  readonly pageAt: (index: number) => Page;
}

/** The same edition and pages as where they were shared. */
export function redraw(portal: Portal, desk: SharedDesk): Redrawn {
  const indexes = new Map(unpackTexts(desk.paths).map((path, index) => [path, index]));
  const documentOf = keepDocuments((path): Document => {
    const index = indexes.get(path) ?? -1;
    const document = parseLine(lineAt(desk.documents, index), placeAt(desk.places, index));
    if (document.kind === 'broken') throw new Error(`a broken document in an edition: ${path}`);
    return document;
  });
  const read = readEdition(desk.edition, portal, documentOf);
  if (read === null) throw new Error('an edition of other settings was shared');
  const { edition: stored, pins, fixtures } = read;
  const edition = { ...stored, related: relate(stored.articles, pins, desk.rows) };
  const pageAt = (index: number): Page => {
    const page = parsePage(textAt(desk.files, index), textAt(desk.pages, index));
    if (page === null) throw new Error('a file is copied by the thread that hires');
    return page;
  };
  return { edition, fixtures, pageAt };
}

/** All documents of an edition. */
function documentsOf({ articles, hidden, gone, pages, introductions }: Edition): readonly Document[] {
  return [...articles, ...hidden.values(), ...gone.values()]
    .map(({ article }): Document => article)
    .concat([...pages, ...introductions.values()]);
}

function shareSections(sections: Sections): Sections {
  return Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, shareBytes(bytes)]));
}

function shareTexts(texts: readonly string[]): StoredLines {
  const lines = new Lines();
  for (const text of texts) lines.add(text);
  return lines.stored;
}

function shareBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(bytes);
  return shared;
}
