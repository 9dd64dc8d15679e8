/** Nothing in; where this package lies on the disk, and where its running code. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This file may run as it was compiled, in lib/src/portal/, or out of a bundle in lib/bundle/. */
const here = dirname(fileURLToPath(import.meta.url));

/** The package's own folder, absolute. */
export const packageRoot = findPackage(here);

/** The folder of lib/ that the running code lies in, absolute. */
export const codeFolder = join(packageRoot, ...relative(packageRoot, here).split(sep).slice(0, 2));

/** The nearest folder above that has a package.json. */
function findPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findPackage(dirname(folder));
}
