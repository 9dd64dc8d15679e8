/** The text of a file of `content/_topics/` → the introduction of a topic, or everything that is wrong with it. Pure. */
import type { BrokenArticle, Manuscript } from '../model.js';
import { readFlag, readText } from './field-shapes.js';
import { findReserved } from './file-name.js';
import { openFields, orNull, type FieldSchema, type FieldSource } from './open-fields.js';
import { noTerms } from './parse-page.js';
import type { BodyParser } from './parse-body.js';
import { parseParts, type DocumentSource } from './parse-parts.js';
import type { ReadFields } from './read-fields.js';

interface TopicFields {
  readonly title: string;
  readonly summary: string | null;
  readonly draft: boolean;
}

/** The fields that such a file may have. */
export const topicSchema: FieldSchema<{
  readonly title: string;
  readonly summary: string;
  readonly draft: boolean;
}> = { title: readText, summary: readText, draft: readFlag };

const folder = 'content/_topics/';

/** Whether a Markdown file introduces a topic. */
export function isTopicPath(path: string): boolean {
  return path.startsWith(folder);
}

/** Parses the file of a topic. */
export function parseTopic(source: DocumentSource, parseBody: BodyParser): Manuscript | BrokenArticle {
  const { path, digest } = source;
  const named = findReserved(path, path.slice(folder.length).split('/'));
  const parts = parseParts(source, parseBody, named, readTopicFields);
  if (parts.kind === 'broken') return parts;
  const { fields, places, html, body, diagnostics } = parts;
  const head = { kind: 'topic' as const, path, digest, ...fields, body, fields: places, diagnostics };
  return { kind: 'manuscript', head, html, terms: noTerms };
}

function readTopicFields(source: FieldSource): ReadFields<TopicFields> {
  const { read, demand, places, diagnostics } = openFields(source, topicSchema);
  const title = read('title');
  demand('title', title);
  const fields = { summary: orNull(read('summary')), draft: read('draft') ?? false };
  return { fields: title === null ? null : { title, ...fields }, places, diagnostics };
}
