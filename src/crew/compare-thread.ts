/** Another thread that compares files: work in, what comes of it into shared memory; then it ends. Runs as a worker only. */
import { workerData } from 'node:worker_threads';
import { looksAtOnce, takeBatches } from './batches.js';
import { openComparer, type CompareWork } from './compare-batches.js';

const work: CompareWork = workerData;
takeBatches(work.counter, work.found.length, looksAtOnce, openComparer(work));
