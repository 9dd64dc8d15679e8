/** A profile → a table for the eye, and the path of the trace that was written for a viewer. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../model.js';
import { printTrace, sumKinds, type Profile } from '../profile.js';
import { phrasesIn } from './phrases-in.js';

/** Writes the trace beside the cache of the portal in `root` and words the profile; times in milliseconds. */
export function printProfile(profile: Profile, root: string, language: Language): string {
  const { profile: words } = phrasesIn(language);
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const stages = profile.stages.map(({ name, length }) => [name, number.format(length)]);
  const kinds = sumKinds(profile.pages).map(({ kind, count, total, slowest }) => [
    kind,
    String(count),
    number.format(total),
    number.format(slowest.length),
    slowest.name,
  ]);
  const folder = join(root, '.bantin');
  const path = join(folder, 'trace.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, printTrace(profile));
  return [
    table([[words.stage, 'ms'], ...stages]),
    ...(kinds.length === 0 ? [] : [table([[words.kind, words.pages, 'ms', words.slowest, ''], ...kinds])]),
    `${words.trace(path)}\n`,
  ].join('\n');
}

/** The first column to the left, numbers to the right, what stands behind them to the left. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const align = (cell: string, column: number): string =>
    column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `${row.map(align).join('  ').trimEnd()}\n`).join('');
}
