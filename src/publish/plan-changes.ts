/** What stands in dist/, what of it is ours, what the build says → the steps to there, or what is in the way. */
import type { Journal, Step } from './journal.js';
import type { OutputTree, Standing } from './output-tree.js';

/** What a build says, against what was ours before. Paths are those of dist/. */
export interface Change {
  /** All that bantin wrote, or is told to take over. */
  readonly ours: ReadonlySet<string>;
  /** Whether `ours` was taken from what stands there, symlinks included, instead of from a manifest. */
  readonly adopting: boolean;
  /** All that dist/ shall hold. */
  readonly said: ReadonlySet<string>;
  /** Those of `said` that wait in staging, each under its number; the others stand in dist/ already. */
  readonly staged: ReadonlyMap<string, number>;
  /** Those of `staged` of which it is known that a file stands in their place. */
  readonly replacing: ReadonlySet<string>;
}

export interface Plan {
  readonly journal: Journal;
  /** What comes to stand in dist/ anew or with other bytes, sorted. */
  readonly written: readonly string[];
  /** Those of `written` that take the place of a file, sorted. */
  readonly replaced: readonly string[];
  /** What goes, sorted. */
  readonly removed: readonly string[];
  /** What stands in the way and is not ours, sorted; while there is any, the plan must not be carried out. */
  readonly foreign: readonly string[];
}

/** Compares. Where somebody put a folder or a symlink in the place of a file of ours, that is foreign. */
export function planChanges(tree: OutputTree, change: Change): Plan {
  const { said, staged } = change;
  const removed = [...change.ours].filter((file) => !said.has(file) && isRemovable(tree.standing(file), change)).sort();
  const written = [...staged.keys()].sort();
  const leaving = new Set(removed);
  const out: Step[] = removed.map((file) => ({ file, next: null, replaces: true }));
  const into: Step[] = [];
  const folders: string[] = [];
  const foreign = new Set<string>();
  for (const file of written) {
    const standing = change.replacing.has(file) ? 'file' : tree.standing(file);
    const block = findBlock(tree, change, file, standing, leaving);
    if (block !== null) foreign.add(block);
    if (standing === 'folder') folders.push(file);
    if (standing === 'other') out.push({ file, next: null, replaces: true });
    into.push({ file, next: staged.get(file) ?? null, replaces: standing === 'file' });
  }
  return {
    journal: { steps: [...out, ...into], folders },
    written,
    replaced: into.filter((step) => step.replaces).map((step) => step.file),
    removed,
    foreign: [...foreign].sort(),
  };
}

/** What keeps a file from being put where it must go; null where nothing does. */
function findBlock(
  tree: OutputTree,
  change: Change,
  file: string,
  standing: Standing,
  leaving: ReadonlySet<string>,
): string | null {
  switch (standing) {
    case 'absent': {
      const obstacle = tree.obstacle(file);
      return obstacle === null || leaving.has(obstacle) ? null : obstacle;
    }
    case 'folder':
      return tree.files(file).find((inside) => !leaving.has(inside)) ?? null;
    default:
      return change.ours.has(file) && isRemovable(standing, change) ? null : file;
  }
}

function isRemovable(standing: Standing, { adopting }: Change): boolean {
  return standing === 'file' || (adopting && standing === 'other');
}
