/** The Markdown files that were found → articles, each parsed and checked by itself, their texts in the store. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TextStore } from './cache/texts.js';
import type { ArticleParser } from './content/parse-article.js';
import type { EarlierVersions } from './draw-edition.js';
import { diagnose } from './diagnostics/diagnose.js';
import type { Article, BrokenArticle, Diagnostic } from './model.js';
import { openHistory } from './portal/history.js';
import type { FoundFile } from './portal/scan.js';
import { digestBytes } from './text/digest.js';

/** Reads and parses every file, in their order. `progress` is told how many are done. */
export function load(
  files: readonly FoundFile[],
  parse: ArticleParser,
  texts: TextStore,
  progress: (done: number) => void,
): readonly (Article | BrokenArticle)[] {
  return files.map(({ path, diskPath }, index) => {
    progress(index);
    // Thousands of small files: waiting for each by a promise would cost more than reading it.
    return readArticle(path, readFileSync(diskPath), parse, texts);
  });
}

function readArticle(path: string, bytes: Uint8Array, parse: ArticleParser, texts: TextStore): Article | BrokenArticle {
  const parsed = parse({ path, digest: digestBytes(bytes), bytes });
  if (parsed.kind === 'broken') return parsed;
  return { ...parsed.head, text: texts.add(parsed.html, parsed.terms) };
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
      const article = readArticle(path, bytes, parse, texts);
      if (article.kind === 'article') yield article;
    }
  }
  return { versions, gap };
}
