/** What the system refuses a preview → a Diagnostic that says what to do about it. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';

/** Why nothing can listen at `port` of `host`. An error that the system did not make is thrown on. */
export function diagnoseListenError(error: unknown, host: string, port: number): Diagnostic {
  switch (codeOf(error)) {
    case null:
      throw error;
    case 'EADDRINUSE':
      return diagnose('port-taken', null, { port });
    case 'EACCES':
      return diagnose('port-forbidden', null, { port });
    default:
      return diagnose('host-unusable', null, { host });
  }
}

/** Why something is not watched. */
export function diagnoseWatchError(error: unknown): Diagnostic {
  const cause = codeOf(error);
  return cause === 'ENOSPC' || cause === 'EMFILE'
    ? diagnose('watch-limit', null)
    : diagnose('watch-failed', null, { cause: cause ?? String(error) });
}

/** The system's name of an error (`EADDRINUSE`); null for any other error. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
