/**
 * HTML as an author typed it → the same with a position in every tag, ready for `sanitize.ts`, which can then say where
 * the things stood that it takes out. Comments go, and scripts and styles with their content; what is never closed is
 * found here, because a parser would swallow the rest of the article with it.
 */

/** Something that cannot stay. */
export interface RawFinding {
  readonly kind: 'removed' | 'unclosed';
  /** As an editor knows it: `<script>`, `<!--`. */
  readonly name: string;
  /** Where it begins, counted from `base`. */
  readonly at: number;
}

/** Carries a tag's position. Authors cannot forge it: ours comes first in the tag, and parsers keep the first one. */
export const POSITION = 'data-bantin-at';

/** Elements whose content is text to a parser, whatever it looks like (HTML standard, section 13.1.2). */
const RAW_TEXT = new Set(['iframe', 'noembed', 'noframes', 'plaintext', 'script', 'style', 'textarea', 'title', 'xmp']);

/** The name of the element that `tag` opens, if its content is left out together with it; else null. */
export function rawTextElement(tag: string): string | null {
  const name = /^<([a-z]+)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
  return RAW_TEXT.has(name) ? name : null;
}

/** Prepares one piece of HTML; what is found in it goes to `findings`. Takes linear time. */
export function markTags(html: string, base: number, findings: RawFinding[]): string {
  let marked = '';
  let done = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(at + 1, done))) {
    const piece = readPiece(html, at);
    if (piece === null) continue;
    marked += html.slice(done, at);
    if (piece.end === null) {
      findings.push({ kind: 'unclosed', name: piece.name, at: base + at });
      return marked + html.slice(at).replaceAll('<', '&lt;');
    }
    if (piece.kind === 'tag') {
      marked += `${piece.open} ${POSITION}="${base + at}"${html.slice(at + piece.open.length, piece.end)}`;
    } else if (piece.kind === 'closing') marked += html.slice(at, piece.end);
    else if (piece.kind === 'dropped') findings.push({ kind: 'removed', name: piece.name, at: base + at });
    done = piece.end;
  }
  return marked + html.slice(done);
}

/** What a `<` opens, and the position behind it; null where it has no end. */
type Piece =
  /** `open` is the tag up to its name's end. */
  | { readonly kind: 'tag'; readonly name: string; readonly open: string; readonly end: number | null }
  | { readonly kind: 'closing' | 'comment' | 'dropped'; readonly name: string; readonly end: number | null };

function readPiece(html: string, at: number): Piece | null {
  if (html.startsWith('<!--', at)) return { kind: 'comment', name: '<!--', end: endOfComment(html, at) };
  if (/[!?]/.test(html.charAt(at + 1))) {
    return { kind: 'dropped', name: `${html.slice(at, at + 2)}…>`, end: behind('>', html, at) };
  }
  if (html.charAt(at + 1) === '/') {
    const kind = /[a-z]/i.test(html.charAt(at + 2)) ? 'closing' : 'dropped';
    return { kind, name: html.slice(at, at + 10), end: behind('>', html, at) };
  }
  const opening = /<[a-z][^\s/>]*/iy;
  opening.lastIndex = at;
  const open = opening.exec(html)?.[0];
  if (open === undefined) return null;
  const name = `${open.toLowerCase()}>`;
  const end = endOfTag(html, at + open.length);
  const rawText = rawTextElement(open);
  if (rawText === null || end === null) return { kind: 'tag', name, open, end };
  const closing = new RegExp(`</${rawText}[^>]*>`, 'gi');
  closing.lastIndex = end;
  return { kind: 'dropped', name, end: closing.test(html) ? closing.lastIndex : null };
}

/** A comment may end at once: `<!-->`, `<!--->` (HTML standard, section 13.2.5.43). */
function endOfComment(html: string, at: number): number | null {
  const early = /<!--(?:-?>)/y;
  early.lastIndex = at;
  return early.test(html) ? early.lastIndex : behind('-->', html, at + 4);
}

/** The position behind the `>` that ends a tag; one inside a quoted value does not count. */
function endOfTag(html: string, from: number): number | null {
  for (let at = from; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (sign === '>') return at + 1;
    if (sign !== '=') continue;
    while (/\s/.test(html.charAt(at + 1))) at += 1;
    const quote = html.charAt(at + 1);
    if (quote !== '"' && quote !== "'") continue;
    at = html.indexOf(quote, at + 2);
    if (at < 0) return null;
  }
  return null;
}

function behind(end: string, html: string, from: number): number | null {
  const at = html.indexOf(end, from);
  return at < 0 ? null : at + end.length;
}
