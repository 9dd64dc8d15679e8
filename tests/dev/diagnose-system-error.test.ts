/** What a preview says where the system refuses something. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnoseListenError, diagnoseWatchError } from '../../src/dev/diagnose-system-error.js';

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

test('a port or an address that cannot be had', () => {
  const cases: readonly (readonly [cause: string, code: string])[] = [
    ['EADDRINUSE', 'port-taken'],
    ['EACCES', 'port-forbidden'],
    ['EADDRNOTAVAIL', 'host-unusable'],
    ['ENOTFOUND', 'host-unusable'],
  ];
  for (const [cause, code] of cases) assert.equal(diagnoseListenError(systemError(cause), '::', 80).code, code);
  assert.throws(() => diagnoseListenError(new Error('sai'), '::', 80), /sai/);
});

test('folders that cannot be watched', () => {
  assert.equal(diagnoseWatchError(systemError('ENOSPC')).code, 'watch-limit');
  assert.equal(diagnoseWatchError(systemError('EMFILE')).code, 'watch-limit');
  assert.deepEqual(diagnoseWatchError(systemError('EACCES')).args, { cause: 'EACCES' });
});
