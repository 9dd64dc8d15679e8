/** Units and what is public → their shelves, which of them are no more, and what is wrong with how articles name them. Pure. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Article, Diagnostic, Portal, PublicArticle, Shelf, Timestamp, Unit } from '../model.js';
import { readDate } from '../text/read-date.js';
import { routeWords } from '../text/route-words.js';
import { suggest } from '../text/suggest.js';
import { append } from './append.js';

/** A shelf for each unit, also for one without articles: others lead to it. Articles come newest first. */
export function shelveUnits(articles: readonly PublicArticle[], { units, language }: Portal): readonly Shelf[] {
  const byUnit = new Map<string, PublicArticle[]>();
  for (const entry of articles) if (entry.article.unit !== null) append(byUnit, entry.article.unit, entry);
  return units.map(({ slug, name }) => ({
    slug,
    title: name,
    url: `/${routeWords(language).units}/${slug}/`,
    articles: byUnit.get(slug) ?? [],
  }));
}

/** The day on which a unit begins, and the first on which it is no more; null for no limit. */
export function spanOf(
  { from, until }: Unit,
  { timeZone }: Pick<Portal, 'timeZone'>,
): { readonly from: Timestamp | null; readonly until: Timestamp | null } {
  const read = (written: string | null): Timestamp | null => (written === null ? null : readDate(written, timeZone));
  return { from: read(from), until: read(until) };
}

/** The instants at which units end: pages of their articles say so from then on. */
export function unitTurns(portal: Portal): readonly number[] {
  return portal.units.flatMap((unit) => {
    const { until } = spanOf(unit, portal);
    return until === null ? [] : [until.instant];
  });
}

/** Those that stand at `at` in the place of a unit that has ended: its successors, or theirs. */
export function findHeirs(unit: Unit, portal: Portal, at: number): readonly Unit[] {
  const heirs = new Set<Unit>();
  const follow = (one: Unit): void => {
    for (const slug of one.successors) {
      const next = portal.units.find((candidate) => candidate.slug === slug);
      if (next === undefined) continue;
      const { until } = spanOf(next, portal);
      if (until !== null && until.instant <= at && next.successors.length > 0) follow(next);
      else heirs.add(next);
    }
  };
  follow(unit);
  return [...heirs];
}

/** An error at each article that names a unit which is none, a warning where the unit was not there at its time. */
export function checkUnitsOf(articles: readonly Article[], portal: Portal): readonly Diagnostic[] {
  const spans = new Map(portal.units.map((unit) => [unit.slug, spanOf(unit, portal)]));
  return articles.flatMap(({ unit, timestamp, fields }) => {
    if (unit === null) return [];
    const span = spans.get(unit);
    const place = fields['unit'] ?? null;
    if (span === undefined) {
      const known = [...spans.keys()];
      return [diagnose('unit-unknown', place, { unit, near: suggest(unit, known) ?? (known.join(', ') || '—') })];
    }
    const isEarly = span.from !== null && timestamp.instant < span.from.instant;
    const isLate = span.until !== null && timestamp.instant >= span.until.instant;
    return isEarly || isLate ? [diagnose('unit-not-then', place, { unit })] : [];
  });
}
