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
  const used = new Set<string>();
  const note = (key: string): void => {
    if (key.startsWith(prefix)) used.add(key.slice(prefix.length));
  };
  for (const { key } of fragments.reads) note(key);
  for (const { reads } of outputs) for (const { key } of reads) note(key);
  const noted = new Uint8Array(table.size);
  const patched = stale.flatMap(({ patch }) => patch ?? []);
  for (const { index } of [...kept, ...patched]) {
    for (const id of known?.reads(index) ?? []) {
      if (noted[id] === 1) continue;
      noted[id] = 1;
      note(table.key(id));
    }
  }
  return findUnusedLayouts(layouts, used);
}
