/**
 * One article's versions → its public history: when each version was published, and in which parts it differed from the one
 * before. What a version said is not told, so that nothing that was withdrawn or held back can come to light by it. Pure.
 */
import type { HistoryEntry, HistoryPart, Timestamp } from '../model.js';
import type { Zone } from '../text/zone.js';
import { entryKey, isShown } from './judge.js';
import type { Life, Said, Version } from './version.js';

/** A version that says something. */
type Told = Version & { readonly said: Said };

/**
 * Tells the history of an article that is public now, newest first; nothing where it was not changed since it was first
 * published. `publicFrom` is that of the article as it stands: a committed version that is to be public later counts only
 * where the article agrees with it that its hour has come.
 */
export function tellHistory(life: Life, publicFrom: number, zone: Zone): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  let before: number | null = null;
  for (const [index, version] of life.entries()) {
    if (!isTold(version) || !isShown(life, index, Infinity)) continue;
    if (index === life.length - 1 && version.said.publicFrom > Math.max(version.at, publicFrom)) continue;
    const changed = before === null ? [] : findChanges(life, before, index, version);
    if (before === null || changed.length > 0) entries.push({ at: timeOf(version, zone), changed });
    before = index;
  }
  return entries.length > 1 ? entries.toReversed() : [];
}

function isTold(version: Version): version is Told {
  return version.said !== null;
}

/** When a version was published: when it was committed, or when its hour came. */
function timeOf({ at, said }: Told, zone: Zone): Timestamp {
  const instant = Math.max(at, said.publicFrom);
  if (instant === said.timestamp.instant && instant > at) return said.timestamp;
  return { instant, civil: zone.toCivil(instant), precision: 'minute' };
}

function findChanges(life: Life, before: number, index: number, { at, said }: Told): readonly HistoryPart[] {
  const last = life[before]?.said;
  if (last === undefined || last === null) return [];
  // Withdrawn, held back, deleted or lapsed for a while.
  const wasAway =
    said.publicFrom > at ||
    (last.expiresAt !== null && last.expiresAt <= at) ||
    life.slice(before + 1, index).some((between, offset) => between.at < (life[before + offset + 2]?.at ?? at));
  return [...compareParts(last, said), ...(wasAway ? (['return'] as const) : [])];
}

function compareParts(before: Said, after: Said): readonly HistoryPart[] {
  const isOtherList = (of: (said: Said) => readonly string[]): boolean =>
    of(before).join('\n') !== of(after).join('\n');
  const differs: readonly (readonly [HistoryPart, boolean])[] = [
    ['title', before.title !== after.title],
    ['lead', before.lead !== after.lead],
    ['body', before.body !== after.body],
    [
      'timestamp',
      before.timestamp.instant !== after.timestamp.instant || before.timestamp.precision !== after.timestamp.precision,
    ],
    ['author', isOtherList(({ authors }) => authors)],
    ['address', before.url !== after.url],
    ['correction', isOtherList(({ corrections }) => corrections.map(entryKey))],
  ];
  return differs.filter(([, isOther]) => isOther).map(([part]) => part);
}
