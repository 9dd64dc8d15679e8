/** The mapping in an article's front matter → the values of its fields, valid as far as the article alone can tell. */
import type { Diagnostic, Place, Timestamp, Urgent } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { isSlug, stableSlug } from '../text/slug.js';
import type { Zone } from '../text/zone.js';
import { articleSchema, type FieldName } from './article-schema.js';
import { openFields, orNull, type FieldSource } from './open-fields.js';
import { readLanguage, readTranslations, type Languages } from './read-languages.js';
import { readAliases, readImage, readRelated, type Targets } from './read-targets.js';
import { readRecord, type Entries } from './read-record.js';
import { readTimestamp } from './read-timestamp.js';
import { readUrgency } from './read-urgent.js';

/** The values of the fields; what was left out is null, empty or false. */
export interface ArticleFields extends Targets, Languages, Entries {
  readonly title: string;
  readonly authors: readonly string[];
  readonly timestamp: Timestamp;
  readonly summary: string | null;
  readonly tags: readonly string[];
  readonly source: string | null;
  readonly pinned: boolean;
  readonly urgent: Urgent | null;
  readonly draft: boolean;
  readonly slug: string | null;
  readonly section: string | null;
  readonly unit: string | null;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** What the front matter of a file says; `Fields` are those of its kind. */
export interface ReadFields<Fields> {
  /** Null where a required field is missing or wrong. */
  readonly fields: Fields | null;
  readonly places: Readonly<Record<string, Place>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads all fields of an article and reports everything that is wrong with them. */
export function readFields(source: FieldSource, zone: Zone): ReadFields<ArticleFields> {
  const { path } = source;
  const { read, placeOf, demand, places, diagnostics } = openFields(source, articleSchema);
  const [title, authors, typed, tags] = [read('title'), read('author'), read('timestamp'), read('tags') ?? []];
  demand('title', title);
  demand('author', authors);
  demand('timestamp', typed);
  checkTags(tags, placeOf, diagnostics);
  const fields = {
    timestamp: readTimestamp(typed ?? '', zone, placeOf('timestamp'), diagnostics),
    summary: orNull(read('summary')),
    tags,
    source: orNull(read('source')),
    image: readImage(read('image'), path, () => placeOf('image'), diagnostics),
    pinned: read('pinned') ?? false,
    urgent: read('urgent'),
    draft: read('draft') ?? false,
    slug: readSlug('slug', read('slug'), placeOf, diagnostics),
    unit: orNull(read('unit')),
    section: readSlug('section', read('section'), placeOf, diagnostics),
    aliases: readAliases(read('aliases') ?? [], () => placeOf('aliases'), diagnostics),
    related: readRelated(read('related') ?? [], path, () => placeOf('related'), diagnostics),
    language: readLanguage(read('language'), () => placeOf('language'), diagnostics),
    translations: readTranslations(read('translations') ?? {}, path, () => placeOf('translations'), diagnostics),
    extra: read('extra') ?? {},
  };
  const { timestamp } = fields;
  const urgent = readUrgency(fields.urgent, timestamp, zone, { locate: source.locate, diagnostics });
  const written = {
    publishAt: read('publishAt'),
    expiresAt: read('expiresAt'),
    corrections: read('corrections') ?? [],
    withdrawn: read('withdrawn'),
    approved: read('approved'),
  };
  const record = readRecord(written, timestamp, zone, { placeOf, locate: source.locate, diagnostics });
  const isWhole = title !== null && authors !== null && timestamp !== null;
  return { fields: isWhole ? { title, authors, ...fields, ...record, timestamp, urgent } : null, places, diagnostics };
}

/** Where a field's value stands; the front matter's beginning for a field that is not there. */
type PlaceOf = (field: FieldName) => Place;

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
