/**
 * YAML text → a tree of texts, lists and mappings in which every node knows its place, with all that is wrong in it.
 * Front matter and `site.yaml` are read by it. Every scalar stays the text that the editor typed (YAML 1.2, failsafe
 * schema): `28.1.2021`, `0123`, `yes` and `2021-02-30` are texts.
 */
import { diagnose } from '../diagnostics/diagnose.js';
import { readFullYaml } from './yaml-full.js';
import { findTextLines, quoteForYaml } from './yaml-line.js';
import type { Locate, YamlDocument } from './yaml-node.js';
import { readSimpleYaml } from './yaml-simple.js';

/** Longer texts are refused: nobody writes them by hand, and reading them takes seconds. */
const LONGEST = 100_000;

/**
 * Reads one YAML document. Never throws.
 *
 * The top-level keys in `plainText` hold prose: where YAML would not read such a value whole (`: ` or ` #` inside, a
 * leading `@`, a stray quote), it takes the rest of its line as it stands, with a warning that shows the quoted form.
 * A value that begins with one of `[ { & * ! | >` is left to YAML all the same.
 */
export function readYaml(written: string, locate: Locate, plainText: ReadonlySet<string>): YamlDocument {
  // Half a line end is left where a text is cut off before its last line feed; a space keeps all places.
  const text = written.endsWith('\r') ? `${written.slice(0, -1)} ` : written;
  if (text.length > LONGEST) return { root: null, diagnostics: [diagnose('yaml-too-complex', locate(0, 0))] };
  const simple = readSimpleYaml(text, plainText);
  const lines = simple === null ? findTextLines(text, plainText) : simple.textLines;
  const warnings = lines.map((line) =>
    diagnose('yaml-text-unquoted', locate(line.offset, line.text.length), {
      field: line.key,
      line: `${line.key}: ${quoteForYaml(line.text)}`,
    }),
  );
  if (simple !== null) return { root: simple.root, diagnostics: warnings };
  const full = readFullYaml(text, locate, plainText, lines);
  return { root: full.root, diagnostics: [...warnings, ...full.diagnostics] };
}
