/** `bantin build` and `bantin check`: options in, one build, its report printed; returns the exit code. */
import { relative, resolve } from 'node:path';
import { build } from '../build.js';
import { printDiagnostics } from '../diagnostics/print.js';
import type { Diagnostic, Language, Report } from '../model.js';
import { phrasesIn, type Phrases } from './phrases.js';
import { openProgress } from './progress.js';
import { emptyReport, reportToJson } from './report-to-json.js';
import { openSetting, readPictured, type Options, type Setting } from './setting.js';
import { exitCodes, type Terminal } from './terminal.js';

/** Builds the portal, or with `write` false only checks it. */
export async function runBuild(options: Options, write: boolean, terminal: Terminal): Promise<number> {
  const start = terminal.now();
  const { setting, language, diagnostics } = await openSetting(options, terminal);
  if (setting === null) {
    printRefusal(diagnostics, options, language, terminal, start);
    return exitCodes.usage;
  }
  const quiet = options.quiet === true || options.json === true;
  const progress = openProgress(phrasesIn(language).phases, quiet ? null : terminal, start);
  const report = await build(setting.portal, {
    ...setting.order,
    output: write ? setting.output : null,
    progress: progress.tell,
  });
  progress.end();
  const duration = terminal.now() - start;
  if (options.json === true)
    terminal.write(`${JSON.stringify(reportToJson(report, duration, setting.portal.root, language))}\n`);
  else printReport(report, { setting, write, duration, quiet, phrases: phrasesIn(language), language, terminal });
  return exitCodeOf(report);
}

function exitCodeOf({ refusal }: Report): number {
  if (refusal === null) return exitCodes.done;
  return { site: exitCodes.usage, content: exitCodes.content, surroundings: exitCodes.surroundings }[refusal];
}

/** Prints what is wrong before there is a portal; with `--json` as the same object. */
function printRefusal(
  diagnostics: readonly Diagnostic[],
  options: Options,
  language: Language,
  terminal: Terminal,
  start: number,
): void {
  const root = resolve(terminal.workingDirectory, options.root ?? '.');
  const json = (): object =>
    reportToJson(emptyReport('site', start, diagnostics), terminal.now() - start, root, language);
  if (options.json === true) terminal.write(`${JSON.stringify(json())}\n`);
  else
    terminal.writeError(
      printDiagnostics(diagnostics, {
        language,
        readFile: readPictured(root),
        color: terminal.color.error,
        limitPerCode: 20,
      }),
    );
}

interface Occasion {
  readonly setting: Setting;
  readonly write: boolean;
  readonly duration: number;
  readonly quiet: boolean;
  readonly phrases: Phrases;
  readonly language: Language;
  readonly terminal: Terminal;
}

function printReport(report: Report, { setting, write, duration, quiet, phrases, language, terminal }: Occasion): void {
  const readFile = readPictured(setting.portal.root);
  const pictures = printDiagnostics(report.diagnostics, {
    language,
    readFile,
    color: terminal.color.error,
    limitPerCode: 20,
  });
  if (pictures !== '') terminal.writeError(`${pictures}\n`);
  const errors = report.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = report.diagnostics.length - errors;
  if (report.refusal !== null) {
    const why = errors === 0 ? phrases.strictFailed(warnings) : phrases.failed(errors, warnings);
    terminal.writeError(`${why} ${write ? phrases.kept : ''}`.trimEnd() + '\n');
    return;
  }
  if (quiet) return;
  const seconds = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    duration / 1000,
  );
  const { total, written, removed, renumbered } = report.pages;
  const folder = relative(terminal.workingDirectory, setting.output) || '.';
  const lines = write
    ? [phrases.built(report.articles, total, seconds), phrases.written(written, removed, total - written, folder)]
    : [phrases.checked(report.articles, total, seconds)];
  if (renumbered > 0) lines.push(phrases.renumbered(renumbered));
  if (report.skipped.length > 0) lines.push(phrases.skipped(report.skipped));
  if (warnings > 0) lines.push(phrases.warnings(warnings));
  terminal.write(`${lines.join('\n')}\n`);
}
