/** What a check found of articles that have moved → their old addresses, written into them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addAlias } from '../content/add-alias.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { diskErrorCode } from '../portal/disk-error.js';

/** What was done. */
export interface Fixed {
  /** Each old address that was written, with the file that it stands in now. */
  readonly written: readonly { readonly file: string; readonly url: string }[];
  /** Where it could not be done. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Mends what `diagnostics` say with the code `url-moved`, in the portal at `root`. */
export function fixAliases(root: string, diagnostics: readonly Diagnostic[]): Fixed {
  const written: { readonly file: string; readonly url: string }[] = [];
  const unwritten: Diagnostic[] = [];
  for (const { code, place, args } of diagnostics) {
    if (code !== 'url-moved' || place === null) continue;
    const url = String(args['url']);
    if (writeAlias(join(root, place.file), url)) written.push({ file: place.file, url });
    else unwritten.push(diagnose('alias-unwritable', place, { url }));
  }
  return { written, diagnostics: unwritten };
}

/** Whether it stands there now. A file that the disk spells otherwise, or keeps from being written, is the editor's to mend. */
function writeAlias(path: string, url: string): boolean {
  try {
    const bytes = addAlias(readFileSync(path), url);
    if (bytes !== null) writeFileSync(path, bytes);
    return bytes !== null;
  } catch (error) {
    if (diskErrorCode(error) === null) throw error;
    return false;
  }
}
