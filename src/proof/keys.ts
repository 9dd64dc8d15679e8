/** Ed25519 keys (RFC 8032) by Node's own crypto: PEM texts in, something that signs or checks out. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { digestBytes } from '../text/digest.js';

/** A pair of keys as files hold it. */
export interface KeyTexts {
  /** PKCS#8, PEM; not encrypted. */
  readonly privateKey: string;
  /** SubjectPublicKeyInfo, PEM. */
  readonly publicKey: string;
}

/** The half that signs. */
export interface SigningKey {
  /** SHA-256 of the public half's SubjectPublicKeyInfo, hexadecimal: by this people compare keys. */
  readonly fingerprint: string;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** The half that checks. */
export interface PublicKey {
  readonly fingerprint: string;
  readonly verify: (message: Uint8Array, signature: Uint8Array) => boolean;
}

/** Makes a new pair out of the system's randomness. */
export function makeKeys(): KeyTexts {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

/** The private key in a PEM text; null where it holds none of this kind. Secrets of CI may have `\n` for line ends. */
export function openPrivateKey(text: string): SigningKey | null {
  const key = tryToOpen(() => createPrivateKey(text.replaceAll(String.raw`\n`, '\n')));
  if (key === null) return null;
  return { fingerprint: fingerprintOf(createPublicKey(key)), sign: (message) => sign(null, message, key) };
}

/** The public key in a PEM text; null where it holds none of this kind. That of a private key does not count. */
export function openPublicKey(text: string): PublicKey | null {
  const key = text.includes('PRIVATE KEY') ? null : tryToOpen(() => createPublicKey(text));
  if (key === null) return null;
  return {
    fingerprint: fingerprintOf(key),
    verify: (message, signature) => verify(null, message, key, signature),
  };
}

/** OpenSSL throws at texts that hold no key. */
function tryToOpen(open: () => KeyObject): KeyObject | null {
  try {
    const key = open();
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function fingerprintOf(key: KeyObject): string {
  return digestBytes(key.export({ type: 'spki', format: 'der' }));
}
