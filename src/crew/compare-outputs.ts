/** The output folder as a build has left it → how its files differ from that now, found out by other threads and this one. */
import { Worker } from 'node:worker_threads';
import type { SeenOutputs } from '../cache/snapshot.js';
import { countStats, SAME } from '../cache/stats.js';
import { looksAtOnce, openCounter, takeBatchesAndHear } from './batches.js';
import { openComparer, type CompareWork } from './compare-batches.js';
import type { Sharing } from './sharing.js';

/** Other threads compare, where there is much to do; this one with them when it has nothing else to do. */
export class OutputComparison {
  readonly #work: CompareWork;
  readonly #threads: readonly Worker[];
  readonly #others: Promise<unknown>;

  /** Begins; must be closed. `output` is the folder, absolute. */
  constructor(output: string, { names, stats }: SeenOutputs, { jobs, looks }: Sharing) {
    const count = countStats(stats);
    // What is sent goes with all that lies around it: see structured cloning of typed arrays.
    this.#work = {
      counter: openCounter(),
      output,
      files: new Uint8Array(names),
      before: stats.slice(),
      found: new Uint8Array(new SharedArrayBuffer(count)),
    };
    const others = Math.min(jobs - 1, Math.floor(count / looks));
    this.#threads = Array.from({ length: Math.max(0, others) }, () => hire(this.#work));
    this.#others = Promise.all(this.#threads.map(untilDone));
    // Whoever waits for them hears of a failure.
    this.#others.catch(() => undefined);
  }

  /** How the first file that differs does: TOUCHED, RESIZED or MISSING; SAME where none does. */
  async finish(): Promise<number> {
    const { counter, found } = this.#work;
    const compare = openComparer(this.#work);
    let own = 0;
    await takeBatchesAndHear(counter, found.length, looksAtOnce, (first, end) => {
      compare(first, end);
      own += end - first;
    });
    // One that has taken nothing may not even have begun.
    if (own < found.length) await this.#others;
    return found.find((one) => one !== SAME) ?? SAME;
  }

  /** Sends the others home, and does not wait for them. */
  close(): void {
    for (const thread of this.#threads) void thread.terminate();
  }
}

function hire(workerData: CompareWork): Worker {
  return new Worker(new URL('./compare-thread.js', import.meta.url), { workerData });
}

/** Resolves when the thread has found nothing left to do. */
async function untilDone(worker: Worker): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
