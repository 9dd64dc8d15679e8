/** Another thread that checks files: work in, what comes of it into shared memory; then it ends. Runs as a worker only. */
import { workerData } from 'node:worker_threads';
import { checkBatches, type CheckWork } from './check-batches.js';

const work: CheckWork = workerData;
checkBatches(work);
