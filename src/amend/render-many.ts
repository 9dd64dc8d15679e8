/** Many stale pages of an edition that was taken up again → what they came to, rendered by all threads. */
import type { ArticleRecord } from '../cache/articles.js';
import { Lines } from '../cache/lines.js';
import type { MadeOutput } from '../cache/made-outputs.js';
import { Crew } from '../crew/crew.js';
import { shareDesk } from '../crew/shared-desk.js';
import { shareKnown } from '../crew/shared-edition.js';
import type { EditionOrder } from '../compose.js';
import type { EmbargoGuard } from '../guard-embargo.js';
import type { Memory } from '../memory.js';
import type { Portal } from '../model.js';
import { idlePatcher } from '../patch-pages.js';
import { rowsOf } from '../rank.js';
import { blankSheet } from '../render/blank-sheet.js';
import { renderPages, type PageStage } from '../render-pages.js';
import type { StalePage } from '../sort-pages.js';
import type { RenewedEdition } from './renew-edition.js';
import { pageAt, renderStale, type MadePages } from './render-stale.js';
import type { Standing } from './standing.js';

/** Where pages are rendered to, and from what beside the edition. */
export interface RenderMeans {
  readonly portal: Portal;
  /** Of the articles that were edited, by where they stand among the known ones. */
  readonly records: ReadonlyMap<number, ArticleRecord>;
  readonly stage: PageStage;
  readonly guard: EmbargoGuard;
  readonly memory: Memory;
}

/** Renders all stale pages; null where one cannot be rendered. */
export async function renderMany(
  { stale, press, ranking }: RenewedEdition,
  standing: Standing,
  { portal, records, stage, guard, memory }: RenderMeans,
  { sharing, profile, progress }: Pick<EditionOrder, 'sharing' | 'profile' | 'progress'>,
): Promise<MadePages | null> {
  const { outputs, workshop, stored, articles } = standing;
  // What is wrong with a layout shows on the first page already.
  const first = new Map([...stale].slice(0, 1));
  if (renderStale({ stale: first, press }, standing, blankSheet()) === null) return null;
  const pages: StalePage[] = [];
  for (const [index, keys] of stale) {
    const page = pageAt(index, outputs);
    if (page === null) return null;
    pages.push({ page, reason: { kind: 'reads', keys }, patch: null });
  }
  const indexes = [...stale.keys()];
  const desk = (some: readonly StalePage[], places: readonly number[]): ReturnType<typeof shareDesk> => {
    const lines = new Lines();
    for (const place of places) lines.add(outputs.pageLine(indexes[place] ?? -1));
    return shareDesk(shareKnown(stored.sections, articles, records, rowsOf(ranking)), some, lines.stored);
  };
  // Other threads read new texts where this one has put them.
  memory.texts.flush();
  const texts = memory.folder;
  const contract = texts === null ? null : { portal, layouts: workshop.layouts, texts, isTimed: profile.isOn };
  const crew = new Crew(contract, sharing, (hand, length) => memory.noteTexts(hand, length));
  try {
    const means = { crew, stage, desk, profile, table: outputs.table, guard, patcher: idlePatcher };
    const { outputs: made, diagnostics } = await profile.stage('render', async () =>
      renderPages(pages, press, means, (done) => progress('render', done, pages.length)),
    );
    if (diagnostics.length > 0) return null;
    return new Map(indexes.flatMap((index, place) => pairOf(index, made.at(place))));
  } finally {
    await crew.close();
  }
}

function pairOf(index: number, made: MadeOutput | null): readonly (readonly [number, MadeOutput])[] {
  return made === null ? [] : [[index, made]];
}
