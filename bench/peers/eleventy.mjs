/** How Eleventy builds the corpus: a copy of its site with a link to the articles. */
import { cp, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { packageVersion } from './peer.mjs';

const bench = join(import.meta.dirname, '..');

/** @type {import('./peer.mjs').Peer} */
export const eleventy = {
  name: 'Eleventy',
  install: 'npm ci --prefix bench',
  version: () => packageVersion('@11ty/eleventy'),
  async prepare({ portal, work, relatedPage, related }) {
    const home = join(work, 'eleventy');
    await rm(home, { recursive: true, force: true });
    await cp(join(bench, 'eleventy'), home, { recursive: true });
    await symlink(join(portal, 'content'), join(home, 'src', 'articles', 'all'));
    const output = join(home, 'public');
    return {
      command: [
        process.execPath,
        '--max-old-space-size=16384',
        join(bench, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs'),
        '--config=eleventy.config.mjs',
        '--quiet',
      ],
      folder: home,
      env: {
        BENCH_PORTAL: portal,
        BENCH_ASSETS: resolve(bench, '..', 'layouts', 'assets'),
        BENCH_RELATED_PAGE: String(relatedPage),
        BENCH_RELATED: related,
      },
      output,
      leftovers: [output, join(home, '.cache')],
    };
  },
};
