/** What the runner asks of each generator. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A build that is ready to be measured.
 * @typedef {object} Build
 * @property {readonly string[]} command
 * @property {string} folder where it is run
 * @property {Readonly<Record<string, string>>} [env] added to the environment
 * @property {string} output
 * @property {readonly string[]} leftovers what must be gone for a cold build: output and caches
 */

/**
 * @typedef {object} Variant
 * @property {string} portal the corpus: content/, static/, site.yaml
 * @property {string} work a folder for what the peer needs beside it
 * @property {boolean} relatedPage whether each article has a related-news page
 * @property {'content' | 'section'} related by what news is related: likeness, or the section's newest
 */

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} install what to do where `version` gives null
 * @property {() => string | null} version null or an error where it is not installed
 * @property {(variant: Variant) => Promise<Build>} prepare lays out its site; not measured
 */

/** The version of a package of bench/. @param {string} name */
export function packageVersion(name) {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'node_modules', name, 'package.json'), 'utf8'),
  );
  return version;
}
