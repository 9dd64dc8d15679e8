/** A span of a line → the line as a terminal can show it, and the carets that belong under it. */
import { columnsOf, showText } from './terminal-text.js';

/** A line, or the part of it around a span. */
export interface Picture {
  readonly line: string;
  /** Spaces and carets: at least one caret, under the span's beginning. */
  readonly carets: string;
}

/** How many columns of a line are shown; with the gutter that stays below 80. */
const ROOM = 70;

/** How many of them stand before the span, where the line is cut. */
const CONTEXT = 24;

/** A character with its marks, as shown; `at` is where it begins in the line. */
interface Cell {
  readonly at: number;
  readonly shown: string;
  readonly columns: number;
}

/** Draws `line` with carets under the units from `start` to `end`; what does not fit on both sides becomes `…`. */
export function drawSpan(line: string, start: number, end: number): Picture {
  const { cells, isWhole } = cellsAround(line, start);
  const first = cells.filter((cell) => cell.at < start).length;
  const [from, to] = isWhole && sumColumns(cells) <= ROOM ? [0, cells.length] : chooseWindow(cells, first);
  const shown = cells.slice(from, to).map((cell) => cell.shown);
  const head = from > 0 ? '…' : '';
  const tail = to < cells.length ? '…' : '';
  const spanned = cells.slice(first, to).filter((cell) => cell.at < end);
  const indent = head.length + sumColumns(cells.slice(from, first));
  return {
    line: head + shown.join('') + tail,
    carets: ' '.repeat(indent) + '^'.repeat(Math.max(1, sumColumns(spanned))),
  };
}

/** The cells near `start`, more than fit; a line may be megabytes long. */
function cellsAround(line: string, start: number): { readonly cells: readonly Cell[]; readonly isWhole: boolean } {
  const from = Math.max(0, start - 4 * ROOM);
  const to = Math.min(line.length, start + 4 * ROOM);
  const cells: Cell[] = [];
  for (const { 0: cluster, index } of line.slice(from, to).matchAll(/.[\p{M}\u200d]*/gsu)) {
    const shown = showText(cluster);
    cells.push({ at: from + index, shown, columns: columnsOf(shown) });
  }
  return { cells, isWhole: from === 0 && to === line.length };
}

/** Which cells to show, from one to before another: some before the span, as many behind as there is room for. */
function chooseWindow(cells: readonly Cell[], first: number): readonly [from: number, to: number] {
  const room = ROOM - 2;
  const columnsAt = (index: number): number => cells[index]?.columns ?? Infinity;
  let from = first;
  let before = 0;
  while (before + columnsAt(from - 1) <= CONTEXT) before += columnsAt(--from);
  let to = from;
  let shown = 0;
  while (shown + columnsAt(to) <= room) shown += columnsAt(to++);
  while (to === cells.length && shown + columnsAt(from - 1) <= room) shown += columnsAt(--from);
  return [from, to];
}

function sumColumns(cells: readonly Cell[]): number {
  return cells.reduce((sum, { columns }) => sum + columns, 0);
}
