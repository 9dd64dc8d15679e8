/** Texts → 32-bit hashes: fast, the same on every machine, for ids that need no secrecy. See `digest.ts` for the rest. */

/** FNV-1a: begin with the basis; for each unit, `Math.imul(hash ^ unit, FNV_PRIME)`. */
export const FNV_BASIS = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** MurmurHash3's last step: every bit of a hash touches all 32. A signed integer. */
export function scramble(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** A text → 0 to 2³² − 1: FNV-1a over its UTF-16 units, scrambled. */
export function hashText(text: string): number {
  let hash = FNV_BASIS;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return scramble(hash) >>> 0;
}
