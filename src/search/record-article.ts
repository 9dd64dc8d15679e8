/** A public article → what the search index takes of it, first without its body, and the digest of all that hangs on. */
import type { Portal, PublicArticle, TextPlace } from '../model.js';
import { resolveMarks } from '../content/marks.js';
import { topicSlug } from '../newsroom/shelves.js';
import { hrefOf } from '../pages/href.js';
import { digestText } from '../text/digest.js';
import { formatTimestamp, type CompiledPattern } from '../text/format-timestamp.js';
import { detachStrokes, titleKey } from '../text/search-text.js';
import type { IndexRecord } from './pagefind.js';

/** What records of a portal have in common. */
export interface RecordStyle {
  readonly portal: Portal;
  readonly pattern: CompiledPattern;
}

/** The record of an article but for its body. */
export interface RecordDraft extends Omit<IndexRecord, 'content'> {
  /** As the author wrote it; empty where there is none. */
  readonly summary: string;
  readonly text: TextPlace;
}

/**
 * What there is of an article's record without its body. Sections and topics are named by their slugs, so that an index
 * stays as it is when one gets another title. Titles have filters of their own by their first digit: small files, of
 * which a search for an exact title reads one.
 */
export function draftRecord({ article, url }: PublicArticle, { portal, pattern }: RecordStyle): RecordDraft {
  const { title, authors, summary, section, tags, timestamp, text } = article;
  const key = titleKey(title);
  return {
    url: hrefOf(url, new URL(portal.baseUrl).pathname),
    summary: summary ?? '',
    text,
    meta: { title: detachStrokes(title), ...(authors.length > 0 ? { author: detachStrokes(authors.join(', ')) } : {}) },
    filters: {
      section: [section],
      topic: [...new Set(tags.map(topicSlug))],
      year: [String(timestamp.civil.year)],
      time: [formatTimestamp(timestamp, pattern, portal.language)],
      [`title${key.charAt(0)}`]: [key],
    },
  };
}

/** The record of a draft whose article's body is `html`. */
export function finishRecord({ summary, text: _text, ...draft }: RecordDraft, html: string): IndexRecord {
  return { ...draft, content: detachStrokes([summary, textOf(html)].join('\n').trim()) };
}

/** Changes whenever the record of an article may change. `parser`: what articles are parsed with, as a digest. */
export function digestRecords(articles: readonly PublicArticle[], { portal }: RecordStyle, parser: string): string {
  const { baseUrl, language, timeZone, timestampFormat } = portal;
  const all = articles.map(({ article, url }) => [article.path, article.digest, article.section, url]);
  return digestText(JSON.stringify([new URL(baseUrl).pathname, language, timeZone, timestampFormat, parser, all]));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The words of a body; its links and pictures may be open still. Parsing and sanitising write few kinds of entities. */
function textOf(html: string): string {
  return resolveMarks(html, () => ({ kind: 'text' }))
    .replace(/<\/(?:p|li|h\d|td|th|tr|figcaption|blockquote|pre|dt|dd)>|<br ?\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    })
    .replace(/\s+/g, ' ');
}
