/** `bantin verify`: a published folder, or a list of URLs, against what is trusted; exit 1 where anything is wrong. */
import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { diagnose, hasError } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { isBaseUrl, normalizeBaseUrl } from '../portal/base-url.js';
import { isInside } from '../proof/files.js';
import { openIgnore } from '../proof/ignore.js';
import { openPublicKey, type PublicKey } from '../proof/keys.js';
import { readRemembered, writeRemembered, type Remembered } from '../proof/remembered.js';
import { verifyFolder, type Trust, type VerifiedFolder } from '../proof/verify-folder.js';
import { verifyUrls } from '../proof/verify-urls.js';
import { diagnoseDiskError } from '../publish/disk-failure.js';
import { parseManifest } from '../publish/manifest.js';
import { outputOf } from './options.js';
import { phrasesIn } from './phrases-in.js';
import {
  checkCount,
  checkLanguage,
  countErrors,
  languageOf,
  printMisuse,
  printOutcome,
  type ProofOptions,
} from './print-proof.js';
import { readGiven } from './read-given.js';
import { exitCodes, type Terminal } from './terminal.js';

/** Verifies `target`, a folder or a list of URLs; without one, the output folder. */
export async function runVerify(
  target: string | undefined,
  options: ProofOptions,
  terminal: Terminal,
): Promise<number> {
  const path = target === undefined ? outputOf(options, terminal) : resolve(terminal.workingDirectory, target);
  const stat = statSync(path, { throwIfNoEntry: false });
  const isList = stat?.isFile() === true;
  const { trust, diagnostics } = readTrust(options, terminal);
  const wrong = [
    ...checkLanguage(options),
    ...(isList || stat?.isDirectory() === true ? [] : [diagnose('file-absent', null, { path })]),
    ...(isList ? checkList(options) : checkFolder(path, options, terminal)),
    ...diagnostics,
  ];
  if (trust === null || hasError(wrong)) return printMisuse(wrong, options, terminal);
  return isList
    ? verifyList(path, trust, options, terminal)
    : verifyStanding(realpathSync(path), trust, options, terminal);
}

function verifyStanding(folder: string, trust: Trust, options: ProofOptions, terminal: Terminal): number {
  const verified = verifyFolder(folder, trust, openIgnore(options.ignore ?? []));
  const { imprint, files } = verified;
  const kept = keep(verified, trust, options, terminal);
  const diagnostics = [...verified.diagnostics, ...kept.diagnostics];
  const { proof } = phrasesIn(languageOf(options));
  const errors = countErrors(diagnostics);
  const lines = [
    ...(imprint === null ? [] : [proof.stated(imprint.number, imprint.baseUrl, imprint.clock, imprint.commit)]),
    ...(trust.key === null ? [proof.unsigned] : []),
    ...(files === null ? [proof.unchecked] : []),
    errors === 0 ? proof.sound(files ?? 0) : proof.unsound(errors),
    ...kept.words,
  ];
  const failure = kept.diagnostics.length > 0 ? exitCodes.surroundings : exitCodes.content;
  const json = { checked: 'folder', files, statement: imprint };
  return printOutcome({ diagnostics, json, words: lines.join('\n'), failure }, options, terminal);
}

/** Only what was found sound is remembered: else an intruder's number would be. */
function keep(
  { diagnostics, imprint }: VerifiedFolder,
  { remembered }: Trust,
  options: ProofOptions,
  terminal: Terminal,
): { readonly diagnostics: readonly Diagnostic[]; readonly words: readonly string[] } {
  if (options.remember === undefined || imprint === null || hasError(diagnostics))
    return { diagnostics: [], words: [] };
  const path = resolve(terminal.workingDirectory, options.remember);
  try {
    if (remembered?.number !== imprint.number) writeRemembered(path, imprint);
  } catch (error) {
    return { diagnostics: [diagnoseDiskError(error, path)], words: [] };
  }
  const { proof } = phrasesIn(languageOf(options));
  const first = remembered === null ? [proof.firstTime] : [];
  return { diagnostics: [], words: [proof.remembered(imprint.number, options.remember), ...first] };
}

function verifyList(path: string, { manifest, baseUrl }: Trust, options: ProofOptions, terminal: Terminal): number {
  const { text, diagnostics } = readGiven(path);
  const entries = parseManifest(manifest ?? '');
  if (text === null || entries === null || baseUrl === null) return printMisuse(diagnostics, options, terminal);
  const verified = verifyUrls(text, path, baseUrl, entries, openIgnore(options.ignore ?? []));
  const { own, elsewhere } = verified;
  const { proof } = phrasesIn(languageOf(options));
  const errors = countErrors(verified.diagnostics);
  const lines = [
    errors === 0 ? proof.urlsSound(own) : proof.urlsUnsound(errors, own),
    ...(elsewhere.length > 0 ? [proof.elsewhere(elsewhere)] : []),
    proof.urlsOnly,
  ];
  const json = { checked: 'urls', urls: own, elsewhere };
  const outcome = { diagnostics: verified.diagnostics, json, words: lines.join('\n'), failure: exitCodes.content };
  return printOutcome(outcome, options, terminal);
}

/** What the options say is trusted; null with what is wrong. */
function readTrust(
  options: ProofOptions,
  terminal: Terminal,
): { readonly trust: Trust | null; readonly diagnostics: readonly Diagnostic[] } {
  const found: Diagnostic[] = [...checkCount('--at-least', options.atLeast)];
  const read = (given: string | undefined): { readonly path: string; readonly text: string } | null => {
    if (given === undefined) return null;
    const path = resolve(terminal.workingDirectory, given);
    const { text, diagnostics } = readGiven(path);
    found.push(...diagnostics);
    return text === null ? null : { path, text };
  };
  const [kept, pem] = [read(options.manifest), read(options.publicKey)];
  if (kept !== null && parseManifest(kept.text) === null) {
    found.push(diagnose('verify-manifest-unusable', null, { path: kept.path }));
  }
  const key: PublicKey | null = pem === null ? null : openPublicKey(pem.text);
  if (pem !== null && key === null) found.push(diagnose('public-key-unusable', null, { path: pem.path }));
  const { baseUrl } = options;
  if (baseUrl !== undefined && !isBaseUrl(baseUrl)) {
    found.push(diagnose('option-base-url-invalid', null, { read: baseUrl }));
  }
  const remembered = openRemembered(options, terminal, found);
  if (found.length > 0) return { trust: null, diagnostics: found };
  const trust = {
    manifest: kept?.text ?? null,
    key,
    baseUrl: baseUrl === undefined ? null : normalizeBaseUrl(baseUrl),
    least: Number(options.atLeast ?? 1),
    remembered,
  };
  return { trust, diagnostics: [] };
}

function openRemembered(options: ProofOptions, terminal: Terminal, found: Diagnostic[]): Remembered | null {
  if (options.remember === undefined) return null;
  const path = resolve(terminal.workingDirectory, options.remember);
  try {
    const remembered = readRemembered(path);
    if (remembered !== 'malformed') return remembered;
    found.push(diagnose('remembered-malformed', null, { path }));
  } catch (error) {
    found.push(diagnoseDiskError(error, path));
  }
  return null;
}

/** Nothing that is trusted may come out of the folder that is checked; what is asked of a statement needs the key. */
function checkFolder(folder: string, options: ProofOptions, terminal: Terminal): readonly Diagnostic[] {
  const { manifest, publicKey, remember, atLeast, baseUrl } = options;
  const inside = [manifest, publicKey, remember]
    .flatMap((given) => (given === undefined ? [] : resolve(terminal.workingDirectory, given)))
    .filter((path) => isInside(path, folder));
  const asked: readonly (readonly [option: string, value: string | undefined])[] = [
    ['--at-least', atLeast],
    ['--remember', remember],
    ['--base-url', baseUrl],
  ];
  const keyless = publicKey === undefined ? asked.filter(([, value]) => value !== undefined) : [];
  return [
    ...(manifest === undefined && publicKey === undefined ? [diagnose('verify-untrusted', null)] : []),
    ...(manifest === undefined ? [] : keyless.map(([option]) => diagnose('verify-needs-key', null, { option }))),
    ...inside.map((path) => diagnose('verify-inside', null, { path })),
  ];
}

function checkList({ manifest, baseUrl }: ProofOptions): readonly Diagnostic[] {
  const needed: readonly (readonly [option: string, value: string | undefined])[] = [
    ['--manifest', manifest],
    ['--base-url', baseUrl],
  ];
  return needed
    .filter(([, value]) => value === undefined)
    .map(([option]) => diagnose('url-list-needs', null, { option }));
}
