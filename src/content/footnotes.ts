/** Footnotes by markdown-it-footnote: `[^1]` with `[^1]: …`, shown at the end of the article in the portal's words. */
import { createRequire } from 'node:module';
import type footnotePlugin from 'markdown-it-footnote';
import type { FootnoteHost } from 'markdown-it-footnote';
import type { Language } from '../model.js';

const require = createRequire(import.meta.url);

const WORDS = {
  vi: { notes: 'Chú thích', note: (number: number) => `Chú thích ${number}`, back: 'Quay lại chỗ đang đọc' },
  en: { notes: 'Footnotes', note: (number: number) => `Footnote ${number}`, back: 'Back to the text' },
} as const satisfies Record<Language, unknown>;

/** What a footnote's token says: which one it is, and which of the places that refer to it; both from 0. */
interface FootnoteMeta {
  readonly id: number;
  readonly subId: number;
}

/** Adds the syntax and its rendering. Ids are
 * `fn_1`, `fnref_1`, `fnref_1_2`: no heading's id has an underscore. Inline footnotes (`^[…]`) are not read. */
export function addFootnotes(md: FootnoteHost, language: Language): void {
  const words = WORDS[language];
  const footnote: typeof footnotePlugin = require('markdown-it-footnote');
  footnote(md);
  md.inline.ruler.disable('footnote_inline');
  md.core.ruler.before('footnote_tail', 'footnotes_apart', (state) => {
    if (state.env['footnotes'] !== undefined) state.tokens = setApart(state.tokens);
  });
  const rules = md.renderer.rules;
  rules['footnote_ref'] = (tokens, index) => {
    const meta = metaOf(tokens[index]);
    const label = words.note(meta.id + 1);
    const attributes = `href="#fn_${meta.id + 1}" id="${referenceId(meta)}" aria-label="${label}"`;
    return `<sup class="footnote-ref"><a ${attributes}>[${meta.id + 1}]</a></sup>`;
  };
  rules['footnote_block_open'] = () => `<section class="footnotes" aria-label="${words.notes}">\n<ol>\n`;
  rules['footnote_block_close'] = () => '</ol>\n</section>\n';
  rules['footnote_open'] = (tokens, index) => `<li id="fn_${metaOf(tokens[index]).id + 1}">`;
  rules['footnote_close'] = () => '</li>\n';
  rules['footnote_anchor'] = (tokens, index) =>
    ` <a href="#${referenceId(metaOf(tokens[index]))}" class="footnote-back" aria-label="${words.back}">↩\uFE0E</a>`;
}

/**
 * Puts every footnote's tokens behind the text, one footnote after the other. The plugin collects them from the stream
 * without counting levels: a footnote inside another (`[^1]: > [^2]: …`) would tear the elements around it apart.
 */
function setApart<T extends { readonly type: string }>(tokens: readonly T[]): T[] {
  const text: T[] = [];
  const notes: T[] = [];
  const open: T[][] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') open.push([]);
    (open.at(-1) ?? text).push(token);
    if (token.type === 'footnote_reference_close') notes.push(...(open.pop() ?? []));
  }
  return [...text, ...notes];
}

/** The id of the place that a footnote's reference token stands for. */
export function referenceId(meta: FootnoteMeta): string {
  return meta.subId > 0 ? `fnref_${meta.id + 1}_${meta.subId + 1}` : `fnref_${meta.id + 1}`;
}

/** Reads a footnote token's `meta`. */
export function metaOf(token: { readonly meta: Record<string, unknown> | null } | undefined): FootnoteMeta {
  const { id, subId } = token?.meta ?? {};
  return { id: typeof id === 'number' ? id : 0, subId: typeof subId === 'number' ? subId : 0 };
}

/** The labels of the footnotes that nothing refers to; `env` is markdown-it's, after parsing. */
export function unusedFootnotes(env: Readonly<Record<string, unknown>>): readonly string[] {
  const notes = env['footnotes'];
  if (typeof notes !== 'object' || notes === null || !('refs' in notes)) return [];
  return Object.entries(notes.refs ?? {}).flatMap(([label, id]) => (id === -1 ? [label.slice(1)] : []));
}
