/** The record of the last build, and the statement that `bantin sign` makes of it: what they say, and how long they stand. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { articles, digestsOf, makeFolder, Rig } from '../build/rig.js';
import { bantin, spawnBantin } from '../cli/run-cli.js';
import { edit, SignedPortal } from './rig.js';

interface Record {
  readonly number: number;
  readonly commit: string | null;
  readonly dirty: boolean;
  readonly lock: string | null;
  readonly program: string | null;
  readonly tool: string;
}

function recordOf(portal: SignedPortal): Record {
  return JSON.parse(readFileSync(join(portal.rig.root, '.bantin/last-build.json'), 'utf8'));
}

test('the number counts publications, and a build that changes no byte is none', async () => {
  const portal = await SignedPortal.open();
  assert.equal(recordOf(portal).number, 1);
  await portal.build();
  await portal.build('--force');
  assert.equal(recordOf(portal).number, 1);
  portal.addArticle('moi');
  await portal.build();
  assert.equal(recordOf(portal).number, 2);
  // One that only mends what somebody has altered is the same publication.
  edit(portal.published('index.html'), (text) => `${text} `);
  await portal.build();
  assert.equal(recordOf(portal).number, 2);
  // The record outlives the cache and dist/.
  await bantin(['clean'], portal.rig.root);
  assert.equal(existsSync(portal.published('statement.json')), false);
  portal.addArticle('nua');
  await portal.build();
  assert.equal(recordOf(portal).number, 3);
});

test('the record names the commit, and says whether files have changed since', async () => {
  const portal = await SignedPortal.open();
  assert.deepEqual([recordOf(portal).commit, recordOf(portal).dirty], [null, false]);
  assert.match(recordOf(portal).program ?? '', /^[0-9a-f]{64}$/);
  portal.rig.write({ '.gitignore': 'dist/\n.bantin/\n', 'package-lock.json': '{}' });
  portal.rig.commit();
  portal.addArticle('moi');
  await portal.build();
  const commit = execFileSync('git', ['-C', portal.rig.root, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  assert.deepEqual([recordOf(portal).commit, recordOf(portal).dirty], [commit, true]);
  const { lock, program, tool } = recordOf(portal);
  assert.match(lock ?? '', /^[0-9a-f]{64}$/);
  assert.equal(program, null, 'the lock says what it was');
  assert.match(tool, /^bantin \d+\.\d+\.\d+, Node \d+/);
  portal.rig.commit();
  await bantin(['clean'], portal.rig.root);
  rmSync(join(portal.rig.root, '.bantin'), { recursive: true });
  await portal.build();
  assert.deepEqual([recordOf(portal).number, recordOf(portal).dirty], [1, false]);
});

test('nothing of the record is in dist/', async () => {
  const [one, other] = [new Rig(articles(3)), new Rig(articles(3))];
  other.commit();
  for (const [rig, clock] of [
    [one, '2026-11-23T08:00:00+07:00'],
    [other, '2026-11-24T08:00:00+07:00'],
  ] as const) {
    assert.equal((await bantin(['build', '--clock', clock], rig.root)).code, 0);
  }
  assert.deepEqual(digestsOf(join(one.root, 'dist')), digestsOf(join(other.root, 'dist')));
});

test('a record that cannot be read or written is a warning', async () => {
  const portal = await SignedPortal.open();
  const path = join(portal.rig.root, '.bantin/last-build.json');
  writeFileSync(path, '{');
  portal.addArticle('moi');
  const read = await bantin(['build'], portal.rig.root);
  assert.equal(read.code, 0);
  assert.match(read.error, /last-build-malformed/);
  rmSync(path);
  mkdirSync(join(path, 'o-day'), { recursive: true });
  portal.addArticle('nua');
  const written = await bantin(['build'], portal.rig.root);
  assert.equal(written.code, 0, written.error);
  assert.match(written.error, /last-build-unwritten/);
});

test('the statement stands for as long as the manifest does', async () => {
  const portal = await SignedPortal.open();
  const statement = portal.published('statement.json');
  const signed = readFileSync(statement, 'utf8');
  await portal.build('--force');
  assert.equal(readFileSync(statement, 'utf8'), signed);
  edit(portal.published('index.html'), (text) => `${text} `);
  await portal.build();
  assert.equal(readFileSync(statement, 'utf8'), signed, 'mended, it says what was signed');
  portal.addArticle('moi');
  await portal.build();
  assert.equal(existsSync(statement), false);
  await portal.sign();
  // The way of small edits takes it away, too.
  edit(join(portal.rig.root, 'content/tin/moi.md'), (text) => text.replace('Nội dung', 'Lời'));
  await portal.build();
  assert.equal(existsSync(statement), false);
});

test('what is not as it was built is not signed', async () => {
  const portal = await SignedPortal.open();
  const codes = async (): Promise<readonly unknown[]> => {
    const run = await bantin(['sign', '--key', portal.keep('khoa.pem'), '--json'], portal.rig.root);
    return [run.code, ...[...run.out.matchAll(/"code":"([^"]+)"/g)].map(([, code]) => code)];
  };
  writeFileSync(portal.published('CNAME'), '');
  assert.deepEqual(await codes(), [0, 'sign-foreign']);
  edit(portal.published('index.html'), (text) => `${text} `);
  assert.deepEqual(await codes(), [1, 'sign-foreign', 'published-altered']);
  await portal.build();
  rmSync(join(portal.rig.root, '.bantin/last-build.json'));
  assert.deepEqual(await codes(), [1, 'sign-unrecorded']);
  await portal.build();
  assert.deepEqual(await codes(), [0, 'sign-foreign']);
  rmSync(portal.published(''), { recursive: true });
  assert.deepEqual(await codes(), [1, 'sign-unbuilt']);
});

test('the key may come out of the environment, with line ends as secrets have them', async () => {
  const portal = await SignedPortal.open();
  const key = readFileSync(portal.keep('khoa.pem'), 'utf8');
  const sign = (secret: string) => spawnBantin(['sign'], portal.rig.root, { BANTIN_SIGNING_KEY: secret });
  for (const secret of [key, key.replaceAll('\n', String.raw`\n`)]) {
    rmSync(portal.published('statement.json'));
    const run = sign(secret);
    assert.equal(run.code, 0, run.error);
    assert.deepEqual(await portal.findings(), []);
  }
  assert.equal(sign('').code, 2);
  assert.equal(sign(readFileSync(portal.keep('khoa.pub.pem'), 'utf8')).code, 2);
});

test('keygen writes a key for its owner alone, once, and not where it would be published', async () => {
  const rig = new Rig();
  rig.commit();
  const run = await bantin(['keygen'], rig.root);
  assert.equal(run.code, 0);
  assert.match(run.error, /key-in-repository/);
  assert.match(run.out, /Dấu khóa, để đọc so với nhau: [0-9a-f]{64}\n$/);
  const path = join(rig.root, 'bantin-key.pem');
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.match(readFileSync(path, 'utf8'), /^-----BEGIN PRIVATE KEY-----/);
  assert.match(readFileSync(join(rig.root, 'bantin-key.pub.pem'), 'utf8'), /^-----BEGIN PUBLIC KEY-----/);
  const before = readFileSync(path, 'utf8');
  assert.equal((await bantin(['keygen'], rig.root)).code, 2);
  assert.equal(readFileSync(path, 'utf8'), before);
  for (const out of ['content/khoa.pem', 'static/khoa.pem', 'dist/khoa.pem']) {
    assert.equal((await bantin(['keygen', '--out', out], rig.root)).code, 2, out);
    assert.equal(existsSync(join(rig.root, out)), false);
  }
  rig.write({ '.gitignore': '*.pem\n' });
  const ignored = await bantin(['keygen', '--out', 'khac.pem'], rig.root);
  assert.equal(ignored.error, '');
  const elsewhere = makeFolder();
  assert.equal((await bantin(['keygen', '--out', join(elsewhere, 'khoa.pem')], rig.root)).error, '');
  chmodSync(path, 0o600);
});
