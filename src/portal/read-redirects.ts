/** The text of `redirects.csv` → its rules, with an error at each cell that cannot be one. Where they lead is not looked at. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Place, RedirectRow } from '../model.js';
import { readCsv, type Cell } from '../text/csv.js';

/** Where rules stand, in the portal's root. */
export const redirectsFile = 'redirects.csv';

const columns = ['from', 'to', 'status'] as const;

/** What an old address may hold, decoded: no sign that ends a word or a block in a server's configuration, or is a pattern. */
const plainPath = /^\/[\p{L}\p{M}\p{N}\-._~!'()+,=@&% /]*$/u;
const plainName = /^[\p{L}\p{N}\-._~]+$/u;
const plainValue = /^[\p{L}\p{M}\p{N}\-._~!()+,=@% /]*$/u;

/** Reads the rules. */
export function readRedirects(text: string): {
  readonly rows: readonly RedirectRow[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { rows: lines, unclosed } = readCsv(text);
  const diagnostics = unclosed === null ? [] : [diagnose('redirect-quote', placeAt(unclosed, 1))];
  const [head = [], ...others] = lines;
  const names = head.map((cell) => cell.text.toLowerCase());
  const [from, to, status] = columns.map((column) => names.indexOf(column));
  if (from === undefined || to === undefined || status === undefined || from < 0 || to < 0) {
    return { rows: [], diagnostics: [...diagnostics, diagnose('redirect-header', placeAt(0, 0))] };
  }
  const rows: RedirectRow[] = [];
  for (const line of others) {
    const start = line[0] ?? { text: '', offset: 0, length: 0 };
    const cellAt = (column: number): Cell => line[column] ?? { ...start, text: '', length: 0 };
    const row = readRow(cellAt(from), cellAt(to), cellAt(status));
    if ('from' in row) rows.push(row);
    else diagnostics.push(row);
  }
  return { rows, diagnostics };
}

function readRow(from: Cell, to: Cell, status: Cell): RedirectRow | Diagnostic {
  const code = readStatus(status.text);
  if (code === null) return diagnose('redirect-status', placeOf(status), { read: status.text });
  const address = readAddress(from.text);
  if (address === null) return diagnose('redirect-from', placeOf(from), { read: from.text });
  if ((code === 410) !== (to.text === '')) return diagnose('redirect-gone', placeOf(to));
  if (code === 410 && address.query.length > 0) return diagnose('redirect-gone-query', placeOf(from));
  const isKnown = to.text === '' || /^(?:\/(?![/\\])|content\/)[^?\\\p{Cc}]*$/u.test(to.text) || isHttps(to.text);
  if (!isKnown) return diagnose('redirect-to', placeOf(to), { read: to.text });
  return { ...address, to: to.text.normalize('NFC'), status: code, place: placeOf(from), target: placeOf(to) };
}

function readStatus(text: string): RedirectRow['status'] | null {
  return ([301, 302, 308, 410] as const).find((code) => String(code) === (text === '' ? '301' : text)) ?? null;
}

/** Path and query of an old address, decoded; null where it is none that every server can be told. */
function readAddress(text: string): Pick<RedirectRow, 'from' | 'query'> | null {
  const [path = '', ...rest] = text.split('?');
  try {
    const from = decodeURIComponent(path).normalize('NFC');
    const isPath =
      plainPath.test(from) && !from.includes('//') && !from.split('/').some((part) => /^\.\.?$/.test(part));
    if (!isPath || rest.length > 1 || text.includes('#')) return null;
    const pairs = (rest[0] ?? '').split('&').filter((pair) => pair !== '');
    const query = pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decodeURIComponent(name), decodeURIComponent(value.join('=')).normalize('NFC')] as const;
    });
    const isPlain = query.every(([name, value]) => plainName.test(name) && plainValue.test(value));
    const isOnce = new Set(query.map(([name]) => name.toLowerCase())).size === query.length;
    return isPlain && isOnce ? { from, query: query.sort(([one], [other]) => (one < other ? -1 : 1)) } : null;
  } catch {
    return null;
  }
}

function isHttps(text: string): boolean {
  return /^https:\/\/[^\s"'\\<>{}|^`$;]+$/.test(text) && URL.canParse(text);
}

function placeAt(offset: number, length: number): Place {
  return { file: redirectsFile, offset, length };
}

function placeOf({ offset, length }: Cell): Place {
  return placeAt(offset, length);
}
