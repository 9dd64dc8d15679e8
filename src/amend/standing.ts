/** The memory of a portal → its last edition, ready to be taken up again with new words in it. */
import { parseLine, type KnownArticles } from '../cache/articles.js';
import { keepDocuments } from '../cache/documents.js';
import type { StoredEdition } from '../cache/edition.js';
import type { KnownOutputs } from '../cache/outputs.js';
import type { RankingRecord } from '../cache/ranking.js';
import type { Memory } from '../memory.js';
import type { Article, Document, Portal, TextPlace } from '../model.js';
import { openTemplates, type Templates } from '../render/templates.js';
import { openWorkshop, type Workshop } from '../workshop.js';

/** What the last build left. It is taken up once: the next one stands on what comes of that. */
export interface Standing {
  /** Names the build that left it. */
  readonly sum: number;
  /** The output folder, relative to the portal's root. */
  readonly name: string;
  readonly workshop: Workshop;
  readonly templates: Templates;
  readonly articles: KnownArticles;
  readonly stored: StoredEdition;
  readonly ranking: RankingRecord;
  readonly outputs: KnownOutputs;
  /** Where the text of a known article is. */
  readonly textOf: (path: string) => TextPlace;
  /** Puts an article in the place of the one with its path. */
  readonly replace: (article: Article) => void;
}

/** What pages were rendered with. */
export type StandingTools = Pick<Standing, 'workshop' | 'templates'>;

/** Layouts and config as they are now; null where something is wrong with them. */
export async function openTools(portal: Portal, memory: Memory): Promise<StandingTools | null> {
  const { workshop } = await openWorkshop(portal, memory.files());
  return workshop === null ? null : { workshop, templates: openTemplates(workshop.layouts, workshop.filters) };
}

/**
 * Takes up the edition that was published into the folder `name`; null where that is not what the build left that `state`
 * names. `tools`: those of a build before, if they are known to be the same still.
 */
export async function openStanding(
  portal: Portal,
  name: string,
  state: number,
  memory: Memory,
  tools: StandingTools | null = null,
): Promise<Standing | null> {
  if (memory.sum !== state) return null;
  const opened = tools ?? (await openTools(portal, memory));
  if (opened === null) return null;
  const { workshop, templates } = opened;
  const articles = memory.articles(workshop.parser);
  // The whole line clears away the texts that edits have left behind.
  if (memory.wastesTexts(articles.live)) return null;
  const ranking = memory.ranking(workshop.parser);
  const outputs = memory.outputs(name, workshop.tools);
  // Documents that were parsed in another way are not known, and the edition cannot be read without them.
  if (ranking === null || outputs === null) return null;
  const replaced = new Map<number, Article>();
  const read = keepDocuments(articles.size, (number) => readDocument(articles, number));
  const find = (path: string): number => articles.find(path);
  const at = (number: number): Document => replaced.get(number) ?? read(number);
  const stored = memory.edition(portal, { find, at });
  if (stored === null) return null;
  const textOf = (path: string): TextPlace => at(find(path)).text;
  const replace = (article: Article): void => void replaced.set(find(article.path), article);
  return { sum: state, name, workshop, templates, articles, stored, ranking, outputs, textOf, replace };
}

function readDocument(articles: KnownArticles, number: number): Document {
  const document = parseLine(articles.line(number), articles.text(number));
  if (document.kind === 'broken') throw new Error(`the edition has what is broken: ${document.path}`);
  return document;
}
