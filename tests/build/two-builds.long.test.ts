/** Several builds of one portal at once, and builds that are killed: real processes, as people and machines start them. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { spawnBantin, type Run } from '../cli/run-cli.js';
import { Dice } from './random-portal.js';
import { realDisk } from '../../src/publish/disk.js';
import { takeLock } from '../../src/publish/lock.js';
import { article, articles, assertClean, Rig, smallSite } from './rig.js';

const seed = 20261123;

/** A portal whose build takes long enough to be met at work. */
function makePortal(): Rig {
  return new Rig({ 'site.yaml': `${smallSite}perPage: 5\n`, ...articles(80) });
}

/** The program that this process runs, too: it goes on with what a build has left. */
const program = fileURLToPath(new URL('../cli/modules.js', import.meta.url));

function start(rig: Rig, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, 'build', '--clock', '2026-11-23', ...args], {
    cwd: rig.root,
    stdio: 'pipe',
  });
}

/** Waits for the end of a build. */
async function end(child: ChildProcess): Promise<Run> {
  const [out, error] = [collect(child.stdout), collect(child.stderr)];
  const [code]: unknown[] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : null, out: out(), error: error() };
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', (part) => (text += String(part)));
  return () => text;
}

/** Whether a build holds the lock: a file that has been made, but bears no line yet, is nobody's. */
function isHeld(lock: string): boolean {
  return (statSync(lock, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Stops a process; a signal is sent before it arrives, so this waits until the system calls the process stopped. */
async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGSTOP');
  const state = `/proc/${child.pid}/stat`;
  while (existsSync(state) && /\) [^TZ] /.test(readFileSync(state, 'utf8'))) await setTimeout(2);
}

test('into the same output: the second says who holds it, and the first is not disturbed', async (t) => {
  const rig = makePortal();
  let first = start(rig);
  t.after(() => first.kill('SIGKILL'));
  let ended = end(first);
  const lock = join(rig.root, 'dist.lock');
  for (;;) {
    while (!isHeld(lock)) await setTimeout(2);
    await stop(first);
    if (isHeld(lock)) break;
    // It was quicker than we.
    first.kill('SIGCONT');
    await ended;
    rmSync(join(rig.root, 'dist'), { recursive: true });
    first = start(rig);
    ended = end(first);
  }
  const second = spawnBantin(['build', '--clock', '2026-11-23'], rig.root);
  assert.equal(second.code, 3, second.out + second.error);
  assert.match(second.error, /output-locked/);
  assert(second.error.includes(String(first.pid)), second.error);
  first.kill('SIGCONT');
  assert.equal((await ended).code, 0);
  await assertClean(rig);

  const third = await rig.build();
  assert.deepEqual([third.pages.rendered, third.pages.written], [0, 0]);
});

test('into different outputs, with one cache: both are right, and so are those that follow', async () => {
  const rig = makePortal();
  const outputs = ['mot', 'hai'];
  for (const word of ['cũ', 'mới']) {
    rig.write({ 'content/tin/so-7.md': article({ title: `Tin ${word}` }) });
    const runs = await Promise.all(outputs.map(async (output) => end(start(rig, '--output', output))));
    for (const run of runs) assert.equal(run.code, 0, run.error);
    for (const output of outputs) await assertClean(rig, `${output}, ${word}`, { output: join(rig.root, output) });
  }
  assert.equal(existsSync(join(rig.root, '.bantin/cache.lock')), false);
});

test(`killed at any moment (seed ${seed}), with edits between: the next build is right, and finds no lock in its way`, async () => {
  const dice = new Dice(seed);
  const rig = makePortal();
  const begun = performance.now();
  assert.equal((await end(start(rig))).code, 0);
  const usual = performance.now() - begun;
  let met = 0;
  // On a machine with other things to do the first build may have taken so long that all others end before they are killed.
  for (let turn = 0; turn < 5 || (met === 0 && turn < 30); turn += 1) {
    const name = `turn ${turn}`;
    if (turn % 3 === 2) rmSync(join(rig.root, 'dist'), { recursive: true });
    rig.write({ 'content/tin/so-7.md': article({ title: `Tin ${turn}` }) });
    // Texts of one size: a mixture of two builds would not come to light by a length.
    rig.write({ 'content/tin/so-8.md': article({ title: 'Tin số tám' }, `Nội dung thứ ${turn}.\n`) });
    rig.write({ 'site.yaml': `${smallSite}perPage: 5\ncopyright: Năm ${turn}\n` });
    const child = start(rig, ...(turn % 2 === 0 ? ['--force'] : []));
    const ended = end(child);
    const haste = Math.max(1, turn - 3);
    await Promise.race([setTimeout((usual * (40 + dice.below(60))) / 100 / haste), ended]);
    child.kill('SIGKILL');
    const { code } = await ended;
    if (existsSync(join(rig.root, 'dist.lock')) || existsSync(join(rig.root, '.bantin/cache.lock'))) met += 1;
    assert(code === null || code === 0, name);
    const report = await rig.build();
    assert.deepEqual([report.refusal, report.dropped], [null, null], name);
    await assertClean(rig, name);
    const again = await rig.build();
    assert.deepEqual([again.pages.rendered, again.pages.written, again.dropped], [0, 0, null], name);
  }
  assert(met > 0, 'no build was met at work');
});

test('a build that goes on while the cache is in other hands does without it, and leaves it alone', async () => {
  const rig = makePortal();
  await rig.build();
  const taken = takeLock(join(rig.root, '.bantin/cache.lock'), realDisk);
  assert(taken.kind === 'held');
  const state = readFileSync(join(rig.root, '.bantin/cache/state'), 'utf8');
  rig.write({ 'content/tin/so-7.md': article({ title: 'Tin mới' }) });
  const report = await rig.build();
  assert.deepEqual([report.refusal, report.dropped], [null, null]);
  assert.equal(readFileSync(join(rig.root, '.bantin/cache/state'), 'utf8'), state);
  taken.lock.release();
  await assertClean(rig);
});
