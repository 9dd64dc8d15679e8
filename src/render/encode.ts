/** A page's text → its bytes in UTF-8, and pieces of bytes → a page's; both in buffers that are used again for the next one. */
import type { CutBytes } from './marks.js';

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

/** Puts each of `parts` between two of the page's own pieces. */
export function assemble({ bytes, edges }: CutBytes, parts: readonly { readonly bytes: Uint8Array }[]): Assembled {
  let size = bytes.byteLength;
  for (const part of parts) size += part.bytes.byteLength;
  if (joined.length < size) joined = Buffer.allocUnsafe(2 * size);
  const starts: number[] = [];
  let at = 0;
  for (let index = 0; 2 * index < edges.length; index += 1) {
    at = copy(bytes, edges[2 * index] ?? 0, edges[2 * index + 1] ?? 0, at);
    const part = parts[index];
    if (part === undefined) break;
    starts.push(at);
    joined.set(part.bytes, at);
    at += part.bytes.byteLength;
  }
  return { bytes: joined.subarray(0, at), starts };
}

/** Below this many bytes, a loop is faster than to make a view of them. */
const FEW = 48;

/** Copies a piece to `at`, and says where it ends there. */
function copy(bytes: Uint8Array, from: number, to: number, at: number): number {
  if (to - from >= FEW) joined.set(bytes.subarray(from, to), at);
  else for (let index = from; index < to; index += 1) joined[at + index - from] = bytes[index] ?? 0;
  return at + to - from;
}
