/** A stage with many files → another thread that moves them into dist/ (`move-thread.ts`). */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Mover } from '../publish/mover.js';
import type { Stage } from '../publish/stage.js';
import type { Sharing } from './sharing.js';
import type { MoveAnswer, MoveOrder } from './move-thread.js';

/** Hires a mover where there is enough to move for one; else null, and whoever commits the stage moves. */
export function hireMover({ waiting }: Stage, { jobs, pages }: Sharing): Mover | null {
  if (jobs === 1 || waiting < pages) return null;
  const worker = new Worker(new URL('./move-thread.js', import.meta.url));
  const failure = once(worker, 'error').then(([error]) => {
    throw error;
  });
  // Whoever has asked something hears of it.
  failure.catch(() => undefined);
  const ask = async (order: MoveOrder): Promise<MoveAnswer> => {
    const answer = once(worker, 'message');
    worker.postMessage(order);
    const [given]: MoveAnswer[] = await Promise.race([answer, failure]);
    if (given === undefined) throw new Error('a mover has said nothing');
    return given;
  };
  return {
    async move(ground, moves, manifest) {
      const answer = await ask({ kind: 'move', ground, moves, manifest });
      if (answer.kind === 'left') throw new Error('a mover has left before it was told to');
      return answer;
    },
    async leave(ground) {
      try {
        await ask({ kind: 'leave', ground });
      } finally {
        await worker.terminate();
      }
    },
  };
}
