/** A page and an edition's facts → its bytes, handed to a sink, and an Output that tells what was read. */
import { readFileSync } from 'node:fs';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Edition, Output, Page, PageOf, Seam, SourceFile } from '../model.js';
import { viewPage } from '../pages/view-page.js';
import { digestBytes } from '../text/digest.js';
import { assemble, encode } from './encode.js';
import { renderFragments } from './fragments.js';
import { Recorder, type Fragments, type OpenPart } from './recorder.js';
import { cutAtMarks, type CutText } from './marks.js';
import { seenOfFile } from './seen.js';
import type { Rendered } from './templates.js';
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
  if (page.subject.kind === 'plain') return putPlain({ ...page, subject: page.subject }, sink);
  if (page.subject.kind === 'stylesheet') return { output: putStylesheet(page, page.subject, sink), diagnostics: [] };
  return renderText(page, press, sink, true);
}

/** Reads nothing that its page does not say: the file behind its text is there with its digest. */
function putPlain({ file, origin, subject: { text, appendix } }: PageOf<'plain'>, sink: Sink): RenderedPage {
  const added = appendix === null ? Buffer.alloc(0) : readFileSync(appendix.diskPath);
  if (appendix !== null && digestBytes(added) !== appendix.digest) {
    return { output: null, diagnostics: [diagnose('input-changed', null, { path: appendix.diskPath })] };
  }
  const put = sink.put(file, Buffer.concat([Buffer.from(text), added]), origin);
  return { output: { file, ...put, reads: [], seams: [] }, diagnostics: [] };
}

/** Where layouts do with open parts what cannot be undone, the page is rendered without any. */
function renderText(page: Page, press: Press, sink: Sink, leavesOpen: boolean): RenderedPage {
  const recorder = new Recorder(press.facts, press.texts, press.fragments, leavesOpen);
  const rendered = viewPage<Rendered>(
    page,
    recorder,
    (layout, view) => press.templates.render(layout, view, recorder),
    (text) => ({ ok: true, text: { text, marks: 0, seal: '' } }),
  );
  if (!rendered.ok) return { output: null, diagnostics: rendered.diagnostics };
  const cut = cutAtMarks(encode(rendered.text.text), rendered.text);
  if (cut !== null) return { output: putText(page, cut, recorder, sink), diagnostics: [] };
  if (!leavesOpen) throw new Error(`${page.file} holds marks that nobody has made`);
  return renderText(page, press, sink, false);
}

function putText({ file, origin }: Page, cut: CutText, recorder: Recorder, sink: Sink): Output {
  const parts: OpenPart[] = [];
  for (const number of cut.order) {
    const part = recorder.parts[number];
    if (part !== undefined) parts.push(part);
  }
  const { bytes, starts } = assemble(cut, parts);
  const seams: Seam[] = [];
  parts.forEach(({ key, bytes: { byteLength: size } }, index) => {
    if (key !== null && !recorder.isClosed(key)) seams.push({ key, at: starts[index] ?? 0, size });
  });
  return { file, ...sink.put(file, bytes, origin), reads: recorder.reads, seams };
}

function copyFile(page: Page, source: SourceFile, sink: Sink): Output {
  sink.copy(page.file, source.diskPath, source.digest, source.size, page.origin);
  return {
    file: page.file,
    digest: source.digest,
    size: source.size,
    reads: [{ key: `file:${source.path}`, seen: seenOfFile(source) }],
    seams: [],
  };
}

/** The one page whose bytes are read here: the office's colours stand behind those of the theme. */
function putStylesheet(page: Page, { source, colors }: PageOf<'stylesheet'>['subject'], sink: Sink): Output {
  const bytes = Buffer.concat([readFileSync(source.diskPath), Buffer.from(colors)]);
  const reads = [{ key: `file:${source.path}`, seen: seenOfFile(source) }];
  return { file: page.file, ...sink.put(page.file, bytes, page.origin), reads, seams: [] };
}
