/** How Hugo builds the corpus: a copy of its site with mounts of the corpus, and a stub for each month of the archive. */
import { execFileSync } from 'node:child_process';
import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sections } from '../corpus/sections.mjs';

const site = join(import.meta.dirname, '..', 'hugo');
const assets = resolve(import.meta.dirname, '..', '..', 'layouts', 'assets');
const program = process.env['HUGO_BIN'] ?? 'hugo';

/** @type {import('./peer.mjs').Peer} */
export const hugo = {
  name: 'Hugo',
  install: 'apt-get install hugo, or name a newer one in HUGO_BIN',
  version() {
    const [, version] =
      /v(\d+\.\d+\.\d+)/.exec(
        execFileSync(program, ['version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      ) ?? [];
    return version ?? null;
  },
  async prepare({ portal, work, relatedPage, related }) {
    const home = join(work, 'hugo');
    await rm(home, { recursive: true, force: true });
    await cp(site, home, { recursive: true });
    await writeStubs(join(home, 'stubs'));
    await mkdir(join(home, 'data'));
    await copyFile(join(portal, 'site.yaml'), join(home, 'data', 'portal.yaml'));
    await writeFile(
      join(home, 'data', 'titles.json'),
      JSON.stringify(Object.fromEntries(sections.map(({ path, title }) => [path, title]))),
    );
    await writeFile(
      join(home, 'settings.json'),
      JSON.stringify(settings({ portal, relatedPage, related, version: this.version() ?? '' }), null, 2),
    );
    const output = join(home, 'public');
    return {
      command: [program, '--config', 'hugo.yaml,settings.json', '--cacheDir', join(home, 'cache'), '--quiet'],
      folder: home,
      output,
      leftovers: [output, join(home, 'cache'), join(home, 'resources')],
    };
  },
};

/**
 * What differs by corpus, variant and version: `paginate` became `pagination` in 0.128, `:filename` was renamed in
 * 0.144.
 */
function settings({ portal, relatedPage, related, version }) {
  const minor = Number(version.split('.')[1]);
  const name = minor >= 144 ? ':slugorcontentbasename' : ':slugorfilename';
  return {
    ...(minor >= 128
      ? { pagination: { pagerSize: 20, path: 'trang', disableAliases: true } }
      : { paginate: 20, paginatePath: 'trang' }),
    permalinks: Object.fromEntries(sections.map(({ path }) => [path, `/:section/${name}/`])),
    outputs: {
      home: ['HTML', 'RSS'],
      section: ['HTML', 'RSS'],
      taxonomy: ['HTML'],
      term: ['HTML'],
      page: relatedPage ? ['HTML', 'related'] : ['HTML'],
    },
    params: { related, relatedPage },
    module: {
      mounts: [
        { source: join(portal, 'content'), target: 'content' },
        { source: 'stubs', target: 'content/luu-tru' },
        { source: join(portal, 'static'), target: 'static' },
        { source: assets, target: 'static' },
      ],
    },
  };
}

/** A page for the archive, each of its years and each month: Hugo has no page without a file (before 0.126). */
async function writeStubs(folder) {
  const write = async (/** @type {string[]} */ period, /** @type {string} */ title) => {
    const place = join(folder, ...period);
    await mkdir(place, { recursive: true });
    await writeFile(
      join(place, '_index.md'),
      `---\ntitle: ${title}\nperiod: "${period.join('/')}"\noutputs: [HTML]\n---\n`,
    );
  };
  await write([], 'Lưu trữ');
  for (let year = 2016; year < 2026; year += 1) {
    await write([`${year}`], `Năm ${year}`);
    for (let month = 1; month <= 12; month += 1)
      await write([`${year}`, String(month).padStart(2, '0')], `Tháng ${month} năm ${year}`);
  }
}
