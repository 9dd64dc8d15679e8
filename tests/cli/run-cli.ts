/** Runs the command line: in this process with a terminal of paper, or as a user does, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli.js';
import type { Terminal } from '../../src/commands/terminal.js';

/** The executable that npm installs. */
export const bin = fileURLToPath(new URL('../../../bin/bantin.js', import.meta.url));

/** What a run left behind. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs `bantin` with `args` in the folder `cwd`, without a process of its own: that is ten times as fast. */
export async function bantin(args: readonly string[], cwd: string): Promise<Run> {
  let out = '';
  let error = '';
  const terminal: Terminal = {
    workingDirectory: cwd,
    now: () => Date.now(),
    color: { out: false, error: false },
    interactive: false,
    processors: 1,
    stopwatch: () => 0,
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
  };
  const code = await main(args, terminal);
  return { code, out, error };
}

/** Runs the executable in a process of its own, far from any terminal; `env` is added to the tests' environment. */
export function spawnBantin(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Run {
  const ran = spawnSync(process.execPath, [bin, ...args], { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  return { code: ran.status, out: ran.stdout, error: ran.stderr };
}
