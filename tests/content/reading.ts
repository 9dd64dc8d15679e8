/** Reads articles for the tests: a file's text in, the article or its findings out. */
import assert from 'node:assert/strict';
import type { TermFields } from '../../src/content/parse-article.js';
import { createDocumentParser } from '../../src/content/parse-document.js';
import { locator } from '../../src/diagnostics/locate.js';
import type { BrokenArticle, Diagnostic, DocumentHead, Head, Manuscript, Terms } from '../../src/model.js';
import { openZone } from '../../src/text/zone.js';

const zone = openZone('Asia/Ho_Chi_Minh');
assert.ok(zone);

const noTerms: Terms = { ids: new Uint32Array(), counts: new Uint8Array() };

/** What the last article gave to the search for terms. */
export const termFields: TermFields[] = [];

const parse = createDocumentParser({
  zone,
  language: 'vi',
  plugins: [],
  extractTerms: (fields) => {
    termFields[0] = fields;
    return noTerms;
  },
});

/** The head of an ordinary article; its body begins on line 6. */
export const HEAD = '---\ntitle: Hội nghị\nauthor: Trần Thị Minh\ntimestamp: 28.1.2021 - 16:6\n---\n';

/** What an article's file says, its text too. */
export interface Read extends Head, Pick<Manuscript, 'html'> {}

/** Parses a file's text or bytes, whatever kind of document it is. */
export function readAny(source: string | Uint8Array, path: string): DocumentHead | BrokenArticle {
  const parsed = parse({ path, digest: 'abc', bytes: typeof source === 'string' ? Buffer.from(source) : source });
  return parsed.kind === 'broken' ? parsed : parsed.head;
}

/** Parses the text or bytes of an article's file. */
export function read(source: string | Uint8Array, path = 'content/tin/2021/bai.md'): Read | BrokenArticle {
  const parsed = parse({ path, digest: 'abc', bytes: typeof source === 'string' ? Buffer.from(source) : source });
  if (parsed.kind === 'broken') return parsed;
  assert.ok(parsed.head.kind === 'article');
  return { ...parsed.head, html: parsed.html };
}

/** An article that must be sound. */
export function readSound(source: string | Uint8Array, path?: string): Read {
  const article = read(source, path);
  assert.equal(article.kind, 'article', JSON.stringify(article.diagnostics));
  assert.ok(article.kind === 'article');
  return article;
}

/** Each finding as `code line:column`. */
export function findingsIn(source: string, diagnostics: readonly Diagnostic[]): string[] {
  const locate = locator(source.replace(/^\uFEFF/, ''));
  return diagnostics.map(({ code, place }) => {
    if (place === null) return code;
    const { line, column } = locate(place.offset);
    return `${code} ${line}:${column}`;
  });
}

/** The findings in a file. */
export function findings(source: string, path?: string): string[] {
  return findingsIn(source, read(source, path).diagnostics);
}

/** The HTML of a body that must be sound, marks shown as `{0}`. */
export function htmlOf(body: string): string {
  return showMarks(readSound(HEAD + body).html);
}

/** Marks as `{0}`, for the eye. */
export function showMarks(html: string): string {
  return html.replace(/\0(\d+)\0/g, '{$1}');
}
