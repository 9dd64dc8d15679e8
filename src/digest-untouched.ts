/** A file that somebody has seen → the digest of its bytes, if it is still the file that was seen. */
import type { SeenPath } from './cache/snapshot.js';
import { unlessRefused } from './portal/disk-error.js';
import { isSameStat, statFile } from './portal/file-stat.js';
import { digestFile } from './publish/output-tree.js';

/** The digest of a file that is as it was seen, and as it was read then by somebody who has not told it. */
export function digestUntouched({ path, stat }: SeenPath): string | null {
  if (stat === null) return null;
  return unlessRefused(() => {
    const digest = digestFile(path, stat.size);
    const now = statFile(path);
    return now !== null && isSameStat(stat, now) ? digest : null;
  });
}
