/**
 * Git, asked as a program without a shell: arguments in → what it printed. It is asked only for what it has stored, and
 * told to run nothing that a repository's own settings name.
 */
import { spawn, spawnSync } from 'node:child_process';

/** What came of a question to git. */
export type GitAnswer =
  | { readonly kind: 'done'; readonly output: Buffer }
  /** `message`: git's own words. */
  | { readonly kind: 'failed'; readonly message: string }
  /** Git is not installed. */
  | { readonly kind: 'missing' };

/** What keeps git from telling: it is not installed, has no work tree here, or its clone is cut off in the past. */
export interface HistoryGap {
  readonly reason: 'no-git' | 'no-repository' | 'shallow';
  /** Git's own words, such as a doubt about who owns the folder; empty where it said nothing. */
  readonly message: string;
}

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

/** A hook is run with these: relative to where it runs, or of another repository than the portal's. */
const foreign = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_GLOB_PATHSPECS']);

/** Runs git in `folder`; `input` goes to its standard input. The commands are plumbing, which heeds no taste in display. */
export function runGit(folder: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  const env = openEnvironment();
  return new Promise((resolve) => {
    const child = spawn('git', ['-C', folder, ...settings, ...args], { env, windowsHide: true });
    const [output, message]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => message.push(chunk));
    // Git may end before it has read everything; how it ended says why.
    child.stdin.on('error', () => undefined);
    child.on('error', () => resolve({ kind: 'missing' }));
    child.on('close', (code) => {
      if (code === 0) resolve({ kind: 'done', output: Buffer.concat(output) });
      else resolve({ kind: 'failed', message: Buffer.concat(message).toString().trim() });
    });
    child.stdin.end(input);
  });
}

/** The same for a question that is answered in no time, where nothing else can be done meanwhile. */
export function runGitNow(folder: string, args: readonly string[]): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, ...settings, ...args], {
    env: openEnvironment(),
    windowsHide: true,
  });
  if (error !== undefined) return { kind: 'missing' };
  return status === 0 ? { kind: 'done', output: stdout } : { kind: 'failed', message: stderr.toString().trim() };
}

function openEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.has(name));
  return { ...Object.fromEntries(inherited), ...surroundings };
}

/** Whether git can tell of `folder`, which may lie anywhere in a work tree. */
export async function findGap(folder: string): Promise<HistoryGap | null> {
  const answer = await runGit(folder, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository']);
  if (answer.kind === 'missing') return { reason: 'no-git', message: '' };
  if (answer.kind === 'failed') return { reason: 'no-repository', message: answer.message };
  const [inside, shallow] = answer.output.toString().split('\n');
  if (inside !== 'true') return { reason: 'no-repository', message: '' };
  return shallow === 'false' ? null : { reason: 'shallow', message: '' };
}

/** What git printed, without the last line's end; null where it failed. */
export async function askGit(folder: string, args: readonly string[]): Promise<string | null> {
  const answer = await runGit(folder, args);
  return answer.kind === 'done' ? answer.output.toString().replace(/\n$/, '') : null;
}

/** The commit that a word names; null where there is none. */
export async function findCommit(folder: string, ref: string): Promise<string | null> {
  return ref.startsWith('-') ? null : askGit(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
}
