/** `bantin sign`: signs what the last build has published; the key out of a file or, for CI, of the environment. */
import { resolve } from 'node:path';
import { diagnose, hasError } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { openPrivateKey, type SigningKey } from '../proof/keys.js';
import { signOutput } from '../proof/sign-output.js';
import { outputOf, rootOf } from './options.js';
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

/** The variable that may hold the private key. */
export const keyVariable = 'BANTIN_SIGNING_KEY';

/** Signs; `secret` is the text of the key in the environment, null where there is none. `--key` comes before it. */
export async function runSign(options: ProofOptions, secret: string | null, terminal: Terminal): Promise<number> {
  const { key, diagnostics: ofKey } = readKey(options, secret, terminal);
  const wrong = [...checkLanguage(options), ...checkCount('--number', options.number), ...ofKey];
  if (key === null || hasError(wrong)) return printMisuse(wrong, options, terminal);
  const number = options.number === undefined ? null : Number(options.number);
  const signed = signOutput({ root: rootOf(options, terminal), output: outputOf(options, terminal), key, number });
  const { diagnostics } = signed;
  const { proof } = phrasesIn(languageOf(options));
  if (signed.kind === 'refused') {
    const failure = signed.by === 'content' ? exitCodes.content : exitCodes.surroundings;
    const words = proof.notSigned(countErrors(diagnostics));
    return printOutcome({ diagnostics, json: { statement: null }, words, failure }, options, terminal);
  }
  const { imprint } = signed;
  const words = proof.signed(imprint.number, imprint.files, imprint.baseUrl, key.fingerprint);
  const json = { statement: imprint, key: key.fingerprint };
  return printOutcome({ diagnostics, json, words, failure: exitCodes.content }, options, terminal);
}

function readKey(
  { key }: ProofOptions,
  secret: string | null,
  terminal: Terminal,
): { readonly key: SigningKey | null; readonly diagnostics: readonly Diagnostic[] } {
  const given = key === undefined ? null : resolve(terminal.workingDirectory, key);
  const { text, diagnostics } = given === null ? { text: secret, diagnostics: [] } : readGiven(given);
  if (text === null || text.trim() === '') {
    return { key: null, diagnostics: diagnostics.length > 0 ? diagnostics : [diagnose('key-missing', null)] };
  }
  const opened = openPrivateKey(text);
  if (opened !== null) return { key: opened, diagnostics: [] };
  return { key: null, diagnostics: [diagnose('key-unusable', null, { path: given ?? keyVariable })] };
}
