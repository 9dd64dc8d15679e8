/**
 * What happened to a folder along the audited branch, out of git: for each commit of its first-parent line the files that
 * came, changed, moved and went, by what the commits' trees say. A merge counts as what it brought, at once, when it was
 * made; so do squashed, rebased and picked commits: only the date of committing counts, which they renew.
 */
import { askGit, findCommit, findGap, runGit, type GitAnswer } from './git.js';

/** A file as a commit has it. */
export interface StoredFile {
  /** Relative to the folder, with `/`, NFC. */
  readonly path: string;
  /** The name of its bytes in git. */
  readonly blob: string;
}

/** What a commit did to a file; one that moved has both, with different paths. */
export interface FileChange {
  readonly from: StoredFile | null;
  readonly to: StoredFile | null;
}

/** A commit of the line that changed files of the folder. */
export interface Step {
  /** Its place in the line, from 0. */
  readonly order: number;
  /** Null for what is not committed. */
  readonly commit: string | null;
  /** When it was committed, ms since 1970 UTC; never before the step that it follows, whatever the clocks said. */
  readonly at: number;
  readonly changes: readonly FileChange[];
}

/** The line of a branch, oldest first. */
export interface Timeline {
  readonly steps: readonly Step[];
  /** How many commits it has; those that changed nothing in the folder count. */
  readonly length: number;
  /** The `order` of the first commit that is asked for. */
  readonly from: number;
  /** When the oldest commit of a clone that is cut off was made: what was before it is not known. Null for a whole clone. */
  readonly cutAt: number | null;
}

/** What of a branch is asked for. `instant` is for `since` and, with `base`, when the branch would be merged. */
export type Range =
  | { readonly kind: 'all' }
  | { readonly kind: 'since'; readonly instant: number }
  | { readonly kind: 'after'; readonly ref: string }
  | { readonly kind: 'base'; readonly ref: string; readonly instant: number };

/** Why there is no timeline: what git says of itself, a name that it does not know, or a clone without old texts. */
export interface TimelineGap {
  readonly reason: 'no-git' | 'no-repository' | 'shallow' | 'unknown-ref' | 'partial';
  /** Git's own words, or the name. */
  readonly message: string;
}

/** A commit of the line, and the one that it is compared with; null for the first one of all. */
interface Link {
  readonly commit: string;
  readonly before: string | null;
  readonly at: number;
}

/** Reads the timeline of `folder` (absolute, the real path). */
export async function readTimeline(folder: string, range: Range): Promise<Timeline | TimelineGap> {
  const gap = await findGap(folder);
  if (gap !== null && gap.reason !== 'shallow') return gap;
  const head = await findCommit(folder, 'HEAD');
  if (head === null) return { steps: [], length: 0, from: 0, cutAt: null };
  const ref = 'ref' in range ? await findCommit(folder, range.ref) : head;
  if (ref === null)
    return { reason: gap === null ? 'unknown-ref' : 'shallow', message: 'ref' in range ? range.ref : '' };
  const fork = range.kind === 'base' ? await askGit(folder, ['merge-base', ref, head]) : null;
  if (range.kind === 'base' && fork === null)
    return { reason: gap === null ? 'unknown-ref' : 'shallow', message: range.ref };
  const line = await readLine(folder, fork ?? head);
  const count = line.length;
  if (range.kind === 'base' && fork !== null && fork !== head)
    line.push({ commit: head, before: fork, at: Math.max(range.instant, line.at(-1)?.at ?? 0) });
  const steps = await readSteps(folder, line);
  if (steps === null) return { reason: 'partial', message: '' };
  const asked = await countAsked(folder, range, ref, line, count);
  return {
    steps,
    length: line.length,
    from: line.length - asked,
    cutAt: gap === null ? null : (line[0]?.at ?? 0),
  };
}

async function countAsked(
  folder: string,
  range: Range,
  ref: string,
  line: readonly Link[],
  count: number,
): Promise<number> {
  switch (range.kind) {
    case 'all':
      return line.length;
    case 'since':
      return line.filter(({ at }) => at >= range.instant).length;
    case 'after':
      return Number(
        (await askGit(folder, ['rev-list', '--first-parent', '--count', 'HEAD', `^${ref}`])) ?? line.length,
      );
    case 'base':
      return line.length - count;
  }
}

async function readLine(folder: string, tip: string): Promise<Link[]> {
  const answer =
    (await askGit(folder, ['rev-list', '--first-parent', '--parents', '--timestamp', '--reverse', tip])) ?? '';
  let latest = 0;
  return answer
    .split('\n')
    .filter(Boolean)
    .map((row) => {
      const [seconds, commit = '', before] = row.split(' ');
      latest = Math.max(latest, Number(seconds) * 1000);
      return { commit, before: before ?? null, at: latest };
    });
}

/** Null where git lacks what it needs to compare. */
async function readSteps(folder: string, line: readonly Link[]): Promise<readonly Step[] | null> {
  const prefix = (await askGit(folder, ['rev-parse', '--show-prefix'])) ?? '';
  const args = ['diff-tree', '--stdin', '--root', '-r', '-z', '--raw', '--full-index', '-M', '-l5000', '--', '.'];
  const input = line.map(({ commit, before }) => `${commit}${before === null ? '' : ` ${before}`}\n`).join('');
  const answer = await runGit(folder, args, input);
  if (answer.kind !== 'done') return null;
  const changes = readChanges(answer.output.toString(), prefix);
  return line.flatMap(({ commit, at }, order) => {
    const found = changes.get(commit);
    return found === undefined ? [] : [{ order, commit, at, changes: found }];
  });
}

/** `<commit>NUL`, then for each file `:mode mode blob blob statusNUL` with one path, or with two where it moved. */
function readChanges(output: string, prefix: string): ReadonlyMap<string, readonly FileChange[]> {
  const all = new Map<string, FileChange[]>();
  const fields = output.split('\0');
  let current: FileChange[] = [];
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? '';
    if (!field.startsWith(':')) {
      current = [];
      // Two commits of one line are never the same; the last field is what stands behind the last NUL: nothing.
      if (field !== '') all.set(field.trim(), current);
      continue;
    }
    const [oldMode = '', newMode = '', oldBlob = '', newBlob = '', status = ''] = field.slice(1).split(' ');
    const oldPath = fields[++at] ?? '';
    const newPath = /^[RC]/.test(status) ? (fields[++at] ?? '') : oldPath;
    const from = status.startsWith('C') ? null : fileOf(oldMode, oldPath, oldBlob, prefix);
    current.push({ from, to: fileOf(newMode, newPath, newBlob, prefix) });
  }
  return all;
}

/** Symbolic links and submodules (modes other than 100…) are no files of the portal. */
function fileOf(mode: string, path: string, blob: string, prefix: string): StoredFile | null {
  return mode.startsWith('100') && path.startsWith(prefix)
    ? { path: path.slice(prefix.length).normalize('NFC'), blob }
    : null;
}

/** The bytes of `blobs` by their names, a batch at a time; null where git lacks one of them. */
export async function readBlobs(
  folder: string,
  blobs: readonly string[],
  take: (blob: string, bytes: Uint8Array) => void,
): Promise<boolean> {
  const batch = 1000;
  for (let start = 0; start < blobs.length; start += batch) {
    const input = blobs
      .slice(start, start + batch)
      .map((blob) => `${blob}\n`)
      .join('');
    if (!takeBlobs(await runGit(folder, ['cat-file', '--batch'], input), take)) return false;
  }
  return true;
}

/** `<blob> blob <size>LF`, the bytes, LF; `<blob> missingLF` for one that a partial clone lacks. */
function takeBlobs(answer: GitAnswer, take: (blob: string, bytes: Uint8Array) => void): boolean {
  if (answer.kind !== 'done') return false;
  const { output } = answer;
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const [blob = '', kind, size] = output.toString('latin1', at, end).split(' ');
    if (kind !== 'blob') return false;
    take(blob, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 2 + Number(size);
  }
  return true;
}
