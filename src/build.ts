/** The whole line as code: a portal on disk and a clock → dist/ and a Report. Text goes in at the top and never turns back. */
import { amendLast } from './amend/amend-last.js';
import { CacheFailure } from './cache/failure.js';
import type { Changes, Comparison } from './cache/snapshot.js';
import type { EditionOrder } from './compose.js';
import type { Diagnostic, Portal, Report } from './model.js';
import type { PublishedEdition, PublishOrder } from './publish-edition.js';
import { openRemembrance } from './remember.js';
import { addEarlier, reportOf } from './report.js';
import { takeSnapshot, type SnapshotOrder } from './take-snapshot.js';

/** How a portal is to be built. */
export interface BuildOrder extends EditionOrder, Omit<PublishOrder, 'seen'> {
  /** Warnings about site.yaml, which count like those that the build finds. */
  readonly warnings: readonly Diagnostic[];
  /** Whether a later build may find by a look at the disk alone what has changed; null if not. */
  readonly snapshot: SnapshotOrder | null;
  /** What a look at the disk has found; null where nobody knows. */
  readonly comparison: Comparison | null;
}

/** Builds `portal`. Whatever goes wrong is in the report, and then dist/ is as it was before. */
export async function build(portal: Portal, order: BuildOrder): Promise<Report> {
  const changes = await findChanges(portal, order);
  // Of histories git knows new commits.
  const amended =
    changes === null || portal.history
      ? null
      : await order.profile.stage('amend', async () => amendLast(portal, changes, order));
  if (amended !== null) return amended;
  const failures: CacheFailure[] = [];
  const published: Report[] = [];
  for (const memory of [order.memory, 'renew', 'none'] as const) {
    try {
      const report = await buildOnce(portal, { ...order, memory, seen: changes?.snapshot ?? null }, (done) =>
        published.push(done),
      );
      return {
        ...addEarlier(
          report,
          published.filter((one) => one !== report),
        ),
        dropped: failures[0]?.reason ?? report.dropped,
      };
    } catch (error) {
      if (!(error instanceof CacheFailure)) throw error;
      failures.push(error);
    }
  }
  throw new Error('a build without a cache has failed because of it');
}

/** What has changed since the last build, where that is little; null where nobody knows. */
async function findChanges(
  { root }: Portal,
  { comparison, output, snapshot, sharing, profile }: BuildOrder,
): Promise<Changes | null> {
  if (comparison !== 'moved') return comparison;
  if (output === null || snapshot === null) return null;
  const { refresh } = await import('./refresh.js');
  return profile.stage('refresh', async () => refresh(root, output, snapshot.label, sharing));
}

/** `tell` hears of a publication as soon as it stands: what follows may fail because of the cache. */
async function buildOnce(
  portal: Portal,
  order: BuildOrder & PublishOrder,
  tell: (report: Report) => void,
): Promise<Report> {
  // A third of the program, which a build that amends the last one never loads.
  const { inPremises } = await import('./compose.js');
  const { composeFolded } = await import('./fold.js');
  const { isPublishable } = await import('./draw-edition.js');
  const { publish } = await import('./publish-edition.js');
  return inPremises(portal, order, async (premises, ofSite, { dropped }) => {
    const { clock, strict, profile } = order;
    const known = [...order.warnings, ...ofSite];
    if (premises === null) {
      return reportOf(
        { kind: 'refused', by: 'site', diagnostics: known },
        { clock, drawn: null, dropped, lateFor: null },
      );
    }
    const { memory, workshop } = premises;
    const { folded, diagnostics } = await composeFolded(portal, premises, order);
    const { drawn } = folded;
    const found = [...known, ...diagnostics];
    const isSound = isPublishable({ ...drawn, diagnostics: found }) && !(strict && found.length > 0);
    const conclude = async (published: PublishedEdition): Promise<Report> => {
      const outcome = { ...published, diagnostics: [...found, ...published.diagnostics] };
      const publication = published.kind === 'done' ? published.publication : null;
      const lateFor = publication === null ? null : folded.lateFor;
      const report = reportOf(outcome, { clock, drawn, dropped, lateFor });
      if (publication !== null) tell(report);
      await profile.stage('remember', () => {
        const { finish } =
          published.kind === 'done' ? published.remembrance : openRemembrance(folded, workshop, null, memory, order);
        const standing = finish();
        if (publication !== null) takeSnapshot(folded, order, { ...publication, standing }, report, memory);
      });
      return report;
    };
    return isSound
      ? publish(folded, premises, order, conclude)
      : conclude({ kind: 'refused', by: 'content', diagnostics: [] });
  });
}
