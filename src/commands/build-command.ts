/**
 * `bantin build` and `bantin check`: options in, one build, its report printed; returns the exit code. Whether anything
 * has changed at all is asked first, and what builds is only loaded if so.
 */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { cacheFolder } from '../cache/folder.js';
import { snapshotPath } from '../cache/snapshot.js';
import { findChanges } from '../find-changes.js';
import type { Report } from '../model.js';
import { lastBuildPath } from '../proof/last-build-path.js';
import { reportUnchanged } from '../report-unchanged.js';
import { printReport } from './print-report.js';
import type * as fullBuild from './full-build.js';
import { outputOf, rootOf, sharingOf, type Options } from './options.js';
import type { Terminal } from './terminal.js';

/** Builds the portal, or with `write` false only checks it. */
export async function runBuild(options: Options, write: boolean, terminal: Terminal): Promise<number> {
  const start = terminal.now();
  const [root, output] = [rootOf(options, terminal), outputOf(options, terminal)];
  // An instant that is named is part of the label: a build for it is the same whenever it is done.
  const clock = options.clock === undefined ? start : null;
  const path = snapshotPath(cacheFolder(root), relative(root, output));
  const intent = { path, root, label: labelOf(options), clock };
  const isAsked = write && options.force !== true && options.base === undefined;
  const comparison = isAsked ? await findChanges(intent, sharingOf(options, terminal), loadFullBuild) : null;
  const changes = comparison === 'moved' ? null : comparison;
  const isUnchanged = changes !== null && changes.files.length + changes.folders.length === 0;
  // Without a record of what was published there is one to be made.
  const isKnown = isUnchanged && existsSync(lastBuildPath(root));
  if (isKnown && options.profile !== true && options.verify !== true) {
    const { language, report } = changes.snapshot.occasion;
    const unchanged = await tellUnchanged(reportUnchanged(report, clock), options, terminal);
    if (unchanged !== null) {
      const duration = terminal.now() - start;
      return printReport(unchanged, { options, root, output, write, language, duration, fixed: [], terminal });
    }
  }
  const { runFullBuild } = await loadFullBuild();
  return runFullBuild(options, { label: intent.label, comparison, write, start }, terminal);
}

async function loadFullBuild(): Promise<typeof fullBuild> {
  return import('./full-build.js');
}

/** Says in the file of `--changed-urls`, if there is one, that nothing changed; null where that file may not be there. */
async function tellUnchanged(report: Report, options: Options, terminal: Terminal): Promise<Report | null> {
  if (options.changedUrls === undefined) return report;
  const { checkChangedUrls, writeChangedUrls } = await import('./changed-urls.js');
  return checkChangedUrls(options, terminal).length > 0 ? null : writeChangedUrls(report, options, terminal);
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
  changedUrls: _changedUrls,
  ...rest
}: Options): string {
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
