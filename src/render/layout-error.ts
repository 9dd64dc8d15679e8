/** Something wrong in a layout, thrown through templates, and caught where rendering begins. */

/** Where in which template. Line and column count from 1. */
export interface LayoutPlace {
  readonly template: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong. */
export type LayoutFault =
  | { readonly kind: 'unknown-name'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'unknown-member'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'unknown-filter'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'member-of-nothing'; readonly name: string }
  | { readonly kind: 'prints-nothing' | 'prints-object' }
  | { readonly kind: 'unknown-block'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'missing-template' | 'extends-itself'; readonly name: string }
  | { readonly kind: 'other'; readonly message: string };

/** Carries a fault up to the renderer. */
export class LayoutError extends Error {
  readonly fault: LayoutFault;
  readonly place: LayoutPlace;

  constructor(fault: LayoutFault, place: LayoutPlace) {
    super(fault.kind);
    this.fault = fault;
    this.place = place;
  }
}
