/** The entries of front matter → those that such a file may have, and a finding for every other one. */
import type { Diagnostic, Place } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { suggest } from '../text/suggest.js';
import { isEmpty, type Locate, type YamlEntry, type YamlMap, type YamlNode } from '../text/yaml-node.js';

/**
 * Fields by which an editor holds something back or takes it back. To pass over one, misspelt or where it is not known,
 * could publish what must not be public, so it is no mere unknown field.
 */
const GUARDS: ReadonlySet<string> = new Set(['publishAt', 'expiresAt', 'withdrawn', 'corrections', 'approved']);

/** The fields that are mappings of their own, with the names that these may hold. */
const PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['image', new Set(['src', 'alt', 'caption', 'credit'])],
  ['urgent', new Set(['until', 'text'])],
  ['corrections', new Set(['at', 'note'])],
  ['withdrawn', new Set(['at', 'reason', 'by'])],
  ['approved', new Set(['by', 'at', 'digest'])],
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
    if (!known.has(key.text)) diagnostics.push(wordStranger(entry, known, GUARDS, locate));
    else if (!isEmpty(value)) entries.set(key.text, entry);
    const parts = PARTS.get(key.text);
    if (known.has(key.text) && parts !== undefined) {
      const strangers = partsOf(value).filter((part) => !parts.has(part.key.text));
      diagnostics.push(...strangers.map((part) => wordStranger(part, parts, new Set(), locate)));
    }
  }
  return { entries, places: Object.fromEntries(places), diagnostics };
}

/** The entries of a mapping, or of all mappings in a list. */
function partsOf(value: YamlNode): readonly YamlEntry[] {
  if (value.kind === 'map') return value.entries;
  return value.kind === 'list' ? value.items.flatMap(partsOf) : [];
}

function wordStranger(
  { key }: YamlEntry,
  known: ReadonlySet<string>,
  guards: ReadonlySet<string>,
  locate: Locate,
): Diagnostic {
  const field = key.text;
  const place = locate(key.offset, key.length);
  const guard = guards.has(field) ? field : suggest(field, guards);
  const suggestion = suggest(field, known);
  if (guard !== null)
    return known.has(guard)
      ? diagnose('field-guard-misspelt', place, { field, suggestion: guard })
      : diagnose('field-not-yet-supported', place, { field });
  if (suggestion === null) return diagnose('field-unknown', place, { field });
  return diagnose('field-misspelt', place, { field, suggestion });
}
