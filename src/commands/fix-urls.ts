/** What a check found of addresses that are lost → aliases in what has moved, and lines of `redirects.csv`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addAlias } from '../content/add-alias.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { addRule } from '../portal/add-rule.js';
import { diskErrorCode } from '../portal/disk-error.js';
import { redirectsFile } from '../portal/read-redirects.js';

/** What was done. */
export interface Fixed {
  /** Each old address that was written, with the file that it stands in now. */
  readonly written: readonly { readonly file: string; readonly url: string }[];
  /** Where an alias could not be written. A rule that could not goes on being an error by itself. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether it says what is to be written, so that nobody has to decide anything. */
export function isFixable({ code }: Diagnostic): boolean {
  return code === 'url-moved' || code === 'list-vanished' || code === 'file-moved';
}

/** Mends what `diagnostics` say that can be mended, in the portal at `root`. */
export function fixUrls(root: string, diagnostics: readonly Diagnostic[]): Fixed {
  const written: { readonly file: string; readonly url: string }[] = [];
  const unwritten: Diagnostic[] = [];
  for (const { code, place, args } of diagnostics.filter(isFixable)) {
    const url = String(args['url']);
    if (code !== 'url-moved') {
      if (writeRule(join(root, redirectsFile), url, String(args['to']))) written.push({ file: redirectsFile, url });
    } else if (place !== null) {
      if (writeAlias(join(root, place.file), url)) written.push({ file: place.file, url });
      else unwritten.push(diagnose('alias-unwritable', place, { url }));
    }
  }
  return { written, diagnostics: unwritten };
}

/** Whether it stands there now. A file that the disk spells otherwise, or keeps from being written, is the editor's to mend. */
function writeAlias(path: string, url: string): boolean {
  return edit(path, () => addAlias(readFileSync(path), url));
}

function writeRule(path: string, from: string, to: string): boolean {
  return edit(path, () => addRule(existsSync(path) ? readFileSync(path) : null, { from, to }));
}

function edit(path: string, edited: () => Uint8Array | null): boolean {
  try {
    const bytes = edited();
    if (bytes !== null) writeFileSync(path, bytes);
    return bytes !== null;
  } catch (error) {
    if (diskErrorCode(error) === null) throw error;
    return false;
  }
}
