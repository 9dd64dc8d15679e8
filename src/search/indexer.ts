/** Orders for search indexes → their files, made on threads of their own while this one goes on with the edition. */
import { Worker } from 'node:worker_threads';
import { CacheFailure } from '../cache/failure.js';
import type { TextFolder, Texts } from '../cache/texts.js';
import type { IndexAnswer } from './index-thread.js';
import { indexBundle, type BundleOrder } from './index-bundle.js';
import { IndexFailure, usingPagefind, type IndexFiles } from './pagefind.js';

/** Told of each bundle that is indexed. */
export type HearBundle = (bundle: string, files: IndexFiles) => void;

/** Must be closed; then what is under way is given up. */
export class Indexer {
  readonly #folder: TextFolder | null;
  readonly #texts: Texts;
  readonly #threads = new Set<Worker>();

  readonly #most: number;
  /** All that was begun on this thread. */
  #here: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** `folder`: where other threads find `texts`, null where they cannot; `most`: how many of them there may be. */
  constructor(folder: TextFolder | null, texts: Texts, most: number) {
    this.#folder = folder;
    this.#texts = texts;
    this.#most = most;
  }

  /** Indexes each bundle. Throws an `IndexFailure` where that cannot be done. */
  async index(orders: readonly BundleOrder[], hear: HearBundle): Promise<void> {
    const folder = this.#folder;
    if (folder === null) {
      const work = usingPagefind(async () => {
        for (const order of orders) if (!this.#closed) hear(order.bundle, await indexBundle(order, this.#texts));
      });
      this.#here = Promise.allSettled([this.#here, work]);
      return work;
    }
    const count = Math.min(this.#most, orders.length);
    const shares = Array.from({ length: count }, (_, share) => orders.filter((_order, at) => at % count === share));
    await Promise.all(shares.map(async (share) => this.#hire(folder, share, hear)));
  }

  /** What is under way on this thread ends with its bundle. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#here, ...[...this.#threads].map(async (thread) => thread.terminate())]);
  }

  async #hire(folder: TextFolder, orders: readonly BundleOrder[], hear: HearBundle): Promise<void> {
    // What Pagefind prints of its own ends is for its developers; ours are told by messages.
    const options = { workerData: folder, stderr: true };
    const thread = new Worker(new URL('./index-thread.js', import.meta.url), options);
    this.#threads.add(thread);
    try {
      await converse(thread, orders, hear);
    } finally {
      this.#threads.delete(thread);
      await thread.terminate();
    }
  }
}

async function converse(thread: Worker, orders: readonly BundleOrder[], hear: HearBundle): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', () => reject(new IndexFailure('given up')));
    thread.on('message', (answer: IndexAnswer) => {
      switch (answer.kind) {
        case 'bundle':
          return hear(answer.bundle, answer.files);
        case 'failed':
          return reject(new IndexFailure(answer.cause));
        case 'cache':
          return reject(new CacheFailure(answer.reason));
        case 'done':
          return resolve();
      }
    });
    thread.postMessage(orders);
  });
}
