/** The Markdown under an article's front matter → its HTML with open links, its anchors, its words. */
import type { Body, Diagnostic, Language } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Locate } from '../text/yaml-node.js';
import { arrangeTokens } from './arrange-tokens.js';
import { placeInBody, placeOfRaw, type BodyWalk } from './body-walk.js';
import { unusedFootnotes } from './footnotes.js';
import { splitLines } from './lines.js';
import { checkFragments, openLink, refuseLink } from './links.js';
import { createMarkdown, type Markdown, type MarkdownPlugin, type MarkdownTokens } from './markdown.js';
import { sanitize } from './sanitize.js';

/** A body as it stands in its file. */
export interface BodySource {
  /** The article's file. */
  readonly path: string;
  readonly text: string;
  /** From a span of `text` to its place in the file. */
  readonly locate: Locate;
}

export interface ParsedBody {
  /** With open links: see `Manuscript`. */
  readonly html: string;
  readonly body: Body;
  /** Without markup; a line for each block. */
  readonly plainText: string;
  readonly diagnostics: readonly Diagnostic[];
}

export type BodyParser = (source: BodySource) => ParsedBody;

/** A parser for all the bodies of a portal. It is made ready when the first body comes: a rebuild may have none. */
export function createBodyParser(language: Language, plugins: readonly MarkdownPlugin[]): BodyParser {
  let markdown: Markdown | null = null;
  return (source) => parseBody(source, (markdown ??= createMarkdown(language, plugins)));
}

function parseBody(source: BodySource, markdown: Markdown): ParsedBody {
  const parsed = markdown.parse(source.text);
  const walk = startWalk(source, markdown);
  arrangeTokens(parsed.tokens, walk);
  reportUnusedFootnotes(parsed, walk);
  if (source.text.trim() === '') walk.diagnostics.push(diagnose('body-empty', source.locate(0, 0)));
  const rendered = markdown.render(parsed);
  const hasHtml = walk.raw.pieces.length > 0;
  const { html, anchors } = hasHtml ? cleanBody(rendered, walk) : { html: rendered, anchors: walk.anchors };
  walk.diagnostics.push(...checkFragments(walk.book, anchors));
  const firstParagraph = walk.firstParagraph ?? (hasHtml ? firstParagraphIn(html) : '');
  return {
    html,
    body: { anchors, links: walk.book.links, firstParagraph },
    plainText: walk.words.join('\n'),
    diagnostics: walk.diagnostics,
  };
}

function startWalk({ path, text, locate }: BodySource, { encodeUrl }: Markdown): BodyWalk {
  const diagnostics: Diagnostic[] = [];
  return {
    text,
    lines: splitLines(text),
    locate,
    book: { path, encodeUrl, links: [], fragments: [], diagnostics },
    diagnostics,
    anchors: [],
    ids: new Map(),
    headings: [],
    words: [],
    raw: { pieces: [], findings: [], length: 0 },
    firstParagraph: null,
    row: null,
    cell: -1,
  };
}

/** A body that holds an author's HTML goes through the sanitiser as a whole, so that all of it is balanced. */
function cleanBody(rendered: string, walk: BodyWalk): { readonly html: string; readonly anchors: readonly string[] } {
  const anchors: string[] = [];
  const report = (name: string, position: number | null): void => {
    const place = position === null ? walk.locate(0, 0) : placeOfRaw(position, walk);
    walk.diagnostics.push(diagnose('html-removed', place, { name }));
  };
  for (const { kind, name, at } of walk.raw.findings) {
    if (kind === 'removed') report(name, at);
    else walk.diagnostics.push(diagnose('html-unclosed', placeOfRaw(at, walk), { name }));
  }
  const html = sanitize(rendered, {
    url: (url, element, position) => {
      const place = () => placeOfRaw(position, walk);
      return openLink(url, element, walk.book, place, (reason) => {
        if (reason === 'outside' || reason === 'elsewhere') walk.diagnostics.push(refuseLink(reason, url, place()));
      });
    },
    removed: report,
    undescribed: (position) => walk.diagnostics.push(diagnose('picture-without-alt', placeOfRaw(position, walk))),
    anchor: (id) => anchors.push(id),
  });
  return { html, anchors };
}

/** The first paragraph of a body that is all HTML. */
function firstParagraphIn(html: string): string {
  const [, inner = ''] = /<p(?: [^>]*)?>([^]*?)<\/p>/.exec(html) ?? [];
  const text = inner
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');
  return text.replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();
}

/** Footnotes that nothing refers to are not rendered. */
function reportUnusedFootnotes({ env }: MarkdownTokens, walk: BodyWalk): void {
  for (const label of unusedFootnotes(env)) {
    const definition = `[^${label}]:`;
    const at = Math.max(0, walk.text.indexOf(definition));
    walk.diagnostics.push(diagnose('footnote-unused', placeInBody(at, definition.length, walk), { label }));
  }
}
