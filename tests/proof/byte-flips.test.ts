/** No single bit of what was published and signed can be turned unseen. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { openPublicKey } from '../../src/proof/keys.js';
import { readStatement } from '../../src/proof/statement.js';
import { verifyFolder, type Trust } from '../../src/proof/verify-folder.js';
import { list } from '../build/rig.js';
import { SignedPortal } from './rig.js';

async function open(): Promise<{ readonly portal: SignedPortal; readonly trust: Trust }> {
  const portal = await SignedPortal.open();
  const key = openPublicKey(readFileSync(portal.keep('khoa.pub.pem'), 'utf8'));
  return { portal, trust: { manifest: null, key, baseUrl: null, least: 1, remembered: null } };
}

test('a bit of any file of dist/ that is turned is found, at its file', async () => {
  const { portal, trust } = await open();
  const files = list(portal.published('')).map((path) => path.replace(/^\//, ''));
  const findings = (): readonly (string | undefined)[] =>
    verifyFolder(portal.published(''), trust, () => false).diagnostics.map(({ place }) => place?.file);
  assert(files.includes('manifest.json') && files.includes('statement.json'), files.join());
  assert.deepEqual(findings(), []);
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(7), (file, at, bit) => {
      const bytes = readFileSync(portal.published(file));
      fc.pre(bytes.length > 0);
      writeFileSync(portal.published(file), turn(bytes, at % bytes.length, bit));
      assert.deepEqual(findings(), [file]);
      writeFileSync(portal.published(file), bytes);
    }),
    { numRuns: 200 },
  );
});

test('every bit of a statement counts', async () => {
  const { portal, trust } = await open();
  const bytes = readFileSync(portal.published('statement.json'));
  assert.equal(readStatement(bytes.toString(), trust.key).kind, 'sound');
  for (let at = 0; at < bytes.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const { kind } = readStatement(turn(bytes, at, bit).toString(), trust.key);
      assert.notEqual(kind, 'sound', `byte ${at}, bit ${bit}`);
    }
  }
});

function turn(bytes: Buffer, at: number, bit: number): Buffer {
  const turned = Buffer.from(bytes);
  turned[at] = (turned[at] ?? 0) ^ (1 << bit);
  return turned;
}
