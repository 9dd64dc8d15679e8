/**
 * Runs the compiled tests: those that take a few minutes in all (`npm test`), with `--long` the others (`npm run test:long`),
 * or those of both whose path holds one of the given words (`npm test -- timestamp`).
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../tests/', import.meta.url));
const words = process.argv.slice(2).filter((word) => word !== '--long');
const isLong = process.argv.includes('--long');

/** A few steps of the oracle are in the short run, many in the long one. */
const oracle = { name: 'oracle.test.js', steps: isLong ? '300' : '60' };

function isWanted(file: string): boolean {
  if (words.length > 0) return words.some((word) => file.includes(word));
  return isLong ? file.endsWith('.long.test.js') || file.endsWith(oracle.name) : !file.endsWith('.long.test.js');
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.js') && isWanted(file))
  .map((file) => join(folder, file))
  .sort();
if (files.length === 0) throw new Error('no test matches');
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
  env: { ORACLE_STEPS: oracle.steps, ...process.env },
});
process.exitCode = status ?? 1;
