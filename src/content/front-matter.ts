/**
 * An article's text → its YAML and its body, cut apart as gray-matter does it. What gray-matter would pass over in
 * silence (no front matter, no closing fence, another language than YAML) is an error here.
 */
import { createRequire } from 'node:module';
import type matter from 'gray-matter';
import type { Diagnostic } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Locate } from '../text/yaml-node.js';

/** An article's file in two parts; offsets are positions in its text. */
export interface FrontMatter {
  /** What stands between the fences; empty, or begins with the end of the opening fence's line. */
  readonly yaml: string;
  readonly yamlOffset: number;
  readonly body: string;
  readonly bodyOffset: number;
}

const require = createRequire(import.meta.url);

const FENCE = '---';
const OPENING = /---([^\r\n]*)(?=\r?\n|$)/y;
const CLOSING = /\n---[ \t]*(?=\r?\n|$)/g;

/** gray-matter looks for white space in front of comments in quadratic time; nobody needs so many blank lines. */
const BLANK_RUN = /\s{1000}/;

/** Refuses what gray-matter would run as code or read as another language; the opening fence was checked before. */
const refuse = (): never => {
  throw new Error('front matter in another language than YAML got past the check of its fence');
};

/** Without an options object gray-matter would cache by text, and hand out an empty result after an error. */
const OPTIONS = {
  language: 'yaml',
  engines: { yaml: () => ({}), json: refuse, js: refuse, javascript: refuse, coffee: refuse },
};

/** Cuts `text` at its fences, or says why that cannot be done. Blank lines before the first fence are allowed. */
export function splitFrontMatter(text: string, locate: Locate): FrontMatter | Diagnostic {
  const start = Math.max(0, text.search(/\S/));
  OPENING.lastIndex = start;
  const opening = OPENING.exec(text);
  const label = opening?.[1]?.trim() ?? '';
  if (opening === null || label.startsWith('-')) return diagnose('front-matter-missing', locate(start, 0));
  const fence = locate(start, opening[0].length);
  if (label !== '') return diagnose('front-matter-language', fence, { language: label });
  CLOSING.lastIndex = start + FENCE.length;
  const closing = CLOSING.exec(text);
  if (closing === null) return diagnose('front-matter-unclosed', fence);
  const dashes = text.indexOf(`\n${FENCE}`, start + FENCE.length);
  if (dashes < closing.index) {
    const line = text.slice(dashes + 1).split(/\r?\n/, 1)[0] ?? '';
    return diagnose('front-matter-dashes', locate(dashes + 1, line.length), { line });
  }
  const end = closing.index + closing[0].length;
  const block = text.slice(start, end);
  if (block.length > 1000 && BLANK_RUN.test(block)) return diagnose('yaml-too-complex', fence);
  const isPlain = opening[0] === FENCE && closing[0] === `\n${FENCE}`;
  const lineEnd = /^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return {
    yaml: isPlain ? block.slice(FENCE.length, -closing[0].length) : cut(block),
    yamlOffset: start + FENCE.length,
    body: text.slice(end + lineEnd),
    bodyOffset: end + lineEnd,
  };
}

/** What stands between the fences of `block`. Nearly all fences are bare dashes, for which loading this is too much. */
function cut(block: string): string {
  const read: typeof matter = require('gray-matter');
  return read(block, OPTIONS).matter;
}
