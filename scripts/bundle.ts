/**
 * The compiled program, a file for each of hundreds of modules → the same in a few files, `lib/bundle/`, which is what
 * `bin/` runs: to find, read and link so many modules takes longer than all else that a build without changes does.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
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
// Threads, each a whole of its own, where who starts them looks for them.
await build({
  ...shape,
  entryPoints: {
    hand: join(compiled, 'crew/hand.js'),
    'crew/patch-thread': join(compiled, 'crew/patch-thread.js'),
    'index-thread': join(compiled, 'search/index-thread.js'),
  },
});
