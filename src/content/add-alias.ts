/**
 * An article's bytes and an old address → the same bytes with that address among its `aliases`, nothing else touched: no
 * line re-wrapped, no quote exchanged, no line end turned. Pure.
 */
import { isUtf8 } from 'node:buffer';
import { isEmpty, toValue, type Locate, type YamlMap, type YamlNode, type YamlValue } from '../text/yaml-node.js';
import { readYaml } from '../text/yaml.js';
import { splitFrontMatter } from './front-matter.js';

/** The bytes with the alias; null where the front matter is written in a way that leaves no sure place for it. */
export function addAlias(bytes: Uint8Array, alias: string): Uint8Array | null {
  if (!isUtf8(bytes)) return null;
  // Not `readText`: what comes back must be what the editor's system wrote, mark and composition included.
  const text = Buffer.from(bytes).toString();
  const yaml = yamlIn(text);
  if (yaml === null) return null;
  const edits = editsFor(yaml, JSON.stringify(alias), /\r\n/.test(text) ? '\r\n' : '\n');
  const sound = edits.map((edit) => apply(text, yaml.offset, edit)).find((edited) => isSound(yaml.root, edited, alias));
  return sound === undefined ? null : Buffer.from(sound);
}

interface FoundYaml {
  readonly root: YamlMap;
  readonly source: string;
  /** Of `source` in the text. */
  readonly offset: number;
}

/** Something to write at a place of the YAML text, over `length` signs. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Nobody is told of what is wrong in a text that is not ours to judge. */
const nowhere: Locate = (offset, length) => ({ file: '', offset, length });

function yamlIn(text: string): FoundYaml | null {
  const cut = splitFrontMatter(text.replace(/^\uFEFF/, ' '), nowhere);
  if ('code' in cut) return null;
  const { root } = readYaml(cut.yaml, nowhere, new Set());
  return root?.kind === 'map' ? { root, source: cut.yaml, offset: cut.yamlOffset } : null;
}

/** The ways to write it, the nicest first; `isSound` decides which one is right. */
function editsFor({ root, source }: FoundYaml, alias: string, lineEnd: string): readonly Edit[] {
  const entry = root.entries.find(({ key }) => key.text === 'aliases');
  if (entry === undefined) return [atEnd(source, `aliases: [${alias}]`, lineEnd)];
  const { key, value } = entry;
  if (isEmpty(value)) {
    const colon = source.indexOf(':', key.offset + key.length) + 1;
    const end = value.length > 0 ? value.offset + value.length : colon;
    return [{ at: colon, length: end - colon, text: ` [${alias}]` }];
  }
  if (value.kind === 'text') {
    const written = source.slice(value.offset, value.offset + value.length);
    return [{ at: value.offset, length: value.length, text: `[${written}, ${alias}]` }];
  }
  return value.kind === 'list' ? intoList(value.items, source, value.offset, alias, lineEnd) : [];
}

function intoList(
  items: readonly YamlNode[],
  source: string,
  offset: number,
  alias: string,
  lineEnd: string,
): readonly Edit[] {
  const last = items.at(-1);
  if (last === undefined) return [{ at: offset + 1, length: 0, text: alias }];
  const end = last.offset + last.length;
  if (source.startsWith('[', offset)) return [{ at: end, length: 0, text: `, ${alias}` }];
  const start = source.lastIndexOf('\n', last.offset) + 1;
  const dash = /^[ \t]*-[ \t]+/.exec(source.slice(start))?.[0];
  const stop = source.indexOf('\n', end);
  if (dash === undefined) return [];
  const item = `${dash}${alias}`;
  return [stop < 0 ? atEnd(source, item, lineEnd) : { at: stop + 1, length: 0, text: `${item}${lineEnd}` }];
}

/** A last line. The line end before the closing fence belongs to the fence, but for its carriage return. */
function atEnd(source: string, line: string, lineEnd: string): Edit {
  const at = source.endsWith('\r') ? source.length - 1 : source.length;
  return { at, length: 0, text: source.slice(0, at).endsWith('\n') ? line : `${lineEnd}${line}` };
}

function apply(text: string, base: number, { at, length, text: added }: Edit): string {
  return text.slice(0, base + at) + added + text.slice(base + at + length);
}

/** Whether the text says all that it said, and the alias. */
function isSound(before: YamlMap, edited: string, alias: string): boolean {
  const after = yamlIn(edited);
  if (after === null) return false;
  const [old, now] = [valuesOf(before), valuesOf(after.root)];
  const aliases = [...listOf(old.get('aliases')), alias];
  old.delete('aliases');
  const written = listOf(now.get('aliases'));
  now.delete('aliases');
  return JSON.stringify([[...old], aliases]) === JSON.stringify([[...now], written]);
}

/** A text at the end of the front matter holds, or does not, the line end before the fence, which nobody means. */
function valuesOf(root: YamlMap): Map<string, YamlValue> {
  return new Map(
    root.entries.map(({ key, value }) => {
      const read = isEmpty(value) ? '' : toValue(value);
      return [key.text, typeof read === 'string' ? read.trimEnd() : read];
    }),
  );
}

function listOf(value: YamlValue | undefined): readonly YamlValue[] {
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
}
