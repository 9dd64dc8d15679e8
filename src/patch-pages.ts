/** Stale pages of which only shared parts have changed → the same pages patched, as far as that can be done, and staged. */
import { Worker } from 'node:worker_threads';
import { packSeams, seamsAt } from './cache/seams.js';
import { packStats } from './cache/stats.js';
import { unpackNumbers } from './cache/blob.js';
import { openCounter } from './crew/batches.js';
import type { Sharing } from './crew/crew.js';
import { patchBatches, type PatchAnswer, type PatchedPage, type PatchWork } from './crew/patch-batches.js';
import type { PatchContract } from './crew/patch-thread.js';
import type { EmbargoGuard } from './guard-embargo.js';
import type { Seam } from './model.js';
import type { Stage } from './publish/stage.js';
import type { Fragments } from './render/recorder.js';
import type { KnownPatch, StalePage } from './sort-pages.js';

/** A stale page that can be patched if its file is what the last build wrote. */
export interface PatchablePage extends StalePage {
  readonly patch: KnownPatch;
}

/** Whether a page can be patched. */
export function isPatchable(stale: StalePage): stale is PatchablePage {
  return stale.patch !== null;
}

/** What a page came to that was patched. */
export interface PatchedOutput extends Pick<PatchedPage, 'digest' | 'size'> {
  readonly seams: readonly Seam[];
}

/** Where to, with what, and by how many. */
export interface PatchMeans {
  readonly stage: Stage;
  readonly parts: Fragments['parts'];
  readonly guard: EmbargoGuard;
  readonly sharing: Sharing;
}

/** Patches `pages`; those that it leaves out must be rendered. */
export async function patchPages(
  pages: readonly PatchablePage[],
  { stage, parts, guard, sharing }: PatchMeans,
): Promise<ReadonlyMap<StalePage, PatchedOutput>> {
  const made = new Map<StalePage, PatchedOutput>();
  const take = (index: number, patched: PatchedPage, seams: readonly Seam[]): void => {
    const stale = pages[index];
    if (stale === undefined) return;
    const { file, origin } = stale.page;
    const { digest, size, staged, seen } = patched;
    stage.takePatched(file, digest, size, origin, staged);
    guard.lookout?.note(file, seen);
    made.set(stale, { digest, size, seams });
  };
  const hear = (answer: PatchAnswer): void => {
    if (answer.kind === 'failed') stage.fail(answer.diagnostic);
    if (answer.kind !== 'patched') return;
    answer.pages.forEach((page, index) => {
      if (page !== null) take(answer.first + index, page, seamsAt(answer.seams, index));
    });
  };
  const work = workOf(pages, { stage, parts, guard });
  const others = pages.length >= sharing.pages ? sharing.jobs - 1 : 0;
  // The threads of the crew have the numbers below.
  const threads = Array.from({ length: others }, async (_, other) => {
    return hire({ work, hand: sharing.jobs + 1 + other }, hear);
  });
  patchBatches(work, sharing.jobs, hear);
  await Promise.all(threads);
  return made;
}

function workOf(
  pages: readonly PatchablePage[],
  { stage, parts, guard: { needles, host } }: Pick<PatchMeans, 'stage' | 'parts' | 'guard'>,
): PatchWork {
  const patches = pages.map(({ patch }) => patch);
  return {
    counter: openCounter(),
    files: patches.map(({ file }) => file),
    digests: patches.map(({ digest }) => digest),
    stats: unpackNumbers(packStats(patches.map(({ stat }) => stat))),
    seams: packSeams(patches.map(({ seams }) => seams)),
    parts,
    ground: stage.ground.ground,
    needles,
    host,
  };
}

/** Resolves when the thread has found nothing left to do. */
async function hire(workerData: PatchContract, hear: (answer: PatchAnswer) => void): Promise<void> {
  const worker = new Worker(new URL('./crew/patch-thread.js', import.meta.url), { workerData });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      worker.on('message', (answer: PatchAnswer) => (answer.kind === 'done' ? resolve() : hear(answer)));
    });
  } finally {
    await worker.terminate();
  }
}
