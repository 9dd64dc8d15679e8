/** All that a build says, and what of it waits in staging → dist/ as the build says it, in one step or move by move. */
import { join } from 'node:path';
import { statAt } from '../cache/stats.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import type { FileStat } from '../portal/file-stat.js';
import type { Disk } from './disk.js';
import { moveIn, type Ground, type Journal } from './journal.js';
import { isOutputPath, manifestName, piecesOfManifest, printManifest, type ManifestEntry } from './manifest.js';
import type { Mover } from './mover.js';
import type { OpenOutput } from './open-output.js';
import { OutputTree } from './output-tree.js';
import { planChanges, type Plan } from './plan-changes.js';
import { stagedFolder, type Staging } from './staging.js';

/** How a publication ended. Refused: dist/ is as it was before, and the diagnostics say why. */
export type Published =
  | {
      readonly kind: 'published';
      /** Files of dist/ that are new or have other bytes, sorted. */
      readonly written: readonly string[];
      /** Those of `written` that took the place of other bytes, sorted. */
      readonly replaced: readonly string[];
      /** Those of `replaced` whose `source` was another before, sorted. */
      readonly resourced: readonly string[];
      /** Files of dist/ that went, sorted. */
      readonly removed: readonly string[];
      /** How many files stayed untouched. */
      readonly unchanged: number;
    }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** What is to be published, and where. Paths are those of dist/, with `/`. */
export interface Publishable {
  readonly output: OpenOutput;
  /** All that dist/ shall hold. */
  readonly said: ReadonlyMap<string, ManifestEntry>;
  readonly staging: Staging;
  /** Whether all that stands in dist/ counts as ours. */
  readonly adopting: boolean;
}

/** How it ended, and the stats of files that another thread has moved in; null for those of all others. */
export interface Committed {
  readonly published: Published;
  readonly statOf: (file: string) => FileStat | null;
}

/** Where there is no dist/ yet, the folder of staged files becomes it in one step. */
export function becomeOutput({ output: { ground }, said }: Publishable, disk: Disk): Committed {
  const staged = stagedFolder(ground);
  for (const piece of piecesOfManifest(said.values())) disk.append(join(staged, manifestName), Buffer.from(piece));
  disk.rename(staged, ground.output);
  const written = [...said.keys()].sort();
  const published = { kind: 'published' as const, written, replaced: [], resourced: [], removed: [], unchanged: 0 };
  return { published, statOf: unmoved };
}

/** Who moves, and what is done while somebody else does; null: nobody else. */
export interface Moving {
  readonly disk: Disk;
  readonly mover: Mover | null;
  readonly meanwhile: () => void;
}

/** Else files are moved into it, and those go that are no longer said. */
export async function changeOutput(all: Publishable, moving: Moving): Promise<Committed> {
  const { output, said } = all;
  const { manifest } = output;
  const plan = planFor(all);
  if (plan.foreign.length > 0) return refuse(nameForeign(plan.foreign, output));
  const text = printManifest(said.values());
  const { journal, written, replaced, removed } = plan;
  const isChanged = journal.steps.length > 0 || text !== manifest?.text;
  const moved = isChanged ? await move(output.ground, journal, Buffer.from(text), moving) : { statOf: unmoved };
  if ('refusal' in moved) return refuse([moved.refusal]);
  const resourced = replaced.filter((file) => {
    const before = manifest?.entries.get(file);
    return before !== undefined && before.source !== said.get(file)?.source;
  });
  const unchanged = said.size - written.length;
  return { published: { kind: 'published', written, replaced, resourced, removed, unchanged }, statOf: moved.statOf };
}

async function move(
  ground: Ground,
  moves: Journal,
  manifest: Uint8Array,
  { disk, mover, meanwhile }: Moving,
): Promise<Pick<Committed, 'statOf'> | { readonly refusal: Diagnostic }> {
  if (mover === null) {
    moveIn(ground, moves, manifest, disk);
    return { statOf: unmoved };
  }
  const moving = mover.move(ground, moves, manifest);
  meanwhile();
  const moved = await moving;
  if (moved.kind === 'refused') return { refusal: moved.diagnostic };
  const into = [...moves.steps.entries()].filter(([, { next }]) => next !== null);
  const steps = new Map(into.map(([step, { file }]) => [file, step]));
  return {
    statOf: (file) => {
      const step = steps.get(file);
      return step === undefined ? null : statAt(moved.stats, step);
    },
  };
}

function unmoved(): null {
  return null;
}

function planFor({ output, said, staging, adopting }: Publishable): Plan {
  const tree = new OutputTree(output.ground.output);
  const ours = adopting ? tree.files().filter(isOutputPath) : output.manifest?.entries.keys();
  return planChanges(tree, {
    ours: new Set(ours ?? []),
    adopting,
    said: new Set(said.keys()),
    staged: staging.waiting,
    replacing: staging.replacing,
  });
}

function nameForeign(paths: readonly string[], { ground, manifest }: OpenOutput): readonly Diagnostic[] {
  const code = manifest === null ? 'foreign-file-unclaimed' : 'foreign-file';
  return paths.map((path) => diagnose(code, null, { path: join(ground.output, path) }));
}

function refuse(diagnostics: readonly Diagnostic[]): Committed {
  return { published: { kind: 'refused', diagnostics }, statOf: unmoved };
}
