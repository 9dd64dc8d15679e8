/** One file's text → a Manuscript, or everything that keeps it from being one. Pure: no disk, clock or environment. */
import type { BrokenArticle, Head, Language, Manuscript, Terms } from '../model.js';
import { quoteClean } from '../text/clean-text.js';
import { digestText } from '../text/digest.js';
import { fingerprintOf } from '../text/fingerprint.js';
import type { Zone } from '../text/zone.js';
import { readFileName, type FileName } from './file-name.js';
import type { MarkdownPlugin } from './markdown.js';
import type { BodyParser } from './parse-body.js';
import { parseParts, type DocumentSource, type Parts } from './parse-parts.js';
import { readFields, type ArticleFields } from './read-fields.js';

/** What articles are read with: the same for all of a portal. */
export interface ArticleContext {
  readonly zone: Zone;
  /** The language of what bantin adds to a body (the words around footnotes). */
  readonly language: Language;
  readonly extractTerms: (fields: TermFields) => Terms;
  /** markdown-it's, out of `bantin.config.js`. */
  readonly plugins: readonly MarkdownPlugin[];
}

/** The texts that an article's terms are taken from, without markup. */
export interface TermFields {
  readonly title: string;
  readonly lead: string;
  readonly tags: readonly string[];
  readonly body: string;
}

/** Parses the file of an article. It never throws for anything that a file may hold. */
export function parseArticle(
  source: DocumentSource,
  { zone, extractTerms }: ArticleContext,
  parseBody: BodyParser,
): Manuscript | BrokenArticle {
  const { path } = source;
  const name = readFileName(path, { file: path, offset: 0, length: 0 });
  const parts = parseParts(source, parseBody, name.diagnostics, (found) => readFields(found, zone));
  if (parts.kind === 'broken') return parts;
  const { title, summary, tags } = parts.fields;
  return {
    kind: 'manuscript',
    head: joinHead(source, parts, name),
    html: parts.html,
    terms: extractTerms({ title, lead: summary ?? '', tags, body: parts.plainText }),
  };
}

/** Field by field: to spread `fields` would take longer than to read them. */
function joinHead(
  { path, digest }: DocumentSource,
  { fields, places, source: text, body, diagnostics }: Parts<ArticleFields>,
  name: FileName,
): Head {
  const { title, authors, timestamp, summary, tags, source, image, pinned, urgent } = fields;
  const { draft, unit, publishAt, expiresAt, corrections, withdrawn, approved, aliases, related, extra } = fields;
  const { language, translations } = fields;
  const [slug, section] = [fields.slug ?? name.slug, fields.section ?? name.section];
  return {
    kind: 'article',
    path,
    digest,
    title,
    authors,
    timestamp,
    summary,
    tags,
    source,
    image,
    pinned,
    urgent,
    draft,
    unit,
    publishAt,
    expiresAt,
    corrections,
    withdrawn,
    approved,
    wording: wordingOf(fields, text),
    slug,
    section,
    aliases,
    related,
    language,
    translations,
    extra,
    body,
    face: faceOf(fields, section, body.firstParagraph),
    fields: places,
    diagnostics,
  };
}

/** Of what an approval is given to, however its lines end. */
function wordingOf({ title, summary, timestamp, publishAt, expiresAt }: ArticleFields, text: string): string {
  const dates = [timestamp, publishAt, expiresAt?.written ?? null].map((date) =>
    date === null ? null : [date.instant, date.precision],
  );
  // `[title, summary, dates, body]` as JSON.
  const head = JSON.stringify([title, summary, dates]).slice(0, -1);
  return digestText(`${head},${quoteClean(text.replaceAll('\r\n', '\n').trim())}]`).slice(0, 16);
}

/** Of all that a list may show of an article and that the article itself says. */
function faceOf(
  { title, authors, timestamp, summary, image, language, corrections }: ArticleFields,
  section: string,
  opening: string,
): number {
  const picture = image === null ? null : [image.link.kind, image.link.target, image.alt, image.caption, image.credit];
  return fingerprintOf([title, authors, timestamp, summary ?? opening, section, picture, language, corrections]);
}
