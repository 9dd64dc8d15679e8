/**
 * `bantin clean`: an output folder → the same without the files that its manifest says are ours; all else stays, and
 * is named.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../model.js';
import { attempt, keepsFolder, pruneFolders, realDisk, type Disk } from './disk.js';
import { diagnoseDiskError } from './disk-failure.js';
import { manifestName, statementName } from './manifest.js';
import { openOutput, type OpenOutput } from './open-output.js';
import { OutputTree } from './output-tree.js';

export type Cleaned =
  | {
      readonly kind: 'cleaned';
      /** Files of ours that went, sorted; without the manifest and its statement. */
      readonly removed: readonly string[];
      /** What stays because it is not ours, sorted; git's own folder is one thing. */
      readonly foreign: readonly string[];
    }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Removes from `output` (absolute) what is ours, and what builds left beside it. Refused for the same reasons as a
 * build. The manifest goes last: where this is cut off, it can be begun again.
 */
export async function clean(output: string, disk: Disk = realDisk): Promise<Cleaned> {
  if (!existsSync(dirname(output))) return { kind: 'cleaned', removed: [], foreign: [] };
  const opened = openOutput(output, [], disk);
  if (opened.kind === 'refused') return opened;
  try {
    return removeOurs(opened.output, disk);
  } catch (error) {
    return { kind: 'refused', diagnostics: [diagnoseDiskError(error, output)] };
  } finally {
    opened.output.lock.release();
  }
}

function removeOurs({ ground: { output }, fresh, manifest }: OpenOutput, disk: Disk): Cleaned {
  if (fresh) return { kind: 'cleaned', removed: [], foreign: [] };
  if (manifest === null) return { kind: 'cleaned', removed: [], foreign: new OutputTree(output).files() };
  const tree = new OutputTree(output);
  const reached = [...manifest.entries.keys()].filter((file) => tree.obstacle(file) === null);
  const removed = reached.filter((file) => tree.standing(file) === 'file');
  // The statement goes first, as it does in a build.
  if (tree.standing(statementName) === 'file') disk.removeFile(join(output, statementName));
  for (const file of removed) disk.removeFile(join(output, file));
  // Of files that are gone, too: it may have been a clean that was cut off.
  for (const folder of new Set(reached.map(dirname))) pruneFolders(disk, join(output, folder), output);
  disk.removeFile(join(output, manifestName));
  // A folder that holds something of others, or at which another disk begins, stays.
  attempt(() => disk.removeFolder(output), keepsFolder);
  const foreign = existsSync(output) ? new OutputTree(output).files() : [];
  return { kind: 'cleaned', removed, foreign };
}
