/** Nothing in; the version that package.json gives this program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.js';

/** As the command line and records name it; empty where package.json names none. */
export function readVersion(): string {
  const text = readFileSync(join(packageRoot, 'package.json'), 'utf8');
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '';
}
