/** The headers that a host would send: out of `_headers` where the portal has one, as Netlify and Cloudflare Pages read it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The policy of a portal without `_headers`: nothing but files of its own, nothing inline. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Reads `_headers` of a finished portal: what is sent with the file at a path that begins with `/`. */
export function readHeaders(dist: string): (path: string) => Readonly<Record<string, string>> {
  const file = join(dist, '_headers');
  if (!existsSync(file)) return () => ({ 'Content-Security-Policy': strictPolicy });
  const rules = rulesOf(readFileSync(file, 'utf8'));
  return (path) =>
    Object.fromEntries(rules.filter(({ covers }) => covers.test(path)).flatMap(({ headers }) => headers));
}

interface Rule {
  readonly covers: RegExp;
  readonly headers: [name: string, value: string][];
}

/** A line at the margin is a path, in which `*` stands for anything; the lines below it that are indented are its headers. */
function rulesOf(text: string): readonly Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else rules.push({ covers: new RegExp(`^${line.trim().split('*').map(escapeRegExp).join('.*')}$`), headers: [] });
  }
  return rules;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
