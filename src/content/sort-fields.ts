/** The entries of front matter → those that such a file may have, and a finding for every other one. */
import type { Diagnostic, Place } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { suggest } from '../text/suggest.js';
import { isEmpty, type Locate, type YamlEntry, type YamlMap } from '../text/yaml-node.js';

/**
 * Fields with a meaning that this version does not act on. Passing over them would publish what an editor holds back,
 * so they are no mere unknown fields.
 */
const NOT_YET: ReadonlySet<string> = new Set([
  'publishAt',
  'expiresAt',
  'withdrawn',
  'corrections',
  'unit',
  'approved',
]);

/** The fields that are mappings of their own, with the names that these may hold. */
const PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['image', new Set(['src', 'alt', 'caption', 'credit'])],
  ['urgent', new Set(['until', 'text'])],
]);

/** The known fields that hold something. */
export interface SortedFields {
  readonly entries: ReadonlyMap<string, YamlEntry>;
  /** The line of every field, known or not. */
  readonly places: Readonly<Record<string, Place>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sorts the entries of `root`, the mapping in `yaml`; `known` are the fields that there may be. */
export function sortFields(root: YamlMap, yaml: string, locate: Locate, known: ReadonlySet<string>): SortedFields {
  const entries = new Map<string, YamlEntry>();
  const places = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of root.entries) {
    const { key, value } = entry;
    const end = yaml.indexOf('\n', key.offset);
    const line = end < 0 ? yaml.length : end;
    places.set(key.text, locate(key.offset, Math.min(value.offset + value.length, line) - key.offset));
    if (!known.has(key.text)) diagnostics.push(wordStranger(entry, known, NOT_YET, locate));
    else if (!isEmpty(value)) entries.set(key.text, entry);
    const parts = PARTS.get(key.text);
    if (known.has(key.text) && parts !== undefined && value.kind === 'map') {
      const strangers = value.entries.filter((part) => !parts.has(part.key.text));
      diagnostics.push(...strangers.map((part) => wordStranger(part, parts, new Set(), locate)));
    }
  }
  return { entries, places: Object.fromEntries(places), diagnostics };
}

function wordStranger(
  { key }: YamlEntry,
  known: ReadonlySet<string>,
  awaited: ReadonlySet<string>,
  locate: Locate,
): Diagnostic {
  const field = key.text;
  const place = locate(key.offset, key.length);
  const notYet = awaited.has(field) ? field : suggest(field, awaited);
  const suggestion = suggest(field, known);
  if (notYet !== null) return diagnose('field-not-yet-supported', place, { field });
  if (suggestion === null) return diagnose('field-unknown', place, { field });
  return diagnose('field-misspelt', place, { field, suggestion });
}
