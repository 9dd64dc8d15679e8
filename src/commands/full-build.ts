/** A build that has something to do: the portal is loaded, built, and its report printed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOrder } from '../build.js';
import type { Comparison } from '../cache/snapshot.js';
import type { UrlGuard } from '../guard-urls.js';
import type { Fixed } from './fix-urls.js';
import type { Report } from '../model.js';
import { findOrigin } from '../portal/commit.js';
import { noProfile } from '../profile.js';
import { recordBuild } from '../proof/last-build.js';
import { manifestName } from '../publish/manifest.js';
import { verify } from '../verify.js';
import { checkChangedUrls, writeChangedUrls } from './changed-urls.js';
import { outputOf, rootOf, type Options } from './options.js';
import { phrasesIn } from './phrases-in.js';
import { printFindings } from './print-findings.js';
import { printProfile } from './print-profile.js';
import { printMisuse } from './print-proof.js';
import { printReport } from './print-report.js';
import { openProgress } from './progress.js';
import { emptyReport } from './report-to-json.js';
import { openSetting, type Setting } from './setting.js';
import type { Terminal } from './terminal.js';

/** What is known of a build before the portal is loaded. */
export interface BuildCall {
  /** Says all that the options say of its outcome. */
  readonly label: string;
  /** What a look at the disk has found; null where nobody knows. */
  readonly comparison: Comparison | null;
  /** False only to check. */
  readonly write: boolean;
  /** When the command began, ms since 1970 UTC. */
  readonly start: number;
}

/** Builds the portal that `options` name. */
export async function runFullBuild(
  options: Options,
  { label, comparison, write, start }: BuildCall,
  terminal: Terminal,
): Promise<number> {
  const misplaced = checkChangedUrls(options, terminal);
  if (misplaced.length > 0) return printMisuse(misplaced, options, terminal);
  const { setting, language, diagnostics } = await openSetting(options, terminal, label);
  const [root, output] = [rootOf(options, terminal), outputOf(options, terminal)];
  const occasion = { options, root, output, write, language, terminal, fixed: [] };
  if (setting === null) {
    const duration = terminal.now() - start;
    const report = writeChangedUrls(emptyReport('site', start, diagnostics), options, terminal);
    if (options.json !== true) return printFindings(report.diagnostics, options, language, terminal);
    return printReport(report, { ...occasion, duration });
  }
  const quiet = options.quiet === true || options.json === true;
  const progress = await openProgress(phrasesIn(language).phases, quiet ? null : terminal, start);
  const urls = openUrlGuard(setting, options, output);
  const how = { comparison, urls, indexes: write, progress: progress.tell };
  const order = { ...setting.order, ...how, output: write ? output : null };
  const checked = write ? null : await check(setting, order, options.fix === true);
  const built = checked?.report ?? (await buildAndRecord(setting, { ...order, output }));
  const report = writeChangedUrls(built, options, terminal);
  const doubts =
    options.verify === true && write && report.refusal === null
      ? await verify(setting.portal, { ...order, output, profile: noProfile })
      : [];
  progress.end();
  const duration = terminal.now() - start;
  if (doubts.length > 0) {
    const doubtful = { ...report, refusal: 'surroundings' as const, diagnostics: [...report.diagnostics, ...doubts] };
    return printReport(doubtful, { ...occasion, write: false, duration });
  }
  const fixed = checked?.fixed ?? [];
  if (!quiet) for (const { file, url } of fixed) terminal.write(`${phrasesIn(language).aliasWritten(file, url)}\n`);
  const code = await printReport(report, { ...occasion, fixed, duration });
  if (quiet) return code;
  if (setting.order.profile.isOn) terminal.write(`\n${printProfile(setting.order.profile, root, language)}`);
  if (options.verify === true && report.refusal === null) terminal.write(`${phrasesIn(language).verified}\n`);
  return code;
}

/** Checks; with `fix`, writes down where old addresses lead and checks again. */
async function check(
  { portal }: Setting,
  order: BuildOrder,
  fix: boolean,
): Promise<{ readonly report: Report; readonly fixed: Fixed['written'] }> {
  const report = await build(portal, order);
  if (!fix) return { report, fixed: [] };
  const { fixUrls, isFixable } = await import('./fix-urls.js');
  if (!report.diagnostics.some(isFixable)) return { report, fixed: [] };
  const { written, diagnostics } = fixUrls(portal.root, report.diagnostics);
  const again = await build(portal, { ...order, warnings: [...order.warnings, ...diagnostics] });
  return { report: again, fixed: written };
}

/** Git is asked where nothing else tells what was public, or where a commit is named. */
function openUrlGuard({ portal, clock }: Setting, { base }: Options, output: string): UrlGuard {
  const isAsked = base !== undefined || !existsSync(join(output, manifestName));
  const committed = isAsked
    ? import('../committed-urls.js').then(async (module) => module.readCommittedUrls(portal, base ?? null, clock))
    : Promise.resolve({ urls: [], diagnostics: [] });
  // Who waits for it hears of a failure; a build that is refused before does not wait.
  committed.catch(() => undefined);
  return { output, committed };
}

/** Builds, and records what was published. Git is asked meanwhile, of the files as they are when the build begins. */
async function buildAndRecord({ portal }: Setting, order: BuildOrder & { readonly output: string }): Promise<Report> {
  const asked = findOrigin(portal.root, portal.theme);
  const report = await build(portal, order);
  const origin = await asked;
  if (report.refusal !== null) return report;
  const { clock, asOf, pages } = report;
  const warnings = recordBuild({ portal, output: order.output, clock, asOf, files: pages.total, origin });
  return warnings.length === 0 ? report : { ...report, diagnostics: [...report.diagnostics, ...warnings] };
}
