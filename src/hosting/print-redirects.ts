/** What servers must know beside files → `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. Pure. */
import type { Moves, Portal } from '../model.js';
import { matchesQueries } from './hosts.js';
import { isSayable } from './server.js';

const opening = `# Do bantin tạo ra từ redirects.csv và aliases; muốn thêm quy tắc, hãy viết vào static/_redirects.
`;

/**
 * Prints the rules, those with a query first, since the first that fits counts; empty where there are none. Hosts that are
 * not known get no query and no 410, which some of them would take amiss: a page answers there, or nothing.
 */
export function printRedirects({ moves, gone }: Moves, { host, baseUrl }: Pick<Portal, 'host' | 'baseUrl'>): string {
  // GitLab Pages wants the whole path; others serve dist/ as the root of a site.
  const base = host === 'gitlab-pages' ? new URL(baseUrl).pathname.slice(0, -1) : '';
  // Else Netlify would show the page that stands there.
  const force = host === 'netlify' ? '!' : '';
  const known = moves
    .filter(({ from }) => isSayable(from))
    .filter(({ query }) => query.length === 0 || (host !== null && host !== 'other' && matchesQueries(host)));
  const lines = known
    .toSorted((one, other) => other.query.length - one.query.length)
    .map(({ from, query, to, status }) => {
      const pairs = query.map(([name, value]) => ` ${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
      // GitLab Pages knows no 308.
      const code = host === 'gitlab-pages' && status === 308 ? 301 : status;
      return `${base}${encodeFrom(from)}${pairs.join('')} ${to} ${code}${force}\n`;
    });
  const removed =
    host === 'netlify' ? gone.map(({ url, file }) => `${encodeFrom(url)} ${encodeFrom(`/${file}`)} 410!\n`) : [];
  return lines.length + removed.length === 0 ? '' : opening + [...lines, ...removed].join('');
}

/** `:` and `*` would be patterns. */
function encodeFrom(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/').replaceAll('*', '%2A');
}
