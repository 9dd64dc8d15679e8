/** The sources of this repository → the documents that are generated from them, by path. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeDiagnostics } from './describe-diagnostics.js';
import { describeLayouts } from './describe-layouts.js';

/** Makes the documents of the repository in `root` (absolute); paths are relative to it. */
export function makeDocs(root: string): ReadonlyMap<string, string> {
  const layouts = join(root, 'layouts');
  const names = readdirSync(layouts)
    .filter((name) => name.endsWith('.njk'))
    .sort();
  const templates = new Map(names.map((name) => [name, readFileSync(join(layouts, name), 'utf8')]));
  const views = readFileSync(join(root, 'src/pages/views.ts'), 'utf8');
  return new Map([
    ['docs/layouts.md', describeLayouts({ views, templates })],
    ['docs/diagnostics.md', describeDiagnostics()],
  ]);
}
