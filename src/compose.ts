/** The first half of a build: files → articles → edition → pages. Reads dist/ nowhere. */
import { boundGarbage } from './bound-garbage.js';
import type { RankingRecord } from './cache/ranking.js';
import { Crew } from './crew/crew.js';
import { shareAmong, type Sharing } from './crew/sharing.js';
import { drawEdition, type Drawn } from './draw-edition.js';
import { load, readDocument, type Loading } from './load.js';
import { openMemory, type Memory, type MemoryUse } from './memory.js';
import type { BrokenArticle, Diagnostic, Document, Portal, PublicArticle, SourceFile } from './model.js';
import type { Moment } from './newsroom/assemble.js';
import { assetsOf, type Asset } from './pages/copies.js';
import { openPast } from './past.js';
import { markHistory } from './portal/commit.js';
import { scan, type Seen } from './portal/scan.js';
import type { Profile } from './profile.js';
import { openRanker } from './rank.js';
import { indexBundles, unindexed, type Indexed } from './search/index-bundles.js';
import { Indexer } from './search/indexer.js';
import { openTeller } from './tell-histories.js';
import { openWorkshop, type Workshop } from './workshop.js';

/** The two parts of a build that take time. */
export type Phase = 'load' | 'render';

/** Told how much of a phase is done: files loaded, or pages rendered. */
export type TellProgress = (phase: Phase, done: number, total: number) => void;

/** What goes into an edition: the instant, and whether articles with errors may step aside. */
export interface EditionOrder extends Moment {
  readonly keepGoing: boolean;
  /** Make the indexes of the search; without them the search page stands, but finds nothing. */
  readonly indexes: boolean;
  readonly progress: TellProgress;
  readonly memory: MemoryUse;
  readonly sharing: Sharing;
  readonly profile: Profile;
}

/** Where a build works: its memory, its threads. Must be closed. */
export interface Premises {
  readonly memory: Memory;
  readonly workshop: Workshop;
  readonly crew: Crew;
  readonly indexer: Indexer;
}

/** An edition and what was read for it. */
export interface Composition {
  readonly drawn: Drawn;
  readonly assets: readonly Asset[];
  readonly loading: Loading;
  /** Beside the files of `loading`. */
  readonly documents: readonly (Document | BrokenArticle)[];
  /** All files and folders that were looked at, and the files other than articles and layouts with their digests. */
  readonly seen: Seen;
  readonly sources: readonly SourceFile[];
  /** What git knew before it was asked (`markHistory`); null where its history is not shown. */
  readonly history: string | null;
}

/** Opens the premises for `work` and closes them; without a workshop, `diagnostics` say what is wrong with the site. */
export async function inPremises<Result>(
  portal: Portal,
  { memory: use, sharing, profile }: Pick<EditionOrder, 'memory' | 'sharing' | 'profile'>,
  work: (premises: Premises | null, diagnostics: readonly Diagnostic[], memory: Memory) => Promise<Result>,
): Promise<Result> {
  const memory = await profile.stage('open', () => openMemory(portal.root, use));
  try {
    const { workshop, diagnostics } = await profile.stage('layouts', async () => openWorkshop(portal, memory.files()));
    if (workshop === null) return await work(null, diagnostics, memory);
    const contract =
      memory.folder === null
        ? null
        : { portal, layouts: workshop.layouts, texts: memory.folder, isTimed: profile.isOn };
    const crew = new Crew(contract, sharing, (hand, length) => memory.noteTexts(hand, length));
    const indexer = new Indexer(memory.folder, memory.texts, sharing.jobs);
    try {
      return await work({ memory, workshop, crew, indexer }, diagnostics, memory);
    } finally {
      await Promise.all([crew.close(), indexer.close()]);
    }
  } finally {
    memory.close();
  }
}

/** Composes the edition of `portal`. `keep` is given what related news were found by, which nobody holds any longer. */
export async function compose(
  portal: Portal,
  { memory, workshop, crew, indexer }: Premises,
  order: EditionOrder,
  keep: (ranking: RankingRecord) => void = () => undefined,
): Promise<{ readonly composition: Composition; readonly diagnostics: readonly Diagnostic[] }> {
  const { texts } = memory;
  const { profile } = order;
  const scanned = await profile.stage('scan', async () => scan(portal, memory.files()));
  boundGarbage(scanned.documents.length);
  const { loading, documents } = await profile.stage('read', async () =>
    load(scanned.documents, memory.articles(workshop.parser), async (files, take) =>
      crew.readFiles(
        files,
        (file) => readDocument(file, workshop.parse, texts),
        take,
        (done) => order.progress('load', done, files.length),
      ),
    ),
  );
  texts.flush();
  const past = order.keepGoing ? await openPast(portal.root, scanned.documents, workshop.parse, texts) : null;
  const assets = assetsOf(scanned.statics, workshop.assets, portal);
  const ranker = openRanker(texts, crew, memory.ranking(workshop.parser));
  const rank: typeof ranker.rank = async (ranked, count) =>
    profile.stage('rank', async () => ranker.rank(ranked, count));
  const index = (published: readonly PublicArticle[]): Promise<Indexed> => {
    if (!portal.search || !order.indexes) return Promise.resolve(unindexed);
    const { parser, pattern } = workshop;
    const indexed = indexBundles(published, { indexer, portal, pattern, parser, store: memory.indexes() });
    // Whoever wants it hears of a failure; a build that is refused before wants it no longer.
    indexed.catch(() => undefined);
    return indexed;
  };
  const history = portal.history ? markHistory(portal.root) : null;
  const teller = openTeller(portal);
  const tell: typeof teller = async (published) => profile.stage('history', async () => teller(published));
  const material = { portal, documents, files: scanned.files, redirects: scanned.redirects, assets, rank, tell, index };
  const drawn = await profile.stage('draw', async () => drawEdition(material, order, past?.versions ?? null));
  const ranking = ranker.last();
  if (ranking !== null) keep(ranking);
  const gap = past !== null && past.gap !== null && drawn.skipped.length > 0 ? [past.gap] : [];
  const seen = [workshop.seen, scanned.seen];
  return {
    composition: {
      drawn,
      assets,
      loading,
      documents,
      seen: { files: seen.flatMap(({ files }) => files), folders: seen.flatMap(({ folders }) => folders) },
      history,
      sources: [...workshop.assets.values(), ...scanned.files.values(), ...scanned.statics],
    },
    diagnostics: [...scanned.diagnostics, ...drawn.diagnostics, ...gap],
  };
}

/** The edition alone, for commands that only look at it; null where the site has errors. */
export async function composeAlone(
  portal: Portal,
  order: Omit<EditionOrder, 'indexes'>,
): Promise<{
  readonly composed: { readonly workshop: Workshop; readonly drawn: Drawn } | null;
  readonly diagnostics: readonly Diagnostic[];
}> {
  return inPremises(portal, { ...order, sharing: shareAmong(1) }, async (premises, found) => {
    if (premises === null) return { composed: null, diagnostics: found };
    const { composition, diagnostics } = await compose(portal, premises, { ...order, indexes: false });
    const composed = { workshop: premises.workshop, drawn: composition.drawn };
    return { composed, diagnostics: [...found, ...diagnostics] };
  });
}
