/** The mapping in an article's front matter → the values of its fields, valid as far as the article alone can tell. */
import type { Diagnostic, Place, Timestamp } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { nameWeekday } from '../text/calendar-words.js';
import { checkSchema } from '../text/schema.js';
import { isSlug, stableSlug } from '../text/slug.js';
import { parseTimestamp, type TimestampProblem } from '../text/timestamp.js';
import type { Locate, YamlEntry, YamlMap } from '../text/yaml-node.js';
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

/** Fields without which there is no article. */
const REQUIRED = ['title', 'author', 'timestamp'] as const;

/** Reads all fields and reports everything that is wrong with them. */
export function readFields(source: FieldSource): ReadFields {
  const { entries, places, diagnostics: strangers } = sortFields(source.root, source.yaml, source.locate);
  const diagnostics: Diagnostic[] = [...strangers];
  const placeOf = (field: FieldName): Place => {
    const value = entries.get(field)?.value;
    return value === undefined ? source.start : source.locate(value.offset, value.length);
  };
  const values = checkShapes(entries, placeOf, diagnostics);
  // One of a wrong shape is reported already: it is there, but has no value.
  const missing = REQUIRED.filter((field) => (values[field]?.length ?? (entries.has(field) ? 1 : 0)) === 0);
  diagnostics.push(...missing.map((field) => diagnose('field-missing', places[field] ?? source.start, { field })));
  const timestamp = readTimestamp(values.timestamp ?? '', source.zone, placeOf('timestamp'), diagnostics);
  checkTags(values.tags ?? [], placeOf('tags'), diagnostics);
  const slug = readSlug('slug', values.slug, placeOf, diagnostics);
  const section = readSlug('section', values.section, placeOf, diagnostics);
  const aliases = readAliases(values.aliases ?? [], placeOf('aliases'), diagnostics);
  const related = readRelated(values.related ?? [], source.path, placeOf('related'), diagnostics);
  const image = readImage(values.image ?? null, source.path, placeOf('image'), diagnostics);
  const { title, author } = values;
  if (title === undefined || author === undefined || timestamp === null) return { fields: null, places, diagnostics };
  const fields: ArticleFields = {
    title,
    authors: author,
    timestamp,
    summary: orNull(values.summary),
    tags: values.tags ?? [],
    source: orNull(values.source),
    image,
    pinned: values.pinned ?? false,
    draft: values.draft ?? false,
    slug,
    section,
    aliases,
    related,
    extra: values.extra ?? {},
  };
  return { fields, places, diagnostics };
}

/** A text that was left empty counts as left out. */
function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

type Entries = ReadonlyMap<FieldName, YamlEntry>;
type PlaceOf = (field: FieldName) => Place;

/** What the schema accepts; a field of a wrong shape is reported, and the others are read without it. */
function checkShapes(entries: Entries, placeOf: PlaceOf, diagnostics: Diagnostic[]): FieldValues {
  const checked = checkSchema(articleSchema, mapOf([...entries.values()]));
  if (checked.ok) return checked.data;
  const wrong = new Set(checked.problems.map((problem) => problem.field.split('.', 1)[0]));
  const sound: YamlEntry[] = [];
  for (const [field, entry] of entries) {
    if (wrong.has(field)) diagnostics.push(wordShape(field, placeOf(field)));
    else sound.push(entry);
  }
  const rest = checkSchema(articleSchema, mapOf(sound));
  return rest.ok ? rest.data : {};
}

function mapOf(entries: readonly YamlEntry[]): YamlMap {
  return { kind: 'map', entries, offset: 0, length: 0 };
}

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

function readTimestamp(typed: string, zone: Zone, place: Place, diagnostics: Diagnostic[]): Timestamp | null {
  if (typed === '') return null;
  const parsed = parseTimestamp(typed, zone);
  if (!parsed.ok) {
    diagnostics.push(wordTimestamp(parsed, place));
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
    diagnostics.push(diagnose('weekday-mismatch', place, args));
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
function checkTags(tags: readonly string[], place: Place, diagnostics: Diagnostic[]): void {
  const [tag = ''] = tags;
  if (tags.length === 1 && tag.includes(',')) diagnostics.push(diagnose('tag-with-comma', place, { tag }));
}

function readSlug(
  field: 'slug' | 'section',
  value: string | undefined,
  placeOf: PlaceOf,
  diagnostics: Diagnostic[],
): string | null {
  if (value === undefined || value === '') return null;
  if (isSlug(value)) return value;
  diagnostics.push(diagnose('slug-invalid', placeOf(field), { field, value, suggestion: stableSlug(value) }));
  return null;
}
