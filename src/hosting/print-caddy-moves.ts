/** What Caddy must know beside files → its maps, and the lines that ask them. Pure. */
import type { Move, Moves } from '../model.js';
import { formsOf, isSayable, quote } from './server.js';

/** Lines of a Caddyfile: within `route`, and within the `route` of `handle_errors`. */
export interface CaddyMoves {
  readonly lines: string;
  readonly errors: string;
}

/**
 * Prints the maps; `base`: the base path without its last slash, `notFound`: the page for what is not there. A query is
 * asked for by its names, so that order and other names do not matter.
 */
export function printCaddyMoves({ moves, gone }: Moves, base: string, notFound: string): CaddyMoves {
  const groups = new Map<string, Move[]>();
  for (const move of moves.filter(({ from }) => isSayable(from))) {
    const source = `{path}${textOf(move.query.map(([name]) => [name, `{query.${name}}`]))}`;
    const group = groups.get(source);
    if (group === undefined) groups.set(source, [move]);
    else group.push(move);
  }
  const missed = gone.filter(({ url, file }) => isSayable(url) && isSayable(`/${file}`));
  // The one with the most names is asked first.
  const named = [...groups].sort(([one], [other]) => other.length - one.length);
  const lines = named.map(([source, group], at) => {
    const rows = group.flatMap(({ from, query, to, status }) =>
      formsOf(from).map((form) => `${quote(base + form + textOf(query))} ${quote(to)} "m${status}"`),
    );
    return printMap(source, [`{dich_${at}}`, `{ma_${at}}`], rows) + printReturns(at);
  });
  if (missed.length > 0) {
    const rows = missed.flatMap(({ url, file }) =>
      formsOf(url).map((form) => `${quote(base + form)} ${quote(`${base}/${file}`)}`),
    );
    lines.push(
      printMap('{path}', ['{bao_410}'], rows),
      '\t\t@da_bo expression `{bao_410} != ""`\n\t\terror @da_bo 410\n',
    );
  }
  return { lines: lines.join(''), errors: printErrors(missed.length > 0, notFound) };
}

function textOf(pairs: readonly (readonly [string, string])[]): string {
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

function printMap(source: string, targets: readonly string[], rows: readonly string[]): string {
  const lines = rows.map((row) => `\t\t\t${row}\n`).join('');
  return `\t\tmap ${quote(source)} ${targets.join(' ')} {\n${lines}\t\t\tdefault${' ""'.repeat(targets.length)}\n\t\t}\n`;
}

function printReturns(at: number): string {
  return [301, 302, 308]
    .map((status) => {
      const name = `@cu_${at}_${status}`;
      return `\t\t${name} expression \`{ma_${at}} == "m${status}"\`\n\t\tredir ${name} {dich_${at}} ${status}\n`;
    })
    .join('');
}

/** Which page is shown with an error. */
function printErrors(hasGone: boolean, notFound: string): string {
  if (!hasGone) return `\t\t\trewrite * ${notFound}\n`;
  return `\t\t\t@mat expression \`{err.status_code} != 410\`
\t\t\t@bo expression \`{err.status_code} == 410\`
\t\t\trewrite @bo {bao_410}
\t\t\trewrite @mat ${notFound}
`;
}
