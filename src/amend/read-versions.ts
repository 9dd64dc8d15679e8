/** The files of edited articles → their new versions beside the known ones, if these differ in words alone. */
import { parseLine, type ArticleRecord } from '../cache/articles.js';
import { readDocument } from '../load.js';
import type { Memory } from '../memory.js';
import type { Article } from '../model.js';
import { isSameFrame } from '../newsroom/frame.js';
import type { EditedFile } from './find-edits.js';
import type { Standing } from './standing.js';

/** An article with new words. */
export interface NewVersion {
  readonly article: Article;
  readonly before: Article;
}

/** What edited files came to: their records, and a version for each that has other bytes than it had. */
export interface ReadVersions {
  readonly records: ReadonlyMap<number, ArticleRecord>;
  readonly versions: readonly NewVersion[];
}

/** Reads `files`; null where one is new or says more than new words, or there is something to be said of it. */
export function readVersions(
  files: readonly EditedFile[],
  { articles, workshop }: Standing,
  { texts }: Memory,
): ReadVersions | null {
  const records = new Map<number, ArticleRecord>();
  const versions: NewVersion[] = [];
  for (const { path, diskPath, stat } of files) {
    const index = articles.find(path);
    if (index < 0) return null;
    const digest = articles.digest(index);
    const read = readDocument({ path, diskPath, digest }, workshop.parse, texts);
    if (read.line === null) {
      records.set(index, { path, stat, digest, line: articles.line(index), text: articles.text(index) });
      continue;
    }
    const article = parseLine(read.line, read.text);
    const before = parseLine(articles.line(index), articles.text(index));
    if (article.kind !== 'article' || before.kind !== 'article' || !isSameFrame(article, before)) return null;
    if (article.diagnostics.length > 0) return null;
    records.set(index, { path, stat, digest: read.digest, line: read.line, text: read.text });
    versions.push({ article, before });
  }
  return { records, versions };
}
