/** The types that markdown-it-footnote does not ship. */
declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';

  export type FootnoteHost = MarkdownIt;
  export default function footnote(md: FootnoteHost): void;
}
