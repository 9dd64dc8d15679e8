/** The inline tokens of one block: links and pictures are opened, HTML is prepared; their plain text comes out. */
import { diagnose } from '../diagnostics/diagnose.js';
import { addRawHtml, locateToken, placeInBody, type BodyWalk } from './body-walk.js';
import { openLink, refuseLink } from './links.js';
import { positionOf } from './lean-markdown-it.js';
import type { Token } from './markdown.js';
import { rawTextElement } from './raw-html.js';
import type { Locator } from './token-place.js';

/** A reference to a footnote; in a text token, one that markdown-it left as text, for want of the footnote. */
const REFERENCE = /\[\^([^[\]\s]+)\]/g;

/** A block's inline token with the way to its places, which is only looked for when a place is needed. */
interface Block {
  readonly token: Token;
  readonly children: readonly Token[];
  readonly locate: Locator;
}

/** Arranges the children of `token` and gives their text. */
export function arrangeInline(token: Token, walk: BodyWalk): string {
  const children = token.children ?? [];
  const [first] = children;
  if (first === undefined) return '';
  if (token.content.includes('[^')) reportLostReferences(token, walk);
  if (children.length === 1 && first.type === 'text') return first.content;
  const hasHtml = children.some((child) => child.type === 'html_inline');
  if (hasHtml) token.children = dropRawText(children);
  const block: Block = { token, children: token.children ?? [], locate: locateLazily(token, walk) };
  for (let index = 0; index < block.children.length; index += 1) {
    const child = block.children[index];
    if (child?.type === 'link_open') arrangeLink(child, index, block, walk);
    else if (child?.type === 'image') arrangePicture(child, block, walk);
    else if (child?.type === 'html_inline') {
      const start = positionOf(child) ?? 0;
      child.content = addRawHtml(child.content, (position) => block.locate(start + position), walk.raw);
    }
  }
  return textOf(block.children);
}

/** The row is looked up at once, since the walk goes on; all else waits until a place is asked for. */
function locateLazily(token: Token, walk: BodyWalk): Locator {
  const { row, cell } = walk;
  let locate: Locator | null = null;
  return (position) => (locate ??= locateToken(token, { ...walk, row, cell }))(position);
}

/** The text of inline tokens as a reader sees it, with a space for each line's end. */
export function textOf(tokens: readonly Token[]): string {
  let text = '';
  for (const { type, content, children } of tokens) {
    if (type === 'text' || type === 'code_inline') text += content;
    else if (type === 'image') text += textOf(children ?? []);
    else if (type === 'softbreak' || type === 'hardbreak') text += ' ';
    else if (type === 'html_inline' && /^<br\b/i.test(content)) text += ' ';
  }
  return text;
}

/** Leaves out scripts and styles that stand within a line, with all between their tags. */
function dropRawText(children: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child === undefined) continue;
    kept.push(child);
    const name = child.type === 'html_inline' ? rawTextElement(child.content) : null;
    if (name === null) continue;
    const closing = `</${name}`;
    const end = children.findIndex(
      ({ type, content }, at) => at > index && type === 'html_inline' && content.toLowerCase().startsWith(closing),
    );
    if (end < 0) continue;
    // Opening and closing tag in one piece: so they are found, reported and left out together.
    child.content += children[end]?.content ?? '';
    index = end;
  }
  return kept;
}

function arrangeLink(link: Token, index: number, { token, children, locate }: Block, walk: BodyWalk): void {
  const href = String(link.attrGet('href') ?? '');
  const at = positionOf(link);
  const place = () => {
    if (at === null) return placeInBody(locate(0), 1, walk);
    // An autolink was made at its `<`, any other link behind its `[`.
    if (link.info === 'auto') return placeInBody(locate(at), token.content.indexOf('>', at) + 1 - at, walk);
    let close = index;
    while (close < children.length && children[close]?.type !== 'link_close') close += 1;
    const closing = children[close];
    const end = (closing === undefined ? null : positionOf(closing)) ?? at;
    return placeInBody(locate(at - 1), end + 2 - at, walk);
  };
  const open = openLink(href, 'a', walk.book, place, (reason) => {
    walk.diagnostics.push(refuseLink(reason, href, place()));
  });
  if (open === null) {
    link.attrs = null;
    return;
  }
  link.attrSet('href', open.url);
  if (open.className !== null) link.attrJoin('class', open.className);
}

function arrangePicture(picture: Token, { locate }: Block, walk: BodyWalk): void {
  const src = String(picture.attrGet('src') ?? '');
  const place = () => placeInBody(locate(positionOf(picture) ?? 0), picture.content.length + 3, walk);
  const open = openLink(src, 'img', walk.book, place, (reason) => {
    walk.diagnostics.push(refuseLink(reason, src, place()));
  });
  const alt = textOf(picture.children ?? []);
  if (open === null) {
    picture.type = 'text';
    picture.content = alt;
    return;
  }
  if (alt.trim() === '') walk.diagnostics.push(diagnose('picture-without-alt', place()));
  picture.attrSet('src', open.url);
  picture.attrPush(['loading', 'lazy']);
  picture.attrPush(['decoding', 'async']);
}

function reportLostReferences(token: Token, walk: BodyWalk): void {
  const lost = new Set<string>();
  for (const child of token.children ?? []) {
    if (child.type === 'text') for (const [, label = ''] of child.content.matchAll(REFERENCE)) lost.add(label);
  }
  if (lost.size === 0) return;
  const locate = locateToken(token, walk);
  for (const { 0: reference, 1: label = '', index } of token.content.matchAll(REFERENCE)) {
    if (!lost.has(label)) continue;
    walk.diagnostics.push(diagnose('footnote-missing', placeInBody(locate(index), reference.length, walk), { label }));
  }
}
