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
import { Numbering } from './numbering.js';

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
const NINE = 57; // the code of the last digit

/** What stands between the syllables of one word: space, tab, no-break space, hyphen, slash. */
const SPACES: ReadonlySet<string> = new Set([' ', '\t', '\u00a0', '-', '/']);
const SOFT_HYPHEN = 0x00ad;

/** No Vietnamese letter lies beyond; dashes and quotes do, and they break. */
const TABLE_SIZE = 0x2000;
const table = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => classify(code));

/** Kept from call to call to spare making it 10,000 times; each call empties it before use. */
const numbering = new Numbering();
let tally = new Uint16Array(2048);

/** The distinct terms in the order of first sight; counts end at 255. A bare number counts in pairs only. */
export function extractTerms({ title, lead, tags, body }: TermFields): Terms {
  numbering.clear();
  scan(title, title.length);
  scan(lead, lead.length);
  for (const tag of tags) scan(tag, tag.length);
  scan(body, Math.min(body.length, BODY_UNITS));
  const ids = numbering.list();
  const counts = new Uint8Array(ids.length);
  for (let at = 0; at < counts.length; at++) counts[at] = Math.min(255, tally[at] ?? 0);
  return { ids, counts };
}

/** Counts the terms in the first `end` units of a text. */
function scan(text: string, end: number): void {
  let hash = FNV_BASIS;
  let isEmpty = true;
  let hasLetter = false;
  let previous = -1; // the syllable that a pair would begin with
  let previousHasLetter = false;
  for (let at = 0; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) : 0;
    const code = unit < TABLE_SIZE ? (table[unit] ?? BREAK) : BREAK;
    if (code > SKIP) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      isEmpty = false;
      if (code > NINE) hasLetter = true;
      continue;
    }
    if (code === SKIP) continue;
    if (!isEmpty) {
      // The lowest bit tells pairs from syllables.
      const syllable = scramble(hash) & ~1;
      if (hasLetter) count(syllable);
      if (previous !== -1 && (hasLetter || previousHasLetter)) {
        count(scramble(Math.imul(previous, FNV_PRIME) ^ syllable) | 1);
      }
      previous = syllable;
      previousHasLetter = hasLetter;
      hash = FNV_BASIS;
      isEmpty = true;
      hasLetter = false;
    }
    if (code === BREAK) previous = -1;
  }
}

function count(id: number): void {
  const known = numbering.size;
  const number = numbering.add(id >>> 0);
  if (number < known) tally[number] = (tally[number] ?? 0) + 1;
  else {
    if (number === tally.length) tally = Uint16Array.from({ length: 2 * number }, (_, at) => tally[at] ?? 0);
    tally[number] = 1;
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
