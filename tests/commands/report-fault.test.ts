/** A fault of bantin's own is told like any other finding, with the same JSON. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportFault } from '../../src/commands/report-fault.js';
import type { Terminal } from '../../src/commands/terminal.js';
import { reportFields } from '../cli/report-fields.js';

function tell(json: boolean): { readonly code: number; readonly out: string; readonly error: string } {
  const written = { out: '', error: '' };
  const terminal: Terminal = {
    workingDirectory: '/',
    now: () => 0,
    color: { out: false, error: false },
    interactive: false,
    processors: 1,
    stopwatch: () => 0,
    write: (text) => {
      written.out += text;
    },
    writeError: (text) => {
      written.error += text;
    },
  };
  const code = reportFault(new Error('chín khác mười'), json, 'vi', terminal);
  return { code, ...written };
}

test('in words it goes to standard error, with where it happened', () => {
  const { code, out, error } = tell(false);
  assert.deepEqual([code, out], [3, '']);
  assert.match(error, /internal-error\n.*chín khác mười[^]*report-fault\.test/);
});

test('in JSON it is the object that every build prints', () => {
  const printed: Readonly<Record<string, unknown>> = JSON.parse(tell(true).out);
  assert.deepEqual(Object.keys(printed), reportFields);
  assert.equal(printed['ok'], false);
});
