/** The bytes of `redirects.csv` and a rule → the same bytes with a line for it at the end, nothing else touched. Pure. */
import { isUtf8 } from 'node:buffer';
import type { RedirectRow } from '../model.js';
import { readText } from '../text/read-text.js';
import { readRedirects } from './read-redirects.js';

/** A path of the portal that leads to another for good. */
interface Rule {
  readonly from: string;
  readonly to: string;
}

/** `bytes` is null where there is no such file yet. Null where the file leaves no sure place for it. */
export function addRule(bytes: Uint8Array | null, rule: Rule): Uint8Array | null {
  if (bytes === null) return Buffer.from(`from,to,status\n${print(rule, ['from', 'to', 'status'], ',')}\n`);
  if (!isUtf8(bytes)) return null;
  // Not `readText`: what comes back must be what the editor's system wrote, mark and composition included.
  const text = Buffer.from(bytes).toString();
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  // The first line that is not passed over names the columns, as `readCsv` has it.
  const head = /^(?!#|[ \t]*$).+$/m.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? '';
  const parting = head.split(';').length > head.split(',').length ? ';' : ',';
  const columns = head.split(parting).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
  );
  const start = /(?:^|[\r\n])$/.test(text) ? text : text + lineEnd;
  const edited = Buffer.from(`${start}${print(rule, columns, parting)}${lineEnd}`);
  return isSound(bytes, edited, rule) ? edited : null;
}

function print({ from, to }: Rule, columns: readonly string[], parting: string): string {
  const cells: Readonly<Record<string, string>> = { from, to, status: '301' };
  return columns.map((column) => quote(cells[column] ?? '')).join(parting);
}

function quote(cell: string): string {
  return /[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Whether the rules are those that were, and the new one. */
function isSound(before: Uint8Array, after: Uint8Array, { from, to }: Rule): boolean {
  const [old, edited] = [before, after].map((bytes) => readRedirects(readText(bytes).text));
  if (old === undefined || edited === undefined || edited.diagnostics.length > old.diagnostics.length) return false;
  const last = edited.rows.at(-1);
  return (
    edited.rows.length === old.rows.length + 1 &&
    edited.rows.slice(0, -1).every((row, index) => isSame(row, old.rows[index])) &&
    last?.from === from &&
    last.to === to
  );
}

function isSame(row: RedirectRow, other: RedirectRow | undefined): boolean {
  return row.from === other?.from && row.to === other.to && row.status === other.status;
}
