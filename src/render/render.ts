/** A page and an edition's facts → its bytes, handed to a sink, and an Output that tells what was read. */
import type { Diagnostic, Edition, Output, Page } from '../model.js';
import { viewPage } from '../pages/view-page.js';
import { encode } from './encode.js';
import { renderFragments } from './fragments.js';
import { Recorder, type Fragments } from './recorder.js';
import { seenOfFile } from './seen.js';
import type { Tools } from './tools.js';

/** Takes a finished file; its bytes are good until the next one comes. */
export interface Sink {
  put(file: string, bytes: Uint8Array, source: string): { readonly digest: string; readonly size: number };
  copy(file: string, from: string, digest: string, size: number, source: string): void;
}

/** The tools, and the parts that all pages share. */
export interface Press extends Tools {
  readonly fragments: Fragments;
}

/** Renders the shared parts; a layout's error comes to light there already, and then there is no press. */
export function openPress(
  edition: Edition,
  tools: Tools,
): { readonly press: Press | null; readonly diagnostics: readonly Diagnostic[] } {
  const { fragments, diagnostics } = renderFragments(edition, tools);
  return { press: fragments === null ? null : { ...tools, fragments }, diagnostics };
}

/** What came of a page; `output` is null where its layout has an error. */
export interface RenderedPage {
  readonly output: Output | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders one page. */
export function renderPage(page: Page, press: Press, sink: Sink): RenderedPage {
  if (page.subject.kind === 'copy') return { output: copyFile(page, page.subject.source, sink), diagnostics: [] };
  const recorder = new Recorder(press.facts, press.texts, press.fragments);
  const rendered = viewPage(page, recorder, (layout, view) => press.templates.render(layout, view, recorder));
  if (!rendered.ok) return { output: null, diagnostics: rendered.diagnostics };
  const { digest, size } = sink.put(page.file, encode(rendered.text), page.origin);
  return { output: { file: page.file, digest, size, reads: recorder.reads }, diagnostics: [] };
}

function copyFile(page: Page, source: Extract<Page['subject'], { kind: 'copy' }>['source'], sink: Sink): Output {
  sink.copy(page.file, source.diskPath, source.digest, source.size, page.origin);
  return {
    file: page.file,
    digest: source.digest,
    size: source.size,
    reads: [{ key: `file:${source.path}`, seen: seenOfFile(source) }],
  };
}
