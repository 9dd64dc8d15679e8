/** The options that commands share → the portal and the order that they mean, or a finding for each that is wrong. */
import { join } from 'node:path';
import type { BuildOrder } from '../build.js';
import { openSiteMemory } from '../cache/site.js';
import { diagnose, hasError } from '../diagnostics/diagnose.js';
import type { Diagnostic, Language, Portal } from '../model.js';
import { statFile } from '../portal/file-stat.js';
import { noProfile, Profile } from '../profile.js';
import { loadPortal } from '../portal/load-portal.js';
import { isBaseUrl, normalizeBaseUrl } from '../portal/base-url.js';
import { parseTimestamp } from '../text/timestamp.js';
import { openZone } from '../text/zone.js';
import { outputOf, rootOf, sharingOf, type Options } from './options.js';
import type { Terminal } from './terminal.js';

/** A portal that a command works on. */
export interface Setting {
  readonly portal: Portal;
  readonly language: Language;
  readonly clock: number;
  /** Absolute path of dist/. */
  readonly output: string;
  readonly order: Omit<BuildOrder, 'output' | 'progress'>;
}

/**
 * Loads the portal that the options name; without one, `diagnostics` says why. `label` says what a build is ordered to
 * do, where a later one may find that nothing has changed.
 */
export async function openSetting(
  options: Options,
  terminal: Terminal,
  label: string | null = null,
): Promise<{
  readonly setting: Setting | null;
  readonly language: Language;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const root = rootOf(options, terminal);
  // Looked at before it is read, so that a change in between shows.
  const siteFile = join(root, 'site.yaml');
  const before = [{ path: siteFile, stat: statFile(siteFile) }];
  const found = checkOptions(options);
  const baseUrl =
    options.baseUrl !== undefined && isBaseUrl(options.baseUrl) ? normalizeBaseUrl(options.baseUrl) : null;
  const { portal, diagnostics } = await loadPortal(root, baseUrl, openSiteMemory(root));
  const language = options.lang === 'vi' || options.lang === 'en' ? options.lang : (portal?.language ?? 'vi');
  const clock = portal === null ? null : readClock(options.clock, portal, terminal);
  const all = [...found, ...diagnostics, ...(portal !== null && clock === null ? [diagnoseClock(options.clock)] : [])];
  if (portal === null || clock === null || hasError(all)) return { setting: null, language, diagnostics: all };
  const output = outputOf(options, terminal);
  const order = {
    clock,
    drafts: options.drafts ?? false,
    keepGoing: options.keepGoing ?? false,
    strict: options.strict ?? false,
    adopt: options.adopt ?? false,
    indexes: true,
    profile: options.profile === true ? new Profile(terminal.stopwatch) : noProfile,
    snapshot: label === null ? null : { label, before, language },
    memory: options.force === true ? ('renew' as const) : ('use' as const),
    sharing: sharingOf(options, terminal),
    comparison: null,
    urls: null,
    warnings: diagnostics,
  };
  return { setting: { portal, language, clock, output, order }, language, diagnostics };
}

function checkOptions({ baseUrl, lang, jobs }: Options): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (baseUrl !== undefined && !isBaseUrl(baseUrl))
    found.push(diagnose('option-base-url-invalid', null, { read: baseUrl }));
  if (lang !== undefined && lang !== 'vi' && lang !== 'en')
    found.push(diagnose('option-lang-invalid', null, { read: lang }));
  if (jobs !== undefined && !/^[1-9]\d?$/.test(jobs)) found.push(diagnose('option-jobs-invalid', null, { read: jobs }));
  return found;
}

/** ISO 8601, in the portal's zone where it names none; without the option, now. Null where it cannot be read. */
function readClock(read: string | undefined, { timeZone }: Portal, terminal: Terminal): number | null {
  if (read === undefined) return terminal.now();
  const zone = openZone(timeZone);
  if (zone === null || !/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/.test(read)) return null;
  const parsed = parseTimestamp(read, zone);
  return parsed.ok ? parsed.timestamp.instant : null;
}

function diagnoseClock(read: string | undefined): Diagnostic {
  return diagnose('option-clock-invalid', null, { read: read ?? '' });
}
