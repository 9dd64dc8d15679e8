/**
 * A real browser, for tests and for scripts that take pictures: Chromium out of an npm package, or the one that CHROME_PATH
 * names. docs/decisions/browser-tests.md says why.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const packages = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const unpacker = fileURLToPath(new URL('unpack-chromium.js', import.meta.url));

/** A browser on the disk, with the variables that it needs. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Starts the browser; whoever calls closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch(await findChromium());
}

/** Finds the browser, unpacking it where that has not been done. */
export async function findChromium(): Promise<Chromium> {
  const env = definedOf(process.env);
  const named = env['CHROME_PATH'] ?? '';
  if (named !== '') return { executablePath: named, env };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('@sparticuz/chromium runs on Linux (x64) only: let CHROME_PATH name a Chrome or Chromium');
  const home = await unpackOnce();
  const libraries = join(home, 'al2023/lib');
  return { executablePath: join(home, 'chromium'), env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: home } };
}

/**
 * The folder in which Chromium lies unpacked. Test files run in processes of their own and begin at once, and a program that is
 * still being written cannot be run (ETXTBSY): each process unpacks where nobody else looks, and the first to be done wins.
 */
async function unpackOnce(): Promise<string> {
  const manifest = readFileSync(join(packages, '@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest);
  const cache = join(packages, '.cache/bantin');
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;
  await mkdir(cache, { recursive: true });
  const stage = await mkdtemp(join(cache, 'unpacking-'));
  // The package unpacks into TMPDIR, and its libraries only where it believes that it runs on Amazon's machines.
  const env = { ...process.env, TMPDIR: stage, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await promisify(execFile)(process.execPath, [unpacker], { env });
  await writeFile(join(stage, 'fonts.conf'), fontsIn(join(home, 'fonts')));
  try {
    await rename(stage, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    await rm(stage, { recursive: true });
  }
  return home;
}

/** The package's own settings name /tmp. No fonts of the machine: a page is as wide on each of them. */
function fontsIn(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
    '',
  ].join('\n');
}

function definedOf(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
