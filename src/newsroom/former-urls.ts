/** What a manifest lists → the addresses at which documents, their aliases and old addresses have answered. */
import { isTopicPath } from '../content/parse-topic.js';
import type { DocumentHead, FormerUrl, Identity } from '../model.js';
import { fileOf, relatedUrlOf } from './routes.js';

/** Pages of lists come and go with what they list; pages of documents are cited. `entries`: files with their sources. */
export function formerUrlsIn(
  entries: Iterable<{ readonly path: string; readonly source: string }>,
): readonly FormerUrl[] {
  const bySource = new Map<string, string[]>();
  for (const { path, source } of entries) {
    if (!path.endsWith('.html') || !isAnswerable(path, source)) continue;
    const files = bySource.get(source);
    if (files === undefined) bySource.set(source, [path]);
    else files.push(path);
  }
  const former: FormerUrl[] = [];
  for (const [source, files] of bySource) {
    const related = new Set(files.length > 1 ? files.flatMap(relatedFilesOf) : []);
    for (const file of files) if (!related.has(file)) former.push({ url: urlOf(file), source, identity: null });
  }
  return former;
}

/** What servers show where something is no more answers at no address of its own. */
function isAnswerable(path: string, source: string): boolean {
  if (source === 'redirects.csv') return path !== '410.html';
  return source.startsWith('content/') && source.endsWith('.md') && !isTopicPath(source);
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
