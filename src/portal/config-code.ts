/** All code that may belong to `bantin.config.js` → one digest, without running it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestBytes, digestText } from '../text/digest.js';

/** Folders of the root that hold no code of a config. */
const withoutCode = new Set(['content', 'static', 'layouts', 'node_modules']);

/** The name of the config, in the portal's root. */
export const configFile = 'bantin.config.js';

/**
 * A digest that changes with the config of the portal in `root`; empty where it has none.
 *
 * What a config imports is known to Node alone, so all code and data that may belong to it count: scripts and JSON of
 * the portal's folder, and what npm noted of the packages that it installed there.
 */
export function digestConfig(root: string): string {
  if (!existsSync(join(root, configFile))) return '';
  const imported = new Set<string>();
  followImports(join(root, configFile), imported);
  const files = [
    ...listCode(root, ''),
    ...[...imported].map((file) => relative(root, file)),
    'node_modules/.package-lock.json',
  ];
  return digestText(
    JSON.stringify(
      files.map((file) => [file, existsSync(join(root, file)) ? digestBytes(readFileSync(join(root, file))) : null]),
    ),
  );
}

/** Folders with a manifest were written by a build; those that begin with a dot belong to other programs. */
function listCode(root: string, folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  if (folder !== '' && entries.some(({ name }) => name === 'manifest.json')) return [];
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) return /\.(?:[cm]?[jt]s|json|node)$/.test(entry.name) ? [path] : [];
      const skipped = entry.name.startsWith('.') || (folder === '' && withoutCode.has(entry.name));
      return entry.isDirectory() && !skipped && entry.name !== 'node_modules' ? listCode(root, path) : [];
    });
}

/** What stands between quotes behind `from`, `import` or `require`. */
const imports = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])((?:\.{0,2}\/|file:)[^'"\n]*)\1/g;

/** The files that `file` imports by their paths, and those that they import, wherever they lie. */
function followImports(file: string, found: Set<string>): void {
  for (const [, , name = ''] of readFileSync(file, 'utf8').matchAll(imports)) {
    const path = name.startsWith('file:') ? fileURLToPath(name) : resolve(dirname(file), name);
    const target = ['', '.js', '.cjs', '.mjs', '.json', '/index.js'].map((ending) => path + ending).find(isFile);
    if (target === undefined || found.has(target)) continue;
    found.add(target);
    if (!target.endsWith('.json')) followImports(target, found);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
