/** Rules of `redirects.csv` and aliases of documents → what servers are told, pages for hosts that can't be told, findings. */
import { diagnose } from '../diagnostics/diagnose.js';
import { hosts, matchesQueries } from '../hosting/hosts.js';
import type { Diagnostic, Edition, Move, Moves, Page, PageOf, RedirectRow } from '../model.js';
import { aliasUrlOf, fileOf } from '../newsroom/routes.js';
import { viewCommon } from './common.js';
import { hrefOf } from './href.js';
import type { Reader } from './reader.js';
import type { RedirectPageView, RemovedPageView } from './views.js';

/** What `resolveMoves` makes of rules. */
export interface Moved {
  readonly moves: Moves;
  readonly pages: readonly Page[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The notice that servers show for what is no more. */
const removedFile = '410.html';

/** Where a rule ends: at a page, at a full URL; else what is to say of it. */
type End =
  { readonly page: Page; readonly fragment: string } | { readonly url: string } | { readonly found: Diagnostic };

/** Resolves the rules, with the pages that are `planned` without them. */
export function resolveMoves(edition: Edition, planned: readonly Page[], rows: readonly RedirectRow[]): Moved {
  const { portal } = edition;
  const basePath = decodeURIComponent(new URL(portal.baseUrl).pathname);
  const byFile = rows.length === 0 ? new Map<string, Page>() : new Map(planned.map((page) => [keyOf(page.url), page]));
  const { rules, diagnostics } = sortOut(rows, byFile);
  const moves: Move[] = aliasMoves(edition, planned, basePath);
  const pages: Page[] = [];
  const gone: { url: string; file: string }[] = [];
  for (const row of rules.values()) {
    const isPlain = row.query.length === 0;
    const at = { url: aliasUrlOf(row.from), file: fileOf(aliasUrlOf(row.from)), origin: row.place.file };
    // As other files, static hosts would offer it for download.
    const answers = isPlain && /\.html?$/i.test(at.file);
    if (row.status === 410) {
      gone.push({ url: at.url, file: removedFile });
      if (answers) pages.push({ ...at, subject: { kind: 'removed' } });
      continue;
    }
    const end = follow(row, rules, byFile, edition);
    if ('found' in end) {
      diagnostics.push(end.found);
      continue;
    }
    const to = 'url' in end ? new URL(end.url).href : hrefOf(end.page.url, basePath) + encodeURI(end.fragment);
    const next = rules.get(ruleKey(pathOf(row.to), []));
    if (next !== undefined) diagnostics.push(diagnose('redirect-chain', row.target, { to: row.to, end: to }));
    moves.push({ from: at.url, query: row.query, to: encodeSigns(to), status: row.status });
    if (answers) pages.push({ ...at, subject: { kind: 'forward', to } });
  }
  if (gone.length > 0) {
    pages.push({ file: removedFile, url: `/${removedFile}`, origin: 'redirects.csv', subject: { kind: 'removed' } });
  }
  for (const { url, file, state } of edition.gone.values()) if (state === 'withdrawn') gone.push({ url, file });
  return { moves: { moves, gone }, pages, diagnostics: [...diagnostics, ...checkHost(edition, rules)] };
}

/** Rules by what they answer to, and what is wrong with those that answer where something else does. */
function sortOut(
  rows: readonly RedirectRow[],
  byFile: ReadonlyMap<string, Page>,
): { readonly rules: ReadonlyMap<string, RedirectRow>; readonly diagnostics: Diagnostic[] } {
  const rules = new Map<string, RedirectRow>();
  const diagnostics: Diagnostic[] = [];
  for (const row of rows) {
    const key = ruleKey(row.from, row.query);
    const page = row.query.length === 0 ? byFile.get(keyOf(row.from)) : undefined;
    if (rules.has(key)) diagnostics.push(diagnose('redirect-twice', row.place, { from: row.from }));
    else if (page !== undefined) {
      diagnostics.push(diagnose('redirect-clash', row.place, { from: row.from, other: page.origin }));
    } else rules.set(key, row);
  }
  return { rules, diagnostics };
}

/** Follows a rule over other rules and aliases to where it ends. */
function follow(
  row: RedirectRow,
  rules: ReadonlyMap<string, RedirectRow>,
  byFile: ReadonlyMap<string, Page>,
  edition: Edition,
): End {
  const passed = new Set([row]);
  let { to } = row;
  for (;;) {
    if (to.startsWith('https://')) return { url: to };
    const [address = '', hash] = to.split('#', 2);
    const fragment = hash === undefined ? '' : `#${hash}`;
    const page = pageAt(address, byFile, edition);
    if (page !== null) return { page, fragment };
    const next = rules.get(ruleKey(pathOf(address), []));
    if (next !== undefined && passed.has(next))
      return { found: diagnose('redirect-loop', row.place, { from: row.from }) };
    if (next === undefined || next.status === 410) {
      const code = isAway(address, edition) ? 'redirect-to-hidden' : 'redirect-missing';
      return { found: diagnose(code, row.target, { to: row.to }) };
    }
    passed.add(next);
    to = next.to;
  }
}

/** The page that a rule names, the document's own where it names an alias. */
function pageAt(address: string, byFile: ReadonlyMap<string, Page>, edition: Edition): Page | null {
  const isFile = address.startsWith('content/');
  const path = isFile ? address : (aliased(byFile.get(keyOf(pathOf(address)))) ?? null);
  const url = path === null ? null : findUrl(path, edition);
  if (url !== null) return byFile.get(keyOf(url)) ?? null;
  return isFile ? null : (byFile.get(keyOf(pathOf(address))) ?? null);
}

/** Where the document at `path` stands, or its notice. */
function findUrl(path: string, { byPath, gone, pages }: Edition): string | null {
  return (byPath.get(path) ?? gone.get(path) ?? pages.find((page) => page.path === path))?.url ?? null;
}

function aliased(page: Page | undefined): string | null {
  return page?.subject.kind === 'redirect' ? page.subject.path : null;
}

/** Whether a rule leads to an article that is there but not public: hidden, broken, left out. */
function isAway(address: string, { away }: Edition): boolean {
  return away.has(address) || away.has(aliasUrlOf(pathOf(address)));
}

function aliasMoves(edition: Edition, planned: readonly Page[], basePath: string): Move[] {
  return planned.flatMap(({ url, subject }) => {
    if (subject.kind !== 'redirect') return [];
    const target = findUrl(subject.path, edition);
    if (target === null) return [];
    return [{ from: url, query: [], to: encodeSigns(hrefOf(target, basePath)), status: 301 }];
  });
}

/** A warning where the host cannot tell addresses by their query. */
function checkHost({ portal: { host } }: Edition, rules: ReadonlyMap<string, RedirectRow>): readonly Diagnostic[] {
  const asking = [...rules.values()].filter(({ query }) => query.length > 0);
  const [first] = asking;
  if (first === undefined || host === null || matchesQueries(host)) return [];
  return [diagnose('redirect-query-host', first.place, { host: hosts[host].name, count: asking.length })];
}

/** What `redirect.njk` shows of a rule. */
export function viewForward({ subject: { to } }: PageOf<'forward'>, reader: Reader): RedirectPageView {
  const site = reader.site();
  const canonical = to.startsWith('/') ? new URL(to, site.baseUrl).href : to;
  return { site, words: reader.words(), target: { title: canonical, url: to, canonical } };
}

/** What `removed.njk` shows. */
export function viewRemoved(page: PageOf<'removed'>, reader: Reader): RemovedPageView {
  return viewCommon(page, { title: reader.words().removed, description: null, section: null, above: [] }, reader);
}

/** Letter case does not tell addresses apart, nor does a missing slash at the end. */
function keyOf(url: string): string {
  return fileOf(aliasUrlOf(url)).toLowerCase();
}

function ruleKey(from: string, query: RedirectRow['query']): string {
  return JSON.stringify([keyOf(from), ...query]);
}

/** The path of an address on the site, decoded. */
function pathOf(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}

/** Signs that mean something in a server's configuration. */
export function encodeSigns(url: string): string {
  return url.replace(/[^A-Za-z0-9\-._~!()+,=@&%/:?#[\]]/g, (sign) =>
    encodeURIComponent(sign).replace(/^['*]$/, (plain) => (plain === '*' ? '%2A' : '%27')),
  );
}
