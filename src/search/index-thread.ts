/**
 * The thread of the search indexes: an order for several bundles in, the files of each out. Pagefind is a program of
 * its own that is spoken to all the while, so whoever speaks to it must not be busy with pages. Runs as a worker only.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { CacheFailure } from '../cache/failure.js';
import { TextStore, type TextFolder } from '../cache/texts.js';
import { indexBundle, type BundleOrder } from './index-bundle.js';
import { IndexFailure, usingPagefind, type IndexFiles } from './pagefind.js';

/** What the thread says; `done` is the last. */
export type IndexAnswer =
  | { readonly kind: 'bundle'; readonly bundle: string; readonly files: IndexFiles }
  | { readonly kind: 'failed'; readonly cause: string }
  | { readonly kind: 'cache'; readonly reason: CacheFailure['reason'] }
  | { readonly kind: 'done' };

const folder: TextFolder = workerData;
const texts = TextStore.reader(folder);
const say = (answer: IndexAnswer): void => parentPort?.postMessage(answer);

parentPort?.once('message', (orders: readonly BundleOrder[]) => void obey(orders));

async function obey(orders: readonly BundleOrder[]): Promise<void> {
  try {
    await usingPagefind(async () => {
      for (const order of orders) say({ kind: 'bundle', bundle: order.bundle, files: await indexBundle(order, texts) });
    });
    say({ kind: 'done' });
  } catch (error) {
    if (error instanceof CacheFailure) say({ kind: 'cache', reason: error.reason });
    else if (error instanceof IndexFailure) say({ kind: 'failed', cause: error.message });
    else throw error;
  } finally {
    texts.close();
  }
}
