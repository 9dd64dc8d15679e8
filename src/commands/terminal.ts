/** What commands know of the world outside: made by `cli.ts` alone, so that nothing else reads clock or environment. */

/** The process, as commands see it. */
export interface Terminal {
  readonly workingDirectory: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Milliseconds that never run backwards, for profiles. */
  readonly stopwatch: () => number;
  /** Whether to colour what goes to standard output and to standard error. */
  readonly color: { readonly out: boolean; readonly error: boolean };
  /** Whether somebody watches standard error: then a progress bar makes sense. */
  readonly interactive: boolean;
  /** How many threads the machine has to offer. */
  readonly processors: number;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
}

/** How a command ended, for scripts: the contract of README.md. */
export const exitCodes = { done: 0, content: 1, usage: 2, surroundings: 3 } as const;
