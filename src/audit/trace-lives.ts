/** The steps of a branch → the files that are one article: a path's versions, followed through moves. Pure. */

/** A file as a step has it; the audit's own view of `portal/timeline.ts`, which it does not know. */
interface Stored {
  readonly path: string;
  readonly blob: string;
}

/** What a step did. */
export interface TracedStep {
  readonly order: number;
  readonly commit: string | null;
  readonly at: number;
  readonly changes: readonly { readonly from: Stored | null; readonly to: Stored | null }[];
}

/** A file at a step; `file` is null where it was deleted. */
export interface Trace {
  readonly order: number;
  readonly commit: string | null;
  readonly at: number;
  readonly file: Stored | null;
}

/** The traces of each file that ever was, oldest first. A file that comes back under its old path goes on. */
export function traceLives(steps: readonly TracedStep[]): readonly (readonly Trace[])[] {
  const lives: Trace[][] = [];
  const current = new Map<string, Trace[]>();
  const gone = new Map<string, Trace[]>();
  for (const { order, commit, at, changes } of steps) {
    // What leaves its path leaves it before anything comes: names may go round.
    const moved = changes.map(({ from, to }) => {
      const life = from === null ? undefined : current.get(from.path);
      if (from !== null && life !== undefined && from.path !== to?.path) current.delete(from.path);
      return { life, from, to };
    });
    for (const { life, from, to } of moved) {
      if (to !== null) continue;
      life?.push({ order, commit, at, file: null });
      if (life !== undefined && from !== null) gone.set(from.path, life);
    }
    for (const { life: known, to } of moved) {
      if (to === null) continue;
      const life = known ?? current.get(to.path) ?? gone.get(to.path) ?? [];
      if (life.length === 0) lives.push(life);
      // One path in two spellings: gone in one and come in the other.
      if (life.at(-1)?.order === order) life.pop();
      gone.delete(to.path);
      life.push({ order, commit, at, file: to });
      current.set(to.path, life);
    }
  }
  return lives;
}

/** The files that stand at the end, by their paths. */
export function standingFiles(lives: readonly (readonly Trace[])[]): ReadonlyMap<string, string> {
  const files = lives.flatMap((life) => life.at(-1)?.file ?? []);
  return new Map(files.map(({ path, blob }) => [path, blob]));
}
