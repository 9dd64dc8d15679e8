/** Files that are published as they are: static/, the theme's assets, and what public articles show. */
import type { Edition, Page, Portal, SourceFile } from '../model.js';
import { digestText } from '../text/digest.js';
import { printColors } from './print-colors.js';

/** A file of an input folder and where it goes. */
export interface Asset {
  /** A path on the site without the base path: `/banners/mau.svg`. */
  readonly url: string;
  /** The same without a fingerprint. */
  readonly name: string;
  readonly source: SourceFile;
  /** The office's colours, as CSS that stands behind the theme's style sheet; empty for other files. */
  readonly colors: string;
}

/** The files of the theme that pages name by themselves: their URLs change with their bytes, so hosts may keep them for ever. */
const named = {
  style: '/assets/style.css',
  page: '/assets/page.js',
  search: '/assets/search.js',
  searchStyle: '/assets/search.css',
} as const;
const names: ReadonlySet<string> = new Set(Object.values(named));

/** The URLs of what pages need, as paths on the site without the base path. */
export interface Fixtures {
  readonly style: string;
  /** The script. */
  readonly page: string;
  /** The script and the style sheet of the search page. */
  readonly search: string;
  readonly searchStyle: string;
  /** Null where the portal has none. */
  readonly icon: string | null;
}

/**
 * Where the files of static/ and the theme's assets go. A file of static/ takes the place of an asset of that name, and
 * keeps it; of the theme's assets those that pages name get a fingerprint of their bytes into theirs. What serves the
 * search alone is left out where there is none.
 */
export function assetsOf(
  statics: readonly SourceFile[],
  themeAssets: ReadonlyMap<string, SourceFile>,
  portal: Pick<Portal, 'colors' | 'search'>,
): readonly Asset[] {
  const assets = new Map<string, Asset>();
  for (const [name, source] of themeAssets) {
    if (!portal.search && (name === named.search || name === named.searchStyle)) continue;
    const own = name === named.style ? printColors(portal.colors) : '';
    assets.set(name, { url: names.has(name) ? fingerprint(name, source, own) : name, name, source, colors: own });
  }
  for (const source of statics) {
    const name = source.path.slice('static'.length);
    assets.set(name, { url: name, name, source, colors: '' });
  }
  return [...assets.values()];
}

/** `/assets/style.css` → `/assets/style.0f1e2d3c4b.css`. */
function fingerprint(name: string, { digest }: SourceFile, colors: string): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}.${digestText(digest + colors).slice(0, 10)}${name.slice(dot)}`;
}

/** A page for each file. */
export function planCopies({ files }: Edition, assets: readonly Asset[]): readonly Page[] {
  const copies = [...files.values()].map(({ url, source }) => ({ url, source, colors: '' }));
  return [...copies, ...assets].map(({ url, source, colors }) => ({
    file: url.slice(1),
    url,
    origin: source.path,
    subject: colors === '' ? { kind: 'copy', source } : { kind: 'stylesheet', source, colors },
  }));
}

/** Where a portal may keep its icon, the best first. */
const icons = ['/favicon.svg', '/favicon.ico'];

/** Where the files stand that pages need. */
export function findFixtures(assets: readonly Asset[]): Fixtures {
  const find = (name: string): string | null => assets.find((asset) => asset.name === name)?.url ?? null;
  const icon = icons.map(find).find((url) => url !== null) ?? null;
  const findNamed = (name: keyof typeof named): string => find(named[name]) ?? named[name];
  return {
    style: findNamed('style'),
    page: findNamed('page'),
    search: findNamed('search'),
    searchStyle: findNamed('searchStyle'),
    icon,
  };
}
