/** What all pages have read → a warning for each layout of the portal that nothing uses: a misspelt name. */
import { hasError } from './diagnostics/diagnose.js';
import type { Diagnostic, Layouts } from './model.js';
import type { Press } from './render/render.js';
import { findUnusedLayouts } from './render/templates.js';
import type { Rendering } from './render-pages.js';
import type { SortedPages } from './sort-pages.js';

const prefix = 'template:';

/** Nothing where a layout has an error: pages that were not rendered have used none. */
export function findUnused(
  layouts: Layouts,
  { fragments }: Press,
  { kept, stale, known, table }: SortedPages,
  { outputs, diagnostics }: Rendering,
): readonly Diagnostic[] {
  if (hasError(diagnostics)) return [];
  const patched = stale.flatMap(({ patch }) => patch ?? []);
  const read = [...kept, ...patched].map(({ index }) => known?.reads(index) ?? []);
  const isNoted = new Uint8Array(table.size);
  for (const ids of [...read, ...outputs.map(({ reads }) => reads)]) for (const id of ids) isNoted[id] = 1;
  const keys = [
    ...fragments.reads.map(({ key }) => key),
    ...Array.from(isNoted, (is, id) => (is === 1 ? table.key(id) : '')),
  ];
  const used = new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)));
  return findUnusedLayouts(layouts, used);
}
