/**
 * The stack of a fault → the same, naming the compiled files that somebody wrote, one a module, where the program runs out
 * of its bundle (scripts/bundle.ts). The maps are read only now that something has gone wrong.
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A place in a stack: the URL of a file, a line and a column, both from 1. */
const place = /(file:\/\/[^\s()]+\.js):(\d+):(\d+)/g;

/** Places of files without a map beside them stay as they are. */
export function traceFault(stack: string): string {
  const maps = new Map<string, SourceMap | null>();
  return stack.replace(place, (told, url: string, line: string, column: string) => {
    const map = maps.has(url) ? (maps.get(url) ?? null) : readMap(url);
    maps.set(url, map);
    const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry === undefined || !('originalSource' in entry)) return told;
    const { originalSource, originalLine, originalColumn } = entry;
    return `${new URL(originalSource, url).href}:${originalLine + 1}:${originalColumn + 1}`;
  });
}

function readMap(url: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')));
  } catch {
    return null;
  }
}
