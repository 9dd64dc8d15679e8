/** The rig for whole builds: write a small portal into a temporary folder, build it, look at what came out. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { AmendOrder } from '../../src/amend/amend.js';
import { build, type BuildOrder } from '../../src/build.js';
import { composeAlone } from '../../src/compose.js';
import { cacheFolder } from '../../src/cache/folder.js';
import { snapshotPath, type Changes, type Comparison } from '../../src/cache/snapshot.js';
import { shareAmong, type Sharing } from '../../src/crew/sharing.js';
import { toJson } from '../../src/diagnostics/to-json.js';
import { word } from '../../src/diagnostics/word.js';
import type { Moves, Portal, Report } from '../../src/model.js';
import { findChanges } from '../../src/find-changes.js';
import { statFile } from '../../src/portal/file-stat.js';
import { loadPortal } from '../../src/portal/load-portal.js';
import { noProfile } from '../../src/profile.js';
import { digestBytes } from '../../src/text/digest.js';

/** The instant of every build of the rig, unless a test sets another: 2026-11-23 08:00 in Việt Nam. */
export const now = Date.parse('2026-11-23T08:00:00+07:00');

/** The smallest portal that says something. */
export const smallSite = [
  'name: Cổng thông tin điện tử xã Suối Mơ',
  'baseUrl: https://suoimo.example.gov.vn/',
  // To index takes half a second of each build.
  'search: false',
  'sections:',
  '  - { path: tin, title: Tin tức }',
  '',
].join('\n');

/** The same with a search. */
export const searchableSite = smallSite.replace('search: false\n', '');

/** How the rig orders a build that may be an amended one, unless a test orders it otherwise. */
export const amendOrder: AmendOrder = {
  clock: now,
  indexes: true,
  profile: noProfile,
  sharing: shareAmong(1),
  progress: () => undefined,
};

const roots: string[] = [];
process.once('exit', () => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** An empty folder that goes when the tests of the file have run. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-'));
  roots.push(folder);
  return folder;
}

/** Until the disk's clock has gone on: what is read in the step in which it was written is not trusted. */
function waitForDisk(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}

function isNothing({ files, folders }: Changes): boolean {
  return files.length + folders.length === 0;
}

/** A portal on disk that a test writes, edits and builds. */
export class Rig {
  readonly root: string;

  /** `files`: contents by path; site.yaml is the small one unless it is among them. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.root = makeFolder();
    this.write({ 'site.yaml': smallSite, ...files });
    mkdirSync(join(this.root, 'content'), { recursive: true });
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), content);
    }
  }

  /** Puts all down anew, as on another machine: the same names and bytes, in other files. */
  move(): void {
    const aside = join(makeFolder(), 'portal');
    cpSync(this.root, aside, { recursive: true, verbatimSymlinks: true });
    for (const name of readdirSync(this.root)) this.remove(name);
    cpSync(aside, this.root, { recursive: true, verbatimSymlinks: true });
    rmSync(aside, { recursive: true });
    waitForDisk();
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  /** Commits all that stands in the portal to a git repository of its own, even where nothing has changed. */
  commit(): void {
    const who = ['-c', 'user.name=Ban', '-c', 'user.email=ban@example.gov.vn'];
    this.git('init', '--quiet');
    this.git('add', '--all');
    this.git(...who, 'commit', '--quiet', '--allow-empty', '--message', 'Cập nhật');
  }

  /** Another working copy of a portal that was committed. */
  static cloneOf(origin: Rig, ...options: readonly string[]): Rig {
    const rig = new Rig();
    rig.remove('site.yaml');
    rig.remove('content');
    rig.git('clone', '--quiet', ...options, `file://${origin.root}`, '.');
    return rig;
  }

  git(...args: readonly string[]): void {
    execFileSync('git', args, { cwd: this.root, stdio: 'pipe' });
  }

  /** Builds into dist/ of the rig; fails the test where site.yaml is wrong. */
  async build(order: Partial<BuildOrder> = {}): Promise<Report> {
    const portal = await this.portal();
    const path = join(this.root, 'site.yaml');
    const before = [{ path, stat: statFile(path) }];
    const snapshot = { label: orderLabel(order), before, language: portal.language };
    const comparison = await this.compare(order);
    const isUnchanged = comparison !== null && comparison !== 'moved' && isNothing(comparison);
    return build(portal, {
      ...amendOrder,
      drafts: false,
      keepGoing: false,
      strict: false,
      warnings: [],
      adopt: false,
      urls: null,
      snapshot,
      // Where nothing has changed, the build has to find that itself.
      comparison: isUnchanged ? null : comparison,
      memory: 'use',
      output: join(this.root, 'dist'),
      ...order,
    });
  }

  /** What has changed since the last build that was ordered like this, as the command finds it; null where that is much. */
  async changes(order: Partial<BuildOrder> = {}): Promise<Changes | null> {
    const comparison = await this.compare(order);
    return comparison === 'moved' ? null : comparison;
  }

  /** The same, and whether files may only have been put down anew. */
  async compare(order: Partial<BuildOrder> = {}): Promise<Comparison | null> {
    const { memory = 'use', output = join(this.root, 'dist'), clock = now, sharing = shareAmong(1) } = order;
    if (memory !== 'use' || output === null) return null;
    const path = snapshotPath(cacheFolder(this.root), relative(this.root, output));
    const intent = { path, root: this.root, label: orderLabel(order), clock };
    return findChanges(intent, sharing, () => Promise.resolve());
  }

  async portal(): Promise<Portal> {
    const { portal, diagnostics } = await loadPortal(this.root, null);
    if (portal === null) throw new Error(summarize(diagnostics).join('\n'));
    return portal;
  }

  /** What servers must know beside the files of the edition. */
  async moves({ clock = now }: { readonly clock?: number } = {}): Promise<Moves> {
    const order = { clock, drafts: false, keepGoing: false, profile: noProfile, progress: () => undefined };
    const { composed } = await composeAlone(await this.portal(), { ...order, memory: 'none', sharing: shareAmong(1) });
    return composed?.drawn.moves ?? { moves: [], gone: [] };
  }

  /** A file of dist/ as text. */
  read(file: string): string {
    return readFileSync(join(this.root, 'dist', file), 'utf8');
  }

  /** A file of the theme in dist/ as text, whatever its fingerprint: `style.css`. */
  asset(name: string): string {
    const [stem, ending] = name.split('.');
    const file = this.files().find((one) => new RegExp(`^assets/${stem}\\.[0-9a-f]{10}\\.${ending}$`).test(one));
    if (file === undefined) throw new Error(`dist/ has no ${name}`);
    return this.read(file);
  }

  /** The text of a page of dist/ as a reader meets it. */
  text(file: string): string {
    return textOf(this.read(file));
  }

  /** The files of dist/, sorted. */
  files(): readonly string[] {
    return list(join(this.root, 'dist'));
  }

  /** Every file of dist/ with its digest and the time of its last change: what a build that fails must leave alone. */
  snapshot(): ReadonlyMap<string, string> {
    return snapshot(join(this.root, 'dist'));
  }

  /** Diagnostics as an editor's tool shows them: `content/tin/a.md:4:12 missing-article`. */
  places(report: Report): readonly string[] {
    const readFile = (path: string): string | null => {
      const file = join(this.root, path);
      return existsSync(file) ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : null;
    };
    return toJson(report.diagnostics, { language: 'vi', readFile }).map(
      ({ file, line, column, code }) => `${file ?? '-'}:${line ?? '-'}:${column ?? '-'} ${code}`,
    );
  }
}

/** As many threads, for however little work. */
export function shareAll(jobs: number): Sharing {
  return { jobs, files: 1, pages: 1, looks: 1 };
}

/** Says all of an order that decides what comes out, but the clock. */
export function orderLabel({ drafts = false, keepGoing = false, strict = false }: Partial<BuildOrder>): string {
  return JSON.stringify([drafts, keepGoing, strict]);
}

/** The files below a folder, each with the time of its last change and the digest of its bytes. */
export function snapshot(folder: string): ReadonlyMap<string, string> {
  return new Map(
    list(folder).map((file) => {
      const path = join(folder, file);
      return [file, `${statSync(path).mtimeMs} ${digestBytes(readFileSync(path))}`];
    }),
  );
}

/** The files below a folder, each with the digest of its bytes. */
export function digestsOf(folder: string): ReadonlyMap<string, string> {
  return new Map(list(folder).map((file) => [file, digestBytes(readFileSync(join(folder, file)))]));
}

/** Fails unless the output folder of the rig holds what a build writes, ordered as `order` says, that remembers nothing. */
export async function assertClean(rig: Rig, message = '', order: Partial<BuildOrder> = {}): Promise<void> {
  const folder = makeFolder();
  const clean = join(folder, 'dist');
  await rig.build({ ...order, output: clean, memory: 'none' });
  assert.deepEqual(digestsOf(order.output ?? join(rig.root, 'dist')), digestsOf(clean), message);
  rmSync(folder, { recursive: true });
}

/** The files below a folder, sorted, with `/`. */
export function list(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Diagnostics as short lines: `content/tin/a.md error title-missing`. */
export function summarize(diagnostics: Report['diagnostics']): readonly string[] {
  return diagnostics.map((diagnostic) => {
    word(diagnostic, 'vi');
    return `${diagnostic.place?.file ?? '-'} ${diagnostic.severity} ${diagnostic.code}`;
  });
}

/** An article's file; `fields` are front matter lines by name. */
export function article(fields: Readonly<Record<string, string>> = {}, body = 'Nội dung của bài viết.\n'): string {
  const all = { title: 'Ra quân vệ sinh đường làng', author: 'Vũ.', timestamp: '28.1.2021 - 16:6', ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** The URLs that a page links to, in their order. */
export function hrefs(html: string): readonly string[] {
  return [...html.matchAll(/ href="([^"]*)"/g)].map(([, url = '']) => url);
}

/** The part of a page between two marks of its source; fails the test where one is missing. */
export function between(html: string, start: string, end: string): string {
  const from = html.indexOf(start);
  const to = html.indexOf(end, from + start.length);
  if (from < 0 || to < 0) throw new Error(`no ${start} … ${end} in the page`);
  return html.slice(from + start.length, to);
}

/** `count` articles of a section by path, a day apart, numbered from the oldest: `Tin số 1.` and so on. */
export function articles(count: number, section = 'tin'): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (let number = 1; number <= count; number += 1) files[`content/${section}/so-${number}.md`] = numbered(number);
  return files;
}

/** Article `number` of a row: one a day, from 1 January 2020 on. */
export function numbered(number: number): string {
  const timestamp = new Date(Date.UTC(2020, 0, number)).toISOString().slice(0, 10);
  return article({ title: `Tin số ${number}`, timestamp }, `Nội dung của tin số ${number}.\n`);
}

/** The text of a page as a reader meets it: without markup, white space folded. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style|head)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim();
}
