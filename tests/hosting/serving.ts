/** A portal as the hosting room gets it, and real web servers that serve a folder by what bantin prints for them. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Moves, Portal } from '../../src/model.js';
import { printCaddy } from '../../src/hosting/print-caddy.js';
import { printNginx } from '../../src/hosting/print-nginx.js';
import { headerRules } from '../../src/hosting/rules.js';
import { describeServed } from '../../src/hosting/server.js';
import { makeFolder } from '../build/rig.js';

const unmoved: Moves = { moves: [], gone: [] };

/** A web server that runs. */
export interface Serving {
  /** Without a slash at its end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Whether a program is there. */
export function isInstalled(program: 'nginx' | 'caddy'): boolean {
  return spawnSync(program, [program === 'nginx' ? '-v' : 'version']).status === 0;
}

/** Serves `folder` by nginx, as `bantin hosting nginx` would have it, without any rights. */
export async function serveByNginx(portal: Portal, folder: string, moves = unmoved): Promise<Serving> {
  const [port, work] = [await findPort(), makeFolder()];
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(work, kind)};`,
  );
  // As root, nginx would hand its work to a user who may not look into the folders of tests.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const site = printNginx(headerRules(portal), moves, describeServed(portal, folder), [`127.0.0.1:${port}`]);
  const config = join(work, 'nginx.conf');
  writeFileSync(
    config,
    `${user}\npid ${join(work, 'pid')};\nerror_log ${join(work, 'error.log')};\ndaemon off;\nworker_processes 1;\nevents {}\nhttp {
      access_log off;\ninclude /etc/nginx/mime.types;\n${paths.join('\n')}\n${site}\n}\n`,
  );
  const tried = spawnSync('nginx', ['-t', '-p', work, '-c', config], { encoding: 'utf8' });
  if (tried.status !== 0) throw new Error(tried.stderr);
  if (tried.stderr.includes('[warn]')) throw new Error(tried.stderr);
  return run('nginx', ['-p', work, '-c', config], port);
}

/** The same by Caddy. */
export async function serveByCaddy(portal: Portal, folder: string, moves = unmoved): Promise<Serving> {
  const [port, work] = [await findPort(), makeFolder()];
  const site = printCaddy(headerRules(portal), moves, describeServed(portal, folder), `http://127.0.0.1:${port}`);
  const config = join(work, 'Caddyfile');
  writeFileSync(config, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  return run('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], port);
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function run(program: string, args: readonly string[], port: number): Promise<Serving> {
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece) => (said += String(piece)));
  const ended = once(child, 'exit');
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null || tries > 200) throw new Error(`${program} does not serve: ${said}`);
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) break;
    await setTimeout(50);
  }
  return {
    url,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
