/** How many threads there may be → from how much work on they share it. */

/** How much work must be at hand before others are hired for it. */
export interface Sharing {
  /** How many threads there may be, this one counted. */
  readonly jobs: number;
  /** From how many files on they read, from how many pages on they render. */
  readonly files: number;
  readonly pages: number;
  /** For how many files of dist/ that are only looked at there is a thread. */
  readonly looks: number;
}

/** Starting a thread costs as much as some hundred files or pages, or a look at ten thousand. */
export function shareAmong(jobs: number): Sharing {
  return { jobs, files: 400, pages: 1200, looks: 10_000 };
}
