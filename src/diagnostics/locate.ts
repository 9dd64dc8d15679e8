/** Offsets in a file's text → lines and columns, as editors count them in the file on disk. */

/** A point in a file, for people and editors. */
export interface Location {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units of the line as it stands in the file; one past its last unit at most. */
  readonly column: number;
  /** The whole line as it stands in the file, without its end. */
  readonly lineText: string;
}

/** Finds one location; for several of one file, see `locator`. */
export function locate(rawText: string, offset: number): Location {
  return locator(rawText)(offset);
}

/**
 * Prepares to find locations in one file. `rawText` is the file's text without a byte order mark, in whatever normal
 * form it was saved; offsets count in its NFC, as in a `Place`. A line ends at LF, CRLF or CR. An offset outside the
 * text counts as its nearest end, and one inside a line end as the end of the line.
 *
 * Lines can be composed one by one, since no line end composes with anything.
 */
export function locator(rawText: string): (offset: number) => Location {
  const lines = splitLines(rawText);
  return (offset) => {
    const index = findLine(lines, offset);
    const { start, text } = lines[index] ?? FIRST_LINE;
    return { line: index + 1, column: rawLength(text, offset - start) + 1, lineText: text };
  };
}

/**
 * Finds locations in many files; null where `readFile` cannot read one (it gives a file's text as `locator` wants it).
 * Ask for one file's locations after another: only the last file is kept.
 */
export function fileLocator(
  readFile: (path: string) => string | null,
): (file: string, offset: number) => Location | null {
  let last: { readonly file: string; readonly find: ((offset: number) => Location) | null } | null = null;
  return (file, offset) => {
    if (last?.file !== file) {
      const rawText = readFile(file);
      last = { file, find: rawText === null ? null : locator(rawText) };
    }
    return last.find === null ? null : last.find(offset);
  };
}

/** A line of the file. */
interface Line {
  /** Where it begins in the NFC text. */
  readonly start: number;
  /** As it stands in the file. */
  readonly text: string;
}

const FIRST_LINE: Line = { start: 0, text: '' };

function splitLines(rawText: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let rawStart = 0;
  for (const { 0: lineEnd, index } of rawText.matchAll(/\r\n|\n|\r|$/g)) {
    const text = rawText.slice(rawStart, index);
    lines.push({ start, text });
    start += text.normalize('NFC').length + lineEnd.length;
    rawStart = index + lineEnd.length;
  }
  return lines;
}

/** The index of the last line that begins at or before `offset`. */
function findLine(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** A character with the marks and jamo that may compose with it. */
const CLUSTER = /.[\p{M}\u1160-\u11ff]*/gsu;

/** How many units of `text` precede the character that stands `length` units into its NFC. */
function rawLength(text: string, length: number): number {
  if (length <= 0) return 0;
  if (text.normalize('NFC') === text) return Math.min(length, text.length);
  let composed = 0;
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    composed += cluster.normalize('NFC').length;
    if (composed > length) return index;
  }
  return text.length;
}
