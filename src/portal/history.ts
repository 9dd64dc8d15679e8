/**
 * Earlier versions of a file of the portal, out of git: a path in → the bytes of its committed versions, newest first.
 * Git is asked only for what it has stored, and told to run nothing that a repository's own settings name.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

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

/** What keeps git from telling: it is not installed, has no work tree here, or its clone is cut off in the past. */
export interface HistoryGap {
  readonly reason: 'no-git' | 'no-repository' | 'shallow';
  /** Git's own words, such as a doubt about who owns the folder; empty where it said nothing. */
  readonly message: string;
}

/** Opens the history of the folder `root` (absolute), which may lie anywhere in a work tree. */
export async function openHistory(root: string): Promise<History> {
  const gap = findGap(await runGit(root, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository']));
  return {
    gap,
    async *versions(path, limit = 50) {
      if (gap === null) yield* readVersions(root, path, limit);
    },
  };
}

function findGap(answer: Answer): HistoryGap | null {
  if (answer.kind === 'missing') return { reason: 'no-git', message: '' };
  if (answer.kind === 'failed') return { reason: 'no-repository', message: answer.message };
  const [inside, shallow] = answer.output.toString().split('\n');
  if (inside !== 'true') return { reason: 'no-repository', message: '' };
  return shallow === 'false' ? null : { reason: 'shallow', message: '' };
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

/** What git answered. */
export type Answer =
  | { readonly kind: 'done'; readonly output: Buffer }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'missing' };

const settings = [
  '--no-pager',
  '--no-optional-locks',
  '--no-replace-objects',
  '--literal-pathspecs',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
];

/** An object that a partial clone lacks would be fetched, by a program that the repository's settings may name. */
const surroundings = { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

/** 64 MiB: no article comes near, and a file that is larger has no version here. */
const maxBuffer = 1 << 26;

/** Runs git in the folder `root`, with nothing of a repository's own settings that would run a program. */
export function runGit(root: string, args: readonly string[]): Promise<Answer> {
  const env = { ...process.env, ...surroundings };
  const options = { env, encoding: 'buffer', maxBuffer, windowsHide: true } as const;
  return new Promise((resolve) => {
    execFile('git', ['-C', root, ...settings, ...args], options, (error, output, message) => {
      if (error === null) resolve({ kind: 'done', output });
      else if (error.code === 'ENOENT') resolve({ kind: 'missing' });
      else resolve({ kind: 'failed', message: message.toString().trim() });
    });
  });
}
