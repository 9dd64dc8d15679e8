/**
 * Texts and numbers → fingerprints of 53 bits: what says, cheaply and again and again, that something is as it was.
 *
 * They are compared with the fingerprint of the same thing a build ago, one by one, so that two that are equal by
 * chance are one in 2⁵³ changes. Whatever must withstand somebody's intent goes by `digest.ts`.
 */
import { FNV_BASIS, FNV_PRIME, scramble } from './hash.js';

/** A whole number from 0 to 2⁵³ − 1. */
export type Fingerprint = number;

/** The second lane's start and odd factor: 2³² divided by the golden ratio and by the square root of 2. */
const SECOND_BASIS = 0x9e3779b1;
const SECOND_FACTOR = 0xb504f333;

/** The fingerprint of a text's UTF-16 units. */
export function fingerprintText(text: string): Fingerprint {
  let one = FNV_BASIS;
  let two = SECOND_BASIS;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, FNV_PRIME);
    two = Math.imul((two << 5) ^ (two >>> 27) ^ unit, SECOND_FACTOR);
  }
  return join(one, two, text.length);
}

/** The fingerprint of fingerprints in their order. */
export function fingerprintAll(parts: ArrayLike<Fingerprint>): Fingerprint {
  let one = FNV_BASIS;
  let two = SECOND_BASIS;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? 0;
    const low = part | 0;
    const high = (part / 0x1_0000_0000) | 0;
    one = Math.imul(scramble(one ^ low), FNV_PRIME) ^ high;
    two = Math.imul(scramble(two ^ high), SECOND_FACTOR) ^ low;
  }
  return join(one, two, parts.length);
}

/** The fingerprint of a plain value: what JSON can say, in the order of its keys. */
export function fingerprintOf(value: unknown): Fingerprint {
  return fingerprintText(JSON.stringify(value));
}

/** Both lanes touch all bits of the result. */
function join(one: number, two: number, length: number): Fingerprint {
  const low = scramble(one ^ length);
  const high = scramble(two ^ low);
  return (high >>> 11) * 0x1_0000_0000 + (scramble(low ^ high) >>> 0);
}
