/** The place of the record of the last build. */
import { join } from 'node:path';

/** Where the record of the portal in `root` lies. */
export function lastBuildPath(root: string): string {
  return join(root, '.bantin', 'last-build.json');
}
