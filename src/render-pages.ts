/** Pages and a press → their Outputs, in the order of the pages, and what is wrong with layouts. */
import type { Diagnostic, Output, Page } from './model.js';
import { renderPage, type Press, type Sink } from './render/render.js';

/** What rendering made. */
export interface Rendering {
  /** One for each page, unless a layout has an error. */
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders `pages` in their order. `progress` is told how many are done. */
export function renderPages(
  pages: readonly Page[],
  press: Press,
  sink: Sink,
  progress: (done: number) => void,
): Rendering {
  const outputs: Output[] = [];
  const faults = new Map<string, Diagnostic>();
  pages.forEach((page, index) => {
    const { output, diagnostics } = renderPage(page, press, sink);
    if (output !== null) outputs.push(output);
    // A layout's mistake shows on every page that uses it, and is one mistake.
    for (const fault of diagnostics) faults.set(JSON.stringify(fault), fault);
    progress(index + 1);
  });
  return { outputs, diagnostics: [...faults.values()] };
}
