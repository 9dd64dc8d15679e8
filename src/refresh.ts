/**
 * The last build and a disk on which all may only have been put down anew, as on a fresh machine or by another checkout → the
 * cache with the stats that files have now, and what has changed besides. All threads read the files whose stats are others;
 * the builds that follow need not.
 */
import { join, relative, sep } from 'node:path';
import type { KnownArticles } from './cache/articles.js';
import { unpackNumbers } from './cache/blob.js';
import { CacheFailure } from './cache/failure.js';
import { cacheFolder } from './cache/folder.js';
import type { KnownOutputs } from './cache/outputs.js';
import {
  MOST_CHANGED,
  openSnapshot,
  snapshotPath,
  type Changes,
  type OpenSnapshot,
  type SeenFile,
} from './cache/snapshot.js';
import { noStat, packStats, statAt } from './cache/stats.js';
import { checkFolders, checkManifest, type CheckedFolders } from './check-surroundings.js';
import { checkFiles, type Checked, type Checklist } from './crew/check-files.js';
import type { Sharing } from './crew/sharing.js';
import { openMemory, type Memory } from './memory.js';
import { isSameStat, type FileStat } from './portal/file-stat.js';
import { manifestName } from './publish/manifest.js';
import { regularAt } from './publish/output-tree.js';

/** What the last build knew. */
interface Known {
  readonly snapshot: OpenSnapshot;
  /** The files that it read. */
  readonly inputs: readonly SeenFile[];
  /** For each of them, where it stands among the articles; -1 where it is none. */
  readonly places: readonly number[];
  readonly articles: KnownArticles;
  readonly outputs: KnownOutputs;
}

/** What came of looking at all of it. The stat of the manifest is null where that is another. */
interface Findings {
  readonly checked: Checked;
  readonly folders: CheckedFolders;
  readonly manifest: FileStat | null;
}

/**
 * Refreshes what the cache knows of the last build into `output` (absolute) that was ordered as `label` says; null where
 * dist/ is not as that left it, or more files have changed than a small edit does.
 */
export async function refresh(root: string, output: string, label: string, sharing: Sharing): Promise<Changes | null> {
  if (regularAt(join(output, manifestName)) === null) return null;
  const name = relative(root, output);
  const path = snapshotPath(cacheFolder(root), name);
  const memory = openMemory(root, 'use');
  try {
    const snapshot = openSnapshot(path, root, label);
    const outputs = snapshot?.state === memory.sum ? memory.lastOutputs(name) : null;
    if (snapshot === null || outputs === null) return null;
    const known = openKnown(root, snapshot, memory.lastArticles(), outputs);
    const findings = await look(known, sharing);
    leaveStats(name, known, findings, memory);
    const { checked, folders, manifest } = findings;
    const changed = known.inputs.flatMap(({ path }, at) => (checked.isSame[at] === 1 ? [] : [path]));
    const isOutputKept = manifest !== null && !checked.isSame.includes(0, known.inputs.length);
    if (!isOutputKept || changed.length > MOST_CHANGED) return null;
    const renewed = openSnapshot(path, root, label);
    return renewed === null ? null : { snapshot: renewed, files: changed, folders: folders.changed };
  } catch (error) {
    // The whole line will find it again, and say so.
    if (error instanceof CacheFailure) return null;
    throw error;
  } finally {
    memory.close();
  }
}

function openKnown(root: string, snapshot: OpenSnapshot, articles: KnownArticles, outputs: KnownOutputs): Known {
  const inputs = snapshot.seen.files.filter(({ stat }) => stat !== null);
  const inside = root + sep;
  const places = inputs.map(({ path }) =>
    path.startsWith(inside) ? articles.find(path.slice(inside.length).replaceAll(sep, '/').normalize('NFC')) : -1,
  );
  return { snapshot, inputs, places, articles, outputs };
}

/** Looks at all files, and reads those that have other stats. */
async function look(known: Known, sharing: Sharing): Promise<Findings> {
  const { snapshot, outputs } = known;
  let [folders, manifest]: [CheckedFolders, FileStat | null] = [{ kept: new Map(), changed: [] }, null];
  const checked = await checkFiles(listFiles(known), sharing, () => {
    folders = checkFolders(snapshot.seen);
    manifest = checkManifest(snapshot, outputs);
  });
  return { checked, folders, manifest };
}

function listFiles({ snapshot, inputs, places, articles, outputs }: Known): Checklist {
  const outputFiles = outputs.allFiles();
  // The size of a file counts even where its stat was not to be trusted.
  const written = outputFiles.map((_, at): FileStat => {
    const { modified, changed, inode } = outputs.stat(at);
    return { size: outputs.size(at), modified, changed, inode };
  });
  return {
    files: [...inputs.map(({ path }) => path), ...outputFiles],
    inputs: inputs.length,
    output: snapshot.occasion.output,
    digests: [
      ...inputs.map(({ digest }, at) => digest ?? articles.digest(places[at] ?? -1)),
      ...outputFiles.map((_, at) => outputs.digest(at)),
    ],
    before: unpackNumbers(packStats([...inputs.map(({ stat }) => stat ?? noStat), ...written])),
  };
}

/** Leaves to the next build the stats that are others now. */
function leaveStats(name: string, known: Known, { checked, folders, manifest }: Findings, memory: Memory): void {
  const { snapshot, inputs, places, articles, outputs } = known;
  const byPath = new Map<string, FileStat>();
  const ofArticles = new Map<number, FileStat>();
  const ofOutputs = new Map<number, FileStat>();
  const note = (path: string, stat: FileStat): FileStat => {
    const trusted = memory.trustRead(stat);
    byPath.set(path, trusted);
    return trusted;
  };
  inputs.forEach(({ path, stat: before }, at) => {
    const stat = statAt(checked.stats, at);
    if (checked.isSame[at] !== 1 || (before !== null && isSameStat(stat, before))) return;
    const [trusted, place] = [note(path, stat), places[at] ?? -1];
    if (place >= 0) ofArticles.set(place, trusted);
  });
  const { output } = snapshot.occasion;
  outputs.allFiles().forEach((file, index) => {
    const at = inputs.length + index;
    const stat = statAt(checked.stats, at);
    if (checked.isSame[at] !== 1 || isSameStat(stat, outputs.stat(index))) return;
    ofOutputs.set(index, note(join(output, file), stat));
  });
  for (const [path, stat] of folders.kept) note(path, stat);
  if (manifest !== null) note(join(output, manifestName), manifest);
  memory.restat({
    articles: { known: articles, stats: ofArticles },
    files: byPath,
    outputs: { name, known: outputs, stats: ofOutputs },
  });
  const { report } = snapshot.occasion;
  memory.amendSnapshot(name, snapshot, { report, stats: byPath, digests: new Map() });
}
