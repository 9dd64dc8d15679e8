/** The shapes that the values of front matter have: each read from its node, or null where that has another shape. */
import { toValue, type YamlNode, type YamlValue } from '../text/yaml-node.js';

/** White space that is more than one space, or another, or at an end. */
const LOOSE = /[\t\r\n]| {2}|^ | $/;

/** One line, however it was written: white space counts as one space, but a no-break space stays. */
export function readText(node: YamlNode): string | null {
  if (node.kind !== 'text') return null;
  const { text } = node;
  return LOOSE.test(text) ? text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : text;
}

/** A text or a list of texts; empty ones in it count for nothing. */
export function readWords(node: YamlNode): readonly string[] | null {
  if (node.kind === 'map') return null;
  if (node.kind === 'text') return [readText(node) ?? ''];
  const words: string[] = [];
  for (const item of node.items) {
    const word = readText(item);
    if (word === null) return null;
    if (word !== '') words.push(word);
  }
  return words;
}

/** As Vietnamese and English editors say yes and no, in any letter case. */
export function readFlag(node: YamlNode): boolean | null {
  if (node.kind !== 'text') return null;
  const word = node.text.trim().toLowerCase();
  if (word === 'true' || word === 'yes' || word === 'có') return true;
  return word === 'false' || word === 'no' || word === 'không' ? false : null;
}

/** A mapping of texts. */
export function readTexts(node: YamlNode): Readonly<Record<string, string>> | null {
  if (node.kind !== 'map') return null;
  const texts: [string, string][] = [];
  for (const { key, value } of node.entries) {
    const text = readText(value);
    if (text === null) return null;
    texts.push([key.text, text]);
  }
  return Object.fromEntries(texts);
}

/** Whatever the portal's own layouts make of it. */
export function readMapping(node: YamlNode): Readonly<Record<string, YamlValue>> | null {
  if (node.kind !== 'map') return null;
  const entries = node.entries.filter(({ key }) => key.text !== '__proto__');
  return Object.fromEntries(entries.map(({ key, value }) => [key.text, toValue(value)]));
}
