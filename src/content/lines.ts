/** The lines of a text, found when first asked for: most articles never need a place in their body. */

export interface Lines {
  /** Where a line begins in the text; lines count from 0. */
  readonly startOf: (line: number) => number;
  /** A line without its end; empty where there is no such line. */
  readonly textOf: (line: number) => string;
  /** Where a line ends, without its end. */
  readonly endOf: (line: number) => number;
  /** The line on which a position lies. */
  readonly lineAt: (position: number) => number;
}

/** Lines end as Markdown's do: LF, CR LF or CR (CommonMark 0.31, section 2.1). */
export function splitLines(text: string): Lines {
  let found: readonly number[] | null = null;
  const starts = (): readonly number[] => (found ??= findStarts(text));
  const startOf = (line: number): number => starts()[line] ?? text.length;
  const endOf = (line: number): number => {
    let end = startOf(line + 1);
    while (end > startOf(line) && '\r\n'.includes(text.charAt(end - 1))) end -= 1;
    return end;
  };
  return {
    startOf,
    endOf,
    textOf: (line) => text.slice(startOf(line), endOf(line)),
    lineAt: (position) => {
      let [low, high] = [0, starts().length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (startOf(middle) <= position) low = middle;
        else high = middle;
      }
      return low;
    },
  };
}

function findStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
    return starts;
  }
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
