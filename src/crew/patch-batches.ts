/** Pages of which only shared parts have changed, batch by batch → patched and staged, on whichever thread; what came of each. */
import { join } from 'node:path';
import { unpackNumbers } from '../cache/blob.js';
import { packSeams, seamsAt, type PackedSeams } from '../cache/seams.js';
import { packStats, statAt } from '../cache/stats.js';
import { Lookout } from '../embargo/lookout.js';
import type { Needle } from '../embargo/needles.js';
import type { Diagnostic, Seam } from '../model.js';
import { diagnoseDiskError } from '../publish/disk-failure.js';
import { realDisk } from '../publish/disk.js';
import type { Ground } from '../publish/journal.js';
import { Staging } from '../publish/staging.js';
import { patchPage, type Patch } from '../render/patch.js';
import type { Fragments } from '../render/recorder.js';
import { digestBytes } from '../text/digest.js';

/** All that patching takes beside the pages. Plain data; the claims lie in shared memory. */
export interface PatchMatter {
  /** By the number of a batch: 1 once a thread has taken it. */
  readonly claims: Int32Array;
  readonly parts: Fragments['parts'];
  /** Where the pages stand and are staged. */
  readonly ground: Ground;
  /** What to look for in all pages, and the portal's host. */
  readonly needles: readonly Needle[];
  readonly host: string;
}

/** Pages to be patched. Plain data. */
export interface PatchBatch {
  readonly number: number;
  /** What each page is known by: see `Patch`. */
  readonly files: readonly string[];
  readonly digests: readonly string[];
  /** As `packStats` puts them in a row. */
  readonly stats: Float64Array;
  readonly seams: PackedSeams;
}

/** A page that was patched. */
export interface PatchedPage {
  readonly digest: string;
  readonly size: number;
  /** Under which it is staged; null where dist/ holds the same bytes. */
  readonly staged: number | null;
  /** The numbers of the needles that stand in it. */
  readonly seen: readonly number[];
}

/** What a thread tells. */
export type PatchAnswer =
  /** The pages of the batch `number`, null where one must be rendered, and the seams of each. */
  | {
      readonly kind: 'patched';
      readonly number: number;
      readonly pages: readonly (PatchedPage | null)[];
      readonly seams: PackedSeams;
    }
  /** The disk took no more. */
  | { readonly kind: 'failed'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'done' };

/** Packs pages, so that other threads can be given them. */
export function packBatch(number: number, patches: readonly Patch[]): PatchBatch {
  return {
    number,
    files: patches.map(({ file }) => file),
    digests: patches.map(({ digest }) => digest),
    stats: unpackNumbers(packStats(patches.map(({ stat }) => stat))),
    seams: packSeams(patches.map(({ seams }) => seams)),
  };
}

/**
 * Patches the batches that it is given, unless another thread has taken one. `hand`: the number of the thread among all that
 * stage files of this build.
 */
export function openPatching(
  { claims, parts, ground, needles, host }: PatchMatter,
  hand: number,
  tell: (answer: PatchAnswer) => void,
): (batch: PatchBatch) => void {
  const staging = new Staging(ground, false, realDisk, hand);
  const lookout = new Lookout(needles, host);
  // What the disk refuses is said once; the build will not be published.
  const tryDisk = <Result>(file: string, act: () => Result | null): Result | null => {
    try {
      return act();
    } catch (error) {
      tell({ kind: 'failed', diagnostic: diagnoseDiskError(error, join(ground.output, file)) });
      return null;
    }
  };
  const patch = (known: Patch): { readonly page: PatchedPage; readonly seams: readonly Seam[] } | null => {
    const { file } = known;
    let staged: number | null = null;
    let seen: readonly number[] = [];
    const output = patchPage(
      known,
      parts,
      ({ stat }) => tryDisk(file, () => staging.readFinished(file, stat)),
      (bytes, held) => {
        seen = lookout.look(file, bytes);
        const digest = digestBytes(bytes);
        staged = tryDisk(file, () => staging.put(file, bytes, held === digest));
        return { digest, size: bytes.byteLength };
      },
    );
    if (output === null) return null;
    const { digest, size } = output;
    return { page: { digest, size, staged, seen }, seams: output.seams };
  };
  return ({ number, files, digests, stats, seams }) => {
    if (Atomics.exchange(claims, number, 1) !== 0) return;
    const made = files.map((file, index) =>
      patch({ file, digest: digests[index] ?? '', stat: statAt(stats, index), seams: seamsAt(seams, index) }),
    );
    tell({
      kind: 'patched',
      number,
      pages: made.map((one) => one?.page ?? null),
      seams: packSeams(made.map((one) => one?.seams ?? [])),
    });
  };
}
