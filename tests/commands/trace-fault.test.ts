/** Tests of the stacks of faults: the bundle that runs, the files that are named. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { traceFault } from '../../src/commands/trace-fault.js';

test('a place in the bundle is told as the place of the file that was bundled', () => {
  const bundled = new URL('../../bundle/cli.js', import.meta.url);
  const lines = readFileSync(bundled, 'utf8').split('\n');
  const line = lines.findIndex((text) => text.startsWith('async function main('));
  const original = new URL('../../src/cli.js', import.meta.url);
  const written = readFileSync(fileURLToPath(original), 'utf8').split('\n');
  const told = traceFault(`Error: why\n    at main (${bundled.href}:${line + 1}:1)\n    at node:internal/process:1:2`);
  const [, at] = /cli\.js:(\d+):\d+\)/.exec(told) ?? [];
  assert.ok(told.includes(original.href), told);
  assert.match(written[Number(at) - 1] ?? '', /^export async function main\(/);
  assert.ok(told.endsWith('at node:internal/process:1:2'));
});

test('a place without a map stays as it is', () => {
  const stack = `Error: why\n    at here (${import.meta.url}:1:1)`;
  assert.equal(traceFault(stack), stack);
});
