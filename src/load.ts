/** The Markdown files that were found → articles, each parsed and checked by itself, their texts in the store. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseLine, printLine, type ArticleRecord, type KnownArticles } from './cache/articles.js';
import type { TextStore } from './cache/texts.js';
import type { ArticleParser } from './content/parse-article.js';
import type { EarlierVersions } from './draw-edition.js';
import { diagnose } from './diagnostics/diagnose.js';
import type { Article, BrokenArticle, Diagnostic, Manuscript } from './model.js';
import { openHistory } from './portal/history.js';
import type { FoundFile } from './portal/scan.js';
import { digestBytes } from './text/digest.js';

/** An article as it was read, and what a later build needs in order not to read it. */
export interface Loaded {
  readonly article: Article | BrokenArticle;
  readonly record: ArticleRecord;
  /** `same`: the file was not looked into; `read`: it was, and is as it was; `parsed`: it is new. */
  readonly way: 'same' | 'read' | 'parsed';
}

/** Reads and parses every file that is not known, in their order. `progress` is told how many are done. */
export function load(
  files: readonly FoundFile[],
  parse: ArticleParser,
  known: KnownArticles,
  texts: TextStore,
  progress: (done: number) => void,
): readonly Loaded[] {
  return files.map((file, index) => {
    progress(index);
    return loadFile(file, parse, known, texts);
  });
}

function loadFile(file: FoundFile, parse: ArticleParser, known: KnownArticles, texts: TextStore): Loaded {
  const { path, diskPath, stat } = file;
  const index = known.find(path);
  const isSame = index >= 0 && known.isSame(index, stat);
  // Thousands of small files: waiting for each by a promise would cost more than reading it.
  const bytes = isSame ? null : readFileSync(diskPath);
  const digest = bytes === null ? known.digest(index) : digestBytes(bytes);
  if (bytes === null || (index >= 0 && known.digest(index) === digest)) {
    const record = { path, digest, stat, line: known.line(index), text: known.text(index) };
    return { article: parseLine(record.line, record.text), record, way: isSame ? 'same' : 'read' };
  }
  const parsed = parse({ path, digest, bytes });
  if (parsed.kind === 'broken') {
    return { article: parsed, record: { path, digest, stat, line: printLine(parsed), text: null }, way: 'parsed' };
  }
  const article = fileAway(parsed, texts);
  return { article, record: { path, digest, stat, line: printLine(parsed.head), text: article.text }, way: 'parsed' };
}

function fileAway({ head, html, terms }: Manuscript, texts: TextStore): Article {
  return { ...head, text: texts.add(html, terms) };
}

/** The past of a portal: versions of articles in git that read well; `gap` says why there are none at all. */
export interface Past {
  readonly versions: EarlierVersions;
  readonly gap: Diagnostic | null;
}

/** Opens the past of the portal in `root`; `files` tell how the disk spells the articles' paths. */
export async function openPast(
  root: string,
  files: readonly FoundFile[],
  parse: ArticleParser,
  texts: TextStore,
): Promise<Past> {
  const history = await openHistory(root);
  const spellings = new Map(files.map(({ path, diskPath }) => [path, relative(root, diskPath)]));
  const gap = history.gap === null ? null : diagnose('history-unavailable', null, { reason: history.gap.reason });
  async function* versions(path: string): AsyncGenerator<Article, void, void> {
    for await (const bytes of history.versions(spellings.get(path) ?? path)) {
      const parsed = parse({ path, digest: digestBytes(bytes), bytes });
      if (parsed.kind === 'manuscript') yield fileAway(parsed, texts);
    }
  }
  return { versions, gap };
}
