/** The documents that are generated from the code say what the code says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeDocs } from '../../scripts/docs/make-docs.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

for (const [path, text] of makeDocs(root)) {
  test(`${path} is up to date`, () => {
    assert.ok(
      readFileSync(join(root, path), 'utf8') === text,
      `${path} is out of date: run “npm run docs” and commit what it writes`,
    );
  });
}
