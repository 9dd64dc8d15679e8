/** Markdown → tokens → HTML, by markdown-it: which syntax is read. */
import type { Language } from '../model.js';
import { addFootnotes } from './footnotes.js';
import { openMarkdownIt, passPlainText, type Env, type MarkdownIt, type Token } from './lean-markdown-it.js';

export type { Token };

/** A plugin of markdown-it, as `bantin.config.js` names them; options are given by wrapping it in a function. */
export type MarkdownPlugin = (md: MarkdownIt) => void;

/** A text that was read. */
export interface MarkdownTokens {
  readonly tokens: Token[];
  readonly env: Env;
}

export interface Markdown {
  readonly parse: (text: string) => MarkdownTokens;
  readonly render: (parsed: MarkdownTokens) => string;
  /** A URL to another site with everything escaped that needs it. */
  readonly encodeUrl: (url: string) => string;
}

/** Addresses that hold nothing to escape, as most do. No part of a host name is longer than 63 characters. */
const PLAIN_URL = /^https?:\/\/[a-z\d.-]{1,60}(?:[/?#][\w\-.~!$&()*+,;=:@/?#]*)?$/;

/** markdown-it passes over what is nested more deeply. */
export const MAX_NESTING = 100;

/**
 * CommonMark with tables, strikethrough and footnotes; no typographer, and bare addresses stay text. Every address is
 * let through as it was written: `links.ts` judges them all, with their places.
 */
export function createMarkdown(language: Language, plugins: readonly MarkdownPlugin[]): Markdown {
  const md = openMarkdownIt({ html: true, maxNesting: MAX_NESTING });
  const escapeUrl = md.normalizeLink.bind(md);
  md.core.ruler.disable(['linkify', 'replacements', 'smartquotes']);
  md.inline.ruler.disable('linkify');
  addFootnotes(md, language);
  md.renderer.rules['table_open'] = () => '<div class="table-scroll" tabindex="0">\n<table>\n';
  md.renderer.rules['table_close'] = () => '</table>\n</div>\n';
  md.renderer.rules['figure_close'] = (tokens, index) => {
    const caption = tokens[index]?.content ?? '';
    return `${caption === '' ? '' : `\n<figcaption>${md.utils.escapeHtml(caption)}</figcaption>`}</figure>\n`;
  };
  if (plugins.length === 0) passPlainText(md);
  for (const plugin of plugins) plugin(md);
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  return {
    parse: (text) => {
      const env: Env = {};
      return { tokens: md.parse(text, env), env };
    },
    render: ({ tokens, env }) => md.renderer.render(tokens, md.options, env),
    encodeUrl: (url) => (PLAIN_URL.test(url) ? url : escapeUrl(url)),
  };
}
