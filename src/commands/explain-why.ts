/** `bantin explain --why`: why the last build that changed anything rendered a page, patched it or kept it. */
import { relative } from 'node:path';
import type { KnownOutputs, Reason } from '../cache/outputs.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { openMemory } from '../memory.js';
import { parseQuery } from '../newsroom/query.js';
import { fileOf } from '../newsroom/routes.js';
import { cut } from '../pages/questions.js';
import type { Options } from './options.js';
import type { Phrases } from './phrases.js';
import { phrasesIn } from './phrases-in.js';
import { printFindings } from './print-findings.js';
import { openSetting, type Setting } from './setting.js';
import { exitCodes, type Terminal } from './terminal.js';

/** Explains the page at `url`: a full URL, a path on the site, or a file of dist/. */
export async function runExplainWhy(url: string, options: Options, terminal: Terminal): Promise<number> {
  const { setting, language, diagnostics } = await openSetting(options, terminal);
  if (setting === null) return printFindings(diagnostics, options, language, terminal);
  const known = lastOutputs(setting);
  const file = [fileOfUrl(url, setting), url.replace(/^\//, '')].find((name) => (known?.find(name) ?? -1) >= 0);
  if (known === null || file === undefined) {
    const code = known === null ? 'build-unknown' : 'page-unknown';
    printFindings([diagnose(code, null, { url })], options, language, terminal);
    return exitCodes.content;
  }
  const reason = known.reason(known.find(file));
  if (options.json === true) {
    const keys = reason !== null && 'keys' in reason ? reason.keys : [];
    const rendered = reason !== null && reason.kind !== 'parts';
    terminal.write(`${JSON.stringify({ file, rendered, reason: reason?.kind ?? null, keys })}\n`);
  } else terminal.write(`${file}\n${wordReason(reason, phrasesIn(language)).join('\n')}\n`);
  return exitCodes.done;
}

function lastOutputs({ portal, output }: Setting): KnownOutputs | null {
  const memory = openMemory(portal.root, 'use');
  try {
    return memory.lastOutputs(relative(portal.root, output));
  } finally {
    memory.close();
  }
}

/** The base path of the portal is not part of a file's path. */
function fileOfUrl(url: string, { portal }: Setting): string {
  const base = new URL(portal.baseUrl);
  const { pathname } = URL.canParse(url, base.href) ? new URL(url, base.href) : base;
  const path = pathname.startsWith(base.pathname) ? pathname.slice(base.pathname.length - 1) : pathname;
  try {
    return fileOf(decodeURI(path));
  } catch {
    return fileOf(path);
  }
}

function wordReason(reason: Reason | null, { why }: Phrases): readonly string[] {
  if (reason === null) return [why.kept];
  if (!('keys' in reason)) return [why[reason.kind]];
  return [why[reason.kind], ...reason.keys.map((key) => `  ${wordKey(key, why)} (${key})`)];
}

/** What a key names, in the words of an editor. */
function wordKey(key: string, why: Phrases['why']): string {
  const [kind, name] = cut(key);
  if (kind !== 'list') return why.keys[kind] ?? kind;
  const query = parseQuery(name);
  if ('around' in query) return why.lists['around'] ?? kind;
  return why.lists[query.source[0]] ?? kind;
}
