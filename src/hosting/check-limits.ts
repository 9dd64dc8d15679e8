/** What dist/ will hold and who serves it → a warning before a limit of the host is met, with what would help. Pure. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Page, Portal } from '../model.js';
import { hosts } from './hosts.js';

/** The part of a limit from which on there is a warning. */
const CLOSE = 0.9;

/** What a free host takes at the least, for portals that name none. */
const fewestFiles = hosts['cloudflare-pages'].files ?? Infinity;

/** The text of `_headers` and of `_redirects` as they will stand in dist/; empty where they do not. */
export interface HostFiles {
  readonly headers: string;
  readonly redirects: string;
}

/** Longer lists make fewer pages, and heavier ones: no advice beyond this. */
const mostPerPage = 50;

/** Settings that make fewer files, each with the pages that go with it. */
const savings: readonly {
  readonly setting: string;
  readonly removes: (page: Page, portal: Portal) => boolean;
}[] = [
  { setting: 'related: { page: false }', removes: ({ subject }) => subject.kind === 'related' },
  {
    setting: 'archive: month',
    removes: ({ subject }) => subject.kind === 'archive' && subject.period.length === 3,
  },
  { setting: 'search: false', removes: ({ subject }) => subject.kind === 'index' },
  { setting: 'api: false', removes: ({ subject }) => subject.kind.startsWith('api-') },
  { setting: 'archive: none', removes: ({ subject }) => subject.kind === 'archive' },
  {
    setting: 'perPage',
    removes: ({ subject }, { perPage }) =>
      2 * perPage <= mostPerPage && subject.kind === 'numbered' && subject.number % 2 === 0,
  },
];

/** Checks what is known before anything is rendered. `isCheck`: without a host named, `bantin check` speaks of free ones. */
export function checkLimits(
  portal: Portal,
  pages: readonly Page[],
  { headers, redirects }: HostFiles,
  isCheck: boolean,
): readonly Diagnostic[] {
  const { host } = portal;
  // A check makes no search index; in it each article has a file of its own, and a few come with each year.
  const unmade = isCheck && portal.search ? pages.filter(({ subject }) => subject.kind === 'article').length : 0;
  const count = pages.length + unmade;
  if (host === null) {
    return isCheck && isClose(count, fewestFiles)
      ? [diagnose('host-unnamed', null, { count, limit: fewestFiles })]
      : [];
  }
  const place = portal.fields['host'] ?? null;
  const { name, ...limits } = hosts[host];
  const found: Diagnostic[] = [];
  if (isClose(count, limits.files)) {
    const args = { host: name, count, limit: limits.files, savings: adviseOn(portal, pages, unmade) };
    found.push(diagnose('host-files', place, args));
  }
  for (const [folder, count] of countByFolder(pages)) {
    if (!isClose(count, limits.filesInFolder)) continue;
    found.push(diagnose('host-folder', place, { host: name, folder, count, limit: limits.filesInFolder }));
  }
  for (const { subject } of pages) {
    if (subject.kind !== 'copy' || !isClose(subject.source.size, limits.fileSize)) continue;
    const { path, size } = subject.source;
    const args = { host: name, size: megabytes(size), limit: megabytes(limits.fileSize) };
    found.push(diagnose('host-file-size', { file: path, offset: 0, length: 0 }, args));
  }
  const rules = linesOf(redirects);
  const patterns = rules.filter((rule) => /^\S*(?:\*|\/:)/.test(rule.trim()));
  for (const [count, limit] of [
    [rules.length, limits.redirects],
    [patterns.length, limits.patternRedirects],
  ] as const) {
    if (isClose(count, limit)) found.push(diagnose('host-redirects', place, { host: name, count, limit }));
  }
  const lines = linesOf(headers);
  const blocks = lines.filter((line) => /^\S/.test(line)).length;
  if (isClose(blocks, limits.headerRules)) {
    found.push(diagnose('host-header-rules', place, { host: name, count: blocks, limit: limits.headerRules }));
  }
  const longest = Math.max(0, ...lines.map((line) => line.length));
  if (isClose(longest, limits.headerLine)) {
    found.push(diagnose('host-header-line', place, { host: name, count: longest, limit: limits.headerLine }));
  }
  return found;
}

/** Checks what all files of dist/ come to, in bytes. */
export function checkSiteSize({ host, fields }: Portal, size: number): readonly Diagnostic[] {
  if (host === null) return [];
  const { name, siteSize } = hosts[host];
  if (!isClose(size, siteSize)) return [];
  const args = { host: name, size: megabytes(size), limit: megabytes(siteSize) };
  return [diagnose('host-site-size', fields['host'] ?? null, args)];
}

function isClose(count: number, limit: number | null): limit is number {
  return limit !== null && count >= CLOSE * limit;
}

/**
 * `related: { page: false } −9999, archive: none −122`, the most helpful first; `—` where nothing would help. `unmade`:
 * how many files the search will have besides.
 */
function adviseOn(portal: Portal, pages: readonly Page[], unmade: number): string {
  const advice = savings
    .map(({ setting, removes }) => {
      const made = pages.filter((page) => removes(page, portal)).length;
      return { setting, count: setting === 'search: false' ? made + unmade : made };
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .map(({ setting, count }) => {
      const shown = setting === 'perPage' ? `perPage: ${2 * portal.perPage}` : setting;
      return `${shown} (−${count})`;
    });
  return advice.length === 0 ? '—' : advice.join(', ');
}

function countByFolder(pages: readonly Page[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { file } of pages) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
