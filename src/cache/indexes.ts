/**
 * The search indexes that builds keep for the next one: a file a bundle in `search/` of the cache, named by what it was made of,
 * with a checksum. One that is not exactly what was written is as good as none.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBlob, writeBlob } from './blob.js';

/** Where indexes lie in the cache's folder. */
export const indexFolder = 'search';

/** Files of an index, by their paths in it. */
export type StoredIndex = ReadonlyMap<string, Uint8Array>;

/** Keeps indexes by bundle and by the digest of what they were made of. */
export interface IndexStore {
  /** Whether it seems to hold one, without a look into it. */
  has(bundle: string, digest: string): boolean;
  /** Null where it holds none. */
  read(bundle: string, digest: string): StoredIndex | null;
  write(bundle: string, digest: string, index: StoredIndex): void;
  /** Clears away what no build is likely to need again; `used`: what this one has used. */
  tidy(used: ReadonlyMap<string, string>): void;
}

/** Keeps nothing. */
export const noIndexStore: IndexStore = {
  has: () => false,
  read: () => null,
  write: () => undefined,
  tidy: () => undefined,
};

/** The store in the cache's folder. `id` names the cache: what another program wrote there is not read. */
export function openIndexStore(cache: string, id: string): IndexStore {
  const folder = join(cache, indexFolder);
  return {
    has: (bundle, digest) => existsSync(join(folder, nameOf(bundle, digest))),
    read: (bundle, digest) => {
      const { key, ...files } = readBlob(join(folder, nameOf(bundle, digest))) ?? {};
      return key !== undefined && Buffer.from(key).toString() === id + digest ? new Map(Object.entries(files)) : null;
    },
    write: (bundle, digest, index) => {
      mkdirSync(folder, { recursive: true });
      const files = Object.fromEntries(index);
      writeBlob(join(folder, nameOf(bundle, digest)), { key: Buffer.from(id + digest), ...files });
    },
    tidy: (used) => {
      const names = new Set([...used].map(([bundle, digest]) => nameOf(bundle, digest)));
      const kept = new Set<string>();
      for (const name of newestFirst(folder).filter((one) => !names.has(one))) {
        // Of a bundle that is in use, one other is kept: builds with drafts and without take turns.
        const bundle = name.slice(0, name.lastIndexOf('-'));
        if (used.has(bundle) && !kept.has(bundle) && !name.endsWith('.part')) kept.add(bundle);
        else rmSync(join(folder, name), { recursive: true });
      }
    },
  };
}

function nameOf(bundle: string, digest: string): string {
  return `${bundle}-${digest}`;
}

function newestFirst(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  const changed = new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]));
  return [...changed.keys()].sort((a, b) => (changed.get(b) ?? 0) - (changed.get(a) ?? 0));
}
