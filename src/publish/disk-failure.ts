/** An error of the disk → a Diagnostic that names the path and the cause in plain words. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { diskErrorCode } from '../portal/disk-error.js';

/** What the system refused, at the path that the error names, else at `path`. Another kind of error is thrown on. */
export function diagnoseDiskError(error: unknown, path: string): Diagnostic {
  const cause = diskErrorCode(error);
  if (cause === null) throw error;
  const args = { path: pathOf(error) ?? path };
  switch (cause) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diagnose('disk-full', null, args);
    case 'EROFS':
      return diagnose('disk-read-only', null, args);
    case 'EACCES':
    case 'EPERM':
      return diagnose('disk-permission', null, args);
    case 'ENAMETOOLONG':
      return diagnose('path-too-long', null, args);
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return diagnose('path-blocked', null, args);
    case 'ENOENT':
      return diagnose('path-missing', null, args);
    case 'EXDEV':
      return diagnose('output-on-other-disk', null, { path });
    default:
      return diagnose('disk-failure', null, { ...args, cause });
  }
}

/** Where an error names two paths, the second is where something should have come to stand. */
function pathOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('dest' in error && typeof error.dest === 'string') return error.dest;
  return 'path' in error && typeof error.path === 'string' ? error.path : null;
}
