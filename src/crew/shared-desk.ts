/** What an edition was drawn from → shared memory, and on another thread the same edition and pages again. */
import { parseLine, printLine } from '../cache/articles.js';
import type { Article, BrokenArticle, Edition, Page, Portal } from '../model.js';
import { assemble, select, type Moment, type Newsdesk } from '../newsroom/assemble.js';
import type { RelatedRows } from '../newsroom/relate.js';
import type { Asset } from '../pages/copies.js';
import { plan } from '../pages/plan.js';
import type { SharedDesk, SharedLines } from './messages.js';

/** Lays a desk into shared memory. `lineOf` knows the lines of most articles; null where one has to be printed. */
export function shareDesk(
  desk: Newsdesk,
  assets: readonly Asset[],
  moment: Moment,
  rows: RelatedRows,
  lineOf: (article: Article | BrokenArticle) => Uint8Array | null,
): SharedDesk {
  return {
    articles: shareLines(desk.articles, lineOf),
    aside: shareLines(desk.aside, lineOf),
    files: desk.files,
    assets,
    moment: { clock: moment.clock, drafts: moment.drafts },
    rows,
  };
}

function shareLines(
  articles: readonly (Article | BrokenArticle)[],
  lineOf: (article: Article | BrokenArticle) => Uint8Array | null,
): SharedLines {
  const lines = articles.map((article) => lineOf(article) ?? printLine(article));
  const bytes = new Uint8Array(new SharedArrayBuffer(lines.reduce((sum, line) => sum + line.byteLength, 0)));
  const ends = new Uint32Array(new SharedArrayBuffer(4 * lines.length));
  let end = 0;
  lines.forEach((line, index) => {
    bytes.set(line, end);
    end += line.byteLength;
    ends[index] = end;
  });
  const places = Float64Array.from(
    articles.flatMap((article) => {
      if (article.kind === 'broken') return [-1, 0, 0, 0];
      const { file, at, html, terms } = article.text;
      return [file, at, html, terms];
    }),
  );
  return { bytes, ends, places };
}

/** Draws the edition and its pages out of shared memory: the same as where they were shared. */
export function redraw(
  portal: Portal,
  desk: SharedDesk,
): { readonly edition: Edition; readonly pages: readonly Page[] } {
  const articles = readLines(desk.articles).filter((article) => article.kind === 'article');
  const newsdesk = { articles, aside: readLines(desk.aside), files: desk.files };
  const edition = assemble(portal, newsdesk, desk.moment, select(portal, newsdesk, desk.moment), desk.rows);
  return { edition, pages: plan(edition, desk.assets) };
}

function readLines({ bytes, ends, places }: SharedLines): readonly (Article | BrokenArticle)[] {
  return Array.from(ends, (end, index) => {
    const [file = -1, at = 0, html = 0, terms = 0] = places.subarray(4 * index, 4 * index + 4);
    const line = bytes.subarray(index === 0 ? 0 : ends[index - 1], end);
    return parseLine(line, file < 0 ? null : { file, at, html, terms });
  });
}
