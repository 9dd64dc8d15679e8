/** What the threads of a crew say to each other. All of it is plain data; what is large lies in shared memory. */
import type { CacheFailure } from '../cache/failure.js';
import type { PackedSeams } from '../cache/seams.js';
import type { TextFolder } from '../cache/texts.js';
import type { Needle } from '../embargo/needles.js';
import type { ReadFile, UnreadFile } from '../load.js';
import type { Diagnostic, Layouts, Portal, Read, TextPlace } from '../model.js';
import type { Prepared } from '../newsroom/related/prepare-ranking.js';
import type { Lists } from '../newsroom/related/shortlists.js';
import type { VectorSet } from '../newsroom/related/vector-set.js';
import type { StoredWeighting } from '../newsroom/related/weighting.js';
import type { Ground } from '../publish/journal.js';
import type { SharedDesk } from './shared-desk.js';

/** What a hand is given when it is hired. */
export interface Contract {
  /** Its number, from 1; the thread that hires is number 0. */
  readonly hand: number;
  readonly portal: Portal;
  readonly layouts: Layouts;
  readonly texts: TextFolder;
  /** Whether to take the time of each page. */
  readonly isTimed: boolean;
}

/** What a hand is told to do. It takes batch after batch by the shared counter until none is left. */
export type Order =
  | { readonly kind: 'read'; readonly counter: Int32Array; readonly files: readonly UnreadFile[] }
  | {
      readonly kind: 'weigh';
      readonly counter: Int32Array;
      readonly places: readonly TextPlace[];
      readonly weighting: StoredWeighting;
    }
  /** Each hand does the part of its own number; this thread does part 0. */
  | { readonly kind: 'rank'; readonly prepared: Prepared; readonly shares: number }
  | {
      readonly kind: 'render';
      readonly counter: Int32Array;
      /** With `total` pages. */
      readonly desk: SharedDesk;
      readonly total: number;
      /** Where pages are staged; null where they are rendered to be looked at only. */
      readonly ground: { readonly ground: Ground; readonly fresh: boolean } | null;
      /** What to look for in all pages, and the portal's host. */
      readonly needles: readonly Needle[];
      readonly host: string;
    };

/** A page that a hand has rendered. */
export interface MadePage {
  /** Null where its layout has an error. */
  readonly output: {
    readonly digest: string;
    readonly size: number;
    /** Under which it is staged; null where dist/ holds the same bytes. */
    readonly number: number | null;
    /** Numbers of the reads that are told with it. */
    readonly reads: Uint32Array;
  } | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The numbers of the needles that stand in it. */
  readonly seen: readonly number[];
  /** When it was begun and how long it took, in milliseconds; null where nobody asked. */
  readonly time: readonly [start: number, length: number] | null;
}

/** What a hand says. */
export type Answer =
  /** `first`: the number of the first of a batch. */
  | { readonly kind: 'read'; readonly first: number; readonly files: readonly ReadFile[] }
  | { readonly kind: 'weighed'; readonly first: number; readonly vectors: VectorSet }
  | { readonly kind: 'ranked'; readonly lists: Lists }
  /** `reads`: those of all its pages, each once; `seams`: those of each page. */
  | {
      readonly kind: 'made';
      readonly first: number;
      readonly pages: readonly MadePage[];
      readonly reads: readonly Read[];
      readonly seams: PackedSeams;
    }
  /** Nothing is left. `length`: how much of its file of texts counts. */
  | { readonly kind: 'done'; readonly length: number }
  /** The disk took no more. */
  | { readonly kind: 'failed'; readonly diagnostic: Diagnostic }
  /** The cache fails the build. */
  | { readonly kind: 'cache'; readonly reason: CacheFailure['reason'] };
