/** What keeps the command line itself from working: wrong usage, or a fault of bantin's own. */
import { diagnose } from '../diagnostics/diagnose.js';
import { printDiagnostics } from '../diagnostics/print.js';
import type { Language } from '../model.js';
import { emptyReport, reportToJson } from './report-to-json.js';
import { exitCodes, type Terminal } from './terminal.js';
import { traceFault } from './trace-fault.js';
import type { UsageWords } from './word-usage.js';

/** A command line that is not understood; commander has worded it, so it is repeated only where a script listens. */
export function reportUsage(words: UsageWords, json: boolean, language: Language, terminal: Terminal): number {
  const diagnostics = [diagnose('usage-wrong', null, { ...words })];
  if (json)
    terminal.write(
      `${JSON.stringify(reportToJson(emptyReport('site', terminal.now(), diagnostics), 0, '.', language))}\n`,
    );
  return exitCodes.usage;
}

/** Prints `error`, which no stage should have thrown; returns the exit code. */
export function reportFault(error: unknown, json: boolean, language: Language, terminal: Terminal): number {
  const message = error instanceof Error ? error.message : String(error);
  const diagnostics = [diagnose('internal-error', null, { message })];
  if (json)
    terminal.write(
      `${JSON.stringify(reportToJson(emptyReport('surroundings', terminal.now(), diagnostics), 0, '.', language))}\n`,
    );
  else
    terminal.writeError(
      printDiagnostics(diagnostics, { language, readFile: () => null, color: terminal.color.error, limitPerCode: 20 }),
    );
  if (error instanceof Error && error.stack !== undefined) terminal.writeError(`${traceFault(error.stack)}\n`);
  return exitCodes.surroundings;
}
