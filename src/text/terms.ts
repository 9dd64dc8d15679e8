/**
 * An article's texts → its terms: folded syllables and pairs of neighbouring syllables, as 32-bit hashes with counts.
 *
 * Vietnamese writes one word as several syllables (`công nghiệp`), so a syllable alone says little and the pair carries
 * the word. Folding drops case and marks, so spellings of one word meet. One pass over the UTF-16 units, one look-up a
 * unit; nothing is made per syllable.
 */
import type { Terms } from '../model.js';
import { foldCode } from './fold.js';
import { FNV_BASIS, FNV_PRIME, scramble } from './hash.js';
import { Tally } from './tally.js';
import { unitsOf } from './units.js';

/** Texts without markup. What comes first wins where terms that occur equally often compete. */
interface TermFields {
  readonly title: string;
  readonly lead: string;
  readonly tags: readonly string[];
  readonly body: string;
}

/** Only this much of a body is read, in UTF-16 units: three usual articles. It bounds what a pasted annex costs. */
const BODY_UNITS = 16_000;

/** What a unit does: letters and digits have their folded code, which is above these. */
const BREAK = 0; // ends the syllable, and no pair reaches over it: punctuation, line ends, symbols
const SPACE = 1; // ends the syllable
const SKIP = 2; // belongs to the letter before it
const DIGITS = 63; // the codes of digits, 48 to 57, one over the other; a letter's has a bit above them

/** What stands between the syllables of one word: space, tab, no-break space, hyphen, slash. */
const SPACES: ReadonlySet<string> = new Set([' ', '\t', '\u00a0', '-', '/']);
const SOFT_HYPHEN = 0x00ad;

/** No Vietnamese letter lies beyond; dashes and quotes do, and they break. */
const LETTERS = 0x2000;
/** What every unit does. */
const table = new Uint16Array(0x10000);
for (let code = 0; code < LETTERS; code++) table[code] = classify(code);

/** Kept from call to call to spare making it 10,000 times. */
const tally = new Tally();

/** The distinct terms in the order of first sight; counts end at 255. A bare number counts in pairs only. */
export function extractTerms({ title, lead, tags, body }: TermFields): Terms {
  tally.clear();
  // Line ends break, so that no pair reaches from one text into the next, and the last syllable ends.
  scan(unitsOf([title, lead, ...tags, body.slice(0, BODY_UNITS), ''].join('\n')));
  return tally.list();
}

/** Counts the terms in a text, which ends with a break. */
function scan(units: Uint16Array): void {
  let hash = FNV_BASIS;
  let seen = 0; // the codes of the syllable so far, one over the other
  let previous = -1; // the syllable that a pair would begin with
  let previousHasLetter = false;
  for (let at = 0; at < units.length; at++) {
    const code = table[units[at] ?? 0] ?? BREAK;
    if (code > SKIP) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      seen |= code;
      continue;
    }
    if (code === SKIP) continue;
    if (seen !== 0) {
      // The lowest bit tells pairs from syllables.
      const syllable = scramble(hash) & ~1;
      const hasLetter = seen > DIGITS;
      if (hasLetter) tally.add(syllable);
      if (previous !== -1 && (hasLetter || previousHasLetter)) {
        tally.add(scramble(Math.imul(previous, FNV_PRIME) ^ syllable) | 1);
      }
      previous = syllable;
      previousHasLetter = hasLetter;
      hash = FNV_BASIS;
      seen = 0;
    }
    if (code === BREAK) previous = -1;
  }
}

function classify(code: number): number {
  const unit = String.fromCharCode(code);
  if (/[0-9]/.test(unit)) return code;
  if (/\p{L}/u.test(unit)) return foldCode(code);
  if (SPACES.has(unit)) return SPACE;
  return isMark(code) ? SKIP : BREAK;
}

function isMark(code: number): boolean {
  return (code >= 0x0300 && code <= 0x036f) || code === SOFT_HYPHEN;
}
