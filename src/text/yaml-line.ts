/**
 * The values of prose fields (`title: Hàm Thuận Bắc: Tổ chức…`), line by line: which of them YAML would not read whole,
 * and how they are quoted for tools that know YAML only.
 */

/** A top-level `key: value` whose value is the rest of its line, whatever YAML makes of it. */
export interface TextLine {
  readonly key: string;
  readonly text: string;
  /** Where `text` begins in the YAML text. */
  readonly offset: number;
}

/** What may stand behind a quoted value: a comment is meant as one there. */
const DOUBLE_QUOTED = /^"(?:[^"\\]|\\.)*"(?:[ \t]+#.*)?$/;
const SINGLE_QUOTED = /^'(?:[^']|'')*'(?:[ \t]+#.*)?$/;
const OPEN_DOUBLE = /^"(?:[^"\\]|\\.)*\\?$/;
const OPEN_SINGLE = /^'(?:[^']|'')*$/;
/** Not a plain scalar from its first character on (YAML 1.2.2, rule 123 `ns-plain-first`), or not to its end. */
const NOT_PLAIN = /^(?:[,\]}#%@`]|[-?:](?:[ \t]|$))|:(?:[ \t]|$)|[ \t]#/;
/** Collections, anchors, aliases, tags and blocks: the author speaks YAML. */
const OWN_SYNTAX = /^[[{&*!|>]/;

/**
 * Whether YAML reads `value`, the trimmed rest of a line, whole.
 * `continued` says that the next line is indented, so that a quote may close there.
 */
export function readsWhole(value: string, continued: boolean): boolean {
  if (OWN_SYNTAX.test(value)) return true;
  if (value.startsWith('"')) return DOUBLE_QUOTED.test(value) || (continued && OPEN_DOUBLE.test(value));
  if (value.startsWith("'")) return SINGLE_QUOTED.test(value) || (continued && OPEN_SINGLE.test(value));
  return !NOT_PLAIN.test(value);
}

/**
 * The lines of top-level prose fields that YAML would not read whole.
 * A line without indentation is never inside another top-level value, so looking at lines alone is safe.
 */
export function findTextLines(yaml: string, plainText: ReadonlySet<string>): readonly TextLine[] {
  const found: TextLine[] = [];
  for (const match of yaml.matchAll(/(?<=^|\n)([A-Za-z]\w*):[ \t]+([^ \t\r\n][^\r\n]*)/g)) {
    const [line, key = '', rest = ''] = match;
    const end = match.index + line.length;
    const continued = /^\r?\n[ \t]+\S/.test(yaml.slice(end, end + 200));
    const text = trimLineEnd(rest);
    if (plainText.has(key) && !readsWhole(text, continued)) {
      found.push({ key, text, offset: end - rest.length });
    }
  }
  return found;
}

/** A line without the white space at its end, a CR included. A regular expression would take quadratic time here. */
export function trimLineEnd(line: string): string {
  let end = line.length;
  while (end > 0 && ' \t\r'.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

/** `text` as a quoted YAML scalar on one line. */
export function quoteForYaml(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}
