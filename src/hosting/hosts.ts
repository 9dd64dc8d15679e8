/** The hosts that bantin knows: what each takes, and whether it reads `_headers`. The numbers are those of November 2026. */
import type { Host } from '../model.js';

/** What a host takes; null where it sets no limit that is known. Sizes in bytes. */
export interface HostLimits {
  /** How people call it. */
  readonly name: string;
  readonly readsHeaders: boolean;
  readonly files: number | null;
  readonly filesInFolder: number | null;
  readonly fileSize: number | null;
  readonly siteSize: number | null;
  /** Rules of `_redirects`: of single addresses, and with `*` or `:name`; `redirects` limits both together. */
  readonly redirects: number | null;
  readonly patternRedirects: number | null;
  readonly headerRules: number | null;
  /** In UTF-16 units. */
  readonly headerLine: number | null;
}

const none = {
  readsHeaders: false,
  files: null,
  filesInFolder: null,
  fileSize: null,
  siteSize: null,
  redirects: null,
  patternRedirects: null,
  headerRules: null,
  headerLine: null,
} as const satisfies Omit<HostLimits, 'name'>;

export const hosts: Readonly<Record<Host, HostLimits>> = {
  // developers.cloudflare.com/pages/platform/limits: the free plan; paid ones take 100,000 files (since January 2026).
  'cloudflare-pages': {
    name: 'Cloudflare Pages',
    readsHeaders: true,
    files: 20_000,
    filesInFolder: null,
    fileSize: 25 * 2 ** 20,
    siteSize: null,
    redirects: 2_100,
    patternRedirects: 100,
    headerRules: 100,
    headerLine: 2_000,
  },
  // docs.netlify.com/site-deploys/overview: “Files per directory limit”.
  netlify: { ...none, name: 'Netlify', readsHeaders: true, filesInFolder: 54_000 },
  // docs.github.com/pages, “GitHub Pages limits”; git takes no file of more than 100 MiB.
  'github-pages': { ...none, name: 'GitHub Pages', fileSize: 100 * 2 ** 20, siteSize: 10 ** 9 },
  // docs.gitlab.com, “GitLab Pages” on gitlab.com: 200,000 entries, folders too; 1,000 rules of `_redirects`.
  'gitlab-pages': { ...none, name: 'GitLab Pages', files: 200_000, siteSize: 10 ** 9, redirects: 1_000 },
  nginx: { ...none, name: 'nginx' },
  caddy: { ...none, name: 'Caddy' },
  other: { ...none, name: '—', readsHeaders: true },
};

/** Whether `_headers` is of use where the portal is served: nobody has said that it is not. */
export function readsHeaders(host: Host | null): boolean {
  return host === null || hosts[host].readsHeaders;
}

/** Hosts that send no headers of the portal's own, so that pages must bring the policy along. */
export function needsMetaPolicy(host: Host | null): boolean {
  return host === 'github-pages' || host === 'gitlab-pages';
}

/** Whether `_redirects` is of use where the portal is served. */
export function readsRedirects(host: Host | null): boolean {
  return host === 'gitlab-pages' || readsHeaders(host);
}

/** Whether an old address may be told by its query there. */
export function matchesQueries(host: Host | null): boolean {
  return host === null || host === 'other' || host === 'netlify' || host === 'nginx' || host === 'caddy';
}
