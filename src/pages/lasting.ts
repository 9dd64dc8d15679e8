/**
 * Views that stay as they are for a whole edition, and that many pages show: what is made of one of them can be kept with it,
 * and goes when it goes.
 */

/** Under this a lasting view holds what is kept with it. Layouts do not see it: it has no name. */
const kept = Symbol('kept');

/** A view that lasts. */
export interface Lasting {
  readonly [kept]: (object | undefined)[];
}

/** Makes a view that nobody else has yet a lasting one. A copy of it would take twice the memory. */
export function makeLasting<View extends object>(view: View): View & Lasting {
  return Object.assign(view, { [kept]: [] });
}

/** What is kept with a view, to read and to add to; null for one that does not last. */
export function keptWith(view: object): (object | undefined)[] | null {
  return isLasting(view) ? view[kept] : null;
}

function isLasting(view: object): view is Lasting {
  return kept in view;
}
