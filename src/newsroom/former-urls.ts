/** What a manifest lists → the addresses that were public: of documents and their aliases, of lists, of files, of rules. Pure. */
import type { FormerUrl, Head, Identity, DocumentHead, Portal } from '../model.js';
import { mediaTypeOf } from '../text/media-types.js';
import { routeWords } from '../text/route-words.js';
import { stableSlug } from '../text/slug.js';
import { archiveUrlOf, fileOf, relatedUrlOf } from './routes.js';
import { authorKey, topicSlug } from './shelves.js';

/** What answered at an address: a document's page or alias, a file, a page of a list, or a rule of `redirects.csv`. */
export type FormerKind = 'document' | 'file' | 'list' | 'rule';

/** What has the given source; null for what nobody cites: what search engines and readers' programs fetch anew. */
export function kindOf(source: string): FormerKind | null {
  if (source === 'redirects.csv') return 'rule';
  if (/^content\/.*\.md$/i.test(source)) return 'document';
  if (isGuardedFile(source)) return 'file';
  return /^(?:home|topics|authors|units|archive|feeds|register|site-map|search)$|^(?:section|topic|author|unit|archive):[^@]+$/.test(
    source,
  )
    ? 'list'
    : null;
}

/** A picture beside a document is part of its page; in static/ it stands for itself. */
export function isGuardedFile(path: string): boolean {
  return path.startsWith('static/') || (path.startsWith('content/') && mediaTypeOf(path) === null);
}

/**
 * What `entries`, the files of a manifest, have answered. Numbered pages of lists and related-news pages change with each
 * publication: nobody is promised that there will be as many.
 */
export function formerUrlsIn(
  entries: Iterable<{ readonly path: string; readonly source: string; readonly sha256: string }>,
): readonly FormerUrl[] {
  const former: FormerUrl[] = [];
  const byDocument = new Map<string, string[]>();
  for (const { path, source, sha256 } of entries) {
    const kind = kindOf(source);
    if (kind === 'document') {
      const files = byDocument.get(source);
      if (files === undefined) byDocument.set(source, [path]);
      else files.push(path);
    } else if (kind === 'file' || isPage(path, kind)) {
      former.push({ url: urlOf(path), source, digest: sha256, identity: null });
    }
  }
  for (const [source, files] of byDocument) {
    const related = new Set(files.length > 1 ? files.flatMap(relatedFilesOf) : []);
    for (const file of files)
      if (!related.has(file)) former.push({ url: urlOf(file), source, digest: null, identity: null });
  }
  return former;
}

/** What servers show where something is no more answers at no address of its own. */
function isPage(path: string, kind: FormerKind | null): boolean {
  return kind !== null && path.endsWith('.html') && path !== '410.html';
}

function urlOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** A related-news page stands below its article, in whatever language the portal had. */
function relatedFilesOf(file: string): readonly string[] {
  return (['vi', 'en'] as const).map((language) => fileOf(relatedUrlOf(urlOf(file), language)));
}

/** By what a document would be known again. */
export function identityOf(head: Exclude<DocumentHead, { readonly kind: 'topic' }>): Identity {
  return { title: head.title, instant: head.kind === 'article' ? head.timestamp.instant : null };
}

/**
 * The lists that an article stands in, by their sources, with their addresses. Of an author whose name is like another's
 * the plain address, which is one of theirs.
 */
export function listsOf(
  { section, tags, authors, unit, timestamp }: Head,
  { language }: Pick<Portal, 'language'>,
): readonly Pick<FormerUrl, 'url' | 'source'>[] {
  const routes = routeWords(language);
  const { year, month, day } = timestamp.civil;
  return [
    { source: `section:${section}`, url: `/${section}/` },
    ...tags.map((tag) => shelf('topic', topicSlug(tag), routes.topics)),
    ...authors.map((name) => shelf('author', stableSlug(authorKey(name), authorKey(name)), routes.authors)),
    ...(unit === null ? [] : [shelf('unit', unit, routes.units)]),
    ...[[year], [year, month], [year, month, day]].map((period) => ({
      source: ['archive', ...period].join(':'),
      url: archiveUrlOf(language, ...period),
    })),
  ];
}

function shelf(of: string, slug: string, folder: string): Pick<FormerUrl, 'url' | 'source'> {
  return { source: `${of}:${slug}`, url: `/${folder}/${slug}/` };
}
