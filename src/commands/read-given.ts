/** A file that an option names → its text, or what is wrong with it. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { readTextFile } from '../proof/files.js';
import { diagnoseDiskError } from '../publish/disk-failure.js';

/** The text of the file at `path` (absolute); null with why. */
export function readGiven(path: string): {
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  try {
    const text = readTextFile(path);
    return { text, diagnostics: text === null ? [diagnose('file-absent', null, { path })] : [] };
  } catch (error) {
    return { text: null, diagnostics: [diagnoseDiskError(error, path)] };
  }
}
