/** The address that an author wrote in a link → where it leads, as seen from the article's file. */
import type { Link } from '../model.js';
import { cleanText } from '../text/clean-text.js';

export type Destination =
  /** Elsewhere: `http:`, `https:`, `mailto:`, `tel:`. */
  | { readonly kind: 'elsewhere'; readonly url: string }
  /** In the same article; an empty fragment is the top of the page. */
  | { readonly kind: 'fragment'; readonly fragment: string }
  /** In the portal. `suffix` is query and fragment as they go behind the final URL. */
  | (Pick<Link, 'kind' | 'target' | 'fragment'> & { readonly suffix: string })
  /** Not allowed: nothing at all, another scheme (or `//host`), or a path that climbs out of `content/` or the site. */
  | { readonly kind: 'refused'; readonly reason: 'empty' | 'scheme' | 'outside' };

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ALLOWED = /^(?:https?:\/\/[^/?#\s]|mailto:\S|tel:[+\d])/i;

/**
 * Reads `href` (character references decoded) as written in the file `from` (`content/a/b.md`).
 * As browsers do (URL standard, section 4.4), tabs and line ends inside it and white space around it count for nothing,
 * and `\` is `/`; so nothing that a browser would take for another scheme or host passes.
 */
export function readDestination(href: string, from: string): Destination {
  const url = cleanText(href)
    .text.replace(/[\t\n\r]+/g, '')
    .trim();
  if (url === '') return { kind: 'refused', reason: 'empty' };
  if (SCHEME.test(url)) return ALLOWED.test(url) ? { kind: 'elsewhere', url } : { kind: 'refused', reason: 'scheme' };
  if (/^[/\\]{2}/.test(url)) return { kind: 'refused', reason: 'scheme' };
  const [, path = '', query = '', hash] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/su.exec(url) ?? [];
  const fragment = hash === undefined ? null : decode(hash);
  if (path === '') return fragment === null ? { kind: 'refused', reason: 'empty' } : { kind: 'fragment', fragment };
  const target = resolvePath(path, from);
  if (target === null) return { kind: 'refused', reason: 'outside' };
  const suffix = encodeQuery(query) + (fragment === null ? '' : `#${encodeURIComponent(fragment)}`);
  return { kind: kindOf(target), target, fragment, suffix };
}

/** The path in the portal that `path` means in the file `from`; null where it climbs out of the portal. */
export function resolvePath(path: string, from: string): string | null {
  const decoded = decode(path).replaceAll('\\', '/');
  const absolute = decoded.startsWith('/');
  const segments = absolute ? [''] : from.split('/').slice(0, -1);
  for (const segment of decoded.split('/').slice(absolute ? 1 : 0)) {
    if (segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.length <= 1) return null;
    else segments.pop();
  }
  return segments.join('/');
}

function kindOf(target: string): Link['kind'] {
  if (target.startsWith('/')) return 'page';
  return /\.md$/i.test(target) ? 'article' : 'file';
}

/** Percent-decoded and in NFC; as it stands where its percent signs mean nothing (`100%.pdf`). */
function decode(text: string): string {
  try {
    return cleanText(decodeURIComponent(text)).text.normalize('NFC');
  } catch {
    return text;
  }
}

/** Escapes what a query may not hold, but nothing twice. */
function encodeQuery(query: string): string {
  return encodeURI(query).replace(/%25(?=[0-9a-f]{2})/gi, '%');
}
