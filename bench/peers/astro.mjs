/** How Astro builds the corpus: a copy of its site, whose content collection reads the articles where they are. */
import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { packageVersion } from './peer.mjs';

const bench = join(import.meta.dirname, '..');

/** @type {import('./peer.mjs').Peer} */
export const astro = {
  name: 'Astro',
  install: 'npm ci --prefix bench',
  version: () => packageVersion('astro'),
  async prepare({ portal, work, relatedPage, related }) {
    const home = join(work, 'astro');
    await rm(home, { recursive: true, force: true });
    await cp(join(bench, 'astro'), home, { recursive: true });
    for (const assets of [join(portal, 'static'), resolve(bench, '..', 'layouts', 'assets')]) {
      await cp(assets, join(home, 'public'), { recursive: true });
    }
    const output = join(home, 'dist');
    return {
      command: [
        process.execPath,
        '--max-old-space-size=16384',
        join(bench, 'node_modules', 'astro', 'astro.js'),
        'build',
        '--silent',
      ],
      folder: home,
      env: {
        BENCH_PORTAL: portal,
        BENCH_RELATED_PAGE: String(relatedPage),
        BENCH_RELATED: related,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      output,
      leftovers: [output, join(home, '.cache'), join(home, '.astro'), join(home, 'node_modules')],
    };
  },
};
