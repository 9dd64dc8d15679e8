/** Bytes of a text file → the text that every later place and offset refers to. */
import { isUtf8 } from 'node:buffer';
import { decodeUtf8 } from './utf8.js';

/** A decoded file. */
export interface DecodedText {
  /** The text in NFC and without a BOM; line ends as they are. Undecodable bytes are U+FFFD. */
  readonly text: string;
  /** Where the first undecodable byte stands in `text`, in UTF-16 units; null where all is valid UTF-8. */
  readonly invalidAt: number | null;
}

const lenient = new TextDecoder('utf-8');

/** Decodes UTF-8, drops a byte order mark and composes to NFC, whatever the editor's system wrote. Never throws. */
export function readText(bytes: Uint8Array): DecodedText {
  if (isUtf8(bytes)) return { text: dropMark(decodeUtf8(bytes)).normalize('NFC'), invalidAt: null };
  const decoded = lenient.decode(bytes);
  return { text: decoded.normalize('NFC'), invalidAt: findInvalid(bytes, decoded) };
}

/** A text without the byte order mark before it. */
function dropMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** A U+FFFD that the author really wrote is three valid bytes; the first one that is not is the culprit. */
function findInvalid(bytes: Uint8Array, decoded: string): number {
  let byte = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let checked = 0;
  for (let at = decoded.indexOf('\uFFFD'); at >= 0; at = decoded.indexOf('\uFFFD', checked)) {
    byte += Buffer.byteLength(decoded.slice(checked, at), 'utf8');
    const genuine = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!genuine) return decoded.slice(0, at).normalize('NFC').length;
    byte += 3;
    checked = at + 1;
  }
  return 0;
}
