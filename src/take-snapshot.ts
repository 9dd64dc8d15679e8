/** What a build looked at, what stands in dist/ after it → a snapshot for a build that finds nothing changed. */
import type { SeenFile, SeenPath, Snapshot } from './cache/snapshot.js';
import { countStats, emptyStats, noStat, setStat } from './cache/stats.js';
import { digestUntouched } from './digest-untouched.js';
import type { Folded } from './fold.js';
import { securityTurns } from './hosting/security-txt.js';
import type { Memory } from './memory.js';
import type { Language, Report } from './model.js';
import type { Moment } from './newsroom/assemble.js';
import { unitTurns } from './newsroom/units.js';
import { manifestName } from './publish/manifest.js';
import type { FileStat } from './portal/file-stat.js';
import type { FoundFile, FoundFolder } from './portal/scan.js';
import type { Publication, StandingFiles } from './remember.js';

/** How a build was ordered, and what was looked at before it began. */
export interface SnapshotOrder {
  /** Says all of the order but the clock. */
  readonly label: string;
  readonly before: readonly SeenPath[];
  readonly language: Language;
}

/** Takes the picture after a build; `standing` is all that stands in dist/ now. Nothing where none was ordered. */
export function takeSnapshot(
  { drawn, next, loading, seen, sources, history }: Folded,
  { snapshot: order, clock }: Moment & { readonly snapshot: SnapshotOrder | null },
  {
    name,
    output,
    stage,
    standing,
  }: Omit<Publication, 'sorted' | 'outputs' | 'lines' | 'absent'> & { readonly standing: StandingFiles },
  report: Report,
  memory: Memory,
): void {
  // What git says of earlier versions shows in no stat.
  if (order === null || drawn.skipped.length > 0) return;
  const { edition } = drawn;
  const trust = ({ path, stat }: SeenPath): SeenPath => ({ path, stat: stat === null ? null : memory.trustRead(stat) });
  const turns = [...securityTurns(edition.portal), ...unitTurns(edition.portal)];
  const until = Math.min(next ?? Infinity, ...turns.filter((turn) => turn > clock));
  const seenAt = ({ diskPath, stat }: FoundFile | FoundFolder): SeenPath => trust({ path: diskPath, stat });
  const digests = new Map(sources.map(({ diskPath, digest }) => [diskPath, digest]));
  const documents = new Set<FoundFile>(loading.loaded.map((one) => one.file));
  // Field by field: of a copy with one more each object would get a shape of its own.
  const withDigest = (one: SeenPath, digest = digests.get(one.path) ?? digestUntouched(one)): SeenFile => ({
    path: one.path,
    stat: one.stat,
    digest,
  });
  const manifest = memory.trustWritten([stage.stat(manifestName) ?? noStat])[0] ?? noStat;
  memory.saveSnapshot(edition.portal.root, name, {
    label: order.label,
    // A warning that comes with time is part of what is said.
    from: Math.max(edition.asOf, ...turns.filter((turn) => turn <= clock)),
    until: until === Infinity ? null : until,
    output,
    history,
    files: [
      ...order.before.map((one) => withDigest(trust(one))),
      ...seen.files.map((file) => (documents.has(file) ? withDigest(seenAt(file), null) : withDigest(seenAt(file)))),
    ],
    folders: seen.folders.map(seenAt),
    outputs: addManifest(standing, manifest),
    report: JSON.stringify(report),
    language: order.language,
  });
}

/** The files of dist/, and the manifest, of this stat, behind them. */
function addManifest({ names, stats }: StandingFiles, manifest: FileStat): Snapshot['outputs'] {
  const count = countStats(stats);
  const all = emptyStats(count + 1);
  all.set(stats);
  setStat(all, count, manifest);
  names.add(manifestName);
  return { names: names.texts, stats: all };
}
