/** The folder on disk → the Portal that its `site.yaml` describes, or everything that is wrong with it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Portal } from '../model.js';
import { digestBytes } from '../text/digest.js';
import type { ReadSite } from './read-site.js';

/** A portal, or why there is none. Warnings may come with a portal. */
export interface LoadedPortal {
  readonly portal: Portal | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Gives what a `site.yaml` says, by the SHA-256 of its bytes: from memory where it knows them, else by `read`. Loading
 * what reads and checks it takes longer than all that a rebuild without changes does.
 */
export type RecallSite = (digest: string, read: () => Promise<ReadSite>) => Promise<ReadSite>;

/**
 * Reads the portal in `root` (absolute). `baseUrl`, where given, stands for the one in the file; it must be valid.
 * What `recall` remembers must come from this version of bantin.
 */
export async function loadPortal(
  root: string,
  baseUrl: string | null,
  recall: RecallSite = (_digest, read) => read(),
): Promise<LoadedPortal> {
  const bytes = await readFile(join(root, 'site.yaml')).catch(() => null);
  if (bytes === null) return { portal: null, diagnostics: [diagnose('site-missing', null, { root })] };
  const { site, diagnostics } = await recall(digestBytes(bytes), async () => {
    const { readSite } = await import('./read-site.js');
    return readSite(bytes);
  });
  if (site === null) return { portal: null, diagnostics };
  return { portal: { ...site, ...(baseUrl === null ? {} : { baseUrl }), root }, diagnostics };
}
