/** The lock: one holder at a time, whoever is killed, in whatever order the steps of two takers fall. */
import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { realDisk, type Disk } from '../../src/publish/disk.js';
import { takeLock, type Lock } from '../../src/publish/lock.js';
import { besides, deadPid, makeOutput, publish, refusal } from './rig.js';

function take(path: string, disk: Disk = realDisk): Lock {
  const taken = takeLock(path, disk);
  assert(taken.kind === 'held', JSON.stringify(taken));
  return taken.lock;
}

function codeOf(path: string, disk: Disk = realDisk): string {
  const taken = takeLock(path, disk);
  return taken.kind === 'held' ? 'held' : taken.diagnostic.code;
}

/** A lock file that some process left. */
function leave(path: string, who: { readonly pid: number; readonly host?: string; readonly started?: string }): void {
  const line = { pid: who.pid, host: who.host ?? hostname(), started: who.started ?? null, id: 'x', left: false };
  writeFileSync(path, `\n${JSON.stringify(line)}\n`);
}

test('a second taker is refused with the pid of the first, until that gives it back', (t) => {
  const path = `${makeOutput(t)}.lock`;
  const lock = take(path);
  const before = readFileSync(path, 'utf8');
  const taken = takeLock(path, realDisk);
  assert(taken.kind === 'refused');
  assert.equal(taken.diagnostic.code, 'output-locked');
  assert.deepEqual(taken.diagnostic.args, { path, pid: process.pid });
  assert.equal(readFileSync(path, 'utf8'), before);
  lock.release();
  assert.equal(existsSync(path), false);
  take(path).release();
});

test('a second build is refused and leaves the first one alone', async (t) => {
  const output = makeOutput(t);
  const lock = take(`${output}.lock`);
  mkdirSync(`${output}.staging`);
  assert.deepEqual(refusal(await publish(output, { a: 'a' }), output), ['output-locked dist.lock']);
  assert.deepEqual(besides(output), ['dist.lock', 'dist.staging']);
  lock.release();
  assert.equal((await publish(output, { a: 'a' })).kind, 'published');
  assert.deepEqual(besides(output), []);
});

test('the lock of a process that ended counts for nothing', (t) => {
  const path = `${makeOutput(t)}.lock`;
  leave(path, { pid: deadPid });
  const lock = take(path);
  assert.equal(codeOf(path), 'output-locked');
  lock.release();
  assert.equal(existsSync(path), false);
});

const linux = existsSync('/proc/self/stat') ? false : 'only Linux tells when a process began';

test('a later process of the same pid is not the holder', { skip: linux }, (t) => {
  const path = `${makeOutput(t)}.lock`;
  leave(path, { pid: process.pid, started: '1' });
  take(path).release();
});

test('a killed process that nobody has buried yet is not the holder', { skip: linux }, async (t) => {
  const path = `${makeOutput(t)}.lock`;
  // The shell's child ends when the shell has become what never asks after it.
  const child = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60']);
  t.after(() => child.kill());
  const [line]: unknown[] = await once(child.stdout, 'data');
  const pid = Number(String(line));
  while (!readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')) await setTimeout(5);
  leave(path, { pid });
  take(path).release();
});

test('of another machine nothing is known: a person must decide', (t) => {
  const path = `${makeOutput(t)}.lock`;
  leave(path, { pid: deadPid, host: 'máy-khác' });
  const taken = takeLock(path, realDisk);
  assert(taken.kind === 'refused');
  assert.equal(taken.diagnostic.code, 'output-locked-elsewhere');
  assert.deepEqual(taken.diagnostic.args, { path, pid: deadPid, host: 'máy-khác' });
});

test('a file that is no lock is left alone', (t) => {
  const path = `${makeOutput(t)}.lock`;
  writeFileSync(path, 'dependencies:\n');
  assert.equal(codeOf(path), 'lock-foreign');
  assert.equal(readFileSync(path, 'utf8'), 'dependencies:\n');
  rmSync(path);
  symlinkSync('nơi khác', path);
  assert.equal(codeOf(path), 'lock-foreign');
  rmSync(path);
  mkdirSync(path);
  assert.equal(codeOf(path), 'lock-foreign');
});

test('a line that was cut off, as on a full disk, is nobody', (t) => {
  const path = `${makeOutput(t)}.lock`;
  writeFileSync(path, `\n{"pid":${process.pid},"ho`);
  const lock = take(path);
  assert.equal(codeOf(path), 'output-locked');
  lock.release();
});

test('a lock that a person removed, and another build took anew, is not removed', (t) => {
  const path = `${makeOutput(t)}.lock`;
  const first = take(path);
  rmSync(path);
  const second = take(path);
  first.release();
  assert.equal(codeOf(path), 'output-locked');
  second.release();
});

/** The real disk, on which something happens around the first addition to the lock. */
function interrupt(before: () => void, after: () => void): Disk {
  let first = true;
  return {
    ...realDisk,
    append(path, bytes) {
      const due = first;
      first = false;
      if (due) before();
      realDisk.append(path, bytes);
      if (due) after();
    },
  };
}

test('two find the same dead lock: the one who adds its line first has it', (t) => {
  const path = `${makeOutput(t)}.lock`;
  leave(path, { pid: deadPid });
  const winner: { lock: Lock | null } = { lock: null };
  const late = interrupt(
    () => (winner.lock = take(path)),
    () => {},
  );
  assert.equal(codeOf(path, late), 'output-locked');
  // The loser left the queue, though its process is alive: the next one finds the lock free.
  winner.lock?.release();
  take(path).release();

  leave(path, { pid: deadPid });
  const early = interrupt(
    () => {},
    () => assert.equal(codeOf(path), 'output-locked'),
  );
  assert.equal(codeOf(path, early), 'held');
});

test('the holder removes the lock while another joins: the newcomer holds a lock that is there', (t) => {
  const path = `${makeOutput(t)}.lock`;
  const taken: { lock: Lock | null } = { lock: null };
  const disk = interrupt(
    () => (taken.lock = take(path)),
    () => taken.lock?.release(),
  );
  const lock = take(path, disk);
  assert.equal(codeOf(path), 'output-locked');
  lock.release();
  assert.equal(existsSync(path), false);
});

test('many processes at one dead lock: never two at once', async (t) => {
  const output = makeOutput(t);
  leave(`${output}.lock`, { pid: deadPid });
  const script = join(import.meta.dirname, 'lock-racer.js');
  const racers = Array.from({ length: 4 }, () => fork(script, [output]));
  const results = await Promise.all(racers.map((racer) => once(racer, 'message')));
  assert.deepEqual(
    results.flat().filter((result) => typeof result === 'string'),
    ['ok', 'ok', 'ok', 'ok'],
  );
  assert.deepEqual(besides(output), []);
});
