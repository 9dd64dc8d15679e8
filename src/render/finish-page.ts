/** A page that is no longer true → its bytes, patched if that can be, else rendered. */
import type { Page } from '../model.js';
import { patchPage, type Patch, type ReadFinished } from './patch.js';
import { renderPage, type Press, type RenderedPage, type Sink } from './render.js';

/** What came of a page, and whether it was patched: then its reads are those of its parts alone. */
export interface FinishedPage extends RenderedPage {
  readonly isPatched: boolean;
}

/** `patch` is null for a page that must be rendered. */
export function finishPage(
  page: Page,
  patch: Patch | null,
  press: Press,
  read: ReadFinished,
  sink: Sink,
): FinishedPage {
  const patched = patch === null ? null : patchPage(page, patch, press.fragments, read, sink);
  if (patched !== null) return { output: patched, isPatched: true, diagnostics: [] };
  return { ...renderPage(page, press, sink), isPatched: false };
}
