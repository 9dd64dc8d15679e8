/** The fields that an article's front matter may have, each with what it is read as; scalars are texts as typed. */
import type { YamlNode, YamlValue } from '../text/yaml-node.js';
import { readFlag, readMapping, readText, readTexts, readWords } from './field-shapes.js';
import type { FieldSchema } from './open-fields.js';
import { readApproved, readCorrections, readWithdrawn, type WrittenApproval, type WrittenNote } from './read-record.js';
import { readUrgent, type WrittenUrgent } from './read-urgent.js';

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
  readonly urgent: WrittenUrgent;
  readonly draft: boolean;
  readonly unit: string;
  readonly publishAt: string;
  readonly expiresAt: string;
  readonly corrections: readonly WrittenNote[];
  readonly withdrawn: WrittenNote;
  readonly approved: WrittenApproval;
  readonly slug: string;
  readonly section: string;
  readonly aliases: readonly string[];
  readonly related: readonly string[];
  readonly language: string;
  readonly translations: Readonly<Record<string, string>>;
  readonly extra: Readonly<Record<string, YamlValue>>;
}

/** A field of front matter. */
export type FieldName = keyof FieldValues;

/** What each field is read with. What is required is not asked for here. */
export const articleSchema: FieldSchema<FieldValues> = {
  title: readText,
  author: readWords,
  timestamp: readText,
  summary: readText,
  tags: readWords,
  source: readText,
  image: readPicture,
  pinned: readFlag,
  urgent: readUrgent,
  draft: readFlag,
  unit: readText,
  publishAt: readText,
  expiresAt: readText,
  corrections: readCorrections,
  withdrawn: readWithdrawn,
  approved: readApproved,
  slug: readText,
  section: readText,
  aliases: readWords,
  related: readWords,
  language: readText,
  translations: readTexts,
  extra: readMapping,
};

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
