/** The field `urgent` of front matter → until when the article stands as a banner on every page, and what that says. */
import type { Diagnostic, Timestamp, Urgent } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Locate, YamlNode, YamlText } from '../text/yaml-node.js';
import type { Zone } from '../text/zone.js';
import { readFlag, readText } from './field-shapes.js';
import { endOf, readTimestamp } from './read-timestamp.js';

/** The field as written. */
export interface WrittenUrgent {
  readonly until: YamlText;
  readonly text: YamlText | null;
}

/** In characters: what is read in two seconds, and stands on a small screen without filling it. */
const longest = 160;

/** An instant, or a mapping with `until` and, if need be, `text`; null for any other shape. */
export function readUrgent(node: YamlNode): WrittenUrgent | null {
  if (node.kind === 'text') return readFlag(node) === null ? { until: node, text: null } : null;
  if (node.kind === 'list') return null;
  const parts = new Map(node.entries.map(({ key, value }) => [key.text, value]));
  const [until, text = null] = [parts.get('until'), parts.get('text')];
  if (until?.kind !== 'text' || readText(until) === '') return null;
  return text === null || text.kind === 'text' ? { until, text } : null;
}

/** What it means for an article of this `timestamp` (null where that is wrong itself); null where it means nothing. */
export function readUrgency(
  written: WrittenUrgent | null,
  timestamp: Timestamp | null,
  zone: Zone,
  { locate, diagnostics }: { readonly locate: Locate; readonly diagnostics: Diagnostic[] },
): Urgent | null {
  if (written === null) return null;
  const place = locate(written.until.offset, written.until.length);
  const read = readTimestamp(readText(written.until) ?? '', zone, place, diagnostics);
  const until = read === null ? null : endOf(read, zone);
  if (until !== null && timestamp !== null && until <= timestamp.instant) {
    diagnostics.push(diagnose('urgent-until-early', place, { read: written.until.text }));
  }
  const text = written.text === null ? null : readText(written.text);
  const length = text?.length ?? 0;
  if (written.text !== null && length > longest) {
    const whole = locate(written.text.offset, written.text.length);
    diagnostics.push(diagnose('urgent-too-long', whole, { length, longest }));
  }
  return until === null ? null : { until, text: text === '' ? null : text };
}
