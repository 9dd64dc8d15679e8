/**
 * The last edition, kept in memory from build to build by a program that stays: it is told what has changed, and so
 * neither looks at the whole disk nor reads the cache before it amends.
 */
import { dirname, join, relative } from 'node:path';
import { CacheFailure } from '../cache/failure.js';
import { cacheFolder } from '../cache/folder.js';
import { holdsAt, openSnapshot, snapshotPath, type Changes, type OpenSnapshot } from '../cache/snapshot.js';
import { openMemory, type Memory } from '../memory.js';
import type { Portal, Report } from '../model.js';
import { isSameStat, statFile, type FileStat } from '../portal/file-stat.js';
import { isLitter } from '../portal/scan.js';
import { amend, type AmendOrder } from './amend.js';
import { findEdits, type Edits } from './find-edits.js';
import { openStanding, openTools, type Standing, type StandingTools } from './standing.js';

/** What is kept. */
interface Kept {
  readonly portal: Portal;
  readonly snapshot: OpenSnapshot;
  readonly standing: Standing;
  /** What the snapshot has seen, sorted while nobody waits: all files, and the folders with their stats. */
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlyMap<string, FileStat | null>;
}

/** Builds of one portal into one folder, one at a time. Must be settled before anybody else builds. */
export class Session {
  #kept: Kept | null = null;
  #unsettled: (() => void) | null = null;
  /** Of an amended build: it has changed nothing about them. */
  #tools: StandingTools | null = null;

  /** Takes up what the last build of `portal` into `output` (absolute), ordered as `label` says, has left. */
  async prepare(portal: Portal, output: string, label: string): Promise<void> {
    const name = relative(portal.root, output);
    const memory = openMemory(portal.root, 'use');
    this.#kept = null;
    try {
      // Git may know new commits.
      if (portal.history) return;
      const snapshot = openSnapshot(snapshotPath(cacheFolder(portal.root), name), portal.root, label);
      const standing = snapshot === null ? null : await openStanding(portal, name, snapshot.state, memory, this.#tools);
      if (snapshot === null || standing === null) return;
      const files = new Set(snapshot.seen.files.map(({ path }) => path));
      const folders = new Map(snapshot.seen.folders.map(({ path, stat }) => [path, stat]));
      this.#kept = { portal, snapshot, standing, files, folders };
    } catch (error) {
      if (!(error instanceof CacheFailure)) throw error;
    } finally {
      memory.close();
    }
  }

  /**
   * Amends what is kept, if all that has changed are the files that `paths` name, relative to the portal's root with `/`.
   * Null where the whole line has to be gone. What was learnt waits for `settle`.
   */
  async amend(paths: readonly string[], order: AmendOrder): Promise<Report | null> {
    this.settle();
    const kept = this.#kept;
    this.#kept = null;
    const changes = kept === null ? null : findNamed(kept, paths);
    if (kept === null || changes === null || !holdsAt(kept.snapshot.occasion, order.clock)) return null;
    const { portal } = kept;
    const memory = openMemory(portal.root, 'use');
    try {
      const edits = memory.sum === kept.standing.sum ? findEdits(changes, portal.root) : null;
      const standing = edits === null ? null : await renewTools(kept, edits, memory);
      if (edits === null || standing === null) return null;
      const amended = await amend(portal, standing, { changes, edits }, memory, order);
      if (amended === null) return null;
      this.#tools = { workshop: standing.workshop, templates: standing.templates };
      this.#unsettled = () => {
        try {
          amended.remember();
        } finally {
          memory.close();
        }
      };
      return amended.report;
    } catch (error) {
      if (error instanceof CacheFailure) return null;
      throw error;
    } finally {
      if (this.#unsettled === null) memory.close();
    }
  }

  /** Whether something was learnt that the next build has not been left yet. */
  get isUnsettled(): boolean {
    return this.#unsettled !== null;
  }

  /** Settles, and keeps nothing: somebody else builds. */
  forget(): void {
    this.settle();
    this.#kept = null;
    this.#tools = null;
  }

  /** Leaves what was learnt to the next build. */
  settle(): void {
    const settle = this.#unsettled;
    this.#unsettled = null;
    settle?.();
  }
}

/** What stands, with the layouts as they are now; null where something is wrong with these. */
async function renewTools({ portal, standing }: Kept, { layouts }: Edits, memory: Memory): Promise<Standing | null> {
  if (layouts.length === 0) return standing;
  const tools = await openTools(portal, memory);
  return tools === null ? null : { ...standing, ...tools };
}

/** The changes that are named; null where one is of something else than a file that was read. */
function findNamed(
  { portal: { root }, snapshot, files: known, folders }: Kept,
  paths: readonly string[],
): Changes | null {
  const named = paths.map((path) => join(root, path));
  // An editor's scratch files come and go; whether what is gone was one, only a folder tells that was looked into.
  const isScratch = (path: string): boolean =>
    isLitter(path) || (!known.has(path) && folders.has(dirname(path)) && statFile(path) === null);
  const files = named.filter((path) => !isScratch(path));
  if (!files.every((path) => known.has(path))) return null;
  const around = new Set(named.map((path) => dirname(path)));
  const touched = [...around].filter((path) => {
    const [now, stat] = [statFile(path), folders.get(path) ?? null];
    return folders.has(path) && (now === null || stat === null || !isSameStat(now, stat));
  });
  return { snapshot, files, folders: touched };
}
