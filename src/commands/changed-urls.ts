/**
 * `--changed-urls`: what a build changed → a file for a CDN to purge, a full URL a line. It speaks of this build alone, so
 * it is written, empty, even where nothing changed.
 */
import { resolve } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Report } from '../model.js';
import { isInside, writeWhole } from '../proof/files.js';
import { diagnoseDiskError } from '../publish/disk-failure.js';
import { outputOf, type Options } from './options.js';
import type { Terminal } from './terminal.js';

/** What is wrong with the place that the option names. */
export function checkChangedUrls(options: Options, terminal: Terminal): readonly Diagnostic[] {
  if (options.changedUrls === undefined) return [];
  const path = resolve(terminal.workingDirectory, options.changedUrls);
  return isInside(path, outputOf(options, terminal)) ? [diagnose('changed-urls-inside', null, { path })] : [];
}

/** Writes the file if one was asked for; what the disk refuses ends the command as a trouble of the surroundings. */
export function writeChangedUrls(report: Report, options: Options, terminal: Terminal): Report {
  if (options.changedUrls === undefined) return report;
  const path = resolve(terminal.workingDirectory, options.changedUrls);
  try {
    const urls = [...new Set([...report.changed, ...report.removed])].sort();
    writeWhole(path, urls.map((url) => `${url}\n`).join(''));
    return report;
  } catch (error) {
    const diagnostics = [...report.diagnostics, diagnoseDiskError(error, path)];
    return { ...report, refusal: report.refusal ?? 'surroundings', diagnostics };
  }
}
