/** A text → its UTF-16 units in an array, which is read in half the time that asking the text for each takes. */

/** How this machine orders the bytes of a number; Node writes UTF-16 in one order only. */
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

let units = new Uint16Array(1 << 14);
let bytes = Buffer.from(units.buffer);

/** The units of `text`. They are good until the next call. */
export function unitsOf(text: string): Uint16Array {
  if (text.length > units.length) {
    units = new Uint16Array(Math.max(2 * units.length, text.length));
    bytes = Buffer.from(units.buffer);
  }
  const size = bytes.write(text, 'utf16le');
  if (!isLittleEndian) bytes.subarray(0, size).swap16();
  return units.subarray(0, text.length);
}
