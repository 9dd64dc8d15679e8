/**
 * `bantin build` and `bantin check`: options in, one build, its report printed; returns the exit code. Whether anything
 * has changed at all is asked first, and what builds is only loaded if so.
 */
import { relative } from 'node:path';
import { cacheFolder } from '../cache/folder.js';
import { findUnchanged, snapshotPath } from '../cache/snapshot.js';
import { reportUnchanged } from '../report-unchanged.js';
import { printReport } from './print-report.js';
import { outputOf, rootOf, type Options } from './options.js';
import type { Terminal } from './terminal.js';

/** Builds the portal, or with `write` false only checks it. */
export async function runBuild(options: Options, write: boolean, terminal: Terminal): Promise<number> {
  const start = terminal.now();
  const [root, output] = [rootOf(options, terminal), outputOf(options, terminal)];
  if (write && options.force !== true && options.profile !== true && options.verify !== true) {
    const path = snapshotPath(cacheFolder(root), relative(root, output));
    const unchanged = findUnchanged(path, root, labelOf(options), start);
    if (unchanged !== null) {
      const { language } = unchanged;
      const duration = terminal.now() - start;
      const occasion = { options, root, output, write, language, duration, terminal };
      return printReport(reportUnchanged(unchanged.report, start), occasion);
    }
  }
  const { runFullBuild } = await import('./full-build.js');
  return runFullBuild(options, labelOf(options), write, start, terminal);
}

/** All that the options say of a build's outcome. What is said of threads and of printing changes nothing. */
function labelOf({
  root: _root,
  output: _output,
  json: _json,
  quiet: _quiet,
  jobs: _jobs,
  profile: _profile,
  verify: _verify,
  force: _force,
  ...rest
}: Options): string {
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
