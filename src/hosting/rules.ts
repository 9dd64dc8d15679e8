/**
 * The portal → which headers go with which files: the one table that `_headers` and the snippets for nginx and Caddy are
 * printed from. A later rule's value stands in the place of an earlier one's. Pure.
 */
import type { Portal } from '../model.js';
import { routeWords } from '../text/route-words.js';
import { policyOf } from './policy.js';

/** Which files a rule is for; paths are those of the site without the base path. */
export type Scope =
  | { readonly kind: 'all' }
  /** All below a folder: `/api/`. */
  | { readonly kind: 'under'; readonly folder: string }
  /** Files whose path ends so: `.png`; with a slash, files of that name wherever they stand: `/rss.xml`. */
  | { readonly kind: 'ending'; readonly endings: readonly string[] }
  /** Files of the theme whose name holds a digest of their bytes. */
  | { readonly kind: 'fingerprinted' };

/** Headers by name, and the files that they go with. */
export interface HeaderRule {
  readonly scope: Scope;
  readonly headers: Readonly<Record<string, string>>;
}

/** The files of the theme whose name holds a digest: `/assets/style.0a1b2c3d.css`. No sign in it means more to a host. */
export const fingerprinted = '/assets/[A-Za-z0-9_./~-]+[.][0-9a-f]{8,64}[.][a-z0-9]+';

/** Whether the name of the file at `url` holds a digest of its bytes. */
export function isFingerprinted(url: string): boolean {
  return new RegExp(`^${fingerprinted}$`).test(url);
}

/** Pages are asked for again each time, which costs some hundred bytes where nothing has changed. */
const revalidated = 'public, max-age=0, must-revalidate';
const minutes = 'public, max-age=300';
const hour = 'public, max-age=3600, stale-while-revalidate=86400';
const forever = 'public, max-age=31536000, immutable';

const everybody = { 'Access-Control-Allow-Origin': '*' };

/** What no page of a portal uses; a name that a browser does not know counts for nothing. */
const permissions = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** What is asked for by programs that are not told its type otherwise, or that are told it wrong by many hosts. */
const types: readonly (readonly [ending: string, type: string])[] = [
  ['/rss.xml', 'application/rss+xml'],
  ['/atom.xml', 'application/atom+xml'],
  ['/feed.json', 'application/feed+json'],
];

/** The rules, from those for all files to those for few. */
export function headerRules(portal: Portal): readonly HeaderRule[] {
  return [
    { scope: { kind: 'all' }, headers: { ...protection(portal), 'Cache-Control': revalidated } },
    ending(['.avif', '.gif', '.jpeg', '.jpg', '.png', '.svg', '.webp', '.ico'], { 'Cache-Control': hour }),
    // Browsers show a PDF by a page of their own, which must be free to style itself.
    ending(['.pdf'], { 'Cache-Control': hour, 'Content-Security-Policy': "frame-ancestors 'none'" }),
    { scope: { kind: 'under', folder: '/api/' }, headers: { 'Cache-Control': minutes, ...everybody } },
    ...types.map(([name, type]) =>
      ending([name], { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': minutes, ...everybody }),
    ),
    ending(['/opensearch.xml'], { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' }),
    ending(['.webmanifest'], { 'Content-Type': 'application/manifest+json' }),
    ...(portal.search ? searchRules(portal) : []),
    { scope: { kind: 'fingerprinted' }, headers: { 'Cache-Control': forever } },
  ];
}

function searchRules(portal: Portal): readonly HeaderRule[] {
  return [
    {
      scope: { kind: 'under', folder: `/${routeWords(portal.language).search}/` },
      headers: { 'Content-Security-Policy': policyOf(portal, 'wasm') },
    },
    // What Pagefind names by its content.
    ending(['.pf_fragment', '.pf_index', '.pf_filter', '.pf_meta'], { 'Cache-Control': forever }),
  ];
}

function ending(endings: readonly string[], headers: HeaderRule['headers']): HeaderRule {
  return { scope: { kind: 'ending', endings }, headers };
}

/** What goes with every file. */
function protection(portal: Portal): HeaderRule['headers'] {
  const isSecure = portal.baseUrl.startsWith('https:');
  return {
    'Content-Security-Policy': policyOf(portal, 'nothing'),
    // Not for subdomains: they are seldom this office's to decide upon.
    ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    'X-Content-Type-Options': 'nosniff',
    // What `frame-ancestors` says too, for old browsers and for those who check portals.
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': permissions,
    'Cross-Origin-Opener-Policy': 'same-origin',
    // The news of an office is for everybody: other portals may show its pictures.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}
