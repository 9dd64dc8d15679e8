/** A progress bar on standard error, where somebody watches it and the work takes over half a second. */
import type { SingleBar } from 'cli-progress';
import type { Phase } from '../compose.js';
import type { Terminal } from './terminal.js';

/** How long work may take before a bar appears, in milliseconds. */
const patience = 500;

/** A bar that may never appear. */
export interface Progress {
  readonly tell: (phase: Phase, done: number, total: number) => void;
  readonly end: () => void;
}

/** `terminal` is null where no bar is wanted; `start` is when the work began, ms since 1970 UTC. */
export async function openProgress(
  labels: Readonly<Record<Phase, string>>,
  terminal: Terminal | null,
  start: number,
): Promise<Progress> {
  if (terminal === null || !terminal.interactive) return { tell: () => undefined, end: () => undefined };
  const { default: progress } = await import('cli-progress');
  const format = '{label} {bar} {value}/{total}';
  let bar: SingleBar | null = null;
  return {
    tell: (phase, done, total) => {
      // Asking the clock for each of thousands of pages would cost more than some of them.
      if (done % 64 !== 0 && done !== total) return;
      if (bar === null && terminal.now() - start < patience) return;
      if (bar === null) {
        bar = new progress.SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
        bar.start(total, done, { label: labels[phase] });
      }
      bar.setTotal(total);
      bar.update(done, { label: labels[phase] });
      // Neither parsing nor rendering gives way to timers, so the bar is drawn by hand.
      bar.render();
    },
    end: () => bar?.stop(),
  };
}
