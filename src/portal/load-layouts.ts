/** The folders that layouts come from → the Layouts by name, and the theme's assets. */
import { createRequire } from 'node:module';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, LayoutFile, Layouts, Portal, SourceFile } from '../model.js';
import { digestText } from '../text/digest.js';
import { readText } from '../text/read-text.js';
import { statFile, type KnownFiles } from './file-stat.js';
import { packageRoot } from './package-root.js';
import { readSource, scanFolder, type FoundFile, type FoundFolder, type Seen } from './scan.js';

/** Layouts and assets, the portal's before the theme's before the built-in ones, file by file. */
export interface LoadedLayouts {
  readonly layouts: Layouts;
  /** The files below `assets/` of the layouts, by the path at which they are published: `/assets/style.css`. */
  readonly assets: ReadonlyMap<string, SourceFile>;
  readonly seen: Seen;
  readonly diagnostics: readonly Diagnostic[];
}

/** A folder of layouts and how messages name it. */
interface Layer extends Seen {
  readonly label: string;
}

/** Where the layouts of a portal itself lie. */
const ownFolder = 'layouts';
const layoutEnding = '.njk';
const assetsFolder = 'assets/';

/** Reads the layouts of a portal. A theme that cannot be found is an error of `site.yaml`. */
export async function loadLayouts(portal: Portal, known: KnownFiles): Promise<LoadedLayouts> {
  const builtIn = await openLayer(packageRoot, 'layouts', 'bantin');
  const tried: FoundFolder[] = [];
  const themeFolder = portal.theme === null ? null : findTheme(portal.root, portal.theme, tried);
  if (portal.theme !== null && themeFolder === null) {
    const place = portal.fields['theme'] ?? null;
    return {
      layouts: new Map(),
      assets: new Map(),
      seen: { files: [], folders: [] },
      diagnostics: [diagnose('site-theme-missing', place, { read: portal.theme })],
    };
  }
  const theme = themeFolder === null ? [] : [await openLayer(themeFolder, '.', portal.theme ?? '')];
  const own = await openLayer(portal.root, ownFolder, ownFolder);
  const layouts = new Map<string, LayoutFile>();
  for (const [name, file] of readLayouts([builtIn])) layouts.set(`bantin/${name}`, file);
  for (const [name, file] of readLayouts([builtIn, ...theme])) layouts.set(`theme/${name}`, file);
  for (const [name, file] of readLayouts([builtIn, ...theme, own])) layouts.set(name, file);
  const assets = new Map<string, SourceFile>();
  const layers = [builtIn, ...theme, own];
  for (const layer of layers) {
    for (const file of layer.files) {
      const name = nameOf(file, layer);
      if (name.startsWith(assetsFolder)) assets.set(`/${name}`, readSource(file, known));
    }
  }
  const seen = {
    files: layers.flatMap(({ files }) => files),
    folders: [...tried, ...layers.flatMap(({ folders }) => folders)],
  };
  return { layouts, assets, seen, diagnostics: [] };
}

/** Whether a file of the portal is one of its own layouts, and nothing else; `path` is relative to its root, with `/`. */
export function isOwnLayout({ path }: Pick<FoundFile, 'path'>): boolean {
  return (
    path.startsWith(`${ownFolder}/`) && !path.startsWith(`${ownFolder}/${assetsFolder}`) && path.endsWith(layoutEnding)
  );
}

async function openLayer(root: string, folder: string, label: string): Promise<Layer> {
  const { files, folders } = await scanFolder(root, folder);
  const named = files.map((file) => ({ ...file, path: `${label}/${file.path.slice(folder.length + 1)}` }));
  return { files: named, folders, label };
}

function nameOf(file: FoundFile, { label }: Layer): string {
  return file.path.slice(label.length + 1);
}

function readLayouts(layers: readonly Layer[]): ReadonlyMap<string, LayoutFile> {
  const found = new Map<string, LayoutFile>();
  for (const layer of layers) {
    for (const file of layer.files.filter(({ path }) => path.endsWith(layoutEnding))) {
      const { text } = readText(readFileSync(file.diskPath));
      found.set(nameOf(file, layer), { file: file.path, text, digest: digestText(text) });
    }
  }
  return found;
}

/**
 * A folder of the portal, else the `layouts` folder of an npm package that the portal has installed. `tried` takes note
 * of every place that was looked at: a folder that comes to stand there may be another theme.
 */
function findTheme(root: string, theme: string, tried: FoundFolder[]): string | null {
  if (theme.split(/[\\/]/).includes('..')) return null;
  const isFolder = (path: string): boolean => {
    tried.push({ diskPath: path, stat: statFile(path) });
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  };
  const inPortal = join(root, theme);
  if (isFolder(inPortal)) return inPortal;
  // By folder and not by `require.resolve`: a package that names its exports may hide even its package.json.
  for (const modules of createRequire(join(root, 'package.json')).resolve.paths(theme) ?? []) {
    const folder = join(modules, theme);
    if (!isFolder(folder)) continue;
    const layouts = join(folder, 'layouts');
    return isFolder(layouts) ? layouts : folder;
  }
  return null;
}
