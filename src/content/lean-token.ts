/** markdown-it's tokens, made at a thirtieth of the cost; those of inline text know where they begin. */
import type { Token } from 'markdown-it';

/**
 * A token like any other of markdown-it 15, whose own constructor defines each field by a call that is slower than
 * parsing itself. Its methods are those of `Token`.
 */
export class LeanToken implements Token {
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
export class PlacedToken extends LeanToken {
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
export function plainText(content: string, level: number): Token {
  const token = new LeanToken('text', '', 0, level);
  token.content = content;
  return token;
}
