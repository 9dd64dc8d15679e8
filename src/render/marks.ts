/**
 * What stands in a page's text, while it is rendered, for a piece that is printed there as it is; and the cutting of the
 * finished text where the marks stand. Pure.
 */

/** What a template prints, with marks in it, numbered from 0. */
export interface MarkedText {
  readonly text: string;
  readonly marks: number;
  readonly seal: string;
}

/** Bytes, and the pieces of them between which others come. */
export interface CutBytes {
  readonly bytes: Uint8Array;
  /** Where each piece begins and where it ends: two numbers a piece. */
  readonly edges: readonly number[];
}

/** The bytes of a text cut at its marks: its first piece, piece `order[0]`, its second one, piece `order[1]` … */
export interface CutText extends CutBytes {
  /** The numbers of the marks: one fewer than pieces. */
  readonly order: readonly number[];
}

/**
 * The mark with this number. Authors cannot write U+0000, but layouts and filters can: so there is a `seal` in it that none
 * of them holds.
 */
export function markOf(number: number, seal: string): string {
  return `\0${seal}.${number}\0`;
}

/** Cuts out all marks of a text in UTF-8; null unless each of them stands in it exactly once. */
export function cutAtMarks(bytes: Uint8Array, { marks, seal }: Omit<MarkedText, 'text'>): CutText | null {
  const edges = [0];
  const order: number[] = [];
  if (marks === 0) return { bytes, edges: [0, bytes.length], order };
  for (let at = bytes.indexOf(0); at >= 0;) {
    const end = bytes.indexOf(0, at + 1);
    const number = numberIn(bytes, at + 1, end, seal);
    if (number !== null) {
      order.push(number);
      edges.push(at, end + 1);
    }
    at = number === null ? end : bytes.indexOf(0, end + 1);
  }
  edges.push(bytes.length);
  return isEachOnce(order, marks) && !edges.some((edge) => isTorn(bytes, edge)) ? { bytes, edges, order } : null;
}

/** The number of the mark between two bytes that are 0; null where none stands there. */
function numberIn(bytes: Uint8Array, from: number, to: number, seal: string): number | null {
  const digits = from + seal.length + 1;
  if (to <= digits) return null;
  for (let index = 0; index < seal.length; index += 1) {
    if (bytes[from + index] !== seal.charCodeAt(index)) return null;
  }
  if (bytes[digits - 1] !== 0x2e) return null;
  let number = 0;
  for (let at = digits; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return null;
    number = 10 * number + digit;
  }
  return number;
}

function isEachOnce(numbers: readonly number[], count: number): boolean {
  return numbers.length === count && new Set(numbers).size === count && numbers.every((number) => number < count);
}

/** Half of a surrogate pair at a cut might find its other half behind a part that is empty, and be one character with it. */
function isTorn(bytes: Uint8Array, edge: number): boolean {
  return isReplacement(bytes, edge) || isReplacement(bytes, edge - 3);
}

/** Whether U+FFFD stands there, which is what half of a pair becomes in UTF-8. */
function isReplacement(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}
