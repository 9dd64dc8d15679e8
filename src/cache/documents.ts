/** Documents that lie somewhere as lines → the same by number, read when somebody looks at one; the last ones are kept. */
import type { Document } from '../model.js';

/** The documents of an edition. */
export interface Documents {
  /** The number of the document at a path; -1 where there is none. */
  readonly find: (path: string) => number;
  readonly at: (number: number) => Document;
}

/** How many documents are kept at least, as far as there are so many; at most there are twice as many. */
const MOST_KEPT = 1 << 13;

/**
 * `read`, which reads one of `count` documents, but the last ones are kept: they are looked at again and again, and nothing
 * is asked more often, hence numbers and no keys. Of those `atHand` the first ones are kept, too.
 */
export function keepDocuments(
  count: number,
  read: (number: number) => Document,
  atHand: readonly Document[] = [],
): (number: number) => Document {
  let kept: (Document | null)[] = Array.from({ length: count }, () => null);
  // Not by a function, which would hold them for as long as the one that is returned.
  for (let number = 0; number < Math.min(atHand.length, 2 * MOST_KEPT); number++) kept[number] = atHand[number] ?? null;
  /** Beside them: the turn in which each was last looked at. A turn ends when so many have been. */
  const turns = new Uint32Array(count);
  let [turn, looked] = [1, 0];
  const endTurn = (): void => {
    kept = kept.map((document, number) => (turns[number] === turn ? document : null));
    [turn, looked] = [turn + 1, 0];
  };
  return (number) => {
    const known = kept[number] ?? null;
    if (known !== null && turns[number] === turn) return known;
    if (looked >= MOST_KEPT) endTurn();
    const document = known ?? read(number);
    kept[number] = document;
    turns[number] = turn;
    looked += 1;
    return document;
  };
}
