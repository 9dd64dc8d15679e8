/**
 * The form of a catalogue of diagnostics: each permanent code with its severity and its wording.
 * A wording's slots (`{name}`) are its arguments, so the type checker sees a missing or a misspelt one.
 */
import type { Severity } from '../model.js';

/** What happened, and what to do about it: one sentence or two each, for an editor who is no programmer. */
export interface Wording {
  readonly what: string;
  readonly fix: string;
}

/** One kind of finding. */
export interface Entry {
  readonly severity: Severity;
  readonly vi: Wording;
  readonly en: Wording;
}

/** The names of the slots in a wording. */
export type Slots<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

/** The arguments that an entry's wordings need, of both languages. */
export type ArgumentsOf<E extends Entry> = Readonly<
  Record<Slots<E['vi']['what'] | E['vi']['fix'] | E['en']['what'] | E['en']['fix']>, string | number>
>;
