/**
 * `bantin verify DIR`: a published folder and something from elsewhere that is trusted (a manifest that was kept, the
 * public key, or both) → what of the folder is not as it was published.
 */
import { join } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { manifestName, parseManifest, statementName, type Manifest } from '../publish/manifest.js';
import { digestText } from '../text/digest.js';
import { readStanding } from './files.js';
import type { Imprint } from './imprint.js';
import type { PublicKey } from './keys.js';
import { diagnoseUnreadable, lookThrough, placeOf } from './look-through.js';
import { compareWithRemembered, type Remembered } from './remembered.js';
import { readStatement } from './statement.js';

/** What is trusted, and what is asked for. At least one of `manifest` and `key` is there. */
export interface Trust {
  /** The text of a manifest that was kept out of an intruder's reach. */
  readonly manifest: string | null;
  readonly key: PublicKey | null;
  /** Asked of the signed statement: the address that it speaks of, the lowest number, the newest one seen before. */
  readonly baseUrl: string | null;
  readonly least: number;
  readonly remembered: Remembered | null;
}

/** What came of it. */
export interface VerifiedFolder {
  readonly diagnostics: readonly Diagnostic[];
  /** What the signed statement says; null where no key was given, or nothing that it has signed is there. */
  readonly imprint: Imprint | null;
  /** How many files were to be there; null where nothing says so that could be trusted, and no file was looked at. */
  readonly files: number | null;
}

/** Looks through `folder` (absolute). Foreign files that `isIgnored` means are passed over. */
export function verifyFolder(folder: string, trust: Trust, isIgnored: (path: string) => boolean): VerifiedFolder {
  const found: Diagnostic[] = [];
  const read = (name: string): string | null => {
    try {
      return readStanding(join(folder, name));
    } catch (error) {
      found.push(diagnoseUnreadable(error, name));
      return null;
    }
  };
  const [statement, standing] = [read(statementName), read(manifestName)];
  if (trust.key !== null) {
    const { imprint, diagnostics } = checkStatement(statement, trust.key, trust);
    found.push(...diagnostics);
    const manifest = trust.manifest ?? (imprint === null ? null : findSigned(standing, imprint));
    if (imprint !== null) found.push(...checkManifest(standing, manifest, imprint));
    else if (trust.manifest !== null) found.push(...checkKept(standing, trust.manifest));
    return lookWith(folder, manifest, isIgnored, found, imprint);
  }
  if (trust.manifest === null) throw new Error('nothing is trusted');
  found.push(...checkKept(standing, trust.manifest), ...checkForm(statement, trust.manifest));
  return lookWith(folder, trust.manifest, isIgnored, found, null);
}

function lookWith(
  folder: string,
  text: string | null,
  isIgnored: (path: string) => boolean,
  found: readonly Diagnostic[],
  imprint: Imprint | null,
): VerifiedFolder {
  const manifest: Manifest | null = text === null ? null : parseManifest(text);
  if (manifest === null) return { diagnostics: found, imprint, files: null };
  const diagnostics = [...found, ...lookThrough(folder, manifest, isIgnored)];
  return { diagnostics, imprint, files: manifest.size };
}

/** What the statement of the folder says if `key` has signed it, and what is wrong with it. */
function checkStatement(
  text: string | null,
  key: PublicKey,
  { baseUrl, least, remembered }: Trust,
): { readonly imprint: Imprint | null; readonly diagnostics: readonly Diagnostic[] } {
  const place = placeOf(statementName);
  if (text === null) return { imprint: null, diagnostics: [diagnose('statement-missing', place)] };
  const statement = readStatement(text, key);
  switch (statement.kind) {
    case 'malformed':
      return { imprint: null, diagnostics: [diagnose('statement-malformed', place)] };
    case 'forged':
      return { imprint: null, diagnostics: [diagnose('statement-forged', place)] };
    case 'other-key': {
      const args = { key: statement.key, expected: key.fingerprint };
      return { imprint: null, diagnostics: [diagnose('statement-other-key', place, args)] };
    }
    case 'sound': {
      const { imprint } = statement;
      const { number } = imprint;
      const expected = baseUrl ?? remembered?.baseUrl ?? imprint.baseUrl;
      const elsewhere =
        expected === imprint.baseUrl
          ? []
          : [diagnose('statement-other-portal', place, { url: imprint.baseUrl, expected })];
      const old = number < least ? [diagnose('statement-older', place, { number, least })] : [];
      const seen = remembered === null || old.length > 0 ? [] : compareWithRemembered(imprint, remembered);
      return { imprint, diagnostics: [...elsewhere, ...old, ...seen] };
    }
  }
}

/** The manifest of the folder if it is the one that was signed. */
function findSigned(standing: string | null, { manifest }: Imprint): string | null {
  return standing !== null && digestText(standing) === manifest ? standing : null;
}

/** The folder's manifest, one that was kept, and what was signed have to be one. */
function checkManifest(standing: string | null, trusted: string | null, imprint: Imprint): readonly Diagnostic[] {
  if (trusted === null) {
    const code = standing === null ? 'published-missing' : 'manifest-unsigned';
    return [diagnose(code, placeOf(manifestName))];
  }
  const isSigned = digestText(trusted) === imprint.manifest;
  return [
    ...(isSigned ? [] : [diagnose('statement-other-manifest', placeOf(statementName), { number: imprint.number })]),
    ...checkKept(standing, trusted),
  ];
}

function checkKept(standing: string | null, trusted: string): readonly Diagnostic[] {
  if (standing === trusted) return [];
  return [diagnose(standing === null ? 'published-missing' : 'published-altered', placeOf(manifestName))];
}

/** Without a key a statement has to be one at least, and about this manifest: no place for anything else. */
function checkForm(text: string | null, manifest: string): readonly Diagnostic[] {
  if (text === null) return [];
  const statement = readStatement(text, null);
  const isOfManifest = statement.kind === 'sound' && statement.imprint.manifest === digestText(manifest);
  return isOfManifest ? [] : [diagnose('published-altered', placeOf(statementName))];
}
