/** Moves of a build → made by somebody else, while the one that builds goes on. `crew/mover.ts` lends a thread to it. */
import type { Diagnostic } from '../model.js';
import type { Ground, Journal } from './journal.js';

/** How it ended. Refused: all moves were taken back. */
export type Moved =
  /** The stats of what has come to stand, by the number of the step, as `packStats` puts them in a row. */
  | { readonly kind: 'moved'; readonly stats: Float64Array }
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/** Serves one build, and one call after the other. */
export interface Mover {
  /** What `moveIn` does. */
  move(ground: Ground, moves: Journal, manifest: string): Promise<Moved>;
  /** What `leaveStaging` does. Nothing is asked of it after that. */
  leave(ground: Ground): Promise<void>;
}
