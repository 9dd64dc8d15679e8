/** The entries of front matter → those that bantin knows, and a finding for every other one. */
import type { Diagnostic, Place } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { suggest } from '../text/suggest.js';
import { isEmpty, type Locate, type YamlEntry, type YamlMap } from '../text/yaml-node.js';
import { articleSchema, type FieldName } from './article-schema.js';

const KNOWN: ReadonlySet<string> = new Set(Object.keys(articleSchema));

/**
 * Fields with a meaning that this version does not act on. Passing over them would publish what an editor holds back,
 * so they are no mere unknown fields.
 */
const NOT_YET: ReadonlySet<string> = new Set([
  'publishAt',
  'expiresAt',
  'withdrawn',
  'corrections',
  'urgent',
  'unit',
  'approved',
]);

const IMAGE_KEYS: ReadonlySet<string> = new Set(['src', 'alt', 'caption', 'credit']);

/** The known fields that hold something. */
export interface SortedFields {
  readonly entries: ReadonlyMap<FieldName, YamlEntry>;
  /** The line of every field, known or not. */
  readonly places: Readonly<Record<string, Place>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sorts the entries of `root`, the mapping in `yaml`. */
export function sortFields(root: YamlMap, yaml: string, locate: Locate): SortedFields {
  const entries = new Map<FieldName, YamlEntry>();
  const places = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of root.entries) {
    const { key, value } = entry;
    const end = yaml.indexOf('\n', key.offset);
    const line = end < 0 ? yaml.length : end;
    places.set(key.text, locate(key.offset, Math.min(value.offset + value.length, line) - key.offset));
    if (!isFieldName(key.text)) diagnostics.push(wordStranger(entry, KNOWN, locate));
    else if (!isEmpty(value)) entries.set(key.text, entry);
    if (key.text === 'image' && value.kind === 'map') {
      const strangers = value.entries.filter((part) => !IMAGE_KEYS.has(part.key.text));
      diagnostics.push(...strangers.map((part) => wordStranger(part, IMAGE_KEYS, locate)));
    }
  }
  return { entries, places: Object.fromEntries(places), diagnostics };
}

function isFieldName(name: string): name is FieldName {
  return KNOWN.has(name);
}

function wordStranger({ key }: YamlEntry, known: ReadonlySet<string>, locate: Locate): Diagnostic {
  const field = key.text;
  const place = locate(key.offset, key.length);
  const notYet = NOT_YET.has(field) ? field : suggest(field, NOT_YET);
  const suggestion = suggest(field, known);
  if (known === KNOWN && notYet !== null) return diagnose('field-not-yet-supported', place, { field });
  if (suggestion === null) return diagnose('field-unknown', place, { field });
  return diagnose('field-misspelt', place, { field, suggestion });
}
