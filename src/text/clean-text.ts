/** Text → the same without the characters that no XML, HTML or terminal can bear. */

/**
 * Not allowed in XML 1.0 (section 2.2) or discouraged there: the C0 controls but tab and line ends, the C1 controls,
 * U+FFFE, U+FFFF and halves of surrogate pairs. U+0000 is among them: it marks open links in article bodies.
 */
const UNCLEAN = new RegExp(
  [
    '[\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF]',
    '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])',
    '(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  ].join('|'),
  'g',
);

/** Whatever could be unclean, surrogates in pairs among it; five times as fast to look for. */
const SUSPECT = /[^\t\n\r\x20-\x7E\xA0-\uD7FF\uE000-\uFFFD]/;

/** A text without unclean characters, and where they stood. */
export interface CleanText {
  readonly text: string;
  /** Their positions in the text as it was, ascending, in UTF-16 units. */
  readonly removed: readonly number[];
  /** The first of them (`U+0007`); empty where there is none. */
  readonly first: string;
}

/** Leaves out what is unclean. */
export function cleanText(text: string): CleanText {
  const removed = SUSPECT.test(text) ? [...text.matchAll(UNCLEAN)].map((match) => match.index) : [];
  const [first] = removed;
  if (first === undefined) return { text, removed, first: '' };
  const code = text.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0');
  return { text: text.replace(UNCLEAN, ''), removed, first: `U+${code}` };
}

/** A clean text as JSON has it: `JSON.stringify` looks at every unit, but no more than these can be escaped in one. */
export function quoteClean(text: string): string {
  const quoted = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  return `"${quoted.replaceAll('\t', '\\t').replaceAll('\r', '\\r')}"`;
}
