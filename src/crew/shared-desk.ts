/** An edition in shared memory and the pages that are to be rendered → what other threads take both from. */
import { parsePage } from '../cache/freshness.js';
import { Lines, textAt, type StoredLines } from '../cache/lines.js';
import type { Page, Portal } from '../model.js';
import { openEdition, type Shareable, type SharedEdition } from './shared-edition.js';

/** What lies in shared memory for who renders. */
export interface SharedDesk {
  readonly edition: SharedEdition;
  /** The files of the pages, and the pages as lines (`cache/freshness.ts`). */
  readonly files: StoredLines;
  readonly pages: StoredLines;
}

/** Lays a desk into shared memory; `lines` are those of the pages. */
export function shareDesk(
  edition: SharedEdition,
  pages: readonly { readonly page: Page }[],
  lines: StoredLines,
): SharedDesk {
  const files = new Lines();
  for (const { page } of pages) files.add(page.file);
  return { edition, files: files.stored, pages: lines };
}

/** What `redraw` makes of shared memory. */
export interface Redrawn extends Pick<Shareable, 'edition' | 'fixtures'> {
  /** A page that is to be rendered, by its place among them. */
  readonly pageAt: (index: number) => Page;
}

/** The same edition and pages as where they were shared. */
export function redraw(portal: Portal, { edition, files, pages }: SharedDesk): Redrawn {
  const pageAt = (index: number): Page => {
    const page = parsePage(textAt(files, index), textAt(pages, index));
    if (page === null) throw new Error('what is made of a file is left to the thread that hires');
    return page;
  };
  return { ...openEdition(portal, edition), pageAt };
}
