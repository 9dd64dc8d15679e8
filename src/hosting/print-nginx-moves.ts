/** What nginx must know beside files → its maps, and the lines that ask them. Pure. */
import type { Move, Moves } from '../model.js';
import { formsOf, isSayable, quote } from './server.js';

/** Parts of a configuration: before the server, and within it. */
export interface NginxMoves {
  /** Sizes of hashes, which nginx wants before any map. */
  readonly sizes: string;
  readonly maps: string;
  readonly lines: string;
}

/**
 * Prints the maps. A query is asked for by its names, so that order and other names do not matter; where nginx has no
 * variable for a name, the whole address must be the same. `base`: the base path without its last slash.
 */
export function printNginxMoves({ moves, gone }: Moves, base: string, prefix: string): NginxMoves {
  const told = moves.filter(({ from }) => isSayable(from));
  const missed = gone.filter(({ url, file }) => isSayable(url) && isSayable(`/${file}`));
  const groups = [...groupByNames(told)].sort(([one], [other]) => one.length - other.length);
  const moveMaps = groups.map(([source, group], at) => {
    const rows = group.flatMap((move) => rowsOf(move, source, base));
    return { name: `${prefix}_m${at}`, source, rows, fallback: at === 0 ? '""' : `${prefix}_m${at - 1}` };
  });
  const goneRows = missed.flatMap(({ url, file }) =>
    formsOf(url).map((form) => [base + form, `${base}/${file}`] as const),
  );
  const goneMap = { name: `${prefix}_410`, source: '$uri', rows: goneRows, fallback: '""' };
  const maps = [...moveMaps, ...(goneRows.length > 0 ? [goneMap] : [])];
  const last = moveMaps.at(-1)?.name;
  return {
    sizes: maps.length === 0 ? '' : printSizes(maps.flatMap(({ rows }) => rows)),
    maps: maps.map(printMap).join(''),
    lines: (last === undefined ? '' : printReturns(last)) + (goneRows.length > 0 ? printGone(goneMap.name) : ''),
  };
}

type Row = readonly [key: string, value: string];

/** By what is asked of nginx: `$uri?cat=$arg_cat&id=$arg_id`. The path alone comes first, and gives way to all others. */
function groupByNames(moves: readonly Move[]): ReadonlyMap<string, readonly Move[]> {
  const groups = new Map<string, Move[]>();
  for (const move of moves) {
    const source = sourceOf(move.query);
    const group = groups.get(source);
    if (group === undefined) groups.set(source, [move]);
    else group.push(move);
  }
  return groups;
}

function sourceOf(query: Move['query']): string {
  if (query.length === 0) return '$uri';
  if (!query.every(([name]) => /^\w+$/.test(name))) return '$request_uri';
  return `$uri?${query.map(([name]) => `${name}=$arg_${name}`).join('&')}`;
}

function rowsOf({ from, query, to, status }: Move, source: string, base: string): readonly Row[] {
  const pairs = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const isWhole = source === '$request_uri';
  return formsOf(from).map((form) => {
    const path = isWhole ? encodeURI(base + form) : base + form;
    return [pairs === '' ? path : `${path}?${pairs}`, `${status} ${to}`];
  });
}

function printMap({
  name,
  source,
  rows,
  fallback,
}: {
  readonly name: string;
  readonly source: string;
  readonly rows: readonly Row[];
  readonly fallback: string;
}): string {
  const lines = rows.map(([key, value]) => `    ${quote(key)} ${quote(value)};\n`);
  return `\nmap ${quote(source)} ${name} {\n    default ${fallback};\n${lines.join('')}}\n`;
}

/** nginx takes no keys that are longer than a bucket. */
function printSizes(rows: readonly Row[]): string {
  const longest = rows.reduce((most, [key]) => Math.max(most, Buffer.byteLength(key)), 0);
  return `
# Địa chỉ cũ. Nếu nginx báo “duplicate” vì nơi khác đã có hai dòng này: giữ số lớn hơn, bỏ dòng kia.
map_hash_bucket_size ${powerAbove(Math.max(128, longest + 32))};
map_hash_max_size ${powerAbove(Math.max(2048, 2 * rows.length))};
`;
}

function printReturns(variable: string): string {
  const line = (status: number): string =>
    `    if (${variable} ~ "^${status} (.+)$") {\n        return ${status} $1;\n    }\n`;
  return `\n    # Địa chỉ cũ.\n${[301, 302, 308].map(line).join('')}`;
}

/** A named location keeps the status, and asks the maps no more. */
function printGone(variable: string): string {
  return `
    # Trang không còn nữa: mã 410, với thông báo của trang.
    if (${variable} != "") {
        return 410;
    }
    error_page 410 @bantin_410;
    location @bantin_410 {
        try_files ${variable} =404;
    }
`;
}

function powerAbove(size: number): number {
  return 2 ** Math.ceil(Math.log2(size));
}
