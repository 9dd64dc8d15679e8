/** Pages and an edition → Outputs: each page's bytes are handed to `put`, what was read and linked is kept. */
import type { Diagnostic, Edition, Output, Page } from '../model.js';
import type { Facts } from '../pages/facts.js';
import { viewPage } from '../pages/view-page.js';
import { renderFragments } from './fragments.js';
import { Recorder } from './recorder.js';
import type { Templates } from './templates.js';

/** Takes a finished file. */
export interface Sink {
  put(file: string, bytes: Uint8Array, source: string): { readonly digest: string; readonly size: number };
  copy(file: string, from: string, digest: string, size: number, source: string): void;
}

/** What rendering made, and what was wrong with layouts. */
export interface Rendering {
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that rendering reads. */
export interface Press {
  readonly edition: Edition;
  readonly facts: Facts;
  readonly templates: Templates;
}

/** Renders `pages` in their order. `progress` is told how many are done. */
export function render(pages: readonly Page[], press: Press, sink: Sink, progress: (done: number) => void): Rendering {
  const { fragments, diagnostics } = renderFragments(press.edition, press.facts, press.templates);
  if (fragments === null) return { outputs: [], diagnostics };
  const outputs: Output[] = [];
  const faults = new Map<string, Diagnostic>();
  pages.forEach((page, index) => {
    if (page.subject.kind === 'copy') outputs.push(copyFile(page, page.subject.source, sink));
    else {
      const recorder = new Recorder(press.facts, fragments);
      const rendered = viewPage(page, recorder, (layout, view) => press.templates.render(layout, view, recorder));
      if (rendered.ok) {
        const { digest, size } = sink.put(page.file, Buffer.from(rendered.text), page.origin);
        outputs.push({
          file: page.file,
          digest,
          size,
          reads: recorder.reads,
          links: recorder.links,
          anchors: recorder.anchors,
        });
      } else for (const fault of rendered.diagnostics) faults.set(JSON.stringify(fault), fault);
    }
    progress(index + 1);
  });
  return { outputs, diagnostics: faults.size > 0 ? [...faults.values()] : press.templates.findUnused() };
}

function copyFile(page: Page, source: Extract<Page['subject'], { kind: 'copy' }>['source'], sink: Sink): Output {
  sink.copy(page.file, source.diskPath, source.digest, source.size, page.origin);
  return {
    file: page.file,
    digest: source.digest,
    size: source.size,
    reads: [{ key: `file:${source.path}`, digest: source.digest }],
    links: [],
    anchors: [],
  };
}
