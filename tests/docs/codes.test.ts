/** The catalogue holds no dead code: every diagnostic in it is one that bantin can report. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../../src/diagnostics/catalogue/index.js';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));

const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('diagnostics/catalogue/'))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

test('every code of the catalogue is used', () => {
  assert.deepEqual(
    Object.keys(catalogue).filter((name) => !code.includes(`'${name}'`)),
    [],
  );
});

test('codes are kebab-case', () => {
  assert.deepEqual(
    Object.keys(catalogue).filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name)),
    [],
  );
});
