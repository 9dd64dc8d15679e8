/** A build that has something to do: the portal is loaded, built, and its report printed. */
import { build, type BuildOrder } from '../build.js';
import type { Changes } from '../cache/snapshot.js';
import type { Report } from '../model.js';
import { findOrigin } from '../portal/commit.js';
import { noProfile } from '../profile.js';
import { recordBuild } from '../proof/last-build.js';
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
  /** What has changed since the last build; null where nobody knows. */
  readonly changes: Changes | null;
  /** False only to check. */
  readonly write: boolean;
  /** When the command began, ms since 1970 UTC. */
  readonly start: number;
}

/** Builds the portal that `options` name. */
export async function runFullBuild(
  options: Options,
  { label, changes, write, start }: BuildCall,
  terminal: Terminal,
): Promise<number> {
  const misplaced = checkChangedUrls(options, terminal);
  if (misplaced.length > 0) return printMisuse(misplaced, options, terminal);
  const { setting, language, diagnostics } = await openSetting(options, terminal, label);
  const [root, output] = [rootOf(options, terminal), outputOf(options, terminal)];
  const occasion = { options, root, output, write, language, terminal };
  if (setting === null) {
    const duration = terminal.now() - start;
    const report = writeChangedUrls(emptyReport('site', start, diagnostics), options, terminal);
    if (options.json !== true) return printFindings(report.diagnostics, options, language, terminal);
    return printReport(report, { ...occasion, duration });
  }
  const quiet = options.quiet === true || options.json === true;
  const progress = await openProgress(phrasesIn(language).phases, quiet ? null : terminal, start);
  const order = { ...setting.order, changes, indexes: write, output: write ? output : null, progress: progress.tell };
  const built = write ? await buildAndRecord(setting, { ...order, output }) : await build(setting.portal, order);
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
  const code = await printReport(report, { ...occasion, duration });
  if (quiet) return code;
  if (setting.order.profile.isOn) terminal.write(`\n${printProfile(setting.order.profile, root, language)}`);
  if (options.verify === true && report.refusal === null) terminal.write(`${phrasesIn(language).verified}\n`);
  return code;
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
