/** The place of the cache. */
import { join } from 'node:path';

/** Where the cache of the portal in `root` lies. */
export function cacheFolder(root: string): string {
  return join(root, '.bantin', 'cache');
}
