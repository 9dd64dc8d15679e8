/**
 * The fields of front matter that make an article part of a record: from when until when it is public, what was corrected
 * in it, and that it was withdrawn.
 */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Approval, Correction, Diagnostic, Expiry, Place, Timestamp, Withdrawal } from '../model.js';
import type { Locate, YamlNode, YamlText } from '../text/yaml-node.js';
import type { Zone } from '../text/zone.js';
import { readText } from './field-shapes.js';
import { endOf, readTimestamp } from './read-timestamp.js';

/** A correction or a withdrawal as written. */
export interface WrittenNote {
  readonly at: YamlText;
  /** What was corrected, or why it was withdrawn. */
  readonly text: string;
  readonly by: string | null;
}

/** An approval as written. */
export interface WrittenApproval {
  readonly by: string;
  readonly at: YamlText;
  readonly digest: string;
}

/** These fields as written. */
export interface WrittenRecord {
  readonly publishAt: string | null;
  readonly expiresAt: string | null;
  readonly corrections: readonly WrittenNote[];
  readonly withdrawn: WrittenNote | null;
  readonly approved: WrittenApproval | null;
}

/** What they say. */
export interface Entries {
  readonly publishAt: Timestamp | null;
  readonly expiresAt: Expiry | null;
  /** Newest first. */
  readonly corrections: readonly Correction[];
  readonly withdrawn: Withdrawal | null;
  readonly approved: Approval | null;
}

/** Where things stand, and where findings go. */
interface Findings {
  readonly placeOf: (field: 'publishAt' | 'expiresAt') => Place;
  readonly locate: Locate;
  readonly diagnostics: Diagnostic[];
}

/** A mapping with `at` and `note`, or a list of such; null for any other shape. */
export function readCorrections(node: YamlNode): readonly WrittenNote[] | null {
  if (node.kind === 'text') return null;
  const notes = (node.kind === 'list' ? node.items : [node]).map((item) => readNote(item, 'note'));
  return notes.every((note) => note !== null) ? notes : null;
}

/** A mapping with `at`, `reason` and, if need be, `by`; null for any other shape. */
export function readWithdrawn(node: YamlNode): WrittenNote | null {
  return readNote(node, 'reason');
}

/** A mapping with `by`, `at` and `digest`; null for any other shape. */
export function readApproved(node: YamlNode): WrittenApproval | null {
  if (node.kind !== 'map') return null;
  const parts = new Map(node.entries.map(({ key, value }) => [key.text, value]));
  const [at, by, digest] = [parts.get('at'), parts.get('by'), parts.get('digest')];
  if (at?.kind !== 'text' || by?.kind !== 'text' || digest?.kind !== 'text') return null;
  const [who, what] = [readText(by) ?? '', readText(digest) ?? ''];
  return who === '' || what === '' || readText(at) === '' ? null : { by: who, at, digest: what };
}

function readNote(node: YamlNode, name: 'note' | 'reason'): WrittenNote | null {
  if (node.kind !== 'map') return null;
  const parts = new Map(node.entries.map(({ key, value }) => [key.text, value]));
  const [at, text, by] = [parts.get('at'), parts.get(name), parts.get('by')];
  if (at?.kind !== 'text' || text === undefined || (by !== undefined && by.kind !== 'text')) return null;
  const said = readText(text) ?? '';
  if (readText(at) === '' || said === '') return null;
  const who = by === undefined ? '' : (readText(by) ?? '');
  return { at, text: said, by: who === '' ? null : who };
}

/** What they mean for an article of this `timestamp` (null where that is wrong itself). */
export function readRecord(written: WrittenRecord, timestamp: Timestamp | null, zone: Zone, found: Findings): Entries {
  const { placeOf, diagnostics } = found;
  const publishAt = readTimestamp(written.publishAt ?? '', zone, placeOf('publishAt'), diagnostics);
  if (publishAt !== null && timestamp !== null && publishAt.instant < timestamp.instant)
    diagnostics.push(diagnose('publish-at-early', placeOf('publishAt'), { read: written.publishAt ?? '' }));
  const start = timestamp === null ? null : Math.max(timestamp.instant, publishAt?.instant ?? timestamp.instant);
  const expires = readTimestamp(written.expiresAt ?? '', zone, placeOf('expiresAt'), diagnostics);
  const expiresAt = expires === null ? null : { at: endOf(expires, zone), written: expires };
  if (expiresAt !== null && start !== null && expiresAt.at <= start)
    diagnostics.push(diagnose('expires-early', placeOf('expiresAt'), { read: written.expiresAt ?? '' }));
  const readAt = ({ at }: WrittenNote, early: 'correction-early' | 'withdrawn-early'): Timestamp | null => {
    const place = found.locate(at.offset, at.length);
    const read = readTimestamp(readText(at) ?? '', zone, place, diagnostics);
    if (read !== null && start !== null && endOf(read, zone) <= start)
      diagnostics.push(diagnose(early, place, { read: at.text }));
    return read;
  };
  const corrections = written.corrections.flatMap((note): Correction[] => {
    const at = readAt(note, 'correction-early');
    return at === null ? [] : [{ at, note: note.text }];
  });
  return {
    publishAt,
    expiresAt,
    corrections: corrections.toSorted((one, other) => other.at.instant - one.at.instant),
    withdrawn: readWithdrawal(written.withdrawn, readAt),
    approved: readApproval(written.approved, zone, found),
  };
}

function readApproval(written: WrittenApproval | null, zone: Zone, { locate, diagnostics }: Findings): Approval | null {
  if (written === null) return null;
  const { by, at, digest } = written;
  const read = readTimestamp(readText(at) ?? '', zone, locate(at.offset, at.length), diagnostics);
  return read === null ? null : { by, at: read, digest };
}

function readWithdrawal(
  written: WrittenNote | null,
  readAt: (note: WrittenNote, early: 'withdrawn-early') => Timestamp | null,
): Withdrawal | null {
  if (written === null) return null;
  const at = readAt(written, 'withdrawn-early');
  return at === null ? null : { at, reason: written.text, by: written.by };
}
