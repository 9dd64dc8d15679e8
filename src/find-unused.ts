/** What all pages have read → a warning for each layout of the portal that nothing uses: a misspelt name. */
import type { Diagnostic, Layouts } from './model.js';
import type { Press } from './render/render.js';
import { findUnusedLayouts } from './render/templates.js';

const prefix = 'template:';

/**
 * `keys`: those that pages have read. To be asked only where no layout has an error: pages that were not rendered have
 * used none.
 */
export function findUnused(layouts: Layouts, { fragments }: Press, keys: Iterable<string>): readonly Diagnostic[] {
  // Most portals have no layout that does not stand for a built-in one.
  if (findUnusedLayouts(layouts, new Set()).length === 0) return [];
  const read = [...fragments.reads.map(({ key }) => key), ...keys];
  const used = read.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  return findUnusedLayouts(layouts, new Set(used));
}
