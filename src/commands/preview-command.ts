/** `bantin preview`: one article as a file of its own, to send to the person who approves it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { diagnose, hasError } from '../diagnostics/diagnose.js';
import { previewArticle } from '../preview.js';
import { openZone } from '../text/zone.js';
import { phrasesIn } from './phrases-in.js';
import { printFindings } from './print-findings.js';
import type { Options } from './options.js';
import { openSetting } from './setting.js';
import { exitCodes, type Terminal } from './terminal.js';

/** The options of `bantin preview`. */
export interface PreviewOptions extends Options {
  /** Where it goes; beside the reader by default. */
  readonly out?: string;
}

/** Writes the preview of the article at `path`, which is relative to the working directory or to the portal's root. */
export async function runPreview(path: string, options: PreviewOptions, terminal: Terminal): Promise<number> {
  const { setting, language, diagnostics } = await openSetting(options, terminal);
  if (setting === null) return printFindings(diagnostics, options, language, terminal);
  const { portal, order } = setting;
  const named = [resolve(terminal.workingDirectory, path), resolve(portal.root, path)].find((full) => existsSync(full));
  const name = relative(portal.root, named ?? path)
    .split(sep)
    .join('/')
    .normalize('NFC');
  const {
    html,
    article,
    diagnostics: found,
  } = await previewArticle(portal, name, {
    ...order,
    progress: () => undefined,
  });
  if (html === null || article === null) {
    printFindings(found, options, language, terminal);
    return exitCodes.content;
  }
  const out = resolve(terminal.workingDirectory, options.out ?? `${basename(name, '.md')}.xem-truoc.html`);
  // Only an earlier preview may be written over.
  if (existsSync(out) && !readFileSync(out, 'utf8').includes('<meta name="bantin-preview"')) {
    printFindings([diagnose('preview-in-the-way', null, { path: out })], options, language, terminal);
    return exitCodes.surroundings;
  }
  writeFileSync(out, html);
  const shown = relative(terminal.workingDirectory, out);
  const now = openZone(portal.timeZone)?.toCivil(setting.clock);
  const at =
    now === undefined ? '' : `${now.day}.${now.month}.${now.year} - ${now.hour}:${String(now.minute).padStart(2, '0')}`;
  if (options.json === true) terminal.write(`${JSON.stringify({ file: out, digest: article.wording })}\n`);
  else terminal.write(phrasesIn(language).previewed(shown, article.wording, at));
  return hasError(found) ? exitCodes.content : exitCodes.done;
}
