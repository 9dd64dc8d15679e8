/**
 * The imprint of a publication: what there is to say of it besides its files. A build leaves it in
 * `.bantin/last-build.json`, a signed statement bears it; nothing of it reaches a page. Text → imprint. Pure.
 */
import { isRecord, parseJson } from '../publish/manifest.js';

/** One publication. The order of the fields is the order in which they are printed. */
export interface Imprint {
  /** Counts publications, from 1; one that changes no byte keeps the number. */
  readonly number: number;
  /** The instant that the build believed it was, and the last one at which anything changed: RFC 3339 with offset. */
  readonly clock: string;
  readonly asOf: string | null;
  readonly baseUrl: string;
  /** Git's name of the commit that was built, and whether its files were changed since; null without git. */
  readonly commit: string | null;
  readonly dirty: boolean;
  /** Name and version of the program, and of the Node that ran it. */
  readonly tool: string;
  /** SHA-256 of the portal's package-lock.json, which says what the program consisted of; null where it has none. */
  readonly lock: string | null;
  /** Without a lock, SHA-256 over the program itself: its code, its packages, Node and the locale data; else null. */
  readonly program: string | null;
  /** SHA-256 of the manifest's bytes, and how many files it lists. */
  readonly manifest: string;
  readonly files: number;
}

/** An imprint as one line of JSON under the tag `format`, or over several lines. */
export function printImprint(format: string, imprint: Imprint, isPretty: boolean): string {
  return JSON.stringify({ format, ...imprint }, null, isPretty ? 2 : undefined);
}

/** Null where the text is not what `printImprint` writes under this tag, in whatever layout. */
export function parseImprint(format: string, text: string): Imprint | null {
  const data = parseJson(text);
  if (!isRecord(data) || data['format'] !== format) return null;
  const { number, clock, asOf, baseUrl, commit, dirty, tool, lock, program, manifest, files } = data;
  if (!isNumber(number) || number < 1 || !isNumber(files)) return null;
  if (typeof clock !== 'string' || !isText(asOf) || typeof baseUrl !== 'string' || typeof tool !== 'string')
    return null;
  if (!isText(commit) || typeof dirty !== 'boolean' || !isText(lock)) return null;
  if (!isText(program) || !isDigest(manifest)) return null;
  return { number, clock, asOf, baseUrl, commit, dirty, tool, lock, program, manifest, files };
}

/** A count: a whole number from 0. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/** Whether `value` can be a SHA-256 in hexadecimal. */
export function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
