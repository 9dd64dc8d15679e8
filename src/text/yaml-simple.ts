/**
 * The fast way through YAML: the few forms that nearly every front matter keeps to (`key: word`, a list, one level of
 * mapping), read line by line with their places. Whatever is more than that, or wrong, is left to `yaml-full.ts`;
 * the two agree on all that is read here.
 */
import { readsWhole, trimLineEnd, type TextLine } from './yaml-line.js';
import type { YamlEntry, YamlMap, YamlNode, YamlText } from './yaml-node.js';

export interface SimpleYaml {
  readonly root: YamlMap;
  readonly textLines: readonly TextLine[];
}

/** A scalar that any YAML reads as the text it is. Tabs, escapes and indicators are left to the full reader. */
const SAFE = /^[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:#\t]|:(?=[^ \t])|(?<=[^ \t])#)*$/;
const SAFE_QUOTED = /^(?:"[^"\\\t]*"|'[^'\t]*')$/;
const SAFE_FLOW_ITEM = /^[^\s\-?:,[\]{}#&*!|>'"%@`][^:#,[\]{}'"\t]*$/;
const KEY_LINE = /^([A-Za-z]\w*):(?:( +)(.*))?$/;
const ITEM_LINE = /^( *)- +(.*)$/;
const PAIR_LINE = /^( +)([A-Za-z]\w*): +(.*)$/;

/** A line without its end. */
interface Line {
  readonly text: string;
  readonly offset: number;
}

/** The mapping in `yaml`, or null where the full reader has to look. */
export function readSimpleYaml(yaml: string, plainText: ReadonlySet<string>): SimpleYaml | null {
  const lines = splitLines(yaml);
  const entries: YamlEntry[] = [];
  const textLines: TextLine[] = [];
  const keys = new Set<string>();
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line === undefined || isNothing(line.text)) {
      index += 1;
      continue;
    }
    const match = KEY_LINE.exec(line.text);
    if (match === null) return null;
    const [, key = '', gap = '', rest = ''] = match;
    if (keys.has(key)) return null;
    keys.add(key);
    const until = endOfNested(lines, index + 1);
    const offset = line.offset + key.length + 1 + gap.length;
    let value: YamlNode | null;
    if (rest === '') value = readNested(lines, index + 1, until, line.offset + key.length);
    else if (until > index + 1) return null;
    else if (plainText.has(key) && !readsWhole(rest, false)) {
      textLines.push({ key, text: rest, offset });
      value = { kind: 'text', text: rest, plain: true, offset, length: rest.length };
    } else value = readScalar(rest, offset) ?? readFlowList(rest, offset);
    if (value === null) return null;
    entries.push({ key: plain(key, line.offset), value });
    index = until;
  }
  const first = entries[0];
  if (first === undefined) return null;
  return { root: { kind: 'map', entries, ...span(first.key, lastOf(entries, first).value) }, textLines };
}

function splitLines(yaml: string): Line[] {
  const lines: Line[] = [];
  for (let offset = 0; offset < yaml.length;) {
    const next = yaml.indexOf('\n', offset);
    const end = next < 0 ? yaml.length : next;
    lines.push({ text: trimLineEnd(yaml.slice(offset, end)), offset });
    offset = end + 1;
  }
  return lines;
}

function isNothing(text: string): boolean {
  return text === '' || text.startsWith('#');
}

/** The index of the first line at or after `from` that is not part of the value above it. */
function endOfNested(lines: readonly Line[], from: number): number {
  let index = from;
  for (let line = lines[index]; line !== undefined && /^(?: |- |-$)/.test(line.text); line = lines[index]) index += 1;
  return index;
}

/** The lines below a key without a value on its own line: nothing, a list, or a mapping of one level. */
function readNested(lines: readonly Line[], from: number, until: number, empty: number): YamlNode | null {
  const block = lines.slice(from, until);
  const first = block[0];
  if (first === undefined) return { kind: 'text', text: '', plain: true, offset: empty, length: 0 };
  return ITEM_LINE.test(first.text) ? readItems(block) : readPairs(block);
}

function readItems(block: readonly Line[]): YamlNode | null {
  const items: YamlText[] = [];
  let indent: number | null = null;
  for (const { text, offset } of block) {
    const match = ITEM_LINE.exec(text);
    const [, space = '', value = ''] = match ?? [];
    if (match === null || (indent !== null && indent !== space.length)) return null;
    indent = space.length;
    const item = readScalar(value, offset + text.length - value.length);
    if (item === null) return null;
    items.push(item);
  }
  const first = items[0];
  const dash = (block[0]?.offset ?? 0) + (indent ?? 0);
  if (first === undefined) return null;
  const last = lastOf(items, first);
  return { kind: 'list', items, offset: dash, length: last.offset + last.length - dash };
}

function readPairs(block: readonly Line[]): YamlNode | null {
  const entries: YamlEntry[] = [];
  const keys = new Set<string>();
  let indent: number | null = null;
  for (const { text, offset } of block) {
    const match = PAIR_LINE.exec(text);
    const [, space = '', key = '', rest = ''] = match ?? [];
    if (match === null || keys.has(key) || (indent !== null && indent !== space.length)) return null;
    indent = space.length;
    keys.add(key);
    const value = readScalar(rest, offset + text.length - rest.length);
    if (value === null) return null;
    entries.push({ key: plain(key, offset + space.length), value });
  }
  const first = entries[0];
  return first === undefined ? null : { kind: 'map', entries, ...span(first.key, lastOf(entries, first).value) };
}

function readScalar(text: string, offset: number): YamlText | null {
  if (SAFE.test(text)) return plain(text, offset);
  if (!SAFE_QUOTED.test(text)) return null;
  return { kind: 'text', text: text.slice(1, -1), plain: false, offset, length: text.length };
}

function readFlowList(text: string, offset: number): YamlNode | null {
  if (!text.startsWith('[') || !text.endsWith(']')) return null;
  const items: YamlText[] = [];
  let at = offset + 1;
  for (const part of text.slice(1, -1).split(',')) {
    const word = part.trim();
    if (!SAFE_FLOW_ITEM.test(word)) return null;
    items.push(plain(word, at + part.indexOf(word)));
    at += part.length + 1;
  }
  return { kind: 'list', items, offset, length: text.length };
}

function plain(text: string, offset: number): YamlText {
  return { kind: 'text', text, plain: true, offset, length: text.length };
}

function lastOf<T>(items: readonly T[], first: T): T {
  return items.at(-1) ?? first;
}

/** From the beginning of `first` to the end of `last`. */
function span(first: YamlNode, last: YamlNode): { readonly offset: number; readonly length: number } {
  return { offset: first.offset, length: last.offset + last.length - first.offset };
}
