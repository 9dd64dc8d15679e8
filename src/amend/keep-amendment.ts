/** What an amended build has read and made → what the next build will know, with all that stands as it was. */
import { join } from 'node:path';
import type { ArticleRecord } from '../cache/articles.js';
import type { KnownOutputs, NewOutput } from '../cache/outputs.js';
import type { Changes } from '../cache/snapshot.js';
import { noStat } from '../cache/stats.js';
import type { Memory } from '../memory.js';
import type { Output, Read, Report } from '../model.js';
import type { FileStat } from '../portal/file-stat.js';
import { manifestName } from '../publish/manifest.js';
import type { OutputAmendment } from '../publish/amend-output.js';
import type { Edits } from './find-edits.js';
import type { RenewedEdition } from './renew-edition.js';
import type { Standing } from './standing.js';

/** How an amended build ended. */
export interface Outcome {
  readonly edits: Edits;
  /** Of the files that were looked into, by where they stand among the known articles. */
  readonly records: ReadonlyMap<number, ArticleRecord>;
  readonly renewed: RenewedEdition;
  /** By where they stand among the known outputs. */
  readonly made: ReadonlyMap<number, Output>;
  readonly stage: OutputAmendment;
  readonly report: Report;
}

/** Leaves it to the next build. */
export function keepAmendment(
  { edits, records, renewed, made, stage, report }: Outcome,
  standing: Standing,
  { snapshot }: Changes,
  memory: Memory,
): void {
  const files = [...[...made.values()].map(({ file }) => file), manifestName];
  const trusted = memory.trustWritten(files.map((file) => stage.stat(file) ?? noStat));
  const stats = new Map(files.map((file, at) => [file, trusted[at] ?? noStat]));
  const read = new Map(
    [...records].map(([index, record]) => [index, { ...record, stat: memory.trustRead(record.stat) }]),
  );
  const { articles, outputs, ranking } = standing;
  memory.amend({
    articles: { known: articles, records: read },
    ranking: renewed.ranking === ranking ? null : renewed.ranking,
    outputs: { name: standing.name, known: outputs, made: recordMade(standing, renewed, made, stats) },
  });
  const inputs = [...edits.files.map(({ diskPath, stat }) => [diskPath, stat] as const), ...edits.folders];
  memory.amendSnapshot(
    standing.name,
    snapshot,
    JSON.stringify(report),
    new Map([
      ...inputs.map(([path, stat]) => [path, memory.trustRead(stat)] as const),
      ...[...stats].map(([file, stat]) => [join(snapshot.occasion.output, file), stat] as const),
    ]),
  );
}

function recordMade(
  { outputs }: Standing,
  { stale }: RenewedEdition,
  made: ReadonlyMap<number, Output>,
  stats: ReadonlyMap<string, FileStat>,
): ReadonlyMap<number, NewOutput> {
  return new Map(
    [...made].map(([index, { file, digest, size, reads, seams }]) => [
      index,
      {
        digest,
        size,
        stat: stats.get(file) ?? noStat,
        reads: numberReads(reads, index, outputs),
        seams,
        reason: { kind: 'reads', keys: stale.get(index) ?? [] },
      },
    ]),
  );
}

/** Most reads of a page are those that it had before; to look for the others an index of all is made. */
function numberReads(reads: readonly Read[], index: number, outputs: KnownOutputs): readonly number[] {
  const before = new Map(Array.from(outputs.reads(index), (id) => [outputs.table.key(id), id]));
  return reads.map((read) => outputs.table.add(read, before.get(read.key)));
}
