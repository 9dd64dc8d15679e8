/** What `keygen`, `sign` and `verify` found → the terminal, or one JSON object. These commands need no site.yaml. */
import { diagnose } from '../diagnostics/diagnose.js';
import { printDiagnostics } from '../diagnostics/print.js';
import { toJson } from '../diagnostics/to-json.js';
import type { Diagnostic, Language } from '../model.js';
import type { Options } from './options.js';
import { exitCodes, type Terminal } from './terminal.js';

/** The options of the three commands. */
export interface ProofOptions extends Options {
  readonly out?: string;
  readonly key?: string;
  readonly number?: string;
  readonly manifest?: string;
  readonly publicKey?: string;
  readonly atLeast?: string;
  readonly remember?: string;
  readonly ignore?: readonly string[];
}

/** How a command ended. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  /** What `--json` says besides `ok` and the diagnostics. */
  readonly json: object;
  /** What is said where nothing is wrong (on standard output), and where something is. */
  readonly words: string;
  /** The exit code where there are errors. */
  readonly failure: number;
}

/** Each file that is not as it was counts: they are all named. */
const limitPerCode = 10_000;

/** No file of the portal is pictured: what is wrong is files of dist/ as a whole. */
const readFile = (): null => null;

/** Prints an outcome; returns the exit code. */
export function printOutcome(outcome: Outcome, options: Options, terminal: Terminal): number {
  const { diagnostics, json, words, failure } = outcome;
  const language = languageOf(options);
  const ok = countErrors(diagnostics) === 0;
  if (options.json === true) {
    terminal.write(`${JSON.stringify({ ok, ...json, diagnostics: toJson(diagnostics, { language, readFile }) })}\n`);
  } else {
    const color = terminal.color.error;
    if (diagnostics.length > 0) {
      terminal.writeError(`${printDiagnostics(diagnostics, { language, readFile, color, limitPerCode })}\n`);
    }
    if (!ok) terminal.writeError(`${words}\n`);
    else if (options.quiet !== true) terminal.write(`${words}\n`);
  }
  return ok ? exitCodes.done : failure;
}

/** The same for what keeps a command from its work. */
export function printMisuse(diagnostics: readonly Diagnostic[], options: Options, terminal: Terminal): number {
  const language = languageOf(options);
  if (options.json === true) {
    terminal.write(`${JSON.stringify({ ok: false, diagnostics: toJson(diagnostics, { language, readFile }) })}\n`);
  } else {
    terminal.writeError(
      printDiagnostics(diagnostics, { language, readFile, color: terminal.color.error, limitPerCode }),
    );
  }
  return exitCodes.usage;
}

export function countErrors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}

export function languageOf({ lang }: Options): Language {
  return lang === 'en' ? 'en' : 'vi';
}

/** What is wrong with the options that the three commands share. */
export function checkLanguage({ lang }: Options): readonly Diagnostic[] {
  return lang === undefined || lang === 'vi' || lang === 'en'
    ? []
    : [diagnose('option-lang-invalid', null, { read: lang })];
}

/** An option that takes a number from 1 up. */
export function checkCount(option: string, read: string | undefined): readonly Diagnostic[] {
  return read === undefined || (/^[1-9]\d{0,14}$/.test(read) && Number.isSafeInteger(Number(read)))
    ? []
    : [diagnose('option-count-invalid', null, { option, read })];
}
