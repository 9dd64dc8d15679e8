/** Public documents and words → whether one of them says these words itself, and where it links by them. Pure. */
import type { Document, Link, Place } from '../model.js';
import { escapeHtml } from '../text/escape-html.js';

/** Whether the document says `words`, wherever in it. `html` is its body, with open links (`content/marks.ts`). */
export function bearsWords(document: Document, html: string, words: string): boolean {
  const { title, summary } = document;
  const own = [title, summary ?? ''];
  if (document.kind === 'article') {
    const { image, tags, corrections, source, extra } = document;
    own.push(...tags, ...corrections.map(({ note }) => note), source ?? '', JSON.stringify(extra));
    if (image !== null) own.push(image.alt, image.caption ?? '', image.credit ?? '');
  }
  return [...own, html].some((text) => text.includes(words) || text.includes(escapeHtml(words)));
}

/** The same of anything that stands in its file: an address that it leads to, too. */
export function saysAnywhere(document: Document, html: string, words: string): boolean {
  const { fields: _fields, diagnostics: _diagnostics, path: _path, ...head } = document;
  return bearsWords(document, html, words) || JSON.stringify(head).includes(words);
}

/** The places of links from the document to the article at `path` or `url` whose text holds `words`. */
export function findLinkText(
  { body }: Document,
  html: string,
  words: string,
  { path, url }: { readonly path: string; readonly url: string },
): readonly Place[] {
  const leadsThere = ({ kind, target }: Link): boolean =>
    kind === 'article' ? target === path : kind === 'page' && target === url;
  if (!body.links.some(leadsThere)) return [];
  // oxlint-disable-next-line no-control-regex -- open links are marked by U+0000
  return [...html.matchAll(/<a [^>]*\u0000(\d+)\u0000[^>]*>([^]*?)<\/a>/g)].flatMap(([, number, text = '']) => {
    const link = body.links[Number(number)];
    if (link === undefined || !leadsThere(link)) return [];
    return text.replace(/<[^>]*>/g, '').includes(escapeHtml(words)) ? [link.place] : [];
  });
}
