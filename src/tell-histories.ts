/** The git history of content/ → the public histories of articles. Git is asked once; versions are read once. */
import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { joinLives } from './audit/join-lives.js';
import { tellHistory } from './audit/tell-history.js';
import { traceLives, type Trace } from './audit/trace-lives.js';
import { diagnose } from './diagnostics/diagnose.js';
import type { Diagnostic, Edition, HistoryEntry, Portal, PublicArticle } from './model.js';
import { publicFrom } from './newsroom/lifecycle.js';
import { readTimeline, type TimelineGap } from './portal/timeline.js';
import { openZone } from './text/zone.js';
import { nameOf, toArticles, VersionReader } from './version-reader.js';
import { openReader } from './workshop.js';

/** Histories by the paths of articles; where git cannot tell all of them, none, and the reason. */
export interface Told {
  readonly histories: Edition['histories'];
  readonly diagnostics: readonly Diagnostic[];
}

/** Tells the histories of the articles that are public. */
export type Teller = (articles: readonly PublicArticle[]) => Promise<Told>;

const untold: Told = { histories: new Map(), diagnostics: [] };

/** What git knows of all articles. */
interface Records {
  readonly traces: readonly (readonly Trace[])[];
  readonly reader: VersionReader;
}

/** Prepares to tell the histories of `portal`: nothing where it does not ask for them. */
export function openTeller(portal: Portal): Teller {
  const content = join(portal.root, 'content');
  if (!portal.history || statSync(content, { throwIfNoEntry: false })?.isDirectory() !== true)
    return () => Promise.resolve(untold);
  let records: Promise<Records | TimelineGap> | null = null;
  return async (articles) => {
    // The folder of the articles may be a link into another repository.
    records ??= readRecords(portal, realpathSync(content));
    const read = await records;
    if ('reason' in read) return { ...untold, diagnostics: [warn(read, portal)] };
    const { traces, reader } = read;
    const wanted = chooseTraces(traces, articles);
    if (!(await reader.read(wanted))) {
      return { ...untold, diagnostics: [warn({ reason: 'partial', message: '' }, portal)] };
    }
    return { histories: tell(wanted, reader, articles, portal), diagnostics: [] };
  };
}

async function readRecords(portal: Portal, folder: string): Promise<Records | TimelineGap> {
  const timeline = await readTimeline(folder, { kind: 'all' });
  if ('reason' in timeline) return timeline;
  // Where the past is cut off, articles seem to come with its oldest commit.
  if (timeline.cutAt !== null) return { reason: 'shallow', message: '' };
  const reader = new VersionReader(portal, folder, await openReader(portal), new Map());
  return { traces: traceLives(timeline.steps.map(toArticles)), reader };
}

function warn({ reason, message }: TimelineGap, { fields }: Portal): Diagnostic {
  const place = fields['history'] ?? null;
  switch (reason) {
    case 'no-git':
      return diagnose('history-no-git', place);
    case 'no-repository':
    // No name is asked for.
    case 'unknown-ref':
      return diagnose('history-no-repository', place, { message });
    case 'shallow':
      return diagnose('history-shallow', place);
    case 'partial':
      return diagnose('history-partial', place);
  }
}

/** Those of public articles with more than one version, of what was deleted, and of what may have taken its place. */
function chooseTraces(
  traces: readonly (readonly Trace[])[],
  articles: readonly PublicArticle[],
): readonly (readonly Trace[])[] {
  const deleted = traces.filter((trace) => trace.at(-1)?.file === null);
  const names = new Set(
    deleted.flatMap((trace) => trace.flatMap(({ file }) => (file === null ? [] : [nameOf(file.path)]))),
  );
  const byPath = new Map(articles.map(({ article }) => [article.path, article]));
  const isWanted = (trace: readonly Trace[]): boolean => {
    const article = byPath.get(trace.at(-1)?.file?.path ?? '');
    if (article === undefined) return false;
    return trace.length > 1 || (names.size > 0 && (article.aliases.length > 0 || names.has(article.slug)));
  };
  return [...traces.filter(isWanted), ...deleted];
}

function tell(
  traces: readonly (readonly Trace[])[],
  reader: VersionReader,
  articles: readonly PublicArticle[],
  { timeZone }: Portal,
): Edition['histories'] {
  const zone = openZone(timeZone);
  if (zone === null) throw new Error('a portal with a zone that was not checked');
  const byPath = new Map(articles.map(({ article }) => [article.path, article]));
  const histories = new Map<string, readonly HistoryEntry[]>();
  for (const life of joinLives(traces.flatMap((trace) => reader.toLife(trace)))) {
    const article = byPath.get(life.at(-1)?.said?.path ?? '');
    const entries = article === undefined ? [] : tellHistory(life, publicFrom(article), zone);
    if (article !== undefined && entries.length > 0) histories.set(article.path, entries);
  }
  return histories;
}
