/** The nouns of the audit: what an article said at a time, and all that it said one after another. */
import type { Correction, Manuscript, Place, Portal, Timestamp } from '../model.js';
import { publicFrom } from '../newsroom/lifecycle.js';
import { aliasUrlOf, permalinkOf } from '../newsroom/routes.js';
import { readableOf } from './readable.js';

/** The parts of an article that are part of the record. */
export type Part = 'title' | 'lead' | 'body' | 'timestamp' | 'author';

/** What a version of an article says, as far as it is part of the record. */
export interface Said {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  /** The body's words, with where its links lead and which pictures it shows. */
  readonly body: string;
  readonly timestamp: Timestamp;
  readonly authors: readonly string[];
  readonly draft: boolean;
  /** The instant from which it is public. */
  readonly publicFrom: number;
  /** The instant from which it no longer is; null where there is none. */
  readonly expiresAt: number | null;
  readonly corrections: readonly Correction[];
  readonly isWithdrawn: boolean;
  /** Where it stands on the site, and the old addresses that lead to it. */
  readonly url: string;
  readonly aliases: readonly string[];
  readonly fields: Readonly<Record<string, Place>>;
}

/** A version of an article. */
export interface Version {
  /** The place of its step in the timeline. */
  readonly order: number;
  /** Null for what is not committed. */
  readonly commit: string | null;
  /** From when on it stood in the branch, ms since 1970 UTC. */
  readonly at: number;
  /** Null where the article was deleted. */
  readonly said: Said | null;
}

/** All versions of one article that can be read, oldest first. */
export type Life = readonly Version[];

/** The body's first line. */
function bodyPlace(file: string, text: string): Place {
  const offset = /^---[^]*?\n---[^\n]*\n\s*/.exec(text)?.[0].length ?? 0;
  const end = text.indexOf('\n', offset);
  return { file, offset, length: (end < 0 ? text.length : end) - offset };
}

/** What a parsed article says for the record, `text` being its file's; null for a document that is no article. */
export function toSaid({ head, html }: Manuscript, text: string, portal: Portal): Said | null {
  if (head.kind !== 'article') return null;
  const { path, title, summary, timestamp, authors, draft, expiresAt, corrections, withdrawn } = head;
  return {
    path,
    title,
    lead: summary ?? '',
    body: readableOf(html, head.body.links),
    timestamp,
    authors,
    draft,
    publicFrom: publicFrom(head),
    expiresAt: expiresAt?.at ?? null,
    corrections,
    isWithdrawn: withdrawn !== null,
    url: permalinkOf(head, portal),
    aliases: head.aliases.map(aliasUrlOf),
    fields: { ...head.fields, body: bodyPlace(path, text) },
  };
}
