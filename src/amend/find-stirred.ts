/** An edition with new words in it → the keys that pages had read and under which they would see something else now. */
import type { Look } from '../cache/freshness.js';
import type { ReadTable } from '../cache/read-table.js';
import type { StoredEdition } from '../cache/edition.js';
import type { Edition, PublicArticle } from '../model.js';
import { answer, indexEdition, parseQuery, type Query } from '../newsroom/query.js';
import type { RelatedRows } from '../newsroom/relate.js';

/** What shared parts, layouts and settings are read under, and the register: all such keys are looked at. */
const everLooked = ['fragment:', 'template:', 'portal:', 'register:'];

/** What has happened to the articles of an edition. */
export interface Stir {
  readonly edition: Edition;
  readonly pins: StoredEdition['pins'];
  /** Of the ranked articles, by their positions. */
  readonly paths: readonly string[];
  /** Of the edition as it is now. */
  readonly rows: RelatedRows;
  readonly rowsBefore: RelatedRows;
  /** The paths of the public articles that were edited. */
  readonly edited: ReadonlySet<string>;
  /** The slugs of the volumes that hold one of them. */
  readonly volumes: ReadonlySet<string>;
  /** Those of them that lists show otherwise than before. */
  readonly faces: readonly PublicArticle[];
}

/**
 * The ids of those keys. Only keys are looked at that such edits can reach: of an edited article, of lists that hold it
 * or whose related news have moved, of shared parts; and those few that layouts and settings may have moved while nobody
 * looked, since what is rendered sees them as they are now. The last build's answers to all others hang on nothing that
 * has changed.
 */
export function findStirred(table: ReadTable, look: Look, stir: Stir): ReadonlySet<number> {
  const isHolder = openHolders(stir);
  const openings = isHolder === null ? everLooked : [...everLooked, 'list:'];
  const stirred = new Set<number>();
  for (const id of table.find(openings, nameOwn(stir))) {
    const key = table.key(id);
    const isOther = key.startsWith('list:') && isHolder?.(key.slice('list:'.length)) !== true;
    if (!isOther && look(key) !== table.seen(id)) stirred.add(id);
  }
  return stirred;
}

/** The keys of the edited articles, and of the volumes that hold them. */
function nameOwn({ edited, faces, volumes }: Stir): readonly string[] {
  const kinds = faces.length > 0 ? ['article', 'summary', 'target'] : ['article'];
  return [
    ...[...edited].flatMap((path) => kinds.map((kind) => `${kind}:${path}`)),
    ...[...volumes].map((slug) => `volume:${slug}`),
  ];
}

/** Whether the list of a query, as a text, may show other articles than before, or one with another face; null where none may. */
function openHolders({ edition, faces, ...stir }: Stir): ((text: string) => boolean) | null {
  const related = findRelated({ edition, faces, ...stir });
  if (faces.length === 0 && related.size === 0) return null;
  if (faces.length === 0) return (text) => related.has(text.slice(text.indexOf(':related:') + ':related:'.length));
  const index = indexEdition(edition);
  const near = new Map<number, ReadonlySet<string>>();
  const isNear = ({ around, count }: Extract<Query, { around: string }>): boolean => {
    const known = near.get(count) ?? findNear(faces, index.ranks(), edition, count);
    near.set(count, known);
    return known.has(around);
  };
  return (text) => {
    const query = parseQuery(text);
    if ('around' in query) return isNear(query);
    if (query.source[0] === 'related') return related.has(query.source[1]);
    if (query.source[0] === 'period') return faces.some((entry) => isOfPeriod(entry, query.source.slice(1)));
    return answer(query, edition, index).some((entry) => faces.includes(entry));
  };
}

/** The paths of articles whose related news are others than before, or show one of `faces`. */
function findRelated({ paths, rows, rowsBefore, faces, edition, pins }: Stir): ReadonlySet<string> {
  const last = edition.articles.length - 1;
  const shown = new Set(faces.map((entry) => last - edition.articles.indexOf(entry)));
  const found = new Set<string>();
  for (const [entry, pinned] of pins) if (pinned.some((other) => faces.includes(other))) found.add(entry.article.path);
  if (rows === rowsBefore && shown.size === 0) return found;
  paths.forEach((path, position) => {
    for (let at = position * rows.count; at < (position + 1) * rows.count; at++) {
      const other = rows.neighbours[at] ?? -1;
      if (other !== rowsBefore.neighbours[at] || shown.has(other)) {
        found.add(path);
        return;
      }
    }
  });
  return found;
}

/** The paths of the articles that have one of `faces` among their `count` neighbours in the section. */
function findNear(
  faces: readonly PublicArticle[],
  ranks: ReadonlyMap<PublicArticle, number>,
  { sections }: Edition,
  count: number,
): ReadonlySet<string> {
  const paths = faces.flatMap((entry) => {
    const shelf = sections.find(({ slug }) => slug === entry.article.section)?.articles ?? [];
    const rank = ranks.get(entry) ?? 0;
    return shelf.slice(Math.max(0, rank - count), rank + count + 1).map(({ article }) => article.path);
  });
  return new Set(paths);
}

function isOfPeriod({ article }: PublicArticle, period: readonly (string | number)[]): boolean {
  const { year, month, day } = article.timestamp.civil;
  return period.every((part, at) => part === [year, month, day][at]);
}
