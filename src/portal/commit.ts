/** Which commit of git a portal is built from, and whether git would take a file into the next one. */
import { basename, dirname, join } from 'node:path';
import { runGit, runGitNow } from './git.js';

/** Where the files of a portal come from. */
export interface Origin {
  /** The name of the commit that is checked out; null outside of a repository, or where nothing is committed yet. */
  readonly commit: string | null;
  /** Whether what a build reads differs from that commit, new files that git does not ignore included. */
  readonly dirty: boolean;
}

/** What a build reads, relative to the portal's root; the theme is named besides. */
const inputs = ['site.yaml', 'redirects.csv', 'bantin.config.js', 'package-lock.json', 'content', 'static', 'layouts'];

/**
 * Asks git about the portal in `root`. `theme`: the folder of its theme, relative to it; one outside of the portal may
 * belong to another repository and is left out. One call, which can run beside a build.
 */
export async function findOrigin(root: string, theme: string | null): Promise<Origin> {
  const paths = theme === null || theme.startsWith('..') ? inputs : [...inputs, theme];
  const answer = await runGit(root, [
    'status',
    '--porcelain=v2',
    '--branch',
    '--untracked-files=normal',
    '--',
    ...paths,
  ]);
  if (answer.kind !== 'done') return { commit: null, dirty: false };
  const lines = answer.output.toString().split('\n').filter(Boolean);
  const [, commit = null] = /^# branch\.oid ([0-9a-f]{40,64})$/m.exec(lines.join('\n')) ?? [];
  return { commit, dirty: commit !== null && lines.some((line) => !line.startsWith('# ')) };
}

/**
 * Of the git history of the articles in `root`: another text where it has another commit checked out, was cut off or made
 * whole; empty where there is none.
 */
export function markHistory(root: string): string {
  const answer = runGitNow(join(root, 'content'), ['rev-parse', '--is-shallow-repository', 'HEAD']);
  return answer.kind === 'done' ? answer.output.toString().trim() : '';
}

/** Whether `git add` would take up the new file at `path` (absolute): it lies in a work tree that does not ignore it. */
export async function wouldBeCommitted(path: string): Promise<boolean> {
  const asked = ['ls-files', '--others', '--exclude-standard', '--', basename(path)];
  const answer = await runGit(dirname(path), asked);
  return answer.kind === 'done' && answer.output.length > 0;
}
