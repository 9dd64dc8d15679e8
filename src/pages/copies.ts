/** Files that are published as they are: static/, the theme's assets, and what public articles show. */
import type { Edition, Page, SourceFile } from '../model.js';

/** A file of an input folder and where it goes. */
export interface Asset {
  /** A path on the site without the base path: `/banners/mau.svg`. */
  readonly url: string;
  readonly source: SourceFile;
}

/** Where the files of static/ and the theme's assets go. A file of static/ takes the place of an asset of that name. */
export function assetsOf(
  statics: readonly SourceFile[],
  themeAssets: ReadonlyMap<string, SourceFile>,
): readonly Asset[] {
  const assets = new Map(themeAssets);
  for (const source of statics) assets.set(source.path.slice('static'.length), source);
  return [...assets].map(([url, source]) => ({ url, source }));
}

/** A page for each file. */
export function planCopies({ files }: Edition, assets: readonly Asset[]): readonly Page[] {
  return [...files.values(), ...assets].map(({ url, source }) => ({
    file: url.slice(1),
    url,
    origin: source.path,
    subject: { kind: 'copy', source },
  }));
}

/** Where a portal may keep its icon, the best first. */
const icons = ['/favicon.svg', '/favicon.ico'];

/** The URL of the portal's icon, a path on the site without the base path; null where it has none. */
export function findIcon(pages: readonly Page[]): string | null {
  return icons.find((url) => pages.some((page) => page.url === url)) ?? null;
}
