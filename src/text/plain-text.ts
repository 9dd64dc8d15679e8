/** Bytes of a text file → its text, where it is one that nothing has to be done to, as nearly all are. */
import { isUtf8 } from 'node:buffer';
import { unitsOf } from './units.js';
import { decodeUtf8 } from './utf8.js';

/**
 * Units, from the first to the last, of which each is clean (`clean-text.ts`) and neither a mark nor anything else that
 * NFC may change, so that any text of them is in NFC: white space and ASCII, Latin letters, those of Vietnamese,
 * punctuation and currencies.
 */
const PLAIN = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0x02ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x20c0],
] as const;

const isPlainUnit = new Uint8Array(0x10000);
for (const [first, last] of PLAIN) isPlainUnit.fill(1, first, last + 1);

/** The text of `bytes`; null where they have to be decoded, composed or cleaned with more care: see `read-text.ts`. */
export function readPlainText(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  const text = decodeUtf8(bytes);
  const units = unitsOf(text);
  for (let at = 0; at < units.length; at++) {
    if (isPlainUnit[units[at] ?? 0] === 0) return null;
  }
  return text;
}
