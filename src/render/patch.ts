/**
 * A finished page of dist/ of which only shared parts have changed → the same with the present parts: between the seams not
 * a byte is another.
 */
import type { Output, Seam } from '../model.js';
import type { FileStat } from '../portal/file-stat.js';
import { digestBytes } from '../text/digest.js';
import { assemble } from './encode.js';
import type { Fragments } from './recorder.js';
import type { Sink } from './render.js';

/** What a finished page is known by. */
export interface Patch {
  /** The file of dist/. */
  readonly file: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
  /** That it had when it was written. */
  readonly stat: FileStat;
  readonly seams: readonly Seam[];
}

/** A file of dist/ that was read whole. Its bytes are good until the next one is read. */
export interface Finished {
  readonly bytes: Uint8Array;
  /** Whether its stat, once it was read, was the one that it had when it was written: then these are the bytes of then. */
  readonly isUntouched: boolean;
}

/** Reads the file of a patch; null where it cannot be ours. */
export type ReadFinished = (patch: Patch) => Finished | null;

/**
 * Patches a page; `reads` of the Output are those of its parts alone, the others are as they were. Null, and nothing is done,
 * where dist/ does not hold the page as it was written, or a part cannot be put there: then it must be rendered.
 */
export function patchPage(
  patch: Patch,
  parts: Fragments['parts'],
  read: ReadFinished,
  put: (bytes: Uint8Array, held: string) => ReturnType<Sink['put']>,
): Output | null {
  const { file, digest, seams } = patch;
  const present = seams.flatMap(({ key }) => parts.get(key) ?? []);
  const bytes = present.flatMap((part) => part.bytes ?? []);
  if (bytes.length < seams.length) return null;
  const finished = read(patch);
  // A stat may spare hashing, as in git; what it does not prove, the digest has to.
  if (finished === null || !(finished.isUntouched || digestBytes(finished.bytes) === digest)) return null;
  const edges = [0, ...seams.flatMap(({ at, size }) => [at, at + size]), finished.bytes.byteLength];
  const patched = assemble(
    { bytes: finished.bytes, edges },
    bytes.map((part) => ({ bytes: part })),
  );
  return {
    file,
    ...put(patched.bytes, digest),
    reads: present.map((part) => part.read),
    seams: seams.map(({ key }, index) => ({
      key,
      at: patched.starts[index] ?? 0,
      size: bytes[index]?.byteLength ?? 0,
    })),
  };
}
