/** A generator's output → how many files and bytes it holds, and how many pages of each kind. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {object} Count
 * @property {number} files
 * @property {number} bytes
 * @property {Readonly<Record<string, number>>} kinds
 */

/** The first that matches names the kind. All generators use the same URLs, but for Hugo's names of taxonomies. */
const kinds = /** @type {const} */ ([
  ['related news', /\/tin-khac\/index\.html$/],
  ['numbered list', /(?:^|\/)trang\/\d+\/index\.html$/],
  ['archive', /^luu-tru\/.*index\.html$/],
  ['tag', /^(?:chu-de|tags)\/.+\/index\.html$/],
  ['author', /^(?:tac-gia|author)\/.+\/index\.html$/],
  ['home, section, all tags, all authors', /^(?:[a-z-]+\/)?index\.html$/],
  ['article', /^[a-z-]+\/[^/]+\/index\.html$/],
  ['feed', /rss\.xml$/],
  ['other', /./],
]);

/** Hugo writes a page that leads from `page/1/` to the list itself. */
const aliasOfFirstPage = /(?:^|\/)trang\/1\/index\.html$/;

/** @param {string} output @returns {Promise<Count>} */
export async function countPages(output) {
  /** @type {Record<string, number>} */
  const counts = {};
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(output, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const { size } = await stat(file);
    files += 1;
    bytes += size;
    const kind = await kindOf(file.slice(output.length + 1), file, size);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return { files, bytes, kinds: counts };
}

/** @param {string} path @param {string} file @param {number} size */
async function kindOf(path, file, size) {
  if (aliasOfFirstPage.test(path) && size < 1000 && (await readFile(file, 'utf8')).includes('http-equiv="refresh"'))
    return 'redirect';
  return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}
