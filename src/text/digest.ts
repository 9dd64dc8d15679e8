/** Texts and bytes → SHA-256 in hexadecimal. */
import { hash } from 'node:crypto';

/** The SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits. */
export function digestText(text: string): string {
  return hash('sha256', text);
}

/** The SHA-256 of bytes, 64 hexadecimal digits. */
export function digestBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}
