/** The silent-change guard: the git history of content/ and what stands on the disk → what was changed without a word. */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { joinLives } from './audit/join-lives.js';
import { judgeLife, publishedAt } from './audit/judge.js';
import { standingFiles, traceLives, type Trace, type TracedStep } from './audit/trace-lives.js';
import type { Life } from './audit/version.js';
import { diagnoseGap } from './diagnose-gap.js';
import { diagnose } from './diagnostics/diagnose.js';
import type { Diagnostic, Portal } from './model.js';
import { aliasUrlOf } from './newsroom/routes.js';
import { readRedirects } from './portal/read-redirects.js';
import { scanFolder } from './portal/scan.js';
import { readTimeline, type Range, type Timeline } from './portal/timeline.js';
import { readText } from './text/read-text.js';
import { openZone } from './text/zone.js';
import { isArticlePath, nameOf, toArticles, VersionReader, type KnownBytes } from './version-reader.js';
import { openReader } from './workshop.js';

/** What came of an audit. */
export interface Audit {
  /** Why nothing could be judged; null where it was. */
  readonly refusal: Diagnostic | null;
  /** How many published articles were touched in the range that was asked for. */
  readonly articles: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Judges what happened to the articles of `portal` in `range`, what is not committed included, as of `clock`. */
export async function auditPortal(portal: Portal, range: Range, clock: number): Promise<Audit> {
  const zone = openZone(portal.timeZone);
  const content = join(portal.root, 'content');
  if (zone === null || statSync(content, { throwIfNoEntry: false })?.isDirectory() !== true)
    return refuse(diagnose('content-missing', null));
  // Behind a symbolic link the texts may lie in another repository.
  const folder = realpathSync(content);
  const timeline = await readTimeline(folder, range);
  const shortage = 'reason' in timeline ? diagnoseGap(timeline) : checkCut(timeline, clock, portal.audit.grace);
  if ('reason' in timeline || shortage !== null) return refuse(shortage);
  const committed = timeline.steps.map(toArticles);
  const desk = await readDesk(portal, standingFiles(traceLives(committed)));
  const present = { order: timeline.length, commit: null, at: Math.max(clock, timeline.steps.at(-1)?.at ?? 0) };
  const traces = traceLives([...committed, { ...present, changes: desk.changes }]);
  const wanted = chooseTraces(traces, timeline.from, desk.files);
  const reader = new VersionReader(portal, folder, await openReader(portal), desk.files);
  if (!(await reader.read(wanted))) return refuse(diagnose('audit-partial', null));
  const lives = joinLives(wanted.flatMap((trace) => reader.toLife(trace)));
  const taken = new Set([...lives.flatMap(standingUrls), ...redirectsOf(portal)]);
  const rules = {
    zone,
    clock,
    ...portal.audit,
    from: timeline.from,
    answers: (url: string) => taken.has(aliasUrlOf(url)),
  };
  const touched = lives.filter((life) => (life.at(-1)?.order ?? -1) >= timeline.from);
  return {
    refusal: null,
    articles: touched.filter((life) => publishedAt(life, clock) !== null).length,
    diagnostics: [...touched.flatMap((life) => judgeLife(life, rules)), ...reader.unreadable(wanted, timeline.from)],
  };
}

function refuse(refusal: Diagnostic | null): Audit {
  return { refusal, articles: 0, diagnostics: [] };
}

/** In a clone that is cut off, articles seem to come with its oldest commit: what is judged must begin a grace later. */
function checkCut({ cutAt, steps, from }: Timeline, clock: number, grace: number): Diagnostic | null {
  if (cutAt === null) return null;
  const first = steps.find(({ order }) => order >= from)?.at ?? clock;
  return from > 0 && first > cutAt + grace ? null : diagnose('audit-shallow', null);
}

/** The articles on the disk: their bytes, and what differs from the last commit. */
interface Desk {
  readonly files: KnownBytes;
  readonly changes: TracedStep['changes'];
}

async function readDesk({ root }: Portal, committed: ReadonlyMap<string, string>): Promise<Desk> {
  const scanned = await scanFolder(root, 'content');
  // Git names bytes by SHA-1, in newer repositories by SHA-256.
  const algorithm = [...committed.values()].some((blob) => blob.length > 40) ? 'sha256' : 'sha1';
  const articles = scanned.files.filter(({ path }) => isArticlePath(path));
  const files = new Map(
    articles.map(({ path, diskPath }) => {
      const bytes = readFileSync(diskPath);
      const blob = createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
      return [path, { blob, bytes }];
    }),
  );
  const gone = [...committed].filter(([path]) => !files.has(path));
  const moved = new Map(gone.map(([path, blob]) => [blob, path]));
  const changes: TracedStep['changes'][number][] = [];
  const sources = new Set<string>();
  for (const [path, { blob }] of files) {
    const before = committed.get(path);
    if (before === blob) continue;
    const source = before === undefined ? moved.get(blob) : path;
    moved.delete(blob);
    if (source !== undefined) sources.add(source);
    const from = source === undefined ? null : { path: source, blob: committed.get(source) ?? blob };
    changes.push({ from, to: { path, blob } });
  }
  for (const [path, blob] of gone) if (!sources.has(path)) changes.push({ from: { path, blob }, to: null });
  return { files, changes };
}

/** What must be read: the lives that the range touches and, where an article is gone, whatever may stand in its place. */
function chooseTraces(
  traces: readonly (readonly Trace[])[],
  from: number,
  files: Desk['files'],
): readonly (readonly Trace[])[] {
  const touched = traces.filter((trace) => (trace.at(-1)?.order ?? -1) >= from);
  const changed = touched.filter((trace) => trace.length > 1);
  const names = changed.flatMap((trace) => trace.flatMap(({ file }) => (file === null ? [] : [nameOf(file.path)])));
  if (!changed.some((trace) => new Set(trace.map(({ file }) => file?.path)).size > 1)) return changed;
  const chosen = new Set(changed);
  const needles = [...new Set(names)].map((name) => Buffer.from(name));
  for (const trace of traces) {
    const path = trace.at(-1)?.file?.path;
    const bytes = path === undefined ? undefined : files.get(path)?.bytes;
    if (path === undefined || bytes === undefined || chosen.has(trace)) continue;
    if (names.includes(nameOf(path)) || needles.some((needle) => Buffer.from(bytes).includes(needle)))
      chosen.add(trace);
  }
  return [...chosen];
}

/** The paths that rules without a query answer for. */
function sourcesIn(bytes: Uint8Array): readonly string[] {
  const { rows } = readRedirects(readText(bytes).text);
  return rows.filter(({ query }) => query.length === 0).map(({ from }) => aliasUrlOf(from));
}

function standingUrls(life: Life): readonly string[] {
  const said = life.at(-1)?.said ?? null;
  return said === null || said.draft ? [] : [said.url, ...said.aliases].map(aliasUrlOf);
}

function redirectsOf({ root }: Portal): readonly string[] {
  const path = join(root, 'redirects.csv');
  const isThere = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return isThere ? sourcesIn(readFileSync(path)) : [];
}
