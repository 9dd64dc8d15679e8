import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../src/diagnostics/diagnose.js';
import { toJson } from '../../src/diagnostics/to-json.js';
import { word } from '../../src/diagnostics/word.js';

const files: Readonly<Record<string, string>> = { 'a.md': 'x\nBắc y\n'.normalize('NFD') };
const readFile = (path: string): string | null => files[path] ?? null;

test('programs get severity, code, message, file, line and column, nulls where there is no place', () => {
  const nowhere = diagnose('site-zone-invalid', null, { read: 'x' });
  const unreadable = diagnose('invalid-utf8', { file: 'b.md', offset: 3, length: 1 });
  const placed = diagnose('invalid-utf8', { file: 'a.md', offset: 6, length: 1 });
  const { what, fix } = word(placed, 'en');
  const printed = toJson([nowhere, unreadable, placed], { language: 'en', readFile });
  assert.deepEqual(printed[0], {
    severity: 'error',
    code: 'invalid-utf8',
    message: `${what} ${fix}`,
    file: 'a.md',
    line: 2,
    column: 7,
  });
  assert.deepEqual(
    printed.slice(1).map(({ code, file, line, column }) => ({ code, file, line, column })),
    [
      { code: 'invalid-utf8', file: 'b.md', line: null, column: null },
      { code: 'site-zone-invalid', file: null, line: null, column: null },
    ],
  );
});

test('every diagnostic of a code is there, however many they are', () => {
  const many = Array.from({ length: 500 }, (_, offset) =>
    diagnose('invalid-utf8', { file: 'c.md', offset, length: 0 }),
  );
  assert.equal(toJson(many, { language: 'vi', readFile }).length, 500);
});
