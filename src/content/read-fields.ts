/** The mapping in an article's front matter → the values of its fields, valid as far as the article alone can tell. */
import type { Diagnostic, Place, Timestamp } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { nameWeekday } from '../text/calendar-words.js';
import { isSlug, stableSlug } from '../text/slug.js';
import { parseTimestamp, type TimestampProblem } from '../text/timestamp.js';
import type { Locate, YamlMap } from '../text/yaml-node.js';
import type { Zone } from '../text/zone.js';
import { articleSchema, type FieldName, type FieldValues } from './article-schema.js';
import { readAliases, readImage, readRelated, type Targets } from './read-targets.js';
import { sortFields } from './sort-fields.js';

/** The values of the fields; what was left out is null, empty or false. */
export interface ArticleFields extends Targets {
  readonly title: string;
  readonly authors: readonly string[];
  readonly timestamp: Timestamp;
  readonly summary: string | null;
  readonly tags: readonly string[];
  readonly source: string | null;
  readonly pinned: boolean;
  readonly draft: boolean;
  readonly slug: string | null;
  readonly section: string | null;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** Front matter that was read as YAML. */
export interface FieldSource {
  /** The article's file. */
  readonly path: string;
  readonly yaml: string;
  readonly root: YamlMap;
  readonly locate: Locate;
  /** Where the front matter begins: the place of what is missing in it. */
  readonly start: Place;
  readonly zone: Zone;
}

export interface ReadFields {
  /** Null where a required field is missing or wrong. */
  readonly fields: ArticleFields | null;
  readonly places: Readonly<Record<string, Place>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads all fields and reports everything that is wrong with them. */
export function readFields(source: FieldSource): ReadFields {
  const { path, zone, start, locate } = source;
  const { entries, places, diagnostics: strangers } = sortFields(source.root, source.yaml, locate);
  const diagnostics: Diagnostic[] = [...strangers];
  const placeOf: PlaceOf = (field) => {
    const value = entries.get(field)?.value;
    return value === undefined ? start : locate(value.offset, value.length);
  };
  const read = <Name extends FieldName>(field: Name): FieldValues[Name] | null => {
    const entry = entries.get(field);
    if (entry === undefined) return null;
    const value = articleSchema[field](entry.value);
    if (value === null) diagnostics.push(wordShape(field, placeOf(field)));
    return value;
  };
  const demand = (field: 'title' | 'author' | 'timestamp', value: { readonly length: number } | null): void => {
    // One of a wrong shape is reported already: it is there, but has no value.
    if (value === null ? entries.has(field) : value.length > 0) return;
    diagnostics.push(diagnose('field-missing', places[field] ?? start, { field }));
  };
  const [title, authors, typed, tags] = [read('title'), read('author'), read('timestamp'), read('tags') ?? []];
  demand('title', title);
  demand('author', authors);
  demand('timestamp', typed);
  checkTags(tags, placeOf, diagnostics);
  const fields = {
    timestamp: readTimestamp(typed ?? '', zone, placeOf, diagnostics),
    summary: orNull(read('summary')),
    tags,
    source: orNull(read('source')),
    image: readImage(read('image'), path, () => placeOf('image'), diagnostics),
    pinned: read('pinned') ?? false,
    draft: read('draft') ?? false,
    slug: readSlug('slug', read('slug'), placeOf, diagnostics),
    section: readSlug('section', read('section'), placeOf, diagnostics),
    aliases: readAliases(read('aliases') ?? [], () => placeOf('aliases'), diagnostics),
    related: readRelated(read('related') ?? [], path, () => placeOf('related'), diagnostics),
    extra: read('extra') ?? {},
  };
  const { timestamp } = fields;
  const isWhole = title !== null && authors !== null && timestamp !== null;
  return { fields: isWhole ? { title, authors, ...fields, timestamp } : null, places, diagnostics };
}

/** A text that was left empty counts as left out. */
function orNull(text: string | null): string | null {
  return text === '' ? null : text;
}

/** Where a field's value stands; the front matter's beginning for a field that is not there. */
type PlaceOf = (field: FieldName) => Place;

function wordShape(field: FieldName, place: Place): Diagnostic {
  switch (field) {
    case 'author':
    case 'tags':
    case 'aliases':
    case 'related':
      return diagnose('field-not-words', place, { field });
    case 'pinned':
    case 'draft':
      return diagnose('field-not-flag', place, { field });
    case 'extra':
      return diagnose('field-not-mapping', place, { field });
    case 'image':
      return diagnose('image-invalid', place);
    default:
      return diagnose('field-not-text', place, { field });
  }
}

function readTimestamp(typed: string, zone: Zone, placeOf: PlaceOf, diagnostics: Diagnostic[]): Timestamp | null {
  if (typed === '') return null;
  const parsed = parseTimestamp(typed, zone);
  if (!parsed.ok) {
    diagnostics.push(wordTimestamp(parsed, placeOf('timestamp')));
    return null;
  }
  if (parsed.weekday !== null) {
    const { written, actual } = parsed.weekday;
    const args = {
      writtenVi: nameWeekday(written, 'vi'),
      actualVi: nameWeekday(actual, 'vi'),
      writtenEn: nameWeekday(written, 'en'),
      actualEn: nameWeekday(actual, 'en'),
    };
    diagnostics.push(diagnose('weekday-mismatch', placeOf('timestamp'), args));
  }
  return parsed.timestamp;
}

function wordTimestamp(problem: TimestampProblem, place: Place): Diagnostic {
  const { read } = problem;
  switch (problem.problem) {
    case 'year':
      return diagnose('timestamp-year', place, { read });
    case 'time':
      return diagnose('timestamp-time', place, { read });
    case 'offset':
      return diagnose('timestamp-offset', place, { read });
    case 'date': {
      const { day, month, year } = problem.date;
      if (month < 1 || month > 12) return diagnose('timestamp-month', place, { read, month });
      return diagnose('timestamp-day', place, { read, day, month, year });
    }
    default:
      return diagnose('timestamp-unreadable', place, { read });
  }
}

/** A single tag with commas in it is most often meant as several. */
function checkTags(tags: readonly string[], placeOf: PlaceOf, diagnostics: Diagnostic[]): void {
  const [tag = ''] = tags;
  if (tags.length === 1 && tag.includes(',')) diagnostics.push(diagnose('tag-with-comma', placeOf('tags'), { tag }));
}

function readSlug(
  field: 'slug' | 'section',
  value: string | null,
  placeOf: PlaceOf,
  diagnostics: Diagnostic[],
): string | null {
  if (value === null || value === '') return null;
  if (isSlug(value)) return value;
  diagnostics.push(diagnose('slug-invalid', placeOf(field), { field, value, suggestion: stableSlug(value) }));
  return null;
}
