/** What an edition was drawn from → shared memory, and on another thread the same edition and pages again. */
import { parseLine, printLine } from '../cache/articles.js';
import type { BrokenArticle, Document, Edition, Page, Portal } from '../model.js';
import { assemble, select, type Moment, type Newsdesk } from '../newsroom/assemble.js';
import { sortDocuments } from '../newsroom/documents.js';
import type { RelatedRows } from '../newsroom/relate.js';
import type { Asset } from '../pages/copies.js';
import { plan } from '../pages/plan.js';
import type { SharedDesk, SharedLines } from './messages.js';

/** Lays a desk into shared memory. `lineOf` knows the lines of most documents; null where one has to be printed. */
export function shareDesk(
  desk: Newsdesk,
  assets: readonly Asset[],
  moment: Moment,
  rows: RelatedRows,
  lineOf: (document: Document | BrokenArticle) => Uint8Array | null,
): SharedDesk {
  return {
    documents: shareLines([...desk.articles, ...desk.pages, ...desk.topics], lineOf),
    aside: shareLines(desk.aside, lineOf),
    files: desk.files,
    assets,
    moment: { clock: moment.clock, drafts: moment.drafts },
    rows,
  };
}

function shareLines(
  documents: readonly (Document | BrokenArticle)[],
  lineOf: (document: Document | BrokenArticle) => Uint8Array | null,
): SharedLines {
  const lines = documents.map((document) => lineOf(document) ?? printLine(document));
  const bytes = new Uint8Array(new SharedArrayBuffer(lines.reduce((sum, line) => sum + line.byteLength, 0)));
  const ends = new Uint32Array(new SharedArrayBuffer(4 * lines.length));
  let end = 0;
  lines.forEach((line, index) => {
    bytes.set(line, end);
    end += line.byteLength;
    ends[index] = end;
  });
  const places = Float64Array.from(
    documents.flatMap((document) => {
      if (document.kind === 'broken') return [-1, 0, 0, 0];
      const { file, at, html, terms } = document.text;
      return [file, at, html, terms];
    }),
  );
  return { bytes, ends, places };
}

/** Draws the edition and its pages out of shared memory: the same as where they were shared. */
export function redraw(
  portal: Portal,
  desk: SharedDesk,
): { readonly edition: Edition; readonly pages: readonly Page[] } {
  const documents = readLines(desk.documents).filter((document) => document.kind !== 'broken');
  const newsdesk = { ...sortDocuments(documents), aside: readLines(desk.aside), files: desk.files };
  const edition = assemble(portal, newsdesk, desk.moment, select(portal, newsdesk, desk.moment), desk.rows);
  return { edition, pages: plan(edition, desk.assets) };
}

function readLines({ bytes, ends, places }: SharedLines): readonly (Document | BrokenArticle)[] {
  return Array.from(ends, (end, index) => {
    const [file = -1, at = 0, html = 0, terms = 0] = places.subarray(4 * index, 4 * index + 4);
    const line = bytes.subarray(index === 0 ? 0 : ends[index - 1], end);
    return parseLine(line, file < 0 ? null : { file, at, html, terms });
  });
}
