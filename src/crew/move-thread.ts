/** Another thread that moves files into dist/ and clears away what they leave: orders in, answers out. Runs as a worker only. */
import { parentPort } from 'node:worker_threads';
import { noStat, packStats } from '../cache/stats.js';
import { unpackNumbers } from '../cache/blob.js';
import { statFile } from '../portal/file-stat.js';
import { diagnoseDiskError } from '../publish/disk-failure.js';
import { realDisk } from '../publish/disk.js';
import { moveIn, type Ground, type Journal } from '../publish/journal.js';
import type { Moved } from '../publish/mover.js';
import { leaveStaging } from '../publish/open-output.js';

/** What is to be done: see `Mover`. */
export type MoveOrder =
  | { readonly kind: 'move'; readonly ground: Ground; readonly moves: Journal; readonly manifest: string }
  | { readonly kind: 'leave'; readonly ground: Ground };

export type MoveAnswer = Moved | { readonly kind: 'left' };

function move(ground: Ground, moves: Journal, manifest: string): Moved {
  try {
    moveIn(ground, moves, manifest, realDisk);
  } catch (error) {
    return { kind: 'refused', diagnostic: diagnoseDiskError(error, ground.output) };
  }
  const stats = moves.steps.map(({ file, next }) =>
    next === null ? noStat : (statFile(`${ground.output}/${file}`) ?? noStat),
  );
  return { kind: 'moved', stats: unpackNumbers(packStats(stats)) };
}

parentPort?.on('message', (order: MoveOrder) => {
  if (order.kind === 'move') {
    parentPort?.postMessage(move(order.ground, order.moves, order.manifest) satisfies MoveAnswer);
    return;
  }
  leaveStaging(order.ground, realDisk);
  parentPort?.postMessage({ kind: 'left' } satisfies MoveAnswer);
});
