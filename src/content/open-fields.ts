/** The mapping in a file's front matter, and the fields that such a file may have → each field's value as it is asked for. */
import type { Diagnostic, Place } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Locate, YamlMap, YamlNode } from '../text/yaml-node.js';
import { readFlag, readMapping, readTexts, readWords } from './field-shapes.js';
import { sortFields } from './sort-fields.js';

/** Front matter that was read as YAML. */
export interface FieldSource {
  /** The file. */
  readonly path: string;
  readonly yaml: string;
  readonly root: YamlMap;
  readonly locate: Locate;
  /** Where the front matter begins: the place of what is missing in it. */
  readonly start: Place;
}

/** The fields of a kind of file, each with what it is read with: null where its value has another shape. */
export type FieldSchema<Values> = { readonly [Name in keyof Values]: (node: YamlNode) => Values[Name] | null };

/** Fields that are read one by one; what is wrong with them gathers in `diagnostics`. */
export interface OpenFields<Values> {
  /** The value of a field; null where it is not there, or has another shape. */
  readonly read: <Name extends keyof Values & string>(field: Name) => Values[Name] | null;
  /** Where its value stands; the front matter's beginning where it is not there. */
  readonly placeOf: (field: keyof Values & string) => Place;
  /** Reports a field that is not there, or empty; `value` is what was read. */
  readonly demand: (field: keyof Values & string, value: { readonly length: number } | null) => void;
  /** The line of every field, known or not. */
  readonly places: Readonly<Record<string, Place>>;
  readonly diagnostics: Diagnostic[];
}

/** Opens the fields of `source`. */
export function openFields<Values>(source: FieldSource, schema: FieldSchema<Values>): OpenFields<Values> {
  const { start, locate } = source;
  const known: ReadonlySet<string> = new Set(Object.keys(schema));
  const { entries, places, diagnostics: strangers } = sortFields(source.root, source.yaml, locate, known);
  const diagnostics: Diagnostic[] = [...strangers];
  const placeOf = (field: string): Place => {
    const value = entries.get(field)?.value;
    return value === undefined ? start : locate(value.offset, value.length);
  };
  return {
    places,
    diagnostics,
    placeOf,
    read: (field) => {
      const entry = entries.get(field);
      if (entry === undefined) return null;
      const value = schema[field](entry.value);
      if (value === null) diagnostics.push(wordShape(field, schema[field], placeOf(field)));
      return value;
    },
    demand: (field, value) => {
      // One of a wrong shape is reported already: it is there, but has no value.
      if (value === null ? entries.has(field) : value.length > 0) return;
      diagnostics.push(diagnose('field-missing', places[field] ?? start, { field }));
    },
  };
}

/** A text that was left empty counts as left out. */
export function orNull(text: string | null): string | null {
  return text === '' ? null : text;
}

/** What is wrong with a value that `shape` could not read. */
function wordShape(field: string, shape: unknown, place: Place): Diagnostic {
  if (field === 'image') return diagnose('image-invalid', place);
  if (field === 'urgent') return diagnose('urgent-invalid', place);
  if (field === 'corrections') return diagnose('corrections-invalid', place);
  if (field === 'approved') return diagnose('approved-invalid', place);
  if (field === 'withdrawn') return diagnose('withdrawn-invalid', place);
  switch (shape) {
    case readWords:
      return diagnose('field-not-words', place, { field });
    case readFlag:
      return diagnose('field-not-flag', place, { field });
    case readMapping:
    case readTexts:
      return diagnose('field-not-mapping', place, { field });
    default:
      return diagnose('field-not-text', place, { field });
  }
}
