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

/** Makes a view a lasting one. A copy would be of a kind of its own to V8, each one. */
export function makeLasting<View extends object>(view: View): View & Lasting {
  // As many as layouts have ways to print one, mostly: a list that grows takes room for twenty.
  return Object.assign(view, { [kept]: [undefined, undefined, undefined, undefined] });
}

/** What is kept with a view, to read and to add to; null for one that does not last. */
export function keptWith(view: Partial<Lasting>): (object | undefined)[] | null {
  return view[kept] ?? null;
}
