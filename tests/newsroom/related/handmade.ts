/** Corpora that are written down entry by entry. */
import type { Corpus } from '../../../src/newsroom/related/prepare-ranking.js';
import { packVectors, type Vector } from '../../../src/newsroom/related/vector-set.js';

export interface Spec {
  /** Id → weight. */
  readonly entries: Readonly<Record<number, number>>;
  readonly instant: number;
  readonly section: number;
  readonly tick: number;
}

export const alike: Spec = { entries: { 1: 9 }, instant: 0, section: 0, tick: 0 };

export function writeCorpus(specs: readonly Spec[]): Corpus {
  return {
    vectors: packVectors(specs.length, 8, (position) => writeVector(specs[position]?.entries ?? {})),
    instants: Float64Array.from(specs, ({ instant }) => instant),
    sections: Int32Array.from(specs, ({ section }) => section),
    ticks: Int32Array.from(specs, ({ tick }) => tick),
  };
}

function writeVector(entries: Spec['entries']): Vector {
  return {
    ids: Uint32Array.from(Object.keys(entries), Number),
    weights: Uint8Array.from(Object.values(entries)),
    named: 0,
  };
}
