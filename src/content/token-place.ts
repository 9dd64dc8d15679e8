/**
 * A position in what Markdown cut out of a line (a paragraph, a heading, a table's cell) → the position in the body.
 * markdown-it keeps no columns: it strips indentation, list and quote markers before it reads inline text. But what is
 * left of a line is always a piece of it, at its end but for what closes a heading.
 */
import { splitLines, type Lines } from './lines.js';

/** From a position in an inline token's or an HTML block's text to the one in the body. */
export type Locator = (position: number) => number;

/** Finds positions of a token whose text `content` (lines end with LF) begins on line `first` of the body. */
export function locateInLines(content: string, first: number, body: Lines): Locator {
  const own = splitLines(content);
  // Positions mostly come line by line: the search through a line is done once for all on it.
  let found = { row: -1, shift: 0, end: 0 };
  return (position) => {
    const row = own.lineAt(position);
    if (row !== found.row) found = { row, ...alignRow(own.textOf(row), first + row, body) };
    return Math.min(found.shift + position - own.startOf(row), found.end);
  };
}

/** Where the text of `piece` begins in the body: somewhere on `line`. */
function alignRow(piece: string, line: number, body: Lines): { readonly shift: number; readonly end: number } {
  // A tab that is half indentation comes as spaces, which the source does not have.
  const indent = piece.length - piece.trimStart().length;
  const column = Math.max(0, body.textOf(line).lastIndexOf(piece.trim()) - indent);
  return { shift: body.startOf(line) + column, end: body.endOf(line) };
}

/** A row of a table; the walk over the tokens counts its cells. */
export interface TableRow {
  /** Finds positions in the text of the cell `index`, from 0. */
  readonly locate: (index: number) => Locator;
}

/** The row on `line` of the body; `first` is the text of its first cell. */
export function openRow(line: number, first: string, body: Lines): TableRow {
  let cells: readonly Cell[] | null = null;
  return {
    locate: (index) => {
      cells ??= findCells(body.textOf(line), first);
      const { text, start } = cells[index] ?? { text: '', start: 0 };
      return (position) => body.startOf(line) + start + skipPipes(text, position);
    },
  };
}

/** A cell as it is written, and its column. */
interface Cell {
  readonly text: string;
  readonly start: number;
}

/** The cells of a row from their first sign on; what precedes the row in its line is none. */
function findCells(row: string, first: string): readonly Cell[] {
  const pieces: Cell[] = [];
  let start = 0;
  for (let at = 0; at <= row.length; at += 1) {
    if (at < row.length && (row[at] !== '|' || row[at - 1] === '\\')) continue;
    const text = row.slice(start, at);
    const indent = text.length - text.trimStart().length;
    pieces.push({ text: text.slice(indent), start: start + indent });
    start = at + 1;
  }
  // Where the row does not begin with a pipe, its first cell follows indentation and markers in the same piece.
  const [opening] = pieces;
  const written = first.replaceAll('|', '\\|');
  if (opening === undefined || first === '' || !opening.text.trimEnd().endsWith(written)) return pieces.slice(1);
  const at = opening.text.lastIndexOf(written);
  return [{ text: written, start: opening.start + at }, ...pieces.slice(1)];
}

/** The column in a cell as written of a position in its text, which holds `\|` as `|`. */
function skipPipes(written: string, position: number): number {
  let column = 0;
  for (let left = position; left > 0; left -= 1) column += written.startsWith('\\|', column) ? 2 : 1;
  return column;
}
