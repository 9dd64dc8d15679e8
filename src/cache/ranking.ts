/** The ranking of related news that a build has found, with all that it hangs on ↔ one file. */
import type { Ranking } from '../newsroom/related/update-ranking.js';
import type { VectorSet } from '../newsroom/related/vector-set.js';
import type { StoredWeighting } from '../newsroom/related/weighting.js';
import { packTexts, unpackTexts, writeBlob, type Sections } from './blob.js';

/** The ranking of one build. Positions are those of the public articles, oldest first. */
export interface RankingRecord {
  /** How many places a list has. */
  readonly count: number;
  readonly paths: readonly string[];
  /** SHA-256 of the articles' files, hexadecimal: with the path all that terms hang on. */
  readonly digests: readonly string[];
  /** The number of the section of each, and the sections by their numbers. */
  readonly sections: Int32Array;
  readonly sectionNames: readonly string[];
  /** Milliseconds since 1970 UTC. */
  readonly instants: Float64Array;
  /** The sample of the weighting: see `newsroom/related/sample.ts`. */
  readonly power: number;
  readonly anchors: Int32Array;
  readonly weighting: StoredWeighting;
  readonly vectors: VectorSet;
  readonly ranking: Ranking;
}

/** Writes a ranking to `path`; returns the file's checksum. */
export function writeRanking(path: string, record: RankingRecord): number {
  const { count, paths, digests, sections, sectionNames, instants, power, anchors, weighting, vectors, ranking } =
    record;
  const numbers = { sections, instants, anchors, ...weighting, ...vectors, ...ranking };
  const { starts: weightingStarts, named: weightingNamed } = weighting;
  return writeBlob(path, {
    meta: Buffer.from(JSON.stringify({ count, power })),
    paths: packTexts(paths),
    digests: packTexts(digests),
    sectionNames: packTexts(sectionNames),
    ...Object.fromEntries(Object.entries(numbers).map(([name, array]) => [name, bytesOf(array)])),
    weightingStarts: bytesOf(weightingStarts),
    weightingNamed: bytesOf(weightingNamed),
  });
}

/** What `writeRanking` has written. */
export function readRanking(found: Sections): RankingRecord {
  const meta: Pick<RankingRecord, 'count' | 'power'> = JSON.parse(Buffer.from(found['meta'] ?? []).toString());
  return {
    ...meta,
    paths: unpackTexts(found['paths']),
    digests: unpackTexts(found['digests']),
    sections: view(Int32Array, found, 'sections'),
    sectionNames: unpackTexts(found['sectionNames']),
    instants: view(Float64Array, found, 'instants'),
    anchors: view(Int32Array, found, 'anchors'),
    weighting: {
      known: view(Uint32Array, found, 'known'),
      telling: view(Uint8Array, found, 'telling'),
      hashes: view(Uint32Array, found, 'hashes'),
      named: view(Int32Array, found, 'weightingNamed'),
      slots: view(Uint32Array, found, 'slots'),
      starts: view(Int32Array, found, 'weightingStarts'),
      list: view(Int32Array, found, 'list'),
      reach: view(Float64Array, found, 'reach'),
    },
    vectors: {
      starts: view(Int32Array, found, 'starts'),
      ids: view(Uint32Array, found, 'ids'),
      weights: view(Uint8Array, found, 'weights'),
      named: view(Uint8Array, found, 'named'),
    },
    ranking: {
      neighbours: view(Int32Array, found, 'neighbours'),
      scores: view(Int32Array, found, 'scores'),
      ticks: view(Int32Array, found, 'ticks'),
    },
  };
}

interface NumberArray<Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): Numbers;
}

function view<Numbers>(Kind: NumberArray<Numbers>, sections: Sections, name: string): Numbers {
  const { buffer, byteOffset, byteLength } = sections[name] ?? new Uint8Array();
  return new Kind(buffer, byteOffset, byteLength / Kind.BYTES_PER_ELEMENT);
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
