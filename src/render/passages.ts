/**
 * What macros have printed of things that many pages show, above all of articles in lists: kept as text and as bytes, so
 * that it is put together once and not for each page.
 */
import { keptWith } from '../pages/lasting.js';
import { SafeString, type Macro } from './nunjucks.js';

/** What a macro has printed. */
export class Passage extends SafeString {
  readonly #way: Way;
  /** Its text, until it is known to be a piece of pages: then bytes are kept alone, as memory holds very many. */
  #text: string | null;
  #bytes: Uint8Array | null = null;

  constructor(text: string, way: Way) {
    super('');
    this.length = text.length;
    this.#text = text;
    this.#way = way;
  }

  /** Whether it was printed by such a call; another engine may have kept its own in the same place. */
  isOf(way: Way | null): boolean {
    return this.#way === way;
  }

  /** Its text in UTF-8; null where it cannot be put into a page by itself, as half a character stands in it. */
  bytes(): Uint8Array | null {
    if (this.#text?.isWellFormed() === true) {
      this.#bytes = Buffer.from(this.#text);
      this.#text = null;
    }
    return this.#bytes;
  }

  override toString(): string {
    return this.#text ?? Buffer.from(this.#bytes ?? []).toString();
  }

  override valueOf(): string {
    return this.toString();
  }
}

/** A way to call a macro. */
interface Way {
  /** What stands behind the thing that is shown. */
  readonly tail: readonly unknown[];
  /** Where the passages of such calls are kept with each thing. */
  readonly place: number;
}

/** Gives out places: no two ways of one engine have the same. */
export type TakePlace = () => number;

/**
 * The same macro, remembering what it prints of a lasting view, its first argument. It must print what its arguments say
 * and nothing else. Nothing is done more often in a build than to ask for a passage: hence the plain loops.
 */
export function rememberPassages(macro: Macro, takePlace: TakePlace): Macro {
  const ways: Way[] = [];
  return (...args) => {
    const [thing] = args;
    const kept = typeof thing === 'object' && thing !== null ? keptWith(thing) : null;
    if (kept === null) return macro(...args);
    const way = findWay(ways, args);
    const known = way === null ? undefined : kept[way.place];
    if (known instanceof Passage && known.isOf(way)) return known;
    const [, ...tail] = args;
    if (tail.some(isThing)) return macro(...args);
    const taken = way ?? { tail, place: takePlace() };
    if (way === null) ways.push(taken);
    const passage = new Passage(String(macro(...args)), taken);
    kept[taken.place] = passage;
    return passage;
  };
}

function findWay(ways: readonly Way[], args: readonly unknown[]): Way | null {
  for (const way of ways) if (hasTail(way, args)) return way;
  return null;
}

function hasTail({ tail }: Way, args: readonly unknown[]): boolean {
  if (tail.length !== args.length - 1) return false;
  for (let index = 0; index < tail.length; index += 1) if (tail[index] !== args[index + 1]) return false;
  return true;
}

function isThing(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
