/**
 * An edition and the pages that are to be rendered → shared memory, and on another thread the same again. There nothing is
 * drawn anew: an article or a page is read out of its line when a page wants it.
 */
import { keepLatest, parseLine, printLine } from '../cache/articles.js';
import type { Sections } from '../cache/blob.js';
import { packEdition, readEdition } from '../cache/edition.js';
import { parsePage, type PageLine } from '../cache/freshness.js';
import type { Article, Edition, Page, Portal } from '../model.js';
import { relate, type RelatedRows } from '../newsroom/relate.js';
import type { SharedDesk, SharedLines } from './messages.js';

/** What is laid into shared memory. */
export interface Desk {
  readonly edition: Edition;
  /** The URL of the portal's icon. */
  readonly icon: string | null;
  readonly rows: RelatedRows;
  /** The pages that are to be rendered. */
  readonly pages: readonly { readonly page: Page; readonly line: PageLine }[];
}

/** Lays a desk into shared memory. `lineOf` knows the lines of most articles; null where one has to be printed. */
export function shareDesk(
  { edition, icon, rows, pages }: Desk,
  lineOf: (article: Article) => Uint8Array | null,
): SharedDesk {
  const articles = articlesOf(edition);
  return {
    edition: shareSections(packEdition(edition, icon)),
    articles: shareLines(articles.map((article) => lineOf(article) ?? printLine(article))),
    places: Float64Array.from(articles.flatMap(({ text: { file, at, html, terms } }) => [file, at, html, terms])),
    files: shareLines(pages.map(({ page }) => Buffer.from(page.file))),
    pages: shareLines(pages.map(({ line }) => Buffer.from(line))),
    rows,
  };
}

/** What `redraw` makes of shared memory. */
export interface Redrawn {
  readonly edition: Edition;
  readonly icon: string | null;
  /** A page that is to be rendered, by its place among them. */
  readonly pageAt: (index: number) => Page;
}

/** The same edition and pages as where they were shared. */
export function redraw(portal: Portal, desk: SharedDesk): Redrawn {
  let indexes: ReadonlyMap<string, number> = new Map();
  const articleOf = keepLatest((path): Article => {
    const index = indexes.get(path) ?? -1;
    const [file = 0, at = 0, html = 0, terms = 0] = desk.places.subarray(4 * index, 4 * index + 4);
    const article = parseLine(lineAt(desk.articles, index), { file, at, html, terms });
    if (article.kind === 'broken') throw new Error(`a broken article in an edition: ${path}`);
    return article;
  });
  const read = readEdition(desk.edition, portal, articleOf);
  if (read === null) throw new Error('an edition of other settings was shared');
  const { edition: stored, pins, icon } = read;
  indexes = new Map([...stored.byPath.keys(), ...stored.hidden.keys()].map((path, index) => [path, index]));
  const edition = { ...stored, related: relate(stored.articles, pins, desk.rows) };
  const pageAt = (index: number): Page => {
    const page = parsePage(textAt(desk.files, index), textAt(desk.pages, index));
    if (page === null) throw new Error('a file is copied by the thread that hires');
    return page;
  };
  return { edition, icon, pageAt };
}

/** The articles of an edition in the order in which their lines are laid: the public ones, then those that are hidden. */
function articlesOf({ articles, hidden }: Edition): readonly Article[] {
  return [...articles, ...hidden.values()].map(({ article }) => article);
}

function shareSections(sections: Sections): Sections {
  return Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, share([bytes], bytes.byteLength)]));
}

/** Shares lines; each is asked for by its index. */
function shareLines(lines: readonly Uint8Array[]): SharedLines {
  const ends = new Uint32Array(new SharedArrayBuffer(4 * lines.length));
  let end = 0;
  lines.forEach((line, index) => {
    ends[index] = end += line.byteLength;
  });
  return { bytes: share(lines, end), ends };
}

function share(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}

function lineAt({ bytes, ends }: SharedLines, index: number): Uint8Array {
  return bytes.subarray(index === 0 ? 0 : ends[index - 1], ends[index]);
}

function textAt(lines: SharedLines, index: number): string {
  const { buffer, byteOffset, byteLength } = lineAt(lines, index);
  return Buffer.from(buffer, byteOffset, byteLength).toString();
}
