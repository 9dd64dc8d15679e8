/** Runs a command to its end and tells what it took: wall time, CPU time of all its threads, peak memory. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Cost
 * @property {number} wall seconds
 * @property {number} user seconds
 * @property {number} system seconds
 * @property {number} memory peak resident set of the largest process, bytes
 */

const clock = '/usr/bin/time';
/**
 * How often /proc is read where GNU time is missing, ms. The kernel keeps the peak itself; CPU time may lack the last
 * interval.
 */
const interval = 20;
/** Linux's USER_HZ, the unit of CPU time in /proc. */
const ticks = 100;

/** Which of the two ways is used. */
export const method = existsSync(clock) ? 'GNU time' : '/proc, polled';

/**
 * @param {readonly string[]} command
 * @param {{ readonly folder: string, readonly env?: Readonly<Record<string, string>> }} options
 * @returns {Promise<Cost & { output: string }>} rejects where the command fails, with what it printed
 */
export async function runOnce([program, ...args], { folder, env = {} }) {
  const timed = existsSync(clock);
  const notes = join(tmpdir(), `bantin-bench-${process.pid}.time`);
  const [file, argv] = timed ? [clock, ['-f', '%U %S %M', '-o', notes, program, ...args]] : [program, args];
  const start = performance.now();
  const child = spawn(file, argv, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const polled = timed ? null : poll(child.pid);
  let output = '';
  let errors = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (errors += part));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const wall = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code}\n${output}${errors}`);
  return { wall, ...(polled === null ? readNotes(notes) : polled()), output };
}

/** @param {string} notes */
function readNotes(notes) {
  const [user, system, kilobytes] = readFileSync(notes, 'utf8').trim().split(' ').map(Number);
  rmSync(notes);
  return { user, system, memory: kilobytes * 1024 };
}

/**
 * Follows a process; the function that it returns ends that and gives the last figures.
 * @param {number | undefined} pid
 */
function poll(pid) {
  const last = { user: 0, system: 0, memory: 0 };
  const read = () => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      last.user = Number(fields[11]) / ticks;
      last.system = Number(fields[12]) / ticks;
      last.memory = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      // It has ended; the last figures stand.
    }
  };
  read();
  const timer = setInterval(read, interval);
  return () => {
    clearInterval(timer);
    return last;
  };
}
