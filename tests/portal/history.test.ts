/** `openHistory` on real repositories: what counts as an earlier version, where there are none, and what never runs. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openHistory, type History } from '../../src/portal/history.js';

/** Neither the settings nor the repository of whoever runs the tests may matter. */
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
process.env = { ...clean, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

/** A folder of its own, removed after the test. */
async function makeFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-history-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function git(folder: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=An', '-c', 'user.email=an@example.test', '-c', 'commit.gpgSign=false'];
  execFileSync('git', ['-C', folder, ...identity, ...args], { stdio: 'pipe' });
}

/** A repository in which each text was committed as `file`, one after another; null: the file was deleted. */
async function makeRepository(t: TestContext, file: string, texts: readonly (string | null)[]): Promise<string> {
  const root = await makeFolder(t);
  git(root, 'init', '-q');
  git(root, 'commit', '-q', '--allow-empty', '-m', 'bắt đầu');
  for (const text of texts) {
    if (text === null) await rm(join(root, file));
    else await write(join(root, file), text);
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', 'sửa');
  }
  return root;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function readVersions(history: History, file: string, limit?: number): Promise<string[]> {
  const versions: string[] = [];
  for await (const bytes of history.versions(file, limit)) versions.push(Buffer.from(bytes).toString());
  return versions;
}

async function versionsOf(root: string, file: string, limit?: number): Promise<string[]> {
  const history = await openHistory(root);
  assert.equal(history.gap, null);
  return readVersions(history, file, limit);
}

test('versions come newest first, without the one that the file holds now', async (t) => {
  const root = await makeRepository(t, 'a.md', ['một', 'hai', 'ba']);
  assert.deepEqual(await versionsOf(root, 'a.md'), ['hai', 'một']);
});

test('the last commit counts when the file was changed since', async (t) => {
  const root = await makeRepository(t, 'a.md', ['một', 'hai']);
  await writeFile(join(root, 'a.md'), 'đang viết dở');
  assert.deepEqual(await versionsOf(root, 'a.md'), ['hai', 'một']);
});

test('a file that was deleted and added again has the versions of both lives', async (t) => {
  const root = await makeRepository(t, 'a.md', ['một', null, 'hai', 'ba']);
  assert.deepEqual(await versionsOf(root, 'a.md'), ['hai', 'một']);
});

test('a file that was never committed has none, in a new repository neither', async (t) => {
  const root = await makeRepository(t, 'a.md', ['một']);
  await writeFile(join(root, 'b.md'), 'mới');
  assert.deepEqual(await versionsOf(root, 'b.md'), []);

  const empty = await makeFolder(t);
  git(empty, 'init', '-q');
  await writeFile(join(empty, 'a.md'), 'mới');
  assert.deepEqual(await versionsOf(empty, 'a.md'), []);
});

test('no more commits are looked at than asked for', async (t) => {
  const root = await makeRepository(t, 'a.md', ['một', 'hai', 'ba', 'bốn']);
  assert.deepEqual(await versionsOf(root, 'a.md', 2), ['ba']);
});

test('a version on a merged branch counts', async (t) => {
  const root = await makeRepository(t, 'a.md', ['một']);
  git(root, 'checkout', '-q', '-b', 'nhanh');
  await writeFile(join(root, 'a.md'), 'hai');
  git(root, 'commit', '-q', '-am', 'sửa');
  git(root, 'checkout', '-q', '-');
  await writeFile(join(root, 'b.md'), 'khác');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'thêm');
  git(root, 'merge', '-q', '--no-edit', 'nhanh');
  await writeFile(join(root, 'a.md'), 'ba');
  assert.deepEqual(await versionsOf(root, 'a.md'), ['hai', 'một']);
});

for (const file of [
  'content/tin tức/bài viết số 1.md',
  'content/a/Hội nghị.md'.normalize('NFD'),
  'content/hai\ndòng.md',
  'content/[x]*?.md',
  ':(top)a.md',
  '-p.md',
  'content/"nháy".md',
]) {
  test(`any file name is one: ${JSON.stringify(file)}`, async (t) => {
    const root = await makeRepository(t, file, ['một', 'hai']);
    assert.deepEqual(await versionsOf(root, file), ['một']);
  });
}

test('a portal may lie in a folder of the repository', async (t) => {
  const root = await makeRepository(t, 'cổng xã/content/a.md', ['một', 'hai']);
  assert.deepEqual(await versionsOf(join(root, 'cổng xã'), 'content/a.md'), ['một']);
});

test('where git cannot tell, there are no versions, and the reason is known', async (t) => {
  const none = await makeFolder(t);
  const history = await openHistory(none);
  assert.equal(history.gap?.reason, 'no-repository');
  assert.match(history.gap.message, /not a git repository/);
  assert.deepEqual(await readVersions(history, 'a.md'), []);

  const root = await makeRepository(t, 'a.md', ['một', 'hai', 'ba']);
  const shallow = join(await makeFolder(t), 'shallow');
  git(root, 'clone', '-q', '--depth=1', `file://${root}`, shallow);
  assert.equal((await openHistory(shallow)).gap?.reason, 'shallow');
  assert.equal((await openHistory(join(root, '.git'))).gap?.reason, 'no-repository');
});

test('without git there are no versions', async (t) => {
  const root = await makeRepository(t, 'a.md', ['một', 'hai']);
  const { PATH } = process.env;
  process.env['PATH'] = await makeFolder(t);
  t.after(() => (process.env['PATH'] = PATH));
  assert.equal((await openHistory(root)).gap?.reason, 'no-git');
});

test("a hostile repository's settings run nothing", async (t) => {
  const root = await makeRepository(t, 'a.md', ['một', 'hai', 'ba']);
  const traces = await makeFolder(t);
  /** A program that leaves a trace of its name. */
  const makeTrap = async (name: string): Promise<string> => {
    const trap = join(root, '.git', `trap-${name}`);
    await writeFile(trap, `#!/bin/sh\ntouch ${join(traces, name)}\n`);
    await chmod(trap, 0o755);
    return trap;
  };
  await writeFile(join(root, '.git', 'info', 'attributes'), '*.md diff=trap filter=trap\n');
  const settings = [
    ...'core.fsmonitor core.pager core.sshCommand core.gitProxy credential.helper gpg.program'.split(' '),
    ...'diff.external diff.trap.textconv filter.trap.smudge filter.trap.process alias.rev-list'.split(' '),
  ];
  for (const name of settings) git(root, 'config', name, await makeTrap(name));
  git(root, 'config', 'log.showSignature', 'true');
  // What is missing is fetched from a "promisor", here by a command.
  const fetch = await makeTrap('ext');
  const partial = [
    ['core.repositoryFormatVersion', '1'],
    ['extensions.partialClone', 'origin'],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.url', `ext::${fetch}`],
    ['protocol.ext.allow', 'always'],
  ] as const;
  for (const [name, value] of partial) git(root, 'config', name, value);
  const lost = execFileSync('git', ['-C', root, 'rev-parse', 'HEAD~1:a.md'], { encoding: 'utf8' }).trim();
  await rm(join(root, '.git', 'objects', lost.slice(0, 2), lost.slice(2)));

  assert.deepEqual(await versionsOf(root, 'a.md'), ['một']);
  assert.deepEqual(await readdir(traces), []);

  // The trap itself works: git, left to itself, runs it.
  assert.throws(() => git(root, 'cat-file', 'blob', lost));
  assert.deepEqual(await readdir(traces), ['ext']);
});
