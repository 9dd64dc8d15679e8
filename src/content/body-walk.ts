/** What one walk over an article's tokens gathers, and how it turns positions in tokens into places of the file. */
import type { Diagnostic, Place } from '../model.js';
import type { Locate } from '../text/yaml-node.js';
import type { Lines } from './lines.js';
import type { LinkBook } from './links.js';
import type { Token } from './markdown.js';
import { markTags, type RawFinding } from './raw-html.js';
import { locateInLines, type Locator, type TableRow } from './token-place.js';

/** A body on its way from tokens to HTML; the walk fills the arrays. */
export interface BodyWalk {
  /** The body as Markdown. */
  readonly text: string;
  readonly lines: Lines;
  /** From a span of `text` to its place in the file. */
  readonly locate: Locate;
  readonly book: LinkBook;
  readonly diagnostics: Diagnostic[];
  /** The ids of headings and of references to footnotes, in order. */
  readonly anchors: string[];
  /** How often each id of a heading was wanted. */
  readonly ids: Map<string, number>;
  /** Heading tokens, opening and closing. */
  readonly headings: Token[];
  /** The plain text of each block. */
  readonly words: string[];
  readonly raw: RawPieces;
  /** The first paragraph's text; null as long as none was met. */
  firstParagraph: string | null;
  /** The table row that the walk is in, and the number of its present cell. */
  row: TableRow | null;
  cell: number;
}

/** The pieces of raw HTML in a body, numbered through as if they stood one behind the other. */
export interface RawPieces {
  readonly pieces: { readonly base: number; readonly locate: Locator }[];
  readonly findings: RawFinding[];
  length: number;
}

/** Finds positions of an inline or HTML token at which the walk has arrived. */
export function locateToken(token: Token, walk: BodyWalk): Locator {
  if (token.map === null && walk.row !== null) return walk.row.locate(walk.cell);
  return locateInLines(token.content, token.map?.[0] ?? 0, walk.lines);
}

/** The place of `length` units from `offset` of the body on, but no further than to the end of that line. */
export function placeInBody(offset: number, length: number, walk: BodyWalk): Place {
  const left = walk.lines.endOf(walk.lines.lineAt(offset)) - offset;
  return walk.locate(offset, Math.max(0, Math.min(length, left)));
}

/** The place of a whole line of the body, without its indentation. */
export function placeOfLine(line: number, walk: BodyWalk): Place {
  const text = walk.lines.textOf(line);
  const indent = text.length - text.trimStart().length;
  return placeInBody(walk.lines.startOf(line) + indent, text.length, walk);
}

/** Prepares an author's HTML for the sanitiser, and remembers where it stands. */
export function addRawHtml(html: string, locate: Locator, raw: RawPieces): string {
  const base = raw.length;
  raw.pieces.push({ base, locate });
  raw.length += html.length + 1;
  return markTags(html, base, raw.findings);
}

/** The place of the tag at a position that `markTags` gave: its beginning up to its name. */
export function placeOfRaw(position: number, walk: BodyWalk): Place {
  const { pieces } = walk.raw;
  let [low, high] = [0, pieces.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.base ?? 0) <= position) low = middle;
    else high = middle;
  }
  const piece = pieces[low];
  const offset = piece === undefined ? 0 : piece.locate(position - piece.base);
  const [tag = ''] = /^<[^\s>]*>?/.exec(walk.text.slice(offset, offset + 40)) ?? [];
  return placeInBody(offset, tag.length, walk);
}
