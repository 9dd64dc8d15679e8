/** `bantin keygen`: makes the pair of keys by which publications are signed and verified. */
import { resolve } from 'node:path';
import { hasError } from '../diagnostics/diagnose.js';
import { publicPathOf, writeKeys } from '../proof/write-keys.js';
import { outputOf, rootOf } from './options.js';
import { phrasesIn } from './phrases-in.js';
import { checkLanguage, languageOf, printMisuse, printOutcome, type ProofOptions } from './print-proof.js';
import { exitCodes, type Terminal } from './terminal.js';

/** Writes the keys; by default into the working directory. */
export async function runKeygen(options: ProofOptions, terminal: Terminal): Promise<number> {
  const wrong = checkLanguage(options);
  if (hasError(wrong)) return printMisuse(wrong, options, terminal);
  const path = resolve(terminal.workingDirectory, options.out ?? 'bantin-key.pem');
  const { keys, diagnostics } = await writeKeys(path, rootOf(options, terminal), outputOf(options, terminal));
  if (keys === null) return printMisuse(diagnostics, options, terminal);
  const { fingerprint } = keys;
  const { proof } = phrasesIn(languageOf(options));
  return printOutcome(
    {
      diagnostics,
      json: { privateKey: path, publicKey: publicPathOf(path), fingerprint },
      words: proof.keysWritten(path, publicPathOf(path), fingerprint),
      failure: exitCodes.usage,
    },
    options,
    terminal,
  );
}
