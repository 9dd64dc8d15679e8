/** The sample portal for scripts that look at it: built anew as of one day, and served as a host would. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHeaders } from '../../tests/browser/read-headers.js';
import { serveFolder } from '../../tests/browser/serve-folder.js';

/** Of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The day of the pictures: whoever makes them anew gets the same ones. */
const clock = '2026-11-23T08:00:00+07:00';

/** Builds and serves the sample portal while `work` runs; `url` ends with `/`. */
export async function serveSample(work: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-sample-'));
  const output = join(folder, 'dist');
  try {
    const command = [join(root, 'bin/bantin.js'), 'build', '--root', root, '--output', output, '--clock', clock];
    execFileSync(process.execPath, [...command, '--quiet'], { stdio: 'inherit' });
    const { url, close } = await serveFolder(output, readHeaders(output));
    await work(url);
    close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
