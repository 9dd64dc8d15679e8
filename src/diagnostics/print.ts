/** Diagnostics → what a person reads in a terminal: each with its place, the line and the carets under it. */
import type { Diagnostic, Language, Severity } from '../model.js';
import { fileLocator, type Location } from './locate.js';
import { orderDiagnostics } from './order.js';
import { drawSpan } from './picture.js';
import { showText } from './terminal-text.js';
import { word } from './word.js';

/** How diagnostics are printed. */
export interface PrintOptions {
  readonly language: Language;
  /** A file's text as it was saved, without a byte order mark; null where it is none or cannot be read. */
  readonly readFile: (path: string) => string | null;
  /** Whether to colour by ANSI sequences. */
  readonly color: boolean;
  /** Of a code with more diagnostics than this, one line tells how many they are. */
  readonly limitPerCode: number;
}

/** The words around a diagnostic's own. */
interface Phrases {
  readonly severity: Readonly<Record<Severity, string>>;
  /** How many diagnostics of one code there are; the first of them follows. */
  readonly tally: (count: number) => string;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  vi: {
    severity: { error: 'lỗi', warning: 'cảnh báo' },
    tally: (count) => `${count} lần (--json liệt kê đủ); lần đầu:`,
  },
  en: {
    severity: { error: 'error', warning: 'warning' },
    tally: (count) => `${count} times (--json lists them all); first:`,
  },
};

const RESET = '\u001B[0m';
const COLORS = {
  bold: '\u001B[1m',
  dim: '\u001B[2m',
  error: '\u001B[1;31m',
  warning: '\u001B[1;33m',
  fix: '\u001B[36m',
};

/** What printing one diagnostic needs. */
interface Printer {
  readonly language: Language;
  readonly phrases: Phrases;
  readonly locate: (file: string, offset: number) => Location | null;
  readonly paint: (color: keyof typeof COLORS, text: string) => string;
}

/**
 * Prints `diagnostics` by file and place, an empty line between two; then one line for each code that has too many of
 * them; last those without a place. Ends in a line feed; empty where there is nothing to say. Nothing that stands in a
 * file can control the terminal.
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  const { language, readFile, color, limitPerCode } = options;
  const printer: Printer = {
    language,
    phrases: PHRASES[language],
    locate: fileLocator(readFile),
    paint: (name, text) => (color ? `${COLORS[name]}${text}${RESET}` : text),
  };
  const ordered = orderDiagnostics(diagnostics);
  const tallies = [...tallyCodes(ordered).values()].filter(({ count }) => count > limitPerCode);
  const many = new Set(tallies.map(({ first }) => first.code));
  const few = ordered.filter(({ code }) => !many.has(code));
  const blocks = [
    ...few.filter(({ place }) => place !== null).map((diagnostic) => printOne(diagnostic, printer)),
    ...(tallies.length > 0 ? [tallies.map((tally) => printTally(tally, printer)).join('\n')] : []),
    ...few.filter(({ place }) => place === null).map((diagnostic) => printOne(diagnostic, printer)),
  ];
  return blocks.map((block) => `${block}\n`).join('\n');
}

function printOne(diagnostic: Diagnostic, printer: Printer): string {
  const { what, fix } = word(diagnostic, printer.language);
  return [
    `${pointAt(diagnostic, printer)}${nameOf(diagnostic, printer)}`,
    ...indent(what, '  '),
    ...drawPicture(diagnostic, printer),
    ...indent(fix, '  → ').map((line) => printer.paint('fix', line)),
  ].join('\n');
}

/** How many diagnostics bear one code, and the first of them. */
interface Tally {
  readonly first: Diagnostic;
  readonly count: number;
}

function tallyCodes(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const diagnostic of diagnostics) {
    const { first, count } = tallies.get(diagnostic.code) ?? { first: diagnostic, count: 0 };
    tallies.set(diagnostic.code, { first, count: count + 1 });
  }
  return tallies;
}

function printTally({ first, count }: Tally, printer: Printer): string {
  const { what } = word(first, printer.language);
  const tally = printer.phrases.tally(count);
  return `${nameOf(first, printer)}: ${tally} ${pointAt(first, printer)}${showText(what.replaceAll('\n', ' '))}`;
}

/** `lỗi invalid-utf8`, in the language asked for. */
function nameOf({ severity, code }: Diagnostic, { phrases, paint }: Printer): string {
  return `${paint(severity, phrases.severity[severity])} ${code}`;
}

/** `content/tin/bai.md:4:12: `, as editors and terminals open it; empty where there is no place. */
function pointAt({ place }: Diagnostic, { locate, paint }: Printer): string {
  if (place === null) return '';
  const location = locate(place.file, place.offset);
  const point = location === null ? '' : `:${location.line}:${location.column}`;
  return `${paint('bold', `${showText(place.file)}${point}:`)} `;
}

/** The line with its number, and the carets under it; nothing where the line is empty or cannot be read. */
function drawPicture({ place, severity }: Diagnostic, { locate, paint }: Printer): readonly string[] {
  const start = place === null ? null : locate(place.file, place.offset);
  const end = place === null ? null : locate(place.file, place.offset + place.length);
  if (start === null || end === null || start.lineText.trim() === '') return [];
  const { line, column, lineText } = start;
  const picture = drawSpan(lineText, column - 1, end.line === line ? end.column - 1 : lineText.length);
  const number = String(line).padStart(5);
  return [
    `${paint('dim', `${number} |`)} ${picture.line}`,
    `${paint('dim', `${' '.repeat(number.length)} |`)} ${paint(severity, picture.carets)}`,
  ];
}

/** The lines of a wording: the first behind `lead`, the others below its text. */
function indent(text: string, lead: string): readonly string[] {
  return text.split('\n').map((line, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + showText(line));
}
