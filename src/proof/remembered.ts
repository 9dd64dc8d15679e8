/** The file of `--remember`: the newest publication that was ever found sound, so that an older one shows. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { isRecord, parseJson, statementName } from '../publish/manifest.js';
import { readTextFile, writeWhole } from './files.js';
import { isDigest, isNumber, type Imprint } from './imprint.js';
import { placeOf } from './look-through.js';

const format = 'bantin-remembered-1';

/** What is remembered of a publication. */
export type Remembered = Pick<Imprint, 'baseUrl' | 'number' | 'clock' | 'manifest'>;

/** What the file at `path` remembers; null where there is none yet. Throws what the disk refuses. */
export function readRemembered(path: string): Remembered | 'malformed' | null {
  const text = readTextFile(path);
  if (text === null) return null;
  const data = parseJson(text);
  if (!isRecord(data) || data['format'] !== format) return 'malformed';
  const { baseUrl, number, clock, manifest } = data;
  if (typeof baseUrl !== 'string' || !isNumber(number)) return 'malformed';
  return typeof clock === 'string' && isDigest(manifest) ? { baseUrl, number, clock, manifest } : 'malformed';
}

/** Remembers a publication that was found sound. */
export function writeRemembered(path: string, { baseUrl, number, clock, manifest }: Imprint): void {
  writeWhole(path, `${JSON.stringify({ format, baseUrl, number, clock, manifest }, null, 2)}\n`);
}

/** What is wrong with a signed publication against the newest one that was seen before. */
export function compareWithRemembered(imprint: Imprint, remembered: Remembered): readonly Diagnostic[] {
  const place = placeOf(statementName);
  const { number, manifest } = imprint;
  if (number < remembered.number) return [diagnose('statement-older', place, { number, least: remembered.number })];
  if (number === remembered.number && manifest !== remembered.manifest) {
    return [diagnose('statement-twice', place, { number })];
  }
  return [];
}
