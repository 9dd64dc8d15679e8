/**
 * What stands in a page's text, while it is rendered, for a shared part that is printed there as it is; and the cutting of
 * the finished text where the marks stand. Pure.
 */

/** What a template prints, with marks in it, numbered from 0. */
export interface MarkedText {
  readonly text: string;
  readonly marks: number;
  readonly seal: string;
}

/** The bytes of a text cut at its marks: `own[0]`, part `order[0]`, `own[1]`, part `order[1]` … */
export interface CutText {
  /** One more than parts. */
  readonly own: readonly Buffer[];
  /** The numbers of the marks. */
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
export function cutAtMarks(bytes: Buffer, { marks, seal }: Omit<MarkedText, 'text'>): CutText | null {
  if (marks === 0) return { own: [bytes], order: [] };
  const own: Buffer[] = [];
  const order: number[] = [];
  let from = 0;
  for (let at = bytes.indexOf(0); at >= 0;) {
    const end = bytes.indexOf(0, at + 1);
    const mark = end < 0 ? '' : bytes.toString('latin1', at + 1, end);
    const isMark = mark.startsWith(`${seal}.`);
    if (isMark) {
      order.push(Number(mark.slice(seal.length + 1)));
      own.push(bytes.subarray(from, at));
      from = end + 1;
    }
    at = isMark ? bytes.indexOf(0, from) : end;
  }
  own.push(bytes.subarray(from));
  return isEachOnce(order, marks) && !own.some(hasTornEdge) ? { own, order } : null;
}

function isEachOnce(numbers: readonly number[], count: number): boolean {
  return numbers.length === count && numbers.every((number, at) => number < count && numbers.indexOf(number) === at);
}

/** Half of a surrogate pair at a cut might find its other half behind a part that is empty, and be one character with it. */
function hasTornEdge(piece: Buffer): boolean {
  return isReplacement(piece, 0) || isReplacement(piece, piece.length - 3);
}

/** Whether U+FFFD stands there, which is what half of a pair becomes in UTF-8. */
function isReplacement(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}
