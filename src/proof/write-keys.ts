/** `bantin keygen`: a place for the private key → the two files of a new pair, unless something stands there. */
import { lstatSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose, hasError } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { wouldBeCommitted } from '../portal/commit.js';
import { diagnoseDiskError } from '../publish/disk-failure.js';
import { isInside } from './files.js';
import { makeKeys, openPublicKey } from './keys.js';

/** The pair that was written; null with why. Of a written one there may be warnings. */
export interface WrittenKeys {
  readonly keys: { readonly fingerprint: string; readonly publicPath: string } | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the public half goes: `khoa.pem` → `khoa.pub.pem`. */
export function publicPathOf(path: string): string {
  return `${path.replace(/\.pem$/, '')}.pub.pem`;
}

/** Writes the private key to `path` (absolute), for its owner alone, and the public one beside it. */
export async function writeKeys(path: string, root: string, output: string): Promise<WrittenKeys> {
  const publicPath = publicPathOf(path);
  const published = [output, ...['content', 'static', 'layouts'].map((folder) => join(root, folder))];
  const wrong = [
    ...(published.some((folder) => isInside(path, folder)) ? [diagnose('key-in-published', null, { path })] : []),
    ...[path, publicPath].filter(stands).map((taken) => diagnose('key-exists', null, { path: taken })),
  ];
  if (hasError(wrong)) return { keys: null, diagnostics: wrong };
  const { privateKey, publicKey } = makeKeys();
  try {
    writeFileSync(path, privateKey, { flag: 'wx', mode: 0o600 });
    writePublic(path, publicPath, publicKey);
  } catch (error) {
    return { keys: null, diagnostics: [diagnoseDiskError(error, path)] };
  }
  const fingerprint = openPublicKey(publicKey)?.fingerprint ?? '';
  const warnings = (await wouldBeCommitted(path)) ? [diagnose('key-in-repository', null, { path })] : [];
  return { keys: { fingerprint, publicPath }, diagnostics: warnings };
}

/** A private key without its public one is of no use: where that cannot be written, both are gone. */
function writePublic(path: string, publicPath: string, text: string): void {
  try {
    writeFileSync(publicPath, text, { flag: 'wx' });
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

function stands(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
