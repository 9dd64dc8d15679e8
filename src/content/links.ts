/** The links of one article: each is judged, given its final value or a mark, and noted with its place. */
import type { Diagnostic, Link, Place } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { suggest } from '../text/suggest.js';
import { readDestination } from './destination.js';
import { markOf } from './marks.js';

/** Files that are offered for download, not shown. */
const ATTACHMENT = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|txt|epub|zip|rar|7z|mp[34])$/i;

/** What an article's links add up to. */
export interface LinkBook {
  /** The article's file. */
  readonly path: string;
  readonly encodeUrl: (url: string) => string;
  readonly links: Link[];
  /** Links within the article; they can be checked when all its anchors are known. */
  readonly fragments: { readonly fragment: string; readonly place: Place }[];
  readonly diagnostics: Diagnostic[];
}

/** Why a link or a picture is not let through; `elsewhere`: a picture that another server would have to send. */
export type LinkRefusal = 'empty' | 'scheme' | 'outside' | 'elsewhere';

/** The value of an `href` or `src`, and the class that the link gets. */
export interface OpenedLink {
  readonly url: string;
  readonly className: string | null;
}

/**
 * Opens a link or a picture that leads to `href`. Null where that is not allowed; then `refused` has been called with
 * the reason, and the place is only asked for where one is needed.
 */
export function openLink(
  href: string,
  element: 'a' | 'img',
  book: LinkBook,
  place: () => Place,
  refused: (reason: LinkRefusal) => void,
): OpenedLink | null {
  const destination = readDestination(href, book.path);
  switch (destination.kind) {
    case 'refused':
      refused(destination.reason);
      return null;
    case 'elsewhere':
      if (element === 'a') return plain(book.encodeUrl(destination.url));
      refused(/^https?:/i.test(destination.url) ? 'elsewhere' : 'scheme');
      return null;
    case 'fragment':
      if (element === 'a') {
        book.fragments.push({ fragment: destination.fragment, place: place() });
        return plain(`#${encodeURIComponent(destination.fragment)}`);
      }
      refused('empty');
      return null;
    default: {
      const { target, fragment, suffix } = destination;
      const kind = element === 'img' && destination.kind === 'article' ? 'file' : destination.kind;
      const index = book.links.push({ kind, target, fragment, place: place() }) - 1;
      const isAttachment = element === 'a' && kind === 'file' && ATTACHMENT.test(target);
      return { url: markOf(index) + suffix, className: isAttachment ? 'attachment' : null };
    }
  }
}

function plain(url: string): OpenedLink {
  return { url, className: null };
}

/** Words what `openLink` refused. */
export function refuseLink(reason: LinkRefusal, url: string, place: Place): Diagnostic {
  if (reason === 'empty') return diagnose('link-empty', place);
  if (reason === 'elsewhere') return diagnose('picture-elsewhere', place, { url });
  return diagnose(reason === 'scheme' ? 'link-scheme' : 'link-outside', place, { url });
}

/** The links within an article that lead to none of its anchors. `#` and `#top` are the top of any page. */
export function checkFragments(book: LinkBook, anchors: readonly string[]): readonly Diagnostic[] {
  const known = new Set(['', 'top', ...anchors]);
  return book.fragments
    .filter(({ fragment }) => !known.has(fragment))
    .map(({ fragment, place }) => {
      const suggestion = suggest(fragment.replaceAll(/\s+/g, '-'), anchors);
      if (suggestion === null) return diagnose('missing-anchor', place, { fragment });
      return diagnose('missing-anchor-similar', place, { fragment, suggestion });
    });
}
