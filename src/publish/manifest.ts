/**
 * `dist/manifest.json`: which files of dist/ are ours, and their bytes. Text → entries, entries → text; a function of
 * the content alone, one entry a line, so that git shows what a build changed.
 */

/** The manifest's own path in dist/; no other file may have it. */
export const manifestName = 'manifest.json';

/**
 * The path of the signed statement about the manifest. It is ours by its name, as the manifest is, and stands in none:
 * who signs writes it after the build.
 */
export const statementName = 'statement.json';

/** One file of dist/. */
export interface ManifestEntry {
  /** Relative to dist/, with `/`. */
  readonly path: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** What it was made from: an article's path, or the kind of page. */
  readonly source: string;
}

/** What a manifest says, by path. */
export type Manifest = ReadonlyMap<string, ManifestEntry>;

/**
 * Whether bantin may write, and so remove, a file of this path in dist/. Paths that lead out of dist/, that mean
 * another thing on another system, that belong to git or are the manifest or its statement are not.
 */
export function isOutputPath(path: string): boolean {
  return path !== manifestName && path !== statementName && !unlawful.test(path);
}

/** A control character, lone surrogate or backslash; a drive letter; an empty, `.`, `..` or `.git` segment. */
const unlawful = /[\p{Cc}\p{Cs}\\]|^[a-z]:|(?:^|\/)(?:|\.|\.\.|\.git)(?:\/|$)/iu;

/** The manifest's text; entries are put in the order of their paths' code units. */
export function printManifest(entries: Iterable<ManifestEntry>): string {
  return [...piecesOfManifest(entries)].join('');
}

/** How many entries make a piece. */
const entriesAtOnce = 1000;

/** The same in pieces: of hundreds of thousands of entries the text is large, and all of it need never be at hand. */
export function* piecesOfManifest(entries: Iterable<ManifestEntry>): Generator<string, void, void> {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (let at = 0; at === 0 || at < sorted.length; at += entriesAtOnce) {
    const piece = sorted
      .slice(at, at + entriesAtOnce)
      .map(printEntry)
      .join(between);
    yield (at === 0 ? opening : between) + piece + (at + entriesAtOnce < sorted.length ? '' : closing);
  }
}

/** What stands before the files of a manifest, between them and behind them. */
const [opening, between, closing] = ['{ "version": 1, "files": [\n', ',\n', '\n] }\n'];

function printEntry({ path, sha256, size, source }: ManifestEntry): string {
  return JSON.stringify({ path, sha256, size, source });
}

/** What `printManifest` has written, in UTF-8, with other entries in the place of those with their paths; null where one has none. */
export function amendManifest(bytes: Uint8Array, entries: readonly ManifestEntry[]): Uint8Array | null {
  const manifest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  let end = 0;
  for (const entry of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const start = manifest.indexOf(`\n{"path":${JSON.stringify(entry.path)},`, Math.max(0, end - 1)) + 1;
    if (start === 0) return null;
    pieces.push(manifest.subarray(end, start), Buffer.from(printEntry(entry)));
    const next = manifest.indexOf(between, start);
    end = next >= 0 ? next : manifest.indexOf(closing, start);
  }
  return Buffer.concat([...pieces, manifest.subarray(end)]);
}

/**
 * Reads a manifest. Null where the text is not one that `printManifest` could have written, in whatever layout: what
 * is removed from dist/ hangs on it, so a doubtful one counts for nothing.
 */
export function parseManifest(text: string): Manifest | null {
  const data = parseJson(text);
  if (!isRecord(data) || data['version'] !== 1 || !Array.isArray(data['files'])) return null;
  const manifest = new Map<string, ManifestEntry>();
  let last = '';
  for (const item of data['files']) {
    const entry = readEntry(item);
    // Ascending paths are also distinct ones.
    if (entry === null || entry.path <= last) return null;
    manifest.set(entry.path, entry);
    last = entry.path;
  }
  return manifest;
}

function readEntry(item: unknown): ManifestEntry | null {
  if (!isRecord(item)) return null;
  const { path, sha256, size, source } = item;
  if (typeof path !== 'string' || !isOutputPath(path)) return null;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return null;
  if (typeof source !== 'string') return null;
  return { path, sha256, size, source };
}

/** Null where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
