import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFile } from '../../src/portal/read-file.js';

test('a file of any size is read, whatever was read before it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-'));
  try {
    for (const size of [10, 0, 1 << 16, (1 << 16) - 1, 300_001, 3]) {
      const bytes = Buffer.alloc(size, `${size} `);
      writeFileSync(join(folder, 'file'), bytes);
      assert.ok(bytes.equals(readFile(join(folder, 'file'))), `${size} bytes`);
    }
    assert.throws(() => readFile(join(folder, 'none')), { code: 'ENOENT' });
    assert.throws(() => readFile(folder), { code: 'EISDIR' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
