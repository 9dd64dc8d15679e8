/** Prints what keeps a command from its work: in words, or as JSON. */
import { resolve } from 'node:path';
import { printDiagnostics } from '../diagnostics/print.js';
import { toJson } from '../diagnostics/to-json.js';
import type { Diagnostic, Language } from '../model.js';
import type { Options } from './options.js';
import { readPictured } from './read-pictured.js';
import { exitCodes, type Terminal } from './terminal.js';

/** Prints `diagnostics` and returns the exit code for wrong usage or a wrong site.yaml. */
export function printFindings(
  diagnostics: readonly Diagnostic[],
  options: Options,
  language: Language,
  terminal: Terminal,
): number {
  const readFile = readPictured(resolve(terminal.workingDirectory, options.root ?? '.'));
  if (options.json === true)
    terminal.write(`${JSON.stringify({ ok: false, diagnostics: toJson(diagnostics, { language, readFile }) })}\n`);
  else
    terminal.writeError(
      printDiagnostics(diagnostics, { language, readFile, color: terminal.color.error, limitPerCode: 20 }),
    );
  return exitCodes.usage;
}
