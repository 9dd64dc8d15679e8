/** The files for whoever serves the portal: `_headers`, `security.txt`. */
import { readsHeaders, readsRedirects } from '../hosting/hosts.js';
import { printHeaders } from '../hosting/print-headers.js';
import { printRedirects } from '../hosting/print-redirects.js';
import { headerRules } from '../hosting/rules.js';
import { printSecurityTxt, securityUrl } from '../hosting/security-txt.js';
import type { Edition, Moves, Page, SourceFile } from '../model.js';
import type { Asset } from './copies.js';

/** Where hosts look for headers. */
export const headersUrl = '/_headers';

/** Without it, GitHub Pages leaves out what begins with a dot or `_`. */
const jekyllUrl = '/.nojekyll';

/** The portal's own `_headers`, which stands behind ours; null where it has none, or the host reads none. */
export function findAppendix({ portal }: Pick<Edition, 'portal'>, assets: readonly Asset[]): SourceFile | null {
  if (!readsHeaders(portal.host)) return null;
  return assets.find(({ url }) => url === headersUrl)?.source ?? null;
}

/** The files beside the `planned` pages, whose headers they tell; what the portal has of its own is not planned again. */
export function planHosting(
  { portal }: Edition,
  planned: readonly Page[],
  appendix: SourceFile | null,
): readonly Page[] {
  const urls = new Set(planned.map(({ url }) => url));
  const plan = (url: string, text: string | null, added: SourceFile | null = null): readonly Page[] =>
    text === null || urls.has(url)
      ? []
      : [{ file: url.slice(1), url, origin: 'hosting', subject: { kind: 'plain', text, appendix: added } }];
  const headers = readsHeaders(portal.host) ? printHeaders(headerRules(portal), urls, portal.host) : null;
  return [
    ...plan(headersUrl, headers === null || appendix === null ? headers : `${headers}\n# static/_headers:\n`, appendix),
    ...plan(securityUrl, printSecurityTxt(portal)),
    ...plan(jekyllUrl, portal.host === 'github-pages' ? '' : null),
  ];
}

/** Where hosts look for redirects. */
const redirectsUrl = '/_redirects';

/** The portal's own `_redirects`, which stands behind ours; null where it has none, or the host reads none. */
export function findRulesAppendix({ portal }: Pick<Edition, 'portal'>, assets: readonly Asset[]): SourceFile | null {
  if (!readsRedirects(portal.host)) return null;
  return assets.find(({ url }) => url === redirectsUrl)?.source ?? null;
}

/** `_redirects`, where the host reads it and there is something to say. */
export function planRules({ portal }: Edition, moves: Moves, appendix: SourceFile | null): readonly Page[] {
  if (!readsRedirects(portal.host)) return [];
  const own = printRedirects(moves, portal);
  if (own === '' && appendix === null) return [];
  const text = own === '' || appendix === null ? own : `${own}\n# static/_redirects:\n`;
  const [file, url] = [redirectsUrl.slice(1), redirectsUrl];
  return [{ file, url, origin: 'hosting', subject: { kind: 'plain', text, appendix } }];
}
