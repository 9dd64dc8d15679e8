/**
 * How a list is cut into pages so that archives stay quiet (law 6): numbered from the oldest, a numbered page exists
 * only when it is full, and the front page holds the rest. Appending an article changes no numbered page.
 */

/** The cut of a list. */
export interface Pagination {
  /** How many numbered pages there are; each holds exactly `perPage` items. */
  readonly pages: number;
  /** How many items the front page holds: `perPage` to 2 × `perPage` − 1, or all if there are fewer. */
  readonly newest: number;
}

/** Cuts a list of `length` items. */
export function paginate(length: number, perPage: number): Pagination {
  const pages = Math.max(0, Math.floor(length / perPage) - 1);
  return { pages, newest: length - pages * perPage };
}
