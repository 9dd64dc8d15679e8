/** What a look at the disk finds since the last build, by what has become of which files, with one thread and with more. */
import assert from 'node:assert/strict';
import { appendFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { snapshotPath, type Comparison } from '../src/cache/snapshot.js';
import { cacheFolder } from '../src/cache/folder.js';
import { shareAmong, type Sharing } from '../src/crew/sharing.js';
import { findChanges } from '../src/find-changes.js';
import { articles, now, orderLabel, Rig, shareAll } from './build/rig.js';

/** More articles than a small edit changes. */
const sources = articles(70);
const [source, page, manifest] = ['content/tin/so-1.md', 'dist/tin/so-1/index.html', 'dist/manifest.json'];

type Change = (path: string) => void;
const touch: Change = (path) => utimesSync(path, 1, 1);
const resize: Change = (path) => appendFileSync(path, '\nThêm.\n');
const drop: Change = (path) => rmSync(path);

interface Row {
  readonly what: string;
  readonly change: (at: (path: string) => string) => void;
  /** The files that are told, relative to the root; or what is found instead. */
  readonly found: readonly string[] | 'moved' | null;
  /** Whether something is prepared while others look. */
  readonly isPrepared: boolean;
}

const every =
  (change: Change): Row['change'] =>
  (at) =>
    Object.keys(sources).forEach((path) => change(at(path)));

const rows: readonly Row[] = [
  { what: 'nothing', change: () => undefined, found: [], isPrepared: false },
  { what: 'an article has another stat', change: (at) => touch(at(source)), found: [source], isPrepared: true },
  { what: 'an article has another size', change: (at) => resize(at(source)), found: [source], isPrepared: true },
  { what: 'an article is missing', change: (at) => drop(at(source)), found: null, isPrepared: false },
  { what: 'many articles have other stats', change: every(touch), found: 'moved', isPrepared: false },
  { what: 'many articles have other sizes', change: every(resize), found: null, isPrepared: false },
  { what: 'a page has another stat', change: (at) => touch(at(page)), found: 'moved', isPrepared: false },
  { what: 'a page has another size', change: (at) => resize(at(page)), found: null, isPrepared: false },
  { what: 'a page is missing', change: (at) => drop(at(page)), found: null, isPrepared: false },
  { what: 'the manifest has another stat', change: (at) => touch(at(manifest)), found: 'moved', isPrepared: false },
  {
    what: 'an article has another size, and so has a page',
    change: (at) => [source, page].forEach((path) => resize(at(path))),
    found: null,
    isPrepared: true,
  },
  {
    what: 'an article has another size, and a page another stat',
    change: (at) => {
      resize(at(source));
      touch(at(page));
    },
    found: 'moved',
    isPrepared: true,
  },
  {
    what: 'an article has another size, and a page is missing',
    change: (at) => {
      resize(at(source));
      drop(at(page));
    },
    found: null,
    isPrepared: true,
  },
  {
    what: 'a page has another stat, and the manifest behind it another size',
    change: (at) => {
      touch(at(page));
      resize(at(manifest));
    },
    found: 'moved',
    isPrepared: false,
  },
  {
    what: 'a page has another size, and the manifest behind it another stat',
    change: (at) => {
      resize(at(page));
      touch(at(manifest));
    },
    found: null,
    isPrepared: false,
  },
  { what: 'a build is under way', change: (at) => writeFileSync(at('dist.lock'), ''), found: null, isPrepared: false },
];

async function build(): Promise<Rig> {
  const rig = new Rig(sources);
  await rig.build();
  return rig;
}

/** What is found, and whether something was prepared meanwhile. */
async function look(rig: Rig, sharing: Sharing): Promise<readonly [Comparison | null, boolean]> {
  const path = snapshotPath(cacheFolder(rig.root), 'dist');
  let isPrepared = false;
  const prepare = async (): Promise<void> => {
    isPrepared = true;
    // Long enough for other threads to find all that there is.
    await setTimeout(150);
  };
  const intent = { path, root: rig.root, label: orderLabel({}), clock: now };
  return [await findChanges(intent, sharing, prepare), isPrepared];
}

describe('what a look at the disk finds', () => {
  for (const { what, change, found, isPrepared } of rows) {
    it(what, async () => {
      const rig = await build();
      change((path) => join(rig.root, path));
      for (const sharing of [shareAmong(1), shareAmong(2), shareAll(2), shareAll(4)]) {
        const [comparison, wasPrepared] = await look(rig, sharing);
        const files = comparison === null || comparison === 'moved' ? comparison : comparison.files;
        const told = typeof found === 'object' && found !== null ? found.map((path) => join(rig.root, path)) : found;
        assert.deepEqual([files, wasPrepared], [told, isPrepared]);
      }
    });
  }
});
