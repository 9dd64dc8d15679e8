/**
 * The disk as the last build left it (`cache/snapshot.ts`) → what has changed since, by stats alone. Where dist/ is large,
 * other threads look at it while this one looks at what the portal is made of.
 */
import { existsSync } from 'node:fs';
import {
  holdsAt,
  MOST_CHANGED,
  openSnapshot,
  type Changes,
  type Comparison,
  type OpenSnapshot,
  type SeenInputs,
} from './cache/snapshot.js';
import { compareFile, MISSING, RESIZED, SAME } from './cache/stats.js';
import { OutputComparison } from './crew/compare-outputs.js';
import type { Sharing } from './crew/sharing.js';

/** What is to be built. */
export interface Intent {
  /** Where the snapshot of the last build lies. */
  readonly path: string;
  /** The portal's folder, absolute. */
  readonly root: string;
  /** How the build is ordered; the clock apart. */
  readonly label: string;
  /** Milliseconds since 1970 UTC; null: the instant that the label names. */
  readonly clock: number | null;
}

/**
 * What has changed since the snapshot, if a build would report the same but for that; null where more is different, or
 * nothing is known. Writes nothing and takes no lock: where one is held, something is changing. `prepare` is awaited once
 * there is something to be done, while other threads still look.
 */
export async function findChanges(
  { path, root, label, clock }: Intent,
  sharing: Sharing,
  prepare: () => Promise<unknown>,
): Promise<Comparison | null> {
  const snapshot = openSnapshot(path, root, label);
  if (snapshot === null || (clock !== null && !holdsAt(snapshot.occasion, clock))) return null;
  const { output } = snapshot.occasion;
  const isBusy = (): boolean =>
    existsSync(`${output}.lock`) || existsSync(`${output}.staging`) || existsSync(`${path}.part`);
  if (isBusy()) return null;
  const outputs = new OutputComparison(output, snapshot.outputs, sharing);
  try {
    const found = snapshot.isOfNow() ? await compare(snapshot, outputs, prepare) : null;
    return isBusy() ? null : found;
  } finally {
    outputs.close();
  }
}

/**
 * What has another stat now, if that is little, and nothing but files that were read, and folders. `moved`: it is more,
 * but the sizes are as they were. Null for anything else.
 */
async function compare(
  snapshot: OpenSnapshot,
  outputs: OutputComparison,
  prepare: () => Promise<unknown>,
): Promise<Comparison | null> {
  const { paths, files } = snapshot.inputs;
  const inputs = compareInputs(snapshot.inputs);
  if (inputs === null) return null;
  const { changed, resized } = inputs;
  // Whoever goes the whole line must not hold the snapshot all the time.
  if (changed.length > MOST_CHANGED) return judge(changed.length, resized);
  if (changed.length > 0) await prepare();
  const difference = await outputs.finish();
  if (difference === MISSING) return null;
  if (difference !== SAME) return judge(changed.length + 1, resized + (difference === RESIZED ? 1 : 0));
  const pathsOf = (some: readonly number[]): readonly string[] => some.map((at) => paths[at] ?? '');
  return {
    snapshot,
    files: pathsOf(changed.filter((at) => at < files)),
    folders: pathsOf(changed.filter((at) => at >= files)),
  } satisfies Changes;
}

/** What so many changes are, of which so many are of size, too. */
function judge(changed: number, resized: number): 'moved' | null {
  return 2 * resized > changed ? null : 'moved';
}

/** Where those stand that have another stat now, and how many of them another size; null where one is missing. */
function compareInputs({ paths, stats }: SeenInputs): {
  readonly changed: readonly number[];
  readonly resized: number;
} | null {
  const changed: number[] = [];
  let resized = 0;
  for (const [index, path] of paths.entries()) {
    const difference = compareFile(path, stats, index);
    if (difference === SAME) continue;
    if (difference === MISSING) return null;
    changed.push(index);
    if (difference === RESIZED) resized += 1;
    if (changed.length > MOST_CHANGED) break;
  }
  return { changed, resized };
}
