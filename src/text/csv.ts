/** The text of a table (RFC 4180, or as Excel writes it, with `;`) → its rows, each cell with its place. Pure. */

/** A cell: its text without quotes, and where it stands. */
export interface Cell {
  readonly text: string;
  /** In UTF-16 units of the table's text, quotes included. */
  readonly offset: number;
  readonly length: number;
}

/** Rows of cells; `unclosed`: where a quote begins that nothing ends, null where there is none. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  readonly unclosed: number | null;
}

/** Reads a table. The first line says what parts its cells; lines that are empty or begin with `#` are passed over. */
export function readCsv(text: string): Table {
  const first = /^.*/.exec(text)?.[0] ?? '';
  const parting = first.split(';').length > first.split(',').length ? ';' : ',';
  const rows: Cell[][] = [];
  let at = 0;
  while (at < text.length) {
    const comment = /(?:[ \t]*|#[^\r\n]*)(?:\r\n|\n|\r|$)/y;
    comment.lastIndex = at;
    if (comment.test(text)) {
      at = comment.lastIndex;
      continue;
    }
    const row: Cell[] = [];
    for (;;) {
      const cell = readCell(text, at, parting);
      if (cell === null) return { rows, unclosed: at };
      row.push(cell);
      at = cell.offset + cell.length;
      if (text[at] !== parting) break;
      at += 1;
    }
    rows.push(row);
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return { rows, unclosed: null };
}

/** The cell that begins at `at`, up to what parts it from the next; null where a quote is not closed. */
function readCell(text: string, at: number, parting: string): Cell | null {
  const quoted = /"((?:[^"]|"")*)"[ \t]*/y;
  quoted.lastIndex = at;
  const match = quoted.exec(text);
  const end = at + (match?.[0].length ?? 0);
  const next = text[end];
  if (match !== null && (next === undefined || next === parting || next === '\r' || next === '\n')) {
    return { text: (match[1] ?? '').replaceAll('""', '"'), offset: at, length: match[0].length };
  }
  if (text[at] === '"' && match === null) return null;
  const plain = parting === ';' ? /[^;\r\n]*/y : /[^,\r\n]*/y;
  plain.lastIndex = at;
  const written = plain.exec(text)?.[0] ?? '';
  return { text: written.trim(), offset: at, length: written.length };
}
