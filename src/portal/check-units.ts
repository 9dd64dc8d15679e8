/** The units of `site.yaml` → what is wrong with how they stand together: names taken twice, successors that are none. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Portal, Unit } from '../model.js';
import { suggest } from '../text/suggest.js';
import { parseTimestamp } from '../text/timestamp.js';
import { openZone } from '../text/zone.js';

/** Errors, each at its value. */
export function checkUnits({ units }: Pick<Portal, 'units'>, fields: Portal['fields']): readonly Diagnostic[] {
  const slugs = units.map(({ slug }) => slug);
  return units.flatMap((unit, index) => {
    const place = (field: string): Diagnostic['place'] => fields[`units.${index}.${field}`] ?? null;
    const found: Diagnostic[] = [];
    if (slugs.indexOf(unit.slug) < index) found.push(diagnose('site-unit-twice', place('slug'), { read: unit.slug }));
    if (isBackwards(unit)) found.push(diagnose('site-unit-dates', place('until'), { read: unit.until ?? '' }));
    if (unit.successors.length > 0 && unit.until === null)
      found.push(diagnose('site-unit-no-end', place('name'), { read: unit.name }));
    unit.successors.forEach((successor, at) => {
      const spot = place(`successors.${at}`);
      if (!slugs.includes(successor)) {
        const near = suggest(successor, slugs) ?? slugs.join(', ');
        found.push(diagnose('site-unit-unknown', spot, { read: successor, near }));
      } else if (leadsTo(successor, unit.slug, units))
        found.push(diagnose('site-unit-loop', spot, { read: successor, unit: unit.slug }));
    });
    return found;
  });
}

/** Whether it ends before it begins; the zone moves both alike. */
function isBackwards({ from, until }: Unit): boolean {
  const utc = openZone('UTC');
  if (from === null || until === null || utc === null) return false;
  const [first, last] = [parseTimestamp(from, utc), parseTimestamp(until, utc)];
  return first.ok && last.ok && last.timestamp.instant <= first.timestamp.instant;
}

/** Whether `to` is among the successors of `from`, or theirs. */
function leadsTo(from: string, to: string, units: readonly Unit[], seen: ReadonlySet<string> = new Set()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  const next = units.find(({ slug }) => slug === from)?.successors ?? [];
  return next.some((one) => leadsTo(one, to, units, new Set([...seen, from])));
}
