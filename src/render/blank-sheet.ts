/** A sink that keeps nothing, for checking: pages are rendered and measured, but nothing is written. */
import { digestBytes } from '../text/digest.js';
import type { Sink } from './render.js';

/** A sink without a folder behind it. */
export function blankSheet(): Sink {
  return {
    put: (_file, bytes) => ({ digest: digestBytes(bytes), size: bytes.length }),
    copy: () => undefined,
  };
}
