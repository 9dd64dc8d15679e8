/**
 * `bantin verify LIST`: URLs of a portal, as a crawler or a server's log has them, and a manifest that is trusted → those
 * that no published file answers. Without a look at the network: it can see neither altered nor missing files. Pure.
 */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { manifestName, statementName, type Manifest } from '../publish/manifest.js';

/** What came of it. */
export interface VerifiedUrls {
  readonly diagnostics: readonly Diagnostic[];
  /** How many different URLs of the portal were looked at. */
  readonly own: number;
  /** Those of other places, of which nothing can be said. */
  readonly elsewhere: readonly string[];
}

/** Compares the lines of `text`, the list at `path`; empty ones and those that begin with `#` are none. */
export function verifyUrls(
  text: string,
  path: string,
  baseUrl: string,
  manifest: Manifest,
  isIgnored: (path: string) => boolean,
): VerifiedUrls {
  const base = new URL(baseUrl);
  const found: Diagnostic[] = [];
  const elsewhere: string[] = [];
  let own = 0;
  for (const read of new Set(text.split(/\r\n|\r|\n/).map((line) => line.trim()))) {
    if (read === '' || read.startsWith('#')) continue;
    const url = URL.canParse(read) ? new URL(read) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) found.push(diagnose('url-unreadable', null, { read, path }));
    else if (!isOwn(url, base)) elsewhere.push(read);
    else {
      own += 1;
      found.push(...judge(url, base, manifest, isIgnored));
    }
  }
  if (own + elsewhere.length + found.length === 0) found.push(diagnose('url-list-empty', null, { path }));
  return { diagnostics: found, own, elsewhere };
}

/** http and https are one portal, on whatever port the scheme has. */
function isOwn(url: URL, base: URL): boolean {
  return url.hostname === base.hostname && url.port === base.port && `${url.pathname}/`.startsWith(base.pathname);
}

function judge(url: URL, base: URL, manifest: Manifest, isIgnored: (path: string) => boolean): readonly Diagnostic[] {
  const path = decode(url.pathname.slice(base.pathname.length));
  if (path === null) return [diagnose('url-foreign', null, { url: url.href })];
  const isPublished = filesOf(path).some(
    (file) => manifest.has(file) || file === manifestName || file === statementName,
  );
  if (!isPublished) return isIgnored(path) ? [] : [diagnose('url-foreign', null, { url: url.href })];
  return url.search === '' ? [] : [diagnose('url-query', null, { url: url.href })];
}

/** The files by which servers of static files answer a path: hosts leave out `index.html`, the slash, and `.html`. */
function filesOf(path: string): readonly string[] {
  if (path === '' || path.endsWith('/')) return [`${path}index.html`];
  return [path, `${path}/index.html`, `${path}.html`];
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
