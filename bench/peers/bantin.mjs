/** How bantin builds the corpus: in place, with what `npm run compile` made. */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { writePortal } from '../corpus/portal.mjs';

export const program = process.env['BANTIN_BIN'] ?? resolve(import.meta.dirname, '..', '..', 'bin', 'bantin.js');

/** After the last article, so that all are public whenever the bench is run. */
const clock = '2026-01-02T00:00:00+07:00';

/** The command that builds a portal into its dist/. @param {string} portal */
export const buildCommand = (portal) => [
  process.execPath,
  program,
  'build',
  '--json',
  '--clock',
  clock,
  '--root',
  portal,
];

/** @type {import('./peer.mjs').Peer} */
export const bantin = {
  name: 'bantin',
  install: 'npm ci && npm run compile',
  version: () =>
    execFileSync(process.execPath, [program, '--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim(),
  async prepare({ portal, relatedPage }) {
    await writePortal(portal, { relatedPage });
    const output = join(portal, 'dist');
    return { command: buildCommand(portal), folder: portal, output, leftovers: [output, join(portal, '.bantin')] };
  },
};
