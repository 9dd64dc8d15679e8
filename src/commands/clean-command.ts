/** `bantin clean`: removes what bantin has written to dist/ and remembers of it, and names what it leaves alone. */
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { cacheFolder } from '../cache/folder.js';
import { clean } from '../publish/clean.js';
import { phrasesIn } from './phrases-in.js';
import { printFindings } from './print-findings.js';
import type { Options } from './options.js';
import { openSetting } from './setting.js';
import { exitCodes, type Terminal } from './terminal.js';

/** Cleans the output folder of a portal. */
export async function runClean(options: Options, terminal: Terminal): Promise<number> {
  const { setting, language, diagnostics } = await openSetting(options, terminal);
  if (setting === null) return printFindings(diagnostics, options, language, terminal);
  const cleaned = await clean(setting.output);
  if (cleaned.kind === 'refused') {
    printFindings(cleaned.diagnostics, options, language, terminal);
    return exitCodes.surroundings;
  }
  rmSync(cacheFolder(setting.portal.root), { recursive: true, force: true });
  const { removed, foreign } = cleaned;
  if (options.json === true) terminal.write(`${JSON.stringify({ ok: true, removed, foreign })}\n`);
  else if (options.quiet !== true) {
    const phrases = phrasesIn(language);
    terminal.write(`${phrases.cleaned(removed.length, relative(terminal.workingDirectory, setting.output) || '.')}\n`);
    if (foreign.length > 0) terminal.write(`${phrases.leftAlone(foreign)}\n`);
  }
  return exitCodes.done;
}
