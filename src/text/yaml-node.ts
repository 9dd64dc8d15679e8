/** What YAML texts are made of once they are read: texts, lists and mappings in which every node knows its place. */
import type { Diagnostic, Place } from '../model.js';

/** A scalar. */
export interface YamlText {
  readonly kind: 'text';
  readonly text: string;
  /** Written without quotes, and not as a block (`|`, `>`). */
  readonly plain: boolean;
  /** Where it begins in the YAML text, in UTF-16 units; quotes included. */
  readonly offset: number;
  readonly length: number;
}

/** A sequence. */
export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly offset: number;
  readonly length: number;
}

/** One key of a mapping with its value. */
export interface YamlEntry {
  readonly key: YamlText;
  readonly value: YamlNode;
}

/** A mapping, in the order that it was written in. */
export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly offset: number;
  readonly length: number;
}

export type YamlNode = YamlText | YamlList | YamlMap;

/** A node as plain data. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** Turns a span of the YAML text into a place of the file that holds it. */
export type Locate = (offset: number, length: number) => Place;

/** One YAML document. */
export interface YamlDocument {
  /** Null where the text is empty or cannot be read; then `diagnostics` says why. */
  readonly root: YamlNode | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a value was left out: nothing, `null` or `~`, without quotes. */
export function isEmpty(node: YamlNode): boolean {
  return node.kind === 'text' && node.plain && /^(?:~|null|Null|NULL)?$/.test(node.text);
}

/** The node as strings, arrays and objects. */
export function toValue(node: YamlNode): YamlValue {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(toValue);
  // `fromEntries` defines own properties, so that a key `__proto__` is a key like any other.
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, toValue(value)]));
}

/** The node under `path` (keys and indexes), or the deepest one on the way to it that exists. */
export function nodeAt(root: YamlNode, path: readonly PropertyKey[]): YamlNode {
  let node = root;
  for (const step of path) {
    const next: YamlNode | undefined =
      node.kind === 'list' ? node.items[Number(step)] : node.kind === 'map' ? valueOf(node, String(step)) : undefined;
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

function valueOf(map: YamlMap, key: string): YamlNode | undefined {
  return map.entries.find((entry) => entry.key.text === key)?.value;
}
