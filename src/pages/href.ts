/** Paths on the site → URLs as they are printed: below the base path and percent-encoded. */
import type { SiteView } from './views.js';

/** `url`, a path on the site as files are named, below `basePath`, which begins and ends with `/`. */
export function hrefOf(url: string, basePath: string): string {
  // Of most portals this is the very same text, which then stands in memory once.
  if (basePath === '/' && url.startsWith('/') && isPlain(url)) return url;
  return basePath + encodePath(url.slice(1));
}

/** The same as a full URL of the portal at `baseUrl`. */
export function canonicalOf(url: string, baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return origin + hrefOf(url, pathname);
}

/** `https://xa.example.gov.vn`: what stands before every path that a page prints. */
export function originOf({ baseUrl, home }: Pick<SiteView, 'baseUrl' | 'home'>): string {
  return baseUrl.slice(0, baseUrl.length - home.length);
}

/**
 * An address as `site.yaml` holds it: a path on the site, which may have a query and a fragment, below `basePath`; a
 * full URL stays as it is. What the office has percent-encoded already stays so.
 */
export function hrefOfAddress(address: string, basePath: string): string {
  return address.startsWith('/') ? basePath + encodeURI(address.slice(1)).replaceAll('%25', '%') : address;
}

/** Names may hold any sign, and a URL gives some of them a meaning. */
function encodePath(path: string): string {
  return isPlain(path) ? path : encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

function isPlain(path: string): boolean {
  return /^[\w\-./~]*$/.test(path);
}
