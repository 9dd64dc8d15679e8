/** The shared parts of all pages, each rendered once and read by pages as a whole, by the fingerprint of its HTML. */
import type { Diagnostic, Edition, Read } from '../model.js';
import { viewFooter, viewHeader, viewSide } from '../pages/shared.js';
import type { LayoutName, LayoutViews } from '../pages/views.js';
import { fingerprintText } from '../text/fingerprint.js';
import { Recorder, type Fragments, type Part } from './recorder.js';
import type { Tools } from './tools.js';

/** Renders the shared parts; null, with what is wrong, where a layout has an error. */
export function renderFragments(
  { portal, sections: shelves }: Edition,
  { facts, texts, templates }: Tools,
): { readonly fragments: Fragments | null; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const reads: Read[] = [];
  const render = <Name extends LayoutName>(
    key: string,
    layout: Name,
    view: (reader: Recorder) => LayoutViews[Name],
  ): Part => {
    const recorder = new Recorder(facts, texts, null, false);
    const rendered = templates.render(layout, view(recorder), recorder);
    if (!rendered.ok) diagnostics.push(...rendered.diagnostics);
    reads.push(...recorder.reads);
    const value = rendered.ok ? rendered.text.text : '';
    const bytes = value.isWellFormed() ? Buffer.from(value) : null;
    return { value, bytes, read: { key: `fragment:${key}`, seen: fingerprintText(value) } };
  };
  const sections = shelves.map((shelf) => shelf.slug);
  const headers = new Map(
    [null, ...sections].map((section) => [
      section,
      render(`header:${section ?? ''}`, 'header.njk', (reader) => viewHeader(sections, section, reader)),
    ]),
  );
  const anywhere = headers.get(null);
  const side = render('side', 'side.njk', (reader) => viewSide(portal, false, reader));
  const quietSide = render('side:quiet', 'side.njk', (reader) => viewSide(portal, true, reader));
  const footer = render('footer', 'footer.njk', (reader) => viewFooter(portal, reader));
  if (diagnostics.length > 0 || anywhere === undefined) return { fragments: null, diagnostics };
  const header = (section: string | null): Part => headers.get(section) ?? anywhere;
  const parts = new Map([...headers.values(), side, quietSide, footer].map((part) => [part.read.key, part]));
  return { fragments: { header, side, quietSide, footer, parts, reads }, diagnostics };
}
