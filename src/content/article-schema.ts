/** The fields that an article's front matter may have, each with what it is read as; scalars are texts as typed. */
import { toValue, type YamlNode, type YamlValue } from '../text/yaml-node.js';

/** The article's picture as written. */
export interface WrittenPicture {
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** The values of the fields that are there and well formed. */
export interface FieldValues {
  readonly title: string;
  readonly author: readonly string[];
  readonly timestamp: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly source: string;
  readonly image: WrittenPicture;
  readonly pinned: boolean;
  readonly draft: boolean;
  readonly slug: string;
  readonly section: string;
  readonly aliases: readonly string[];
  readonly related: readonly string[];
  readonly extra: Readonly<Record<string, YamlValue>>;
}

/** A field of front matter. */
export type FieldName = keyof FieldValues;

/** What each field is read with: null where its value has another shape. What is required is not asked for here. */
export const articleSchema: { readonly [Name in FieldName]: (node: YamlNode) => FieldValues[Name] | null } = {
  title: readText,
  author: readWords,
  timestamp: readText,
  summary: readText,
  tags: readWords,
  source: readText,
  image: readPicture,
  pinned: readFlag,
  draft: readFlag,
  slug: readText,
  section: readText,
  aliases: readWords,
  related: readWords,
  extra: readMapping,
};

/** White space that is more than one space, or another, or at an end. */
const LOOSE = /[\t\r\n]| {2}|^ | $/;

/** One line, however it was written: white space counts as one space, but a no-break space stays. */
function readText(node: YamlNode): string | null {
  if (node.kind !== 'text') return null;
  const { text } = node;
  return LOOSE.test(text) ? text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : text;
}

/** A text or a list of texts; empty ones in it count for nothing. */
function readWords(node: YamlNode): readonly string[] | null {
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
function readFlag(node: YamlNode): boolean | null {
  if (node.kind !== 'text') return null;
  const word = node.text.trim().toLowerCase();
  if (word === 'true' || word === 'yes' || word === 'có') return true;
  return word === 'false' || word === 'no' || word === 'không' ? false : null;
}

/** A picture's file, or a mapping that names it and says more. */
function readPicture(node: YamlNode): WrittenPicture | null {
  const only = readText(node);
  if (only !== null) return { src: only };
  if (node.kind !== 'map') return null;
  const written = new Map(node.entries.map(({ key, value }) => [key.text, value]));
  const parts: { src?: string; alt?: string; caption?: string; credit?: string } = {};
  for (const name of ['src', 'alt', 'caption', 'credit'] as const) {
    const part = written.get(name);
    const text = part === undefined ? undefined : readText(part);
    if (text === null) return null;
    if (text !== undefined) parts[name] = text;
  }
  const { src, ...others } = parts;
  return src === undefined ? null : { src, ...others };
}

/** Whatever the portal's own layouts make of it. */
function readMapping(node: YamlNode): Readonly<Record<string, YamlValue>> | null {
  if (node.kind !== 'map') return null;
  const entries = node.entries.filter(({ key }) => key.text !== '__proto__');
  return Object.fromEntries(entries.map(({ key, value }) => [key.text, toValue(value)]));
}
