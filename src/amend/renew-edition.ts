/** The last edition and new versions of its articles → the edition with these, and the pages that show it otherwise. */
import { openLook } from '../look.js';
import type { Memory } from '../memory.js';
import type { Edition } from '../model.js';
import { relate } from '../newsroom/relate.js';
import { openFacts } from '../pages/facts.js';
import type { Recollect } from '../pages/news-facts.js';
import { rowsOf } from '../rank.js';
import type { RankingRecord } from '../cache/ranking.js';
import type { ReadTable } from '../cache/read-table.js';
import { openPress, type Press } from '../render/render.js';
import type { Fingerprint } from '../text/fingerprint.js';
import { findStirred } from './find-stirred.js';
import type { NewVersion } from './read-versions.js';
import { rerank } from './rerank.js';
import type { Standing } from './standing.js';

/** An edition with new words, ready to be rendered. */
export interface RenewedEdition {
  readonly press: Press;
  readonly ranking: RankingRecord;
  /** The stale pages, by where they stand among the known outputs: the keys under which they see something else. */
  readonly stale: ReadonlyMap<number, readonly string[]>;
  /** Whether parts that pages share come out otherwise than before. */
  readonly hasOtherParts: boolean;
}

/** Renews the edition; null where more has to be done than that. */
export function renewEdition(
  versions: readonly NewVersion[],
  standing: Standing,
  { texts }: Memory,
): RenewedEdition | null {
  const { stored, workshop, templates, ranking: before, outputs } = standing;
  // The notice and the register would have to be looked at, too.
  if (versions.some(({ article }) => stored.edition.gone.has(article.path))) return null;
  for (const { article } of versions) standing.replace(article);
  const shown = versions.filter(({ article }) => stored.edition.byPath.has(article.path));
  const ranking = rerank(
    before,
    shown.map(({ article: { path, digest } }) => ({ path, digest })),
    (path) => texts.terms(standing.textOf(path)),
  );
  if (ranking === null) return null;
  const rows = rowsOf(ranking);
  const edition: Edition = { ...stored.edition, related: relate(stored.edition.articles, stored.pins, rows) };
  const volumes = findTouched(edition, shown);
  const facts = openFacts(
    edition,
    stored.fixtures,
    workshop.pattern,
    recollectVolumes(outputs.table, edition, volumes),
  );
  const { press } = openPress(edition, { facts, texts, templates });
  if (press === null) return null;
  const stirred = findStirred(outputs.table, openLook(press, workshop.layouts, []), {
    edition,
    pins: stored.pins,
    paths: ranking.paths,
    rows,
    rowsBefore: ranking.ranking === before.ranking ? rows : rowsOf(before),
    edited: new Set(shown.map(({ article }) => article.path)),
    volumes,
    faces: shown.flatMap(({ article, before }) =>
      article.face === before.face ? [] : (edition.byPath.get(article.path) ?? []),
    ),
  });
  const stale = new Map<number, readonly string[]>();
  for (const index of outputs.findReaders(stirred)) {
    const changed = outputs.reads(index).filter((id) => stirred.has(id));
    stale.set(
      index,
      Array.from(changed, (id) => outputs.table.key(id)),
    );
  }
  const hasOtherParts = [...stirred].some((id) => outputs.table.key(id).startsWith('fragment:'));
  return { press, ranking, stale, hasOtherParts };
}

/** The slugs of the volumes that hold an edited article. */
function findTouched({ byPath, volumes }: Edition, versions: readonly NewVersion[]): ReadonlySet<string> {
  const edited = new Set(versions.map(({ article }) => byPath.get(article.path)));
  return new Set(volumes.filter(({ articles }) => articles.some((entry) => edited.has(entry))).map(({ slug }) => slug));
}

/** What the last build has seen of all other volumes: to look at them again would mean to read each of their articles. */
function recollectVolumes(table: ReadTable, { volumes }: Edition, touched: ReadonlySet<string>): Recollect {
  const seen = new Map<string, Fingerprint | null>();
  if (volumes.every(({ slug }) => touched.has(slug))) return () => null;
  for (const id of table.find(['volume:'], [])) seen.set(table.key(id).slice('volume:'.length), table.seen(id));
  return (slug) => (touched.has(slug) ? null : (seen.get(slug) ?? null));
}
