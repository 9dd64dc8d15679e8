/** What a commit has of a folder, and what of it is different on the disk: asked of git without reading the folder. */
import { askGit, findCommit, findGap, runGit } from './git.js';
import type { StoredFile, TimelineGap } from './timeline.js';

/** A commit, and the files that it has. */
export interface Committed {
  readonly commit: string;
  /** Those that are gone from the disk or have other bytes there; by the disk's stats, as git tells it. */
  readonly changed: readonly StoredFile[];
  /** All of them. */
  readonly all: () => Promise<readonly StoredFile[]>;
}

/**
 * The commit at which the branch that is checked out left the first of `refs` that git knows, and its files of `folder`
 * (absolute, the real path).
 */
export async function openCommitted(folder: string, refs: readonly string[]): Promise<Committed | TimelineGap> {
  const gap = await findGap(folder);
  if (gap !== null && gap.reason !== 'shallow') return gap;
  let commit: string | null = null;
  for (const ref of refs) {
    const named = commit === null ? await findCommit(folder, ref) : null;
    if (named !== null) commit = await askGit(folder, ['merge-base', named, 'HEAD']);
  }
  if (commit === null) return { reason: gap === null ? 'unknown-ref' : 'shallow', message: refs[0] ?? '' };
  const prefix = (await askGit(folder, ['rev-parse', '--show-prefix'])) ?? '';
  const args = ['diff-index', '-z', '--full-index', '--no-renames', commit, '--', '.'];
  const answer = await runGit(folder, args);
  if (answer.kind !== 'done') return { reason: 'partial', message: '' };
  return {
    commit,
    changed: readDifferences(answer.output.toString(), prefix),
    all: async () => {
      const listed = await runGit(folder, ['ls-tree', '-r', '-z', commit, '--', '.']);
      return listed.kind === 'done' ? readTree(listed.output.toString()) : [];
    },
  };
}

/** The bytes of the file at `path`, relative to the portal's `root`; null where the commit has none. */
export async function readCommitted(root: string, commit: string, path: string): Promise<Uint8Array | null> {
  const answer = await runGit(root, ['cat-file', 'blob', `${commit}:./${path}`]);
  return answer.kind === 'done' ? answer.output : null;
}

/** `:mode mode blob blob statusNULpathNUL` for each file, its path from the top of the work tree. */
function readDifferences(output: string, prefix: string): readonly StoredFile[] {
  const fields = output.split('\0');
  const files: StoredFile[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [mode = '', , blob = ''] = (fields[at] ?? '').slice(1).split(' ');
    const path = fields[at + 1] ?? '';
    if (mode.startsWith('100') && path.startsWith(prefix))
      files.push({ path: nameOf(path.slice(prefix.length)), blob });
  }
  return files;
}

/** `mode type blob TAB pathNUL` for each file, its path from the folder. */
function readTree(output: string): readonly StoredFile[] {
  return output.split('\0').flatMap((row) => {
    const [what = '', path = ''] = row.split('\t', 2);
    const [mode = '', , blob = ''] = what.split(' ');
    return mode.startsWith('100') ? [{ path: nameOf(path), blob }] : [];
  });
}

/** As the portal spells it. */
function nameOf(path: string): string {
  return path.normalize('NFC');
}
