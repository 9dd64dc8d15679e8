/** A text that was put together → the same text in one piece, for what is kept by the ten thousand. Pure. */

/**
 * V8 keeps the pieces of a sum of texts until it looks into it for the first time, and each sum on the way takes as much
 * memory as a short text: a date in pieces is several times as large as its signs.
 */
export function flatten(text: string): string {
  return text.charCodeAt(0) >= 0 ? text : '';
}
