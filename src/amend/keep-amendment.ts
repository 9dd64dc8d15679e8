/** What an amended build has read and made → what the next build will know, with all that stands as it was. */
import { join } from 'node:path';
import type { ArticleRecord } from '../cache/articles.js';
import type { NewOutput } from '../cache/outputs.js';
import type { Changes } from '../cache/snapshot.js';
import { noStat } from '../cache/stats.js';
import { digestUntouched } from '../digest-untouched.js';
import { nameOf, type EmbargoGuard } from '../guard-embargo.js';
import type { Memory } from '../memory.js';
import type { Report } from '../model.js';
import type { FileStat } from '../portal/file-stat.js';
import { manifestName } from '../publish/manifest.js';
import type { OutputAmendment } from '../publish/amend-output.js';
import type { Edits } from './find-edits.js';
import type { MadePages } from './render-stale.js';
import type { RenewedEdition } from './renew-edition.js';
import type { Standing } from './standing.js';

/** How an amended build ended. */
export interface Outcome {
  readonly edits: Edits;
  /** Of the files that were looked into, by where they stand among the known articles. */
  readonly records: ReadonlyMap<number, ArticleRecord>;
  readonly renewed: RenewedEdition;
  readonly made: MadePages;
  /** Has looked at each of them. */
  readonly guard: EmbargoGuard;
  readonly stage: OutputAmendment;
  readonly report: Report;
}

/** Leaves it to the next build. */
export function keepAmendment(
  { edits, records, renewed, made, guard, stage, report }: Outcome,
  standing: Standing,
  { snapshot }: Changes,
  memory: Memory,
): void {
  const { articles, outputs, ranking } = standing;
  const files = [...[...made.keys()].map((index) => outputs.file(index)), manifestName];
  const trusted = memory.trustWritten(files.map((file) => stage.stat(file) ?? noStat));
  const stats = new Map(files.map((file, at) => [file, trusted[at] ?? noStat]));
  const read = new Map(
    [...records].map(([index, record]) => [index, { ...record, stat: memory.trustRead(record.stat) }]),
  );
  memory.amend({
    articles: { known: articles, records: read },
    ranking: renewed.ranking === ranking ? null : renewed.ranking,
    outputs: {
      name: standing.name,
      absent: guard.needles.map(nameOf),
      known: outputs,
      made: recordMade(standing, renewed, made, stats),
    },
  });
  const inputs = [...edits.documents, ...edits.layouts].map(({ diskPath, stat }) => [diskPath, stat] as const);
  memory.amendSnapshot(standing.name, snapshot, {
    report: JSON.stringify(report),
    stats: new Map([
      ...[...inputs, ...edits.folders].map(([path, stat]) => [path, memory.trustRead(stat)] as const),
      ...[...stats].map(([file, stat]) => [join(snapshot.occasion.output, file), stat] as const),
    ]),
    digests: new Map(edits.layouts.map(({ diskPath, stat }) => [diskPath, digestUntouched({ path: diskPath, stat })])),
  });
}

function recordMade(
  { outputs }: Standing,
  { stale }: RenewedEdition,
  made: MadePages,
  stats: ReadonlyMap<string, FileStat>,
): ReadonlyMap<number, NewOutput> {
  return new Map(
    [...made].map(([index, { digest, size, reads, seams }]) => {
      const reason = { kind: 'reads' as const, keys: stale.get(index) ?? [] };
      return [index, { digest, size, stat: stats.get(outputs.file(index)) ?? noStat, reads, seams, reason }];
    }),
  );
}
