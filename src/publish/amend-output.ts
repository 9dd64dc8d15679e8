/**
 * Publishing a change that adds and removes nothing: some files of dist/ get other bytes, all others stay and are not even spoken of. For a
 * dist/ that nobody has changed since the build whose manifest stands there.
 */
import { join } from 'node:path';
import type { Diagnostic } from '../model.js';
import { diskErrorCode } from '../portal/disk-error.js';
import type { FileStat } from '../portal/file-stat.js';
import { digestBytes } from '../text/digest.js';
import { realDisk, type Disk } from './disk.js';
import { diagnoseDiskError } from './disk-failure.js';
import { moveIn, type Ground } from './journal.js';
import { amendManifest, type ManifestEntry } from './manifest.js';
import { closeOutput, openOutput, type OpenOutput } from './open-output.js';
import { OutputTree } from './output-tree.js';
import { Staging, stagedFolder } from './staging.js';

/** How it ended. Refused: dist/ is as it was before. */
export type AmendedOutput =
  /** `written`: the files of dist/ that have other bytes now, sorted. */
  | { readonly kind: 'published'; readonly written: readonly string[] }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** A small change on its way into dist/. Must be ended by `commit` or `discard`. */
export class OutputAmendment {
  readonly #output: OpenOutput;
  readonly #disk: Disk;
  readonly #staging: Staging;
  readonly #said: ManifestEntry[] = [];
  #failure: Diagnostic | null = null;
  #ended = false;

  private constructor(output: OpenOutput, disk: Disk) {
    this.#output = output;
    this.#disk = disk;
    this.#staging = new Staging(output.ground, false, disk, 0);
  }

  /**
   * Takes the lock of the folder `path` (absolute), which no folder of `inputs` may overlap; null where its manifest is
   * not the file of this stat, or it cannot be opened. `disk` is for tests.
   */
  static open(
    path: string,
    inputs: readonly string[],
    manifest: FileStat,
    disk: Disk = realDisk,
  ): OutputAmendment | null {
    const opened = openOutput(path, inputs, disk, manifest);
    if (opened.kind === 'refused') return null;
    const { output } = opened;
    try {
      if (output.known !== null) {
        disk.makeFolder(output.ground.staging);
        disk.makeFolder(stagedFolder(output.ground));
        return new OutputAmendment(output, disk);
      }
    } catch (error) {
      if (diskErrorCode(error) === null) throw error;
    }
    output.lock.release();
    return null;
  }

  /** Takes the new bytes of a file. What the disk refuses comes to light in `commit`. */
  put(file: string, bytes: Uint8Array, source: string): { readonly digest: string; readonly size: number } {
    const entry = { path: file, sha256: digestBytes(bytes), size: bytes.byteLength, source };
    this.#said.push(entry);
    try {
      if (this.#failure === null) this.#staging.put(file, bytes);
    } catch (error) {
      this.#failure = diagnoseDiskError(error, join(this.#output.ground.output, file));
    }
    return { digest: entry.sha256, size: entry.size };
  }

  /** Copied files are none of an amendment. */
  copy(file: string): never {
    throw new Error(`an amendment copies no file: ${file}`);
  }

  /** Where other threads may stage files: see `takeStaged`. */
  get ground(): { readonly ground: Ground; readonly fresh: false } {
    return { ground: this.#output.ground, fresh: false };
  }

  /** Takes a file that another thread has staged under `number`; null where dist/ holds the same bytes. */
  takeStaged(file: string, digest: string, size: number, source: string, number: number | null): void {
    this.#said.push({ path: file, sha256: digest, size, source });
    if (number !== null) this.#staging.take(file, number);
  }

  /** Takes note of what another thread could not do. */
  fail(failure: Diagnostic): void {
    this.#failure ??= failure;
  }

  /** The stat of a file that was published; null where none stands there any more. */
  stat(file: string): FileStat | null {
    return new OutputTree(this.#output.ground.output).stat(file);
  }

  /** Moves everything in. Ends the amendment. */
  commit(): AmendedOutput {
    const { ground, known } = this.#output;
    try {
      if (this.#failure !== null) return { kind: 'refused', diagnostics: [this.#failure] };
      const manifest = known === null ? null : amendManifest(known, this.#said);
      const tree = new OutputTree(ground.output);
      const steps = [...this.#staging.waiting].map(([file, next]) => ({ file, next, replaces: true }));
      if (manifest === null || !steps.every(({ file }) => tree.standing(file) === 'file')) {
        return { kind: 'refused', diagnostics: [] };
      }
      if (steps.length > 0) moveIn(ground, { steps, folders: [] }, manifest, this.#disk);
      return { kind: 'published', written: steps.map(({ file }) => file).sort() };
    } catch (error) {
      return { kind: 'refused', diagnostics: [diagnoseDiskError(error, ground.output)] };
    } finally {
      this.discard();
    }
  }

  /** Ends it with nothing changed in dist/. After `commit` it does nothing, so it may stand in a `finally`. */
  discard(): void {
    if (this.#ended) return;
    this.#ended = true;
    closeOutput(this.#output, this.#disk);
  }
}
