/**
 * What macros have printed of things that many pages show, above all of articles in lists: kept as text and as bytes, so
 * that it is put together once and not for each page.
 */
import { keptWith } from '../pages/lasting.js';
import { SafeString, type Macro } from './nunjucks.js';

/** What a macro has printed. */
export class Passage extends SafeString {
  readonly #macro: Macro;
  readonly #args: readonly unknown[];
  #bytes: Uint8Array | null | undefined;

  constructor(text: string, macro: Macro, args: readonly unknown[]) {
    super(text);
    this.#macro = macro;
    this.#args = args;
  }

  /** Whether it is what `macro` prints of these arguments. */
  isOf(macro: Macro, args: readonly unknown[]): boolean {
    if (this.#macro !== macro || this.#args.length !== args.length) return false;
    for (let index = 0; index < args.length; index += 1) if (!Object.is(this.#args[index], args[index])) return false;
    return true;
  }

  /** Its text in UTF-8; null where it cannot be put into a page by itself, as half a character stands in it. */
  bytes(): Uint8Array | null {
    if (this.#bytes === undefined) this.#bytes = encode(this.toString());
    return this.#bytes;
  }
}

function encode(text: string): Uint8Array | null {
  return text.isWellFormed() ? Buffer.from(text) : null;
}

/**
 * The same macro, remembering what it prints of a lasting view, its first argument. It must print what its arguments say
 * and nothing else.
 */
export function rememberPassages(macro: Macro): Macro {
  return (...args) => {
    const [thing] = args;
    const kept = typeof thing === 'object' && thing !== null ? keptWith(thing) : null;
    if (kept === null) return macro(...args);
    // A few at most: so many macros, and ways to call them, show the same thing.
    for (const one of kept) if (one instanceof Passage && one.isOf(macro, args)) return one;
    if (args.some(isOtherThing)) return macro(...args);
    const passage = new Passage(String(macro(...args)), macro, args);
    kept.push(passage);
    return passage;
  };
}

function isOtherThing(value: unknown, index: number): boolean {
  return index > 0 && typeof value === 'object' && value !== null;
}
