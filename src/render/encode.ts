/** A page's text → its bytes in UTF-8, in a buffer that is used again for the next one. */

let buffer = Buffer.allocUnsafe(1 << 16);

/** The bytes are good until the next call. `Buffer.from` would go through every text twice, to measure it first. */
export function encode(text: string): Uint8Array {
  // No UTF-16 unit takes more than three bytes.
  if (buffer.length < 3 * text.length) buffer = Buffer.allocUnsafe(4 * text.length);
  return buffer.subarray(0, buffer.write(text));
}
