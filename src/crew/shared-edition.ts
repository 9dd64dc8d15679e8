/**
 * An edition → shared memory, and on any thread the same again. There nothing is drawn anew: a document is read out of its
 * line when somebody looks at it, and only the last ones are kept.
 */
import {
  packPlaces,
  parseLine,
  placeAt,
  printLine,
  type ArticleRecord,
  type KnownArticles,
} from '../cache/articles.js';
import { packTexts, unpackTexts, type Sections } from '../cache/blob.js';
import { keepDocuments } from '../cache/documents.js';
import { packEdition, readEdition } from '../cache/edition.js';
import { lineAt, Lines, type StoredLines } from '../cache/lines.js';
import type { Document, Edition, Portal } from '../model.js';
import { relate, type RelatedRows } from '../newsroom/relate.js';
import type { Fixtures } from '../pages/copies.js';

/** An edition in shared memory. */
export interface SharedEdition {
  /** As `cache/edition.ts` packs it. */
  readonly sections: Sections;
  /** The paths of all its documents, and these as lines (`cache/articles.ts`). */
  readonly paths: Uint8Array;
  readonly documents: StoredLines;
  /** Where their texts are, as `packPlaces` puts it. */
  readonly places: Float64Array;
  readonly rows: RelatedRows;
}

/** What is laid into shared memory. */
export interface Shareable {
  readonly edition: Edition;
  /** What every page of it needs. */
  readonly fixtures: Fixtures;
  readonly rows: RelatedRows;
}

/** Lays an edition into shared memory, where its documents lie already: `lineOf` knows under which number of `lines`. */
export function shareEdition(
  { edition, fixtures, rows }: Shareable,
  lines: Lines,
  lineOf: ReadonlyMap<Document, number>,
): SharedEdition {
  const documents = documentsOf(edition);
  return {
    sections: shareSections(packEdition(edition, fixtures)),
    paths: shareBytes(packTexts(documents.map(({ path }) => path))),
    // A version that stands in for a broken one was not loaded.
    documents: lines.pick(documents.map((document) => lineOf.get(document) ?? lines.add(printLine(document)))),
    places: packPlaces(documents.map(({ text }) => text)),
    rows,
  };
}

/**
 * The same for an edition that was read back out of `sections`, with the documents that the last build knew, or `records` in
 * the place of those at their numbers.
 */
export function shareKnown(
  sections: Sections,
  articles: KnownArticles,
  records: ReadonlyMap<number, ArticleRecord>,
  rows: RelatedRows,
): SharedEdition {
  const lines = new Lines();
  const places = Array.from({ length: articles.size }, (_, number) => {
    const { line, text } = records.get(number) ?? { line: articles.line(number), text: articles.text(number) };
    lines.add(line);
    return text;
  });
  return {
    sections: shareSections(sections),
    paths: shareBytes(articles.paths),
    documents: lines.stored,
    places: packPlaces(places),
    rows,
  };
}

/** The same edition as the one that was shared; `atHand` are its documents, where they need not be read again. */
export function openEdition(
  portal: Portal,
  shared: SharedEdition,
  atHand: readonly Document[] = [],
): Pick<Shareable, 'edition' | 'fixtures'> {
  const paths = unpackTexts(shared.paths);
  const numbers = new Map(paths.map((path, number) => [path, number]));
  const readAt = (number: number): Document => {
    const document = parseLine(lineAt(shared.documents, number), placeAt(shared.places, number));
    if (document.kind === 'broken') throw new Error(`a broken document in an edition: ${document.path}`);
    return document;
  };
  const read = readEdition(shared.sections, portal, {
    find: (path) => numbers.get(path) ?? -1,
    at: keepDocuments(paths.length, readAt, atHand),
  });
  if (read === null) throw new Error('an edition of other settings was shared');
  const { edition, pins, fixtures } = read;
  return { edition: { ...edition, related: relate(edition.articles, pins, shared.rows) }, fixtures };
}

/** All documents of an edition. */
export function documentsOf({ articles, hidden, gone, pages, introductions }: Edition): readonly Document[] {
  return [...articles, ...hidden.values(), ...gone.values()]
    .map(({ article }): Document => article)
    .concat([...pages, ...introductions.values()]);
}

function shareSections(sections: Sections): Sections {
  return Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, shareBytes(bytes)]));
}

function shareBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(bytes);
  return shared;
}
