/**
 * One article's versions → what was changed in silence. The rule stands in docs/decisions/audit.md:
 * what stood when the grace after publication was over is the record; a correction entry that is new, and dated since, makes
 * what then stands the record; what differs from the record at the end was changed in silence.
 */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Correction, Diagnostic, Place } from '../model.js';
import { civilToWall, DAY } from '../text/civil-time.js';
import type { Zone } from '../text/zone.js';
import { compare, type Comparison } from './compare.js';
import type { Life, Said, Version } from './version.js';

/** What versions are judged by. */
export interface Rules {
  readonly zone: Zone;
  /** Now, ms since 1970 UTC. */
  readonly clock: number;
  /** How long after publication a change needs no correction, in ms. */
  readonly grace: number;
  /** How many letters typos may have in all. */
  readonly typo: number;
  /** The `order` of the first step that is judged; what stood before it is taken as it was. */
  readonly from: number;
  /** Whether something answers at a URL of the site: an article, one of its aliases, a redirect. */
  readonly answers: (url: string) => boolean;
}

/** A text is written, approved and merged in some days: its correction may be dated so much before it reaches the branch. */
const slackDays = 7;

/** A version that says something. */
type Told = Version & { readonly said: Said };

/** Judges one life. */
export function judgeLife(life: Life, rules: Rules): readonly Diagnostic[] {
  const last = life.at(-1);
  const published = publishedAt(life, rules.clock);
  if (last === undefined || published === null || last.order < rules.from) return [];
  const shown = life.filter((version, index): version is Told => isShown(life, index, rules.clock) && isTold(version));
  const settled = shown.findLastIndex(({ at, order }) => at <= published + rules.grace || order < rules.from);
  const start = Math.max(0, settled);
  const record = shown[findRecord(life, shown, start, rules)];
  if (record === undefined) return [];
  const end = last.said;
  const lost = judgeRegister(life, published, rules);
  if (end === null || end.draft || end.publicFrom > rules.clock)
    return [...lost, ...judgeAbsence(life, shown, last, rules)];
  const moved = judgeMoves(shown.slice(start), end, last, rules);
  if (end.isWithdrawn || isExpired(end, rules.clock)) return [...lost, ...moved];
  const since = shown.filter(({ order }) => order > record.order);
  return [...lost, ...moved, ...judgeText(record, since, life, rules)];
}

/** When the article was first public; null where it never was. */
export function publishedAt(life: Life, clock: number): number | null {
  const first = life.findIndex((_, index) => isShown(life, index, clock));
  const version = life[first];
  return version === undefined || version.said === null ? null : Math.max(version.at, version.said.publicFrom);
}

function isTold(version: Version): version is Told {
  return version.said !== null;
}

/** Whether the text of a version ever was public: neither draft nor withdrawn, and its hour came while it stood. */
export function isShown(life: Life, index: number, clock: number): boolean {
  const version = life[index];
  if (version === undefined || version.said === null || version.said.draft || version.said.isWithdrawn) return false;
  const end = life[index + 1]?.at ?? Infinity;
  const start = Math.max(version.at, version.said.publicFrom);
  return start <= clock && start < end && !isExpired(version.said, start);
}

function isExpired({ expiresAt }: Said, at: number): boolean {
  return expiresAt !== null && expiresAt <= at;
}

export function entryKey({ at, note }: Correction): string {
  return `${at.instant} ${at.precision} ${note}`;
}

/** The index in `shown` of the version that is the record at the end: each new entry moves it on to what it covers. */
function findRecord(life: Life, shown: readonly Told[], start: number, rules: Rules): number {
  let record = start;
  const known = new Set<string>();
  for (const version of life.filter(isTold)) {
    for (const entry of version.said.corrections) {
      if (known.has(entryKey(entry))) continue;
      known.add(entryKey(entry));
      const covered = shown.findLastIndex(
        ({ order, at }) => order <= version.order && dayOf(at, rules) - slackDays <= dayOfEntry(entry),
      );
      record = Math.max(record, covered);
    }
  }
  return record;
}

function dayOf(instant: number, { zone }: Rules): number {
  return Math.floor(civilToWall(zone.toCivil(instant)) / DAY);
}

function dayOfEntry({ at }: Correction): number {
  return Math.floor(civilToWall(at.civil) / DAY);
}

function judgeText(record: Told, since: readonly Told[], life: Life, rules: Rules): readonly Diagnostic[] {
  const final = since.at(-1);
  if (final === undefined) return [];
  const compared = since.map((version) => ({ version, found: compare(record.said, version.said, rules.typo) }));
  const ended = compared.at(-1)?.found;
  const first = compared.find(({ found }) => found.differences.length > 0)?.version;
  if (ended === undefined || first === undefined) return [];
  if (ended.differences.length > 0 && !ended.isTypo)
    return [...judgeDates(record, first, final, rules), ...nameChanges(ended, final, first, rules)];
  const reverted = findReverted(compared, life, rules);
  const warned = reverted === null ? [] : [reverted];
  const [typo] = ended.differences;
  if (typo === undefined) return warned;
  const place = placeOf(final.said, typo.part === 'lead' ? 'summary' : typo.part);
  return [...warned, diagnose('audit-typo', place, { was: typo.was, now: typo.now, when: whenOf(first, rules) })];
}

/** One finding for each part: an editor sees where, and what it said. */
function nameChanges({ differences }: Comparison, { said }: Told, first: Told, rules: Rules): readonly Diagnostic[] {
  const [when, today] = [whenOf(first, rules), wordDay(rules.clock, rules)];
  return differences.map(({ part, was, now }) => {
    const args = { was, now, when, today };
    switch (part) {
      case 'title':
        return diagnose('audit-title-changed', placeOf(said, 'title'), args);
      case 'lead':
        return diagnose('audit-lead-changed', placeOf(said, 'summary'), args);
      case 'body':
        return diagnose('audit-body-changed', placeOf(said, 'body'), args);
      case 'timestamp':
        return diagnose('audit-timestamp-changed', placeOf(said, 'timestamp'), args);
      case 'author':
        return diagnose('audit-author-changed', placeOf(said, 'author'), args);
    }
  });
}

/** An entry that came with the change or after it, but is dated before it. */
function judgeDates(record: Told, first: Told, final: Told, rules: Rules): readonly Diagnostic[] {
  const known = new Set(record.said.corrections.map(entryKey));
  const early = final.said.corrections.find((entry) => !known.has(entryKey(entry)));
  if (early === undefined || dayOfEntry(early) >= dayOf(first.at, rules) - slackDays) return [];
  const args = { at: wordDay(early.at.instant, rules), when: whenOf(first, rules), days: slackDays };
  return [diagnose('audit-correction-early', placeOf(final.said, 'corrections'), args)];
}

/** A text that stood longer than the grace and was taken back: nothing of it remains, but readers have read it. */
function findReverted(
  compared: readonly { readonly version: Told; readonly found: Comparison }[],
  life: Life,
  rules: Rules,
): Diagnostic | null {
  for (const { version, found } of compared) {
    const [difference] = found.differences;
    if (difference === undefined || found.isTypo || version.order < rules.from) continue;
    const next = life.find(({ order }) => order > version.order);
    if (next === undefined || next.at - version.at <= rules.grace) continue;
    const last = compared.at(-1)?.version ?? version;
    const args = { was: difference.was, now: difference.now, from: whenOf(version, rules), until: whenOf(next, rules) };
    return diagnose('audit-reverted', placeOf(last.said, 'title'), args);
  }
  return null;
}

/** What the register of corrections and withdrawals once said, it goes on saying. */
function judgeRegister(life: Life, published: number, rules: Rules): readonly Diagnostic[] {
  const last = life.at(-1);
  const end = last?.said ?? null;
  if (last === undefined || end === null) return [];
  const before = life.filter(({ at, order }, index) => {
    const until = life[index + 1];
    return order !== last.order && at >= published && until !== undefined && until.order >= rules.from;
  });
  const kept = new Set(end.corrections.map(entryKey));
  const found: Diagnostic[] = [];
  for (const entry of before.flatMap(({ said }) => said?.corrections ?? [])) {
    if (kept.has(entryKey(entry)) || !stoodLong(life, entry, rules)) continue;
    kept.add(entryKey(entry));
    const args = { at: wordDay(entry.at.instant, rules), note: entry.note };
    found.push(diagnose('audit-correction-removed', placeOf(end, 'corrections'), args));
  }
  const withdrawn = before.findLast(({ said }) => said?.isWithdrawn === true);
  if (withdrawn === undefined || end.isWithdrawn) return found;
  const earlier = new Set(withdrawn.said?.corrections.map(entryKey));
  const isTold = end.corrections.some((entry) => !earlier.has(entryKey(entry)));
  return isTold
    ? found
    : [...found, diagnose('audit-withdrawal-removed', placeOf(end, 'title'), { when: whenOf(last, rules) })];
}

/** An entry's own slips may be put right within the grace. */
function stoodLong(life: Life, entry: Correction, { grace }: Rules): boolean {
  const key = entryKey(entry);
  const has = ({ said }: Version): boolean => said?.corrections.some((one) => entryKey(one) === key) === true;
  const first = life.find(has);
  const gone = life.find(({ order }) => order > (life.findLast(has)?.order ?? 0));
  return first !== undefined && gone !== undefined && gone.at - first.at > grace;
}

/** An article that was public and is not there any more, or is held back again. */
function judgeAbsence(life: Life, shown: readonly Told[], last: Version, rules: Rules): readonly Diagnostic[] {
  const told = life.findLast(({ said }) => said !== null)?.said;
  const url = shown.at(-1)?.said.url;
  if (told === undefined || told === null || url === undefined) return [];
  const when = whenOf(last, rules);
  const place = { file: told.path, offset: 0, length: 0 };
  if (last.said !== null) return [diagnose('audit-unpublished', placeOf(last.said, 'title'), { url, when })];
  if (told.isWithdrawn) return [diagnose('audit-notice-deleted', place, { url, when })];
  if (!rules.answers(url)) return [diagnose('audit-deleted', place, { url, when })];
  return told.corrections.length > 0 ? [diagnose('audit-notice-deleted', place, { url, when })] : [];
}

/** Addresses at which the article stood and nothing stands now. */
function judgeMoves(shown: readonly Told[], end: Said, last: Version, rules: Rules): readonly Diagnostic[] {
  const urls = new Set(shown.map(({ said }) => said.url));
  return [...urls]
    .filter((url) => url !== end.url && !end.aliases.includes(url) && !rules.answers(url))
    .map((url) => diagnose('audit-moved', placeOf(end, 'title'), { url, now: end.url, when: whenOf(last, rules) }));
}

function placeOf({ path, fields }: Said, field: string): Place {
  return fields[field] ?? fields['title'] ?? { file: path, offset: 0, length: 0 };
}

/** `5.3.2026 (1a2b3c4)`; without a commit where there is none yet. */
function whenOf({ at, commit }: Version, rules: Rules): string {
  return commit === null ? wordDay(at, rules) : `${wordDay(at, rules)} (${commit.slice(0, 7)})`;
}

/** As an editor may write it into front matter. */
function wordDay(instant: number, { zone }: Rules): string {
  const { day, month, year } = zone.toCivil(instant);
  return `${day}.${month}.${year}`;
}
