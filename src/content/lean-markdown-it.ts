/**
 * markdown-it, loaded when it is first needed, and with the same results sooner: its tokens are made at a thirtieth
 * of the cost, and text without markup, which is most text, does not go through all the rules for markup.
 */
import { createRequire } from 'node:module';
import type MarkdownParser from 'markdown-it';
import type { Env, MarkdownIt, MarkdownItOptions, StateBlock, StateInline, Token } from 'markdown-it';

export type { Env, MarkdownIt, StateInline, Token };

const require = createRequire(import.meta.url);

/** A parser with all of markdown-it's rules. */
export function openMarkdownIt(options: MarkdownItOptions): MarkdownIt {
  const Parser: typeof MarkdownParser = require('markdown-it');
  const md = new Parser(options);
  Object.setPrototypeOf(LeanToken.prototype, Parser.Token.prototype);
  Object.setPrototypeOf(LeanInline.prototype, md.inline.State.prototype);
  md.block.State = leanBlocks(md.block.State);
  md.inline.State = LeanInline;
  LeanInline.prototype.Token = Parser.Token;
  return md;
}

/**
 * A token like any other of markdown-it 15, whose own constructor defines each field by a call that is slower than
 * parsing itself. Its methods are those of `Token`.
 */
class LeanToken implements Token {
  type: string;
  tag: string;
  nesting: -1 | 0 | 1;
  level: number;
  content = '';
  children: Token[] | null = null;
  attrs: Token['attrs'] = null;
  map: Token['map'] = null;
  markup = '';
  info = '';
  meta: Token['meta'] = null;
  block = false;
  hidden = false;
  declare attrIndex: Token['attrIndex'];
  declare attrPush: Token['attrPush'];
  declare attrSet: Token['attrSet'];
  declare attrGet: Token['attrGet'];
  declare attrJoin: Token['attrJoin'];

  constructor(type: string, tag: string, nesting: -1 | 0 | 1, level: number) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
    this.level = level;
  }
}

/** A token of inline text. */
class PlacedToken extends LeanToken {
  /** Private, so that it is no part of what markdown-it and its plugins see. */
  readonly #position: number;

  constructor(type: string, tag: string, nesting: -1 | 0 | 1, level: number, position: number) {
    super(type, tag, nesting, level);
    this.#position = position;
  }

  /** Where the parser stood in the inline text when it made the token. */
  get position(): number {
    return this.#position;
  }
}

/** The position of a token of inline text; null for one that a plugin made. */
export function positionOf(token: Token): number | null {
  return token instanceof PlacedToken ? token.position : null;
}

/** A token of text without markup. */
function plainText(content: string, level: number): Token {
  const token = new LeanToken('text', '', 0, level);
  token.content = content;
  return token;
}

/** The state of an inline text, like markdown-it 15's: its own constructor, too, defines each field by a slow call. */
class LeanInline implements StateInline {
  src: string;
  env: Env;
  md: MarkdownIt;
  tokens: Token[];
  tokens_meta: StateInline['tokens_meta'];
  pos = 0;
  posMax: number;
  level = 0;
  pending = '';
  pendingLevel = 0;
  cache: StateInline['cache'] = {};
  backticks: StateInline['backticks'] = {};
  backticksScanned = false;
  skipHtmlSpecial = false;
  linkLevel = 0;
  delimiters: StateInline['delimiters'] = [];
  _prev_delimiters: StateInline['_prev_delimiters'] = [];
  declare Token: StateInline['Token'];
  declare scanDelims: StateInline['scanDelims'];

  constructor(src: string, md: MarkdownIt, env: Env, tokens: Token[]) {
    this.src = src;
    this.md = md;
    this.env = env;
    this.tokens = tokens;
    this.tokens_meta = Array.from(tokens, () => undefined);
    this.posMax = src.length;
  }

  pushPending(): Token {
    const token = plainText(this.pending, this.pendingLevel);
    this.tokens.push(token);
    this.pending = '';
    return token;
  }

  push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (this.pending !== '') this.pushPending();
    if (nesting < 0) {
      this.level -= 1;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    const token = new PlacedToken(type, tag, nesting, this.level, this.pos);
    if (nesting > 0) {
      this.level += 1;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(nesting > 0 ? { delimiters: this.delimiters } : undefined);
    return token;
  }
}

function leanBlocks(State: typeof StateBlock): typeof StateBlock {
  return class extends State {
    /** markdown-it looks for lines sign by sign: it is given none to look through. */
    constructor(src: string, md: MarkdownIt, env: Env, tokens: Token[]) {
      super('', md, env, tokens);
      this.src = src;
      markLines(this);
    }

    /** An opening token stands on the level of its surroundings, as does the one that closes it. */
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      if (nesting < 0) this.level -= 1;
      const token = new LeanToken(type, tag, nesting, this.level);
      if (nesting > 0) this.level += 1;
      token.block = true;
      this.tokens.push(token);
      return token;
    }
  };
}

const TAB = 9;
const SPACE = 32;

/** Where an inline rule of markdown-it or of footnotes may begin; without any of these, a text is one piece. */
const MARKUP = /[\n\\`~*_[<&]/;

/** Beside those, what ends a link's text, and what may precede `[`. */
const END_OF_TEXT = /[\n\\`~*_[\]<&!]/g;

/**
 * Lets text that holds no markup pass. Only for a parser with no other inline rules than markdown-it's and footnotes',
 * and for texts without U+0000.
 */
export function passPlainText(md: MarkdownIt): void {
  md.core.ruler.at('normalize', (state) => {
    if (state.src.includes('\r')) state.src = state.src.replace(/\r\n?/g, '\n');
  });
  md.core.ruler.at('inline', (state) => {
    for (const { type, content, children } of state.tokens) {
      if (type !== 'inline' || children === null) continue;
      if (MARKUP.test(content)) md.inline.parse(content, md, state.env, children);
      else if (content !== '') children.push(plainText(content, 0));
    }
  });
  md.inline.ruler.at('text', (state, silent) => {
    END_OF_TEXT.lastIndex = state.pos;
    const end = Math.min(END_OF_TEXT.exec(state.src)?.index ?? state.posMax, state.posMax);
    if (end === state.pos) return false;
    if (!silent) state.pending += state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });
}

/** Notes of every line where it begins and ends, and how far it is indented: in units, and in columns. */
function markLines(state: StateBlock): void {
  const { src, bMarks, eMarks, tShift, sCount, bsCount } = state;
  const end = src.length;
  let count = 0;
  const mark = (start: number, stop: number, indent: number, columns: number): void => {
    bMarks[count] = start;
    eMarks[count] = stop;
    tShift[count] = indent;
    sCount[count] = columns;
    bsCount[count++] = 0;
  };
  for (let start = 0, stop = 0; start < end; start = stop + 1) {
    let at = start;
    let columns = 0;
    for (let unit = src.charCodeAt(at); unit === SPACE || unit === TAB; unit = src.charCodeAt(++at)) {
      columns += unit === TAB ? 4 - (columns % 4) : 1;
    }
    // Blanks at the end of all are no line.
    if (at === end) break;
    stop = src.indexOf('\n', at);
    if (stop < 0) stop = end;
    mark(start, stop, at - start, columns);
  }
  state.lineMax = count;
  mark(end, end, 0, 0);
}
