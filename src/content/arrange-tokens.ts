/**
 * Markdown's tokens → the tokens that are rendered: links opened, headings with ids, pictures as figures, raw HTML
 * prepared; and what else a body says on the way (its words, its anchors, what is wrong with it).
 */
import { diagnose } from '../diagnostics/diagnose.js';
import { stableSlug } from '../text/slug.js';
import { arrangeInline } from './arrange-inline.js';
import { addRawHtml, locateToken, placeOfLine, type BodyWalk } from './body-walk.js';
import { metaOf, referenceId } from './footnotes.js';
import { MAX_NESTING, type Token } from './markdown.js';
import { openRow } from './token-place.js';

/** Walks over `tokens` once, changing them in place, and fills `walk`. */
export function arrangeTokens(tokens: readonly Token[], walk: BodyWalk): void {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.level >= MAX_NESTING - 1) reportDepth(token, tokens[index + 1], walk);
    switch (token.type) {
      case 'inline':
        arrangeBlock(token, tokens[index - 1], tokens[index + 1], walk);
        break;
      case 'heading_open':
      case 'heading_close':
        walk.headings.push(token);
        break;
      case 'tr_open':
        walk.row = openRow(token.map?.[0] ?? 0, tokens[index + 2]?.content ?? '', walk.lines);
        walk.cell = -1;
        break;
      case 'tr_close':
        walk.row = null;
        break;
      case 'th_open':
      case 'td_open':
        walk.cell += 1;
        alignByClass(token);
        break;
      case 'fence':
      case 'code_block':
        walk.words.push(token.content);
        break;
      case 'html_block':
        walk.words.push(token.content.replace(/<[^<>]*>/g, ' '));
        token.content = addRawHtml(token.content, locateToken(token, walk), walk.raw);
        break;
      case 'footnote_open':
        walk.anchors.push(`fn_${metaOf(token).id + 1}`);
        break;
    }
  }
  lowerHeadings(walk);
}

/** A paragraph, a heading or a table's cell, between the tokens that open and close it. */
function arrangeBlock(token: Token, opening: Token | undefined, closing: Token | undefined, walk: BodyWalk): void {
  const text = arrangeInline(token, walk);
  walk.words.push(text);
  for (const child of token.children ?? []) {
    if (child.type === 'footnote_ref') walk.anchors.push(referenceId(metaOf(child)));
  }
  if (opening?.type === 'heading_open') nameHeading(opening, text.trim(), walk);
  if (opening?.type !== 'paragraph_open' || closing === undefined || opening.hidden) return;
  if (makeFigure(opening, token, closing)) return;
  if (opening.level === 0 && text.trim() !== '') walk.firstParagraph ??= text.trim();
}

/** Ids are unique in the article: the second `Kết quả` is `ket-qua-2`. */
function nameHeading(heading: Token, text: string, { ids, anchors }: BodyWalk): void {
  if (text === '') return;
  const slug = stableSlug(text);
  let count = ids.get(slug) ?? 1;
  let id = slug;
  for (; ids.has(id); count += 1) id = `${slug}-${count + 1}`;
  ids.set(slug, count).set(id, 1);
  anchors.push(id);
  heading.attrSet('id', id);
}

/** A picture alone in its paragraph (also a linked one) becomes a figure, its title the caption. */
function makeFigure(opening: Token, inline: Token, closing: Token): boolean {
  const children = inline.children ?? [];
  const linked = children.length === 3 && children[0]?.type === 'link_open' && children[2]?.type === 'link_close';
  const picture = children[linked ? 1 : 0];
  if ((children.length !== 1 && !linked) || picture?.type !== 'image') return false;
  opening.type = 'figure_open';
  opening.tag = 'figure';
  closing.type = 'figure_close';
  closing.content = String(picture.attrGet('title') ?? '');
  picture.attrs = picture.attrs?.filter(([name]) => name !== 'title') ?? null;
  return true;
}

/** An inline style would need a hole in the site's content security policy. */
function alignByClass(cell: Token): void {
  const align = /^text-align:(\w+)$/.exec(String(cell.attrGet('style') ?? ''))?.[1];
  if (align !== undefined) cell.attrs = [['class', `align-${align}`]];
}

/** The page's only `h1` is its title: a body that uses it moves down by one level, as a whole. */
function lowerHeadings(walk: BodyWalk): void {
  const highest = walk.headings.find((heading) => heading.tag === 'h1');
  if (highest === undefined) return;
  walk.diagnostics.push(diagnose('heading-too-high', placeOfLine(highest.map?.[0] ?? 0, walk)));
  for (const heading of walk.headings) heading.tag = `h${Math.min(6, Number(heading.tag.slice(1)) + 1)}`;
}

/** markdown-it leaves out, in silence, what is nested more deeply than its limit: a container without content. */
function reportDepth(token: Token, next: Token | undefined, walk: BodyWalk): void {
  if (token.nesting !== 1 || next?.nesting !== -1) return;
  walk.diagnostics.push(diagnose('nesting-too-deep', placeOfLine(token.map?.[0] ?? 0, walk)));
}
