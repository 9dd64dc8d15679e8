/** A build's Report → what the command says of it. */
import { relative } from 'node:path';
import type { Language, Report } from '../model.js';
import { phrasesIn } from './phrases-in.js';
import { wordSpan } from './word-span.js';
import type { Options } from './options.js';
import { exitCodes, type Terminal } from './terminal.js';

/** What was ordered, and how long it took. */
export interface Occasion {
  readonly options: Options;
  /** Absolute paths. */
  readonly root: string;
  readonly output: string;
  /** False for a check. */
  readonly write: boolean;
  readonly language: Language;
  /** Old addresses that were written into articles, with their files. */
  readonly fixed: readonly { readonly file: string; readonly url: string }[];
  /** In milliseconds. */
  readonly duration: number;
  readonly terminal: Terminal;
}

/** Prints the report as the options want it; returns the exit code. */
export async function printReport(report: Report, occasion: Occasion): Promise<number> {
  const { options, root, language, duration, fixed, terminal } = occasion;
  if (options.json === true) {
    const { reportToJson } = await import('./report-to-json.js');
    const said = reportToJson(report, duration, root, language);
    terminal.write(`${JSON.stringify(options.fix === true ? { ...said, fixed } : said)}\n`);
  } else {
    await printFindings(report, occasion);
    if (report.refusal !== null) printRefused(report, occasion);
    else if (options.quiet !== true) printSummary(report, occasion);
  }
  if (report.refusal === null) return exitCodes.done;
  return { site: exitCodes.usage, content: exitCodes.content, surroundings: exitCodes.surroundings }[report.refusal];
}

/** What words diagnostics is loaded where there are any. */
async function printFindings(
  { diagnostics, dropped }: Report,
  { options, root, language, terminal }: Occasion,
): Promise<void> {
  if (dropped !== null && options.quiet !== true) terminal.writeError(`${phrasesIn(language).dropped[dropped]}\n`);
  if (diagnostics.length === 0) return;
  const { printDiagnostics } = await import('../diagnostics/print.js');
  const { readPictured } = await import('./read-pictured.js');
  const pictures = printDiagnostics(diagnostics, {
    language,
    readFile: readPictured(root),
    color: terminal.color.error,
    limitPerCode: 20,
  });
  terminal.writeError(`${pictures}\n`);
}

function countErrors({ diagnostics }: Report): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
}

function printRefused(report: Report, { write, language, terminal }: Occasion): void {
  const phrases = phrasesIn(language);
  const errors = countErrors(report);
  const warnings = report.diagnostics.length - errors;
  const why = errors === 0 ? phrases.strictFailed(warnings) : phrases.failed(errors, warnings);
  terminal.writeError(`${why} ${write ? phrases.kept : ''}`.trimEnd() + '\n');
}

function printSummary(report: Report, occasion: Occasion): void {
  const { write, language, duration, output, terminal } = occasion;
  const phrases = phrasesIn(language);
  const warnings = report.diagnostics.length - countErrors(report);
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const number = new Intl.NumberFormat(language, digits);
  const seconds = number.format(duration / 1000);
  const { total, written, removed, renumbered } = report.pages;
  const folder = relative(terminal.workingDirectory, output) || '.';
  const lines = write
    ? [phrases.built(report.articles, total, seconds), phrases.written(written, removed, total - written, folder)]
    : [phrases.checked(report.articles, total, seconds, occasion.fixed.length)];
  if (report.search !== null && report.search.made > 0) {
    const { made, years, files, bytes } = report.search;
    lines.push(phrases.searched(made, years, files, number.format(bytes / 1_000_000)));
  }
  if (report.lateFor !== null) lines.push(phrases.late(wordSpan(report.clock - report.lateFor, phrases)));
  if (renumbered > 0) lines.push(phrases.renumbered(renumbered));
  if (report.skipped.length > 0) lines.push(phrases.skipped(report.skipped));
  if (warnings > 0) lines.push(phrases.warnings(warnings));
  terminal.write(`${lines.join('\n')}\n`);
}
