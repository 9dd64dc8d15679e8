/** A unit as its articles and its own page show it. */
import type { Edition, Timestamp } from '../model.js';
import { findHeirs, spanOf } from '../newsroom/units.js';
import { routeWords } from '../text/route-words.js';
import type { TimeView, UnitView } from './views.js';

/** The unit of that slug; null where site.yaml has none. Whether it is no more follows from `asOf`. */
export function viewUnit(
  slug: string,
  { portal, asOf }: Pick<Edition, 'portal' | 'asOf'>,
  views: { readonly href: (url: string) => string; readonly viewTime: (timestamp: Timestamp) => TimeView },
): UnitView | null {
  const unit = portal.units.find((one) => one.slug === slug);
  if (unit === undefined) return null;
  const urlOf = (name: string): string => views.href(`/${routeWords(portal.language).units}/${name}/`);
  const { until } = spanOf(unit, portal);
  const isOver = until !== null && until.instant <= asOf;
  return {
    title: unit.name,
    url: urlOf(slug),
    ended: isOver ? views.viewTime(until) : null,
    heirs: isOver ? findHeirs(unit, portal, asOf).map((heir) => ({ title: heir.name, url: urlOf(heir.slug) })) : [],
  };
}
