/** `bantin hosting`: prints what serves the portal with the headers that it should have, for a web server or a host. */
import { readFileSync } from 'node:fs';
import { composeAlone } from '../compose.js';
import { printCaddy } from '../hosting/print-caddy.js';
import { printHeaders } from '../hosting/print-headers.js';
import { printNginx } from '../hosting/print-nginx.js';
import { headerRules } from '../hosting/rules.js';
import { describeServed } from '../hosting/server.js';
import type { HostingKind } from './hosting-kinds.js';
import { printFindings } from './print-findings.js';
import type { Options } from './options.js';
import { openSetting, type Setting } from './setting.js';
import { exitCodes, type Terminal } from './terminal.js';

/** Prints the snippet of `kind`, of the edition as it is now: it names old addresses, or files of the theme. */
export async function runHosting(kind: HostingKind, options: Options, terminal: Terminal): Promise<number> {
  const { setting, language, diagnostics } = await openSetting(options, terminal);
  if (setting === null) return printFindings(diagnostics, options, language, terminal);
  const { portal, output } = setting;
  if (kind !== 'headers') {
    const { composed, diagnostics: found } = await composeAlone(portal, orderOf(setting));
    if (composed === null) return printFindings(found, options, language, terminal);
    const [served, { moves }] = [describeServed(portal, output), composed.drawn];
    const rules = headerRules(portal);
    const isNginx = kind === 'nginx';
    terminal.write(
      isNginx ? printNginx(rules, moves, served, ['80', '[::]:80']) : printCaddy(rules, moves, served, served.host),
    );
    return exitCodes.done;
  }
  const { text, diagnostics: found } = await printOwnHeaders(setting);
  if (text === null) return printFindings(found, options, language, terminal);
  terminal.write(text);
  return exitCodes.done;
}

function orderOf({ order }: Setting): Parameters<typeof composeAlone>[1] {
  return { ...order, keepGoing: true, progress: () => undefined };
}

/** `_headers` as a build writes it, whether or not the host that site.yaml names reads it. */
async function printOwnHeaders(setting: Setting): Promise<{
  readonly text: string | null;
  readonly diagnostics: Awaited<ReturnType<typeof composeAlone>>['diagnostics'];
}> {
  const { portal } = setting;
  const { composed, diagnostics } = await composeAlone(portal, orderOf(setting));
  if (composed === null) return { text: null, diagnostics };
  const { pages } = composed.drawn;
  const page = pages.find(({ url, subject }) => url === '/_headers' && subject.kind === 'plain');
  if (page?.subject.kind !== 'plain') {
    const urls = pages.map(({ url }) => url);
    return { text: printHeaders(headerRules(portal), urls, portal.host), diagnostics };
  }
  const { text, appendix } = page.subject;
  return { text: text + (appendix === null ? '' : readFileSync(appendix.diskPath, 'utf8')), diagnostics };
}
