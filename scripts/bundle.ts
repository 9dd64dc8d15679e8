/**
 * The compiled program, a file for each of hundreds of modules → the same in a few files, `lib/bundle/`, which is what
 * `bin/` runs: to find, read and link so many modules takes longer than all else that a build without changes does.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Above lib/scripts/. */
const lib = fileURLToPath(new URL('../', import.meta.url));
const [compiled, bundle] = [join(lib, 'src'), join(lib, 'bundle')];

/** What both have in common. */
const shape = {
  outdir: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  // By them a fault names the file that somebody wrote: see src/commands/trace-fault.ts.
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
} as const;

rmSync(bundle, { recursive: true, force: true });
// What a command loads when it runs stays apart.
await build({ ...shape, entryPoints: [join(compiled, 'cli.js')], splitting: true });
// Threads, each a whole of its own.
await build({ ...shape, entryPoints: findThreads() });

/** The files that threads run, each by the place in the bundle where who starts it looks for it. */
function findThreads(): Readonly<Record<string, string>> {
  const modules = readdirSync(compiled, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(compiled, file));
  return Object.fromEntries(
    modules.flatMap((module) => {
      const calls = readFileSync(module, 'utf8').matchAll(
        /new Worker\((?:new URL\('\.\/(.+?)\.js', import\.meta\.url\))?/g,
      );
      return [...calls].map(([, name]) => {
        if (name === undefined) throw new Error(`${module} does not say which file its thread runs`);
        return [name, join(dirname(module), `${name}.js`)];
      });
    }),
  );
}
