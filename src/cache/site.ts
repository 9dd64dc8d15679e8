/** What the last command has read in `site.yaml` → the same again while its bytes are the same. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RecallSite } from '../portal/load-portal.js';
import type { ReadSite } from '../portal/read-site.js';
import { readBlob, writeBlob } from './blob.js';
import { cacheFolder } from './folder.js';
import { findProgramKey, type ProgramKey } from './program.js';

/** The name of its file in the cache's folder. */
export const siteName = 'site';

interface Remembered {
  readonly program: ProgramKey;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
  readonly read: ReadSite;
}

/** Recalls what was read in the portal in `root`; remembers what had to be read, where a cache is there. */
export function openSiteMemory(root: string): RecallSite {
  const path = join(cacheFolder(root), siteName);
  return async (digest, read) => {
    const sections = readBlob(path);
    const known: Remembered | null =
      sections === null ? null : JSON.parse(Buffer.from(sections['site'] ?? []).toString());
    const program = findProgramKey(known?.program ?? null);
    if (known?.digest === digest && known.program.digest === program.digest) return known.read;
    const anew: Remembered = { program, digest, read: await read() };
    if (existsSync(cacheFolder(root))) remember(path, anew);
    return anew.read;
  };
}

/** A disk that takes nothing is no fault of whoever only wants to know what is in the file. */
function remember(path: string, remembered: Remembered): void {
  try {
    writeBlob(path, { site: Buffer.from(JSON.stringify(remembered)) });
  } catch {
    // The next command reads the file again.
  }
}
