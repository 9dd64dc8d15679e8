/**
 * Stale pages of which only shared parts have changed, one after the other → the same pages patched, as far as that can be
 * done, and staged. Other threads begin while pages are still being found.
 */
import { Worker } from 'node:worker_threads';
import { seamsAt } from './cache/seams.js';
import { openCounters, pagesAtOnce } from './crew/batches.js';
import type { Sharing } from './crew/sharing.js';
import {
  openPatching,
  packBatch,
  type PatchAnswer,
  type PatchBatch,
  type PatchedPage,
  type PatchMatter,
} from './crew/patch-batches.js';
import type { PatchContract, PatchOrder } from './crew/patch-thread.js';
import type { EmbargoGuard } from './guard-embargo.js';
import type { Seam } from './model.js';
import type { Stage } from './publish/stage.js';
import type { Fragments } from './render/recorder.js';
import type { KnownPatch, StalePage } from './sort-pages.js';

/** What a page came to that was patched. */
export interface PatchedOutput extends Pick<PatchedPage, 'digest' | 'size'> {
  readonly seams: readonly Seam[];
}

/** Where to, with what, by how many; and how many pages there may be at most. */
export interface PatchMeans {
  readonly stage: Stage;
  readonly parts: Fragments['parts'];
  readonly guard: EmbargoGuard;
  readonly sharing: Sharing;
  readonly most: number;
}

/** Patches pages. */
export interface Patcher {
  /** Takes a page if it can be patched. */
  readonly add: (stale: StalePage) => void;
  /** Patches what nobody has patched yet. Pages that it leaves out must be rendered. */
  readonly finish: () => Promise<ReadonlyMap<StalePage, PatchedOutput>>;
}

/** Patches nothing. */
export const idlePatcher: Patcher = { add: () => undefined, finish: async () => new Map() };

/** Lends `work` a patcher, an idle one without `means`. */
export async function withPatcher<Result>(
  means: PatchMeans | null,
  work: (patcher: Patcher) => Promise<Result>,
): Promise<Result> {
  if (means === null) return work(idlePatcher);
  const patching = new Patching(means);
  try {
    return await work({ add: (stale) => patching.add(stale), finish: async () => patching.finish() });
  } finally {
    await patching.close();
  }
}

/** Another thread that patches; `done` once it has found nothing left to do. */
interface PatchThread {
  readonly worker: Worker;
  readonly done: Promise<void>;
}

class Patching {
  readonly #means: PatchMeans;
  readonly #matter: PatchMatter;
  readonly #pages: StalePage[] = [];
  /** Those that are in no batch yet. */
  #loose: KnownPatch[] = [];
  readonly #batches: PatchBatch[] = [];
  readonly #made = new Map<StalePage, PatchedOutput>();
  #threads: readonly PatchThread[] = [];

  constructor(means: PatchMeans) {
    this.#means = means;
    const { stage, parts, guard, most } = means;
    const { needles, host } = guard;
    const claims = openCounters(Math.ceil(most / pagesAtOnce));
    this.#matter = { claims, parts, ground: stage.ground.ground, needles, host };
  }

  add(page: StalePage): void {
    if (page.patch === null) return;
    this.#pages.push(page);
    this.#loose.push(page.patch);
    if (this.#loose.length === pagesAtOnce) this.#pack();
  }

  async finish(): Promise<ReadonlyMap<StalePage, PatchedOutput>> {
    if (this.#loose.length > 0) this.#pack();
    for (const { worker } of this.#threads) worker.postMessage(null satisfies PatchOrder);
    const patch = openPatching(this.#matter, this.#means.sharing.jobs, (answer) => this.#hear(answer));
    // The others come from the front.
    for (const batch of this.#batches.toReversed()) patch(batch);
    await Promise.all(this.#threads.map(async ({ done }) => done));
    await this.close();
    return this.#made;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(async ({ worker }) => worker.terminate()));
  }

  /** Makes a batch of what is loose, and gives it to all threads: the first one that comes to it takes it. */
  #pack(): void {
    const batch = packBatch(this.#batches.length, this.#loose);
    this.#batches.push(batch);
    this.#loose = [];
    const { jobs, pages } = this.#means.sharing;
    if (this.#threads.length > 0) this.#send([batch]);
    else if (this.#pages.length >= pages) {
      // The threads of the crew have the numbers below.
      this.#threads = Array.from({ length: jobs - 1 }, (_, other) => this.#hire(jobs + 1 + other));
      this.#send(this.#batches);
    }
  }

  #send(batches: readonly PatchBatch[]): void {
    for (const { worker } of this.#threads) for (const batch of batches) worker.postMessage(batch satisfies PatchOrder);
  }

  #hire(hand: number): PatchThread {
    const workerData: PatchContract = { matter: this.#matter, hand };
    const worker = new Worker(new URL('./crew/patch-thread.js', import.meta.url), { workerData });
    const done = new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      worker.on('message', (answer: PatchAnswer) => (answer.kind === 'done' ? resolve() : this.#hear(answer)));
    });
    // Whoever finishes hears of a failure.
    done.catch(() => undefined);
    return { worker, done };
  }

  #hear(answer: PatchAnswer): void {
    if (answer.kind === 'failed') this.#means.stage.fail(answer.diagnostic);
    if (answer.kind !== 'patched') return;
    const first = answer.number * pagesAtOnce;
    answer.pages.forEach((patched, index) => {
      const page = this.#pages[first + index];
      if (patched !== null && page !== undefined) this.#take(page, patched, seamsAt(answer.seams, index));
    });
  }

  #take(stale: StalePage, { digest, size, staged, seen }: PatchedPage, seams: readonly Seam[]): void {
    const { stage, guard } = this.#means;
    const { file, origin } = stale.page;
    stage.takePatched(file, digest, size, origin, staged);
    guard.lookout?.note(file, seen);
    this.#made.set(stale, { digest, size, seams });
  }
}
