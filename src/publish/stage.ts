/**
 * Publishing, from the first rendered file to dist/: files come in one by one, wait in a staging folder beside dist/
 * where their bytes are new, and are moved in together once the review has passed, or not at all.
 */
import { join } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.js';
import { statAt } from '../cache/stats.js';
import type { Diagnostic } from '../model.js';
import { isSameStat, type FileStat } from '../portal/file-stat.js';
import { digestBytes } from '../text/digest.js';
import { realDisk, type Disk } from './disk.js';
import { diagnoseDiskError } from './disk-failure.js';
import { moveIn, type Ground, type Journal } from './journal.js';
import { isOutputPath, manifestName, piecesOfManifest, printManifest, type ManifestEntry } from './manifest.js';
import type { Mover } from './mover.js';
import { closeOutput, openOutput, type OpenOutput } from './open-output.js';
import { OutputTree } from './output-tree.js';
import { planChanges, type Plan } from './plan-changes.js';
import { Staging, stagedFolder } from './staging.js';

export interface StageOptions {
  /** The output folder, absolute; it need not be there. */
  readonly output: string;
  /** Absolute paths of the folders that the build reads: the output folder may not be, hold or lie in one of them. */
  readonly inputs: readonly string[];
  /** Whether all that stands in an output folder without a manifest counts as ours. */
  readonly adopt: boolean;
}

export type OpenedStage =
  | { readonly kind: 'open'; readonly stage: Stage }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** How a publication ended. Refused: dist/ is as it was before, and the diagnostics say why. */
export type Published =
  | {
      readonly kind: 'published';
      /** Files of dist/ that are new or have other bytes, sorted. */
      readonly written: readonly string[];
      /** Those of `written` that took the place of other bytes, sorted. */
      readonly replaced: readonly string[];
      /** Those of `replaced` whose `source` was another before, sorted. */
      readonly resourced: readonly string[];
      /** Files of dist/ that went, sorted. */
      readonly removed: readonly string[];
      /** How many files stayed untouched. */
      readonly unchanged: number;
    }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Takes the lock of the output folder, heals what an earlier build left half-done, reads the manifest. The stage must
 * be ended by `commit` or `discard`. `disk` is for tests.
 */
export async function openStage(options: StageOptions, disk: Disk = realDisk): Promise<OpenedStage> {
  const opened = openOutput(options.output, options.inputs, disk);
  if (opened.kind === 'refused') return opened;
  const { ground, lock } = opened.output;
  try {
    disk.makeFolder(ground.staging);
    disk.makeFolder(stagedFolder(ground));
    return { kind: 'open', stage: new Stage(opened.output, options.adopt, disk) };
  } catch (error) {
    lock.release();
    return { kind: 'refused', diagnostics: [diagnoseDiskError(error, ground.staging)] };
  }
}

/** One build on its way into dist/. Paths are those of dist/, with `/`. */
export class Stage {
  readonly #output: OpenOutput;
  readonly #adopt: boolean;
  readonly #disk: Disk;
  readonly #staging: Staging;
  readonly #said = new Map<string, ManifestEntry>();
  #failure: Diagnostic | null = null;
  /** What another thread has moved in: each file's step, and the stats by these. */
  #moved: { readonly steps: ReadonlyMap<string, number>; readonly stats: Float64Array } | null = null;
  /** Null until it ends. */
  #closing: Promise<void> | null = null;

  constructor(output: OpenOutput, adopt: boolean, disk: Disk) {
    this.#output = output;
    this.#adopt = adopt && output.manifest === null && !output.fresh;
    this.#disk = disk;
    this.#staging = new Staging(output.ground, output.fresh, disk, 0);
  }

  /** Takes one finished file. What the disk refuses comes to light in `commit`. */
  put(file: string, bytes: Uint8Array, source: string): { readonly digest: string; readonly size: number } {
    const digest = digestBytes(bytes);
    const size = bytes.byteLength;
    this.#say({ path: file, sha256: digest, size, source });
    this.#try(file, () => this.#staging.put(file, bytes));
    return { digest, size };
  }

  /** What the manifest of the build before lists. */
  standing(): Iterable<ManifestEntry> {
    return this.#output.manifest?.entries.values() ?? [];
  }

  /** Whether `file` was written with this digest by the build before. */
  owns(file: string, digest: string): boolean {
    return this.#output.manifest?.entries.get(file)?.sha256 === digest;
  }

  /** The bytes that dist/ holds at `file`, good until the next call; null where it holds none. */
  read(file: string): Uint8Array | null {
    let bytes: Uint8Array | null = null;
    this.#try(file, () => (bytes = this.#staging.read(file)));
    return bytes;
  }

  /** Where other threads may stage files for this build: see `takeStaged`. */
  get ground(): { readonly ground: Ground; readonly fresh: boolean } {
    const { ground, fresh } = this.#output;
    return { ground, fresh };
  }

  /** Takes one rendered file that another thread has staged under `number`; null where dist/ holds the same. */
  takeStaged(file: string, digest: string, size: number, source: string, number: number | null): void {
    this.#say({ path: file, sha256: digest, size, source });
    if (number !== null) this.#staging.take(file, number);
  }

  /** The same for a file that was made of the one that dist/ holds. */
  takePatched(file: string, digest: string, size: number, source: string, number: number | null): void {
    this.#say({ path: file, sha256: digest, size, source });
    if (number !== null) this.#staging.takeInstead(file, number);
  }

  /** Takes note of what another thread could not do. */
  fail(failure: Diagnostic): void {
    this.#failure ??= failure;
  }

  /** Takes a file as it stands at `from` (absolute), with the digest and size that it had when the build read it. */
  copy(file: string, from: string, digest: string, size: number, source: string): void {
    this.#say({ path: file, sha256: digest, size, source });
    this.#try(file, () => {
      const same = this.#staging.copy(file, from, digest, size);
      if (!same) this.#failure = diagnose('input-changed', null, { path: from });
    });
  }

  /** Whether no other build has published since its manifest had this stat. */
  isSince(manifest: FileStat): boolean {
    const { stat } = this.#output;
    return stat !== null && isSameStat(stat, manifest);
  }

  /**
   * Says again, without its bytes, a file that dist/ must hold with this digest; `known` is the stat that it had then, and
   * with `isSeen` somebody has just seen that it has it still. The stat that it has now; null, and nothing is said, where
   * dist/ does not hold it: then it has to be `put`.
   */
  keep(file: string, digest: string, source: string, known: FileStat, isSeen: boolean): FileStat | null {
    const entry = this.#output.manifest?.entries.get(file);
    if (entry === undefined || entry.sha256 !== digest) return null;
    let held: FileStat | null = isSeen ? known : null;
    if (!isSeen) this.#try(file, () => (held = this.#staging.holds(file, digest, entry.size, known)));
    if (held !== null) this.#say({ ...entry, source });
    return held;
  }

  /** How many files wait to be moved in one by one. */
  get waiting(): number {
    return this.#staging.waiting.size;
  }

  /** The stat of a file that was published; null where none stands there any more. */
  stat(file: string): FileStat | null {
    const step = this.#moved?.steps.get(file);
    if (this.#moved !== null && step !== undefined) return statAt(this.#moved.stats, step);
    return new OutputTree(this.#output.ground.output).stat(file);
  }

  /**
   * Moves everything in and removes what is no longer said. Ends the stage. With a `mover`, `meanwhile` is done while that one
   * moves: what it does must not hang on whether all moves can be made.
   */
  async commit(mover: Mover | null = null, meanwhile: () => void = () => undefined): Promise<Published> {
    if (this.#closing !== null) throw new Error('this stage has ended');
    try {
      if (this.#failure !== null) return { kind: 'refused', diagnostics: [this.#failure] };
      return this.#output.fresh ? this.#becomeOutput() : await this.#changeOutput(mover, meanwhile);
    } catch (error) {
      return { kind: 'refused', diagnostics: [diagnoseDiskError(error, this.#output.ground.output)] };
    } finally {
      this.#end(mover);
    }
  }

  /**
   * Ends the stage with nothing changed in dist/, and gives the output folder back. After `commit` it only waits until that
   * is done, so it may stand in a `finally`.
   */
  async discard(): Promise<void> {
    this.#end(null);
    await this.#closing;
  }

  #say(entry: ManifestEntry): void {
    const { path } = entry;
    if (this.#closing !== null) throw new Error(`the stage has ended: ${path}`);
    if (!isOutputPath(path)) this.#failure ??= diagnose('output-name-reserved', null, { path });
    if (this.#said.has(path)) throw new Error(`two files for one path of the output: ${path}`);
    this.#said.set(path, entry);
  }

  /** After the first failure nothing is published, so nothing more is written. */
  #try(file: string, change: () => void): void {
    if (this.#failure !== null) return;
    try {
      change();
    } catch (error) {
      this.#failure = diagnoseDiskError(error, join(this.#output.ground.output, file));
    }
  }

  /** Where there is no dist/ yet, the folder of staged files becomes it in one step. */
  #becomeOutput(): Published {
    const staged = stagedFolder(this.#output.ground);
    for (const piece of piecesOfManifest(this.#said.values()))
      this.#disk.append(join(staged, manifestName), Buffer.from(piece));
    this.#disk.rename(staged, this.#output.ground.output);
    return {
      kind: 'published',
      written: [...this.#said.keys()].sort(),
      replaced: [],
      resourced: [],
      removed: [],
      unchanged: 0,
    };
  }

  async #changeOutput(mover: Mover | null, meanwhile: () => void): Promise<Published> {
    const { manifest } = this.#output;
    const plan = this.#plan();
    if (plan.foreign.length > 0) return { kind: 'refused', diagnostics: this.#nameForeign(plan.foreign) };
    const text = printManifest(this.#said.values());
    if (plan.journal.steps.length > 0 || text !== manifest?.text) {
      const refusal = await this.#moveIn(plan.journal, Buffer.from(text), mover, meanwhile);
      if (refusal !== null) return { kind: 'refused', diagnostics: [refusal] };
    }
    const { written, replaced, removed } = plan;
    const resourced = replaced.filter((file) => {
      const before = manifest?.entries.get(file);
      return before !== undefined && before.source !== this.#said.get(file)?.source;
    });
    return { kind: 'published', written, replaced, resourced, removed, unchanged: this.#said.size - written.length };
  }

  async #moveIn(
    moves: Journal,
    manifest: Uint8Array,
    mover: Mover | null,
    meanwhile: () => void,
  ): Promise<Diagnostic | null> {
    const { ground } = this.#output;
    if (mover === null) {
      moveIn(ground, moves, manifest, this.#disk);
      return null;
    }
    const moving = mover.move(ground, moves, manifest);
    meanwhile();
    const moved = await moving;
    if (moved.kind === 'refused') return moved.diagnostic;
    const into = [...moves.steps.entries()].filter(([, { next }]) => next !== null);
    this.#moved = { steps: new Map(into.map(([step, { file }]) => [file, step])), stats: moved.stats };
    return null;
  }

  #plan(): Plan {
    const tree = new OutputTree(this.#output.ground.output);
    const ours = this.#adopt ? tree.files().filter(isOutputPath) : this.#output.manifest?.entries.keys();
    return planChanges(tree, {
      ours: new Set(ours ?? []),
      adopting: this.#adopt,
      said: new Set(this.#said.keys()),
      staged: this.#staging.waiting,
      replacing: this.#staging.replacing,
    });
  }

  #nameForeign(paths: readonly string[]): readonly Diagnostic[] {
    const code = this.#output.manifest === null ? 'foreign-file-unclaimed' : 'foreign-file';
    return paths.map((path) => diagnose(code, null, { path: join(this.#output.ground.output, path) }));
  }

  /** A staging folder that cannot be cleared is left to the next run. */
  #end(mover: Mover | null): void {
    if (this.#closing !== null) return;
    const { ground, lock } = this.#output;
    this.#closing = mover === null ? Promise.resolve() : mover.leave(ground).finally(() => lock.release());
    // Whoever discards the stage hears of a failure.
    this.#closing.catch(() => undefined);
    if (mover === null) closeOutput(this.#output, this.#disk);
  }
}
