/** `bantin audit`: names the published articles that were changed in silence; returns the exit code. */
import { auditPortal } from '../audit-portal.js';
import { diagnose, hasError } from '../diagnostics/diagnose.js';
import { printDiagnostics } from '../diagnostics/print.js';
import { toJson } from '../diagnostics/to-json.js';
import type { Portal } from '../model.js';
import type { Range } from '../portal/timeline.js';
import { parseTimestamp } from '../text/timestamp.js';
import { openZone } from '../text/zone.js';
import type { Options } from './options.js';
import { phrasesIn } from './phrases-in.js';
import { printFindings } from './print-findings.js';
import { readPictured } from './read-pictured.js';
import { openSetting } from './setting.js';
import { exitCodes, type Terminal } from './terminal.js';

/** The options of `audit`. */
export interface AuditOptions extends Options {
  /** A commit or a date: only what came after it is judged. */
  readonly since?: string;
}

/** Audits the portal; findings go where a build's findings go. */
export async function runAudit(options: AuditOptions, terminal: Terminal): Promise<number> {
  const { setting, language, diagnostics } = await openSetting(options, terminal);
  if (setting === null) return printFindings(diagnostics, options, language, terminal);
  if (options.since !== undefined && options.base !== undefined)
    return printFindings([diagnose('audit-range-twice', null)], options, language, terminal);
  const { portal, clock } = setting;
  const { refusal, articles, diagnostics: found } = await auditPortal(portal, rangeOf(options, portal, clock), clock);
  if (refusal !== null) return printFindings([refusal], options, language, terminal);
  const readFile = readPictured(portal.root);
  const isWrong = hasError(found) || (options.strict === true && found.length > 0);
  if (options.json === true) {
    const listed = toJson(found, { language, readFile });
    terminal.write(`${JSON.stringify({ ok: !isWrong, articles, diagnostics: listed })}\n`);
  } else {
    const color = terminal.color.error;
    terminal.writeError(printDiagnostics(found, { language, readFile, color, limitPerCode: Infinity }));
    const errors = found.filter(({ severity }) => severity === 'error').length;
    if (options.quiet !== true || isWrong)
      terminal.writeError(`${phrasesIn(language).audited(articles, errors, found.length - errors)}\n`);
  }
  return isWrong ? exitCodes.content : exitCodes.done;
}

/** A date is one of the forms that timestamps have; any other word is a name in git. */
function rangeOf({ since, base }: AuditOptions, { timeZone }: Portal, clock: number): Range {
  if (base !== undefined) return { kind: 'base', ref: base, instant: clock };
  if (since === undefined) return { kind: 'all' };
  const zone = openZone(timeZone);
  const read = zone === null ? null : parseTimestamp(since, zone);
  return read?.ok === true ? { kind: 'since', instant: read.timestamp.instant } : { kind: 'after', ref: since };
}
