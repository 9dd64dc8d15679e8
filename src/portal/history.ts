/** Earlier versions of a file of the portal, out of git: a path in → the bytes of its committed versions, newest first. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findGap, runGit, type HistoryGap } from './git.js';

/** The git history of a portal. */
export interface History {
  /** Why no file has earlier versions here; null where git can tell. */
  readonly gap: HistoryGap | null;
  /**
   * The committed versions of `path` (relative to the portal's root, with `/`, as the disk spells it) whose bytes
   * differ from what the file holds now, newest first: of at most `limit` commits (50) that changed it. None for a
   * file that was never committed.
   */
  versions(path: string, limit?: number): AsyncGenerator<Uint8Array, void>;
}

/** Opens the history of the folder `root` (absolute), which may lie anywhere in a work tree. */
export async function openHistory(root: string): Promise<History> {
  const gap = await findGap(root);
  return {
    gap,
    async *versions(path, limit = 50) {
      if (gap === null) yield* readVersions(root, path, limit);
    },
  };
}

async function* readVersions(root: string, path: string, limit: number): AsyncGenerator<Uint8Array, void> {
  const current = await readFile(join(root, path)).catch(() => null);
  // The commands below are plumbing: unlike `log` and `show` they heed no settings for signatures, diffs or filters.
  const commits = await runGit(root, ['rev-list', `--max-count=${limit}`, 'HEAD', '--', path]);
  if (commits.kind !== 'done') return;
  for (const commit of commits.output.toString().split('\n').filter(Boolean)) {
    const blob = await runGit(root, ['cat-file', 'blob', `${commit}:./${path}`]);
    // A commit that deleted the file has no version of it.
    if (blob.kind === 'done' && current?.equals(blob.output) !== true) yield blob.output;
  }
}
