/** The rules → `_headers`, as Cloudflare Pages and Netlify read it. Pure. */
import type { Host } from '../model.js';
import { isFingerprinted, type HeaderRule, type Scope } from './rules.js';

const opening = `# Do bantin tạo ra từ site.yaml; muốn thêm quy tắc, hãy viết vào static/_headers.
`;

/**
 * Prints the rules for a portal whose files have `urls`. Where several rules fit, Cloudflare Pages joins the values of a
 * header, so that a rule takes back first what a broader one has set (`! Name`); Netlify lets the later rule stand for the
 * earlier one and does not know that line.
 */
export function printHeaders(rules: readonly HeaderRule[], urls: Iterable<string>, host: Host | null): string {
  const files = [...urls].filter(isFingerprinted).sort();
  const seen = new Set<string>();
  const blocks = rules.flatMap(({ scope, headers }) => {
    const names = Object.keys(headers);
    const set = Object.entries(headers).map(([name, value]) => `  ${name}: ${lineOf(value)}\n`);
    const taken = host === 'netlify' ? [] : names.filter((name) => seen.has(name)).map((name) => `  ! ${name}\n`);
    for (const name of names) seen.add(name);
    return pathsOf(scope, files).map((path) => `\n${path}\n${set.join('')}${taken.join('')}`);
  });
  return opening + blocks.join('');
}

/** One `*` a path stands for anything, slashes too. */
function pathsOf(scope: Scope, files: readonly string[]): readonly string[] {
  switch (scope.kind) {
    case 'all':
      return ['/*'];
    case 'under':
      return [`${scope.folder}*`];
    case 'ending':
      return scope.endings.map((ending) => `/*${ending.replace(/^\//, '')}`);
    case 'fingerprinted':
      // By name: a digest that is not there gets no leave to be remembered for ever.
      return files;
  }
}

/** What would begin another line would begin another header. */
function lineOf(value: string): string {
  if (/[^\x20-\x7e]/.test(value)) throw new Error(`a header cannot hold ${JSON.stringify(value)}`);
  return value;
}
