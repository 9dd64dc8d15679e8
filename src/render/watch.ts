/** A sink → the same, with somebody who looks at every file that is put into it. Copied files pass unseen. */
import type { Sink } from './render.js';

/** Who looks; null where nobody does. */
export type Watcher = { look(file: string, bytes: Uint8Array): unknown } | null;

/** Lets `watcher` look at what goes into `sink`. */
export function watch(sink: Sink, watcher: Watcher): Sink {
  if (watcher === null) return sink;
  return {
    put: (file, bytes, source) => {
      watcher.look(file, bytes);
      return sink.put(file, bytes, source);
    },
    copy: (file, from, digest, size, source) => sink.copy(file, from, digest, size, source),
  };
}
