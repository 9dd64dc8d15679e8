/**
 * `dist/statement.json`, the signed statement about a publication: an imprint and a key → text; text and the public
 * key → what it says, or why it counts for nothing. Pure.
 */
import { isRecord, parseJson } from '../publish/manifest.js';
import { isDigest, parseImprint, printImprint, type Imprint } from './imprint.js';
import type { PublicKey, SigningKey } from './keys.js';

/** The tag of the form; also what every signed message begins with, so that the key's other signatures are none of these. */
const format = 'bantin-statement-1';

/** A statement as its file holds it. */
interface Statement {
  /** The imprint as JSON: these very characters, as UTF-8 behind `format` and a line end, are signed. */
  readonly payload: string;
  /** Ed25519, base64. */
  readonly signature: string;
  /** The fingerprint of the key that is said to have signed. */
  readonly key: string;
}

/** What a statement says; `key` is the fingerprint that it bears. */
export type ReadStatement =
  | { readonly kind: 'sound'; readonly imprint: Imprint }
  | { readonly kind: 'malformed' | 'forged' }
  | { readonly kind: 'other-key'; readonly key: string };

/** The text of the statement that `imprint` is of a publication. The same imprint and key give the same text. */
export function printStatement(imprint: Imprint, key: SigningKey): string {
  const payload = printImprint(format, imprint, false);
  const signature = Buffer.from(key.sign(messageOf(payload))).toString('base64');
  return print({ payload, signature, key: key.fingerprint });
}

/** Reads a statement. Without a key (null) it is sound by its form alone: who trusts its words has to know them elsewhere. */
export function readStatement(text: string, key: PublicKey | null): ReadStatement {
  const statement = parse(text);
  const imprint = statement === null ? null : parseImprint(format, statement.payload);
  if (statement === null || imprint === null) return { kind: 'malformed' };
  if (key === null) return { kind: 'sound', imprint };
  if (statement.key !== key.fingerprint) return { kind: 'other-key', key: statement.key };
  const isSigned = key.verify(messageOf(statement.payload), Buffer.from(statement.signature, 'base64'));
  return isSigned ? { kind: 'sound', imprint } : { kind: 'forged' };
}

function print({ payload, signature, key }: Statement): string {
  return `${JSON.stringify({ payload, signature, key }, null, 2)}\n`;
}

/** Null where the text is not, to the last byte, one that `print` writes: nobody has anything to hide in its blanks. */
function parse(text: string): Statement | null {
  const data = parseJson(text);
  if (!isRecord(data)) return null;
  const { payload, signature, key } = data;
  if (typeof payload !== 'string' || typeof signature !== 'string' || !isDigest(key)) return null;
  // Decoding passes over what is no base64.
  if (Buffer.from(signature, 'base64').toString('base64') !== signature) return null;
  const statement = { payload, signature, key };
  return print(statement) === text ? statement : null;
}

function messageOf(payload: string): Uint8Array {
  return Buffer.from(`${format}\n${payload}`);
}
