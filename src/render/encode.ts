/** A page's text → its bytes in UTF-8, and pieces of bytes → a page's; both in buffers that are used again for the next one. */

let encoded = Buffer.allocUnsafe(1 << 16);
let joined = Buffer.allocUnsafe(1 << 16);

/** The bytes are good until the next call. `Buffer.from` would go through every text twice, to measure it first. */
export function encode(text: string): Buffer {
  // No UTF-16 unit takes more than three bytes.
  if (encoded.length < 3 * text.length) encoded = Buffer.allocUnsafe(4 * text.length);
  return encoded.subarray(0, encoded.write(text));
}

/** The bytes of a page, good until the next one is put together, and where each part begins in them. */
export interface Assembled {
  readonly bytes: Uint8Array;
  readonly starts: readonly number[];
}

/** Puts each of `parts` between two of the page's `own` pieces. */
export function assemble(own: readonly Uint8Array[], parts: readonly Uint8Array[]): Assembled {
  const size = [...own, ...parts].reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (joined.length < size) joined = Buffer.allocUnsafe(2 * size);
  const starts: number[] = [];
  let at = 0;
  const put = (piece: Uint8Array): void => {
    joined.set(piece, at);
    at += piece.byteLength;
  };
  own.forEach((piece, index) => {
    put(piece);
    const part = parts[index];
    if (part === undefined) return;
    starts.push(at);
    put(part);
  });
  return { bytes: joined.subarray(0, at), starts };
}
