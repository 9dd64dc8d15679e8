/** The full way through YAML: all of YAML 1.2 by the `yaml` package, and the wording of what is wrong in it. */
import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { Diagnostic, Place } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { cleanText } from './clean-text.js';
import { quoteForYaml, type TextLine } from './yaml-line.js';
import type { Locate, YamlDocument, YamlEntry, YamlNode, YamlText } from './yaml-node.js';

const require = createRequire(import.meta.url);

/** An alias may stand for a mapping of aliases, and so on: a few hundred bytes can grow without end. */
const MOST_NODES = 10_000;
const DEEPEST = 20;

/** Why a conversion was given up. */
class TooComplex extends Error {}

/** What a conversion needs to know and to count. */
interface Conversion {
  readonly yaml: string;
  readonly library: typeof Yaml;
  readonly document: Yaml.Document;
  readonly locate: Locate;
  readonly plainText: ReadonlySet<string>;
  readonly textLines: ReadonlyMap<number, TextLine>;
  readonly diagnostics: Diagnostic[];
  visits: number;
}

/** Reads `yaml`; the values of `lines` are texts whatever they look like. */
export function readFullYaml(
  yaml: string,
  locate: Locate,
  plainText: ReadonlySet<string>,
  lines: readonly TextLine[],
): YamlDocument {
  // Most runs meet nothing that needs it.
  const library: typeof Yaml = require('yaml');
  const document = library.parseDocument(mask(yaml, lines), {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) return { root: null, diagnostics: [wordProblem(problem, yaml, locate, plainText)] };
  const conversion: Conversion = {
    yaml,
    library,
    document,
    locate,
    plainText,
    textLines: new Map(lines.map((line) => [line.offset, line])),
    diagnostics: [],
    visits: 0,
  };
  try {
    const root = document.contents === null ? null : convert(document.contents, conversion, 0);
    return { root, diagnostics: conversion.diagnostics };
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error;
    return { root: null, diagnostics: [diagnose('yaml-too-complex', locate(0, 0))] };
  }
}

/** Puts a harmless word of the same length in the place of each text line, so that every offset stays true. */
function mask(yaml: string, lines: readonly TextLine[]): string {
  let masked = '';
  let done = 0;
  for (const { offset, text } of lines) {
    masked += yaml.slice(done, offset) + 'x'.repeat(text.length);
    done = offset + text.length;
  }
  return masked + yaml.slice(done);
}

function convert(node: unknown, to: Conversion, depth: number): YamlNode {
  to.visits += 1;
  if (to.visits > MOST_NODES || depth > DEEPEST) throw new TooComplex();
  const { library } = to;
  if (library.isAlias(node)) {
    const [offset = 0, end = 0] = node.range ?? [];
    const target = node.resolve(to.document);
    if (target !== undefined) return { ...convert(target, to, depth + 1), offset, length: end - offset };
    to.diagnostics.push(diagnose('yaml-alias-unknown', to.locate(offset, end - offset), { name: node.source }));
    return emptyAt(offset);
  }
  if (library.isScalar(node)) {
    const [offset = 0, end = 0] = node.range ?? [];
    const written = typeof node.value === 'string' ? node.value : '';
    const text = to.textLines.get(offset)?.text ?? cleanEscapes(written, offset, end, to);
    return { kind: 'text', text, plain: node.type === 'PLAIN', offset, length: end - offset };
  }
  if (library.isSeq(node)) {
    const items = node.items.map((item) => convert(item, to, depth + 1));
    return { kind: 'list', items, ...spanOf(node.range, node.flow === true, items.at(-1)) };
  }
  if (library.isMap(node)) {
    const entries = convertEntries(node, to, depth);
    return { kind: 'map', entries, ...spanOf(node.range, node.flow === true, entries.at(-1)?.value) };
  }
  return emptyAt(0);
}

/** A text in double quotes can write as `"\0"` what no file may hold. */
function cleanEscapes(written: string, offset: number, end: number, to: Conversion): string {
  const { text, removed, first } = cleanText(written);
  if (removed.length > 0) {
    const args = { count: removed.length, character: first };
    to.diagnostics.push(diagnose('control-characters', to.locate(offset, end - offset), args));
  }
  return text.normalize('NFC');
}

function convertEntries(map: Yaml.YAMLMap, to: Conversion, depth: number): YamlEntry[] {
  const entries: YamlEntry[] = [];
  const keys = new Set<string>();
  for (const pair of map.items) {
    const key = convert(pair.key, to, depth + 1);
    if (key.kind !== 'text') {
      to.diagnostics.push(diagnose('yaml-key-not-text', to.locate(key.offset, key.length)));
      continue;
    }
    if (keys.has(key.text)) {
      to.diagnostics.push(diagnose('yaml-duplicate-key', to.locate(key.offset, key.length), { key: key.text }));
    }
    keys.add(key.text);
    const written = convert(pair.value, to, depth + 1);
    const value = written.length > 0 ? written : emptyAt(key.offset + key.length);
    if (depth === 0) reportCutText(key.text, value, to);
    entries.push({ key, value });
  }
  return entries;
}

/** A text over several lines ends at ` #` without a word: what stands behind it would be lost in silence. */
function reportCutText(key: string, value: YamlNode, to: Conversion): void {
  if (!to.plainText.has(key) || value.kind !== 'text' || !value.plain || value.length === 0) return;
  const end = value.offset + value.length;
  if (!/^[ \t]+#/.test(to.yaml.slice(end))) return;
  to.diagnostics.push(diagnose('yaml-text-cut', to.locate(value.offset, value.length), { field: key }));
}

function emptyAt(offset: number): YamlText {
  return { kind: 'text', text: '', plain: true, offset, length: 0 };
}

/** A block's range runs on over the white space behind it: its last node tells where it really ends. */
function spanOf(
  range: readonly number[] | null | undefined,
  flow: boolean,
  last: YamlNode | undefined,
): { readonly offset: number; readonly length: number } {
  const [offset = 0, end = 0] = range ?? [];
  return { offset, length: (flow || last === undefined ? end : last.offset + last.length) - offset };
}

/**
 * One finding for the first thing that is wrong: whatever YAML complains about after it is most often its consequence.
 */
function wordProblem(
  problem: Yaml.YAMLError,
  yaml: string,
  locate: Locate,
  plainText: ReadonlySet<string>,
): Diagnostic {
  const [offset, end] = problem.pos;
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const whole = yaml.slice(start).split(/\r?\n/, 1)[0] ?? '';
  const line = whole.trim();
  const place = locate(offset, Math.max(1, Math.min(end, start + whole.length) - offset));
  const [, field, value] = /^([A-Za-z]\w*):\s+([[{&*!|>].*)$/.exec(line) ?? [];
  if (field !== undefined && value !== undefined && plainText.has(field)) {
    return diagnose('yaml-sign-first', place, { sign: value.slice(0, 1), line: `${field}: ${quoteForYaml(value)}` });
  }
  const glued = /^(?:- )?([A-Za-z]\w*):(?=[^\s/])/.exec(line)?.[1];
  switch (problem.code) {
    case 'RESOURCE_EXHAUSTION':
      return diagnose('yaml-too-complex', locate(0, 0));
    case 'TAB_AS_INDENT':
      return diagnose('yaml-tab', place);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return diagnose('yaml-colon-in-value', place, { line });
    case 'BAD_DQ_ESCAPE':
      return diagnose('yaml-backslash', place, { line });
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      if (problem.message.endsWith('quote')) {
        return diagnose('yaml-quote-open', openQuote(yaml.slice(0, offset), locate));
      }
      if (glued !== undefined) return diagnose('yaml-space-missing', place, { key: glued });
      return diagnose('yaml-syntax', place, { line });
    default:
      return diagnose('yaml-syntax', place, { line });
  }
}

/** The quote that was never closed: the last one in `before` that begins a value. */
function openQuote(before: string, locate: Locate): Place {
  const quotes = [...before.matchAll(/(?<=(?:^|\n|[:-] |[[{,]) *)["']/g)];
  return locate(quotes.at(-1)?.index ?? before.length, 1);
}
