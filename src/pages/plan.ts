/** Edition → every file that dist/ will hold, with a diagnostic where two of them want one place. */
import { isPagePath } from '../content/parse-page.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Edition, Moves, Page, RedirectRow } from '../model.js';
import { fileOf } from '../newsroom/routes.js';
import { planApi } from './api.js';
import { planArchive } from './archive.js';
import { planArticles, planRelated } from './article.js';
import { planCopies, type Asset } from './copies.js';
import { findAppendix, findRulesAppendix, planHosting, planRules } from './hosting.js';
import { planGone } from './gone.js';
import { planFeeds } from './feeds.js';
import { planFeedsPage } from './feeds-page.js';
import { planLists } from './list.js';
import { planRobots } from './machines.js';
import { planNotFound, planRedirects } from './notices.js';
import { resolveMoves } from './moves.js';
import { planOpenSearch } from './open-search.js';
import { planSearch } from './search.js';
import { planRegister } from './register.js';
import { planShelves } from './shelves.js';
import { planSiteMap } from './site-map.js';
import { planStaticPages } from './static-page.js';
import { planNewsSitemap, planSitemaps } from './sitemaps.js';

/** Every page, what servers must know beside them, and what is wrong with the rules for old addresses. */
export interface Plan {
  readonly pages: readonly Page[];
  readonly moves: Moves;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The pages in the order in which they are rendered: those that are most at the two ends, since threads begin there
 * (`crew/batches.ts`), and lists beside related news, which show articles alike. A portal's own robots.txt takes the place
 * of ours.
 */
export function plan(edition: Edition, assets: readonly Asset[], rows: readonly RedirectRow[]): Plan {
  const appendix = findAppendix(edition, assets);
  const added = findRulesAppendix(edition, assets);
  const pages = [
    ...planArticles(edition),
    ...planGone(edition),
    ...planShelves(edition),
    ...planArchive(edition),
    ...planStaticPages(edition),
    ...planSiteMap(edition),
    ...planRegister(edition),
    ...planRedirects(edition),
    ...planNotFound(),
    ...planSearch(edition),
    ...planFeeds(edition),
    ...planFeedsPage(edition),
    ...planSitemaps(edition),
    ...planNewsSitemap(edition),
    ...planOpenSearch(edition),
    ...planApi(edition),
    ...(assets.some((asset) => asset.url === '/robots.txt') ? [] : planRobots()),
    ...planCopies(
      edition,
      assets.filter(({ source }) => source !== appendix && source !== added),
    ),
    ...planLists(edition),
    ...planRelated(edition),
  ];
  const moved = resolveMoves(edition, pages, rows);
  const { moves } = moved;
  const all = [...pages, ...moved.pages];
  const hosting = [...planHosting(edition, all, appendix), ...planRules(edition, moves, added)];
  return { pages: [...all, ...hosting], moves, diagnostics: moved.diagnostics };
}

/** The pages that hidden articles will have: a clash must come to light now, not in the night when they go out. */
function planHidden(edition: Edition): readonly Page[] {
  const articles = [...edition.hidden.values()].map(({ article, url }) => ({ article, url, file: fileOf(url) }));
  const later = { ...edition, articles, gone: new Map(), pages: [] };
  return [...planArticles(later), ...planRelated(later), ...planRedirects(later)];
}

/**
 * Errors where two pages want one file, or one wants a folder where another wants a file. Letter case does not tell
 * files apart, since some disks and hosts ignore it.
 */
export function findClashes(published: readonly Page[], edition: Edition): readonly Diagnostic[] {
  const pages = [...published, ...planHidden(edition)];
  const taken = new Map<string, Page>();
  const clashes: Diagnostic[] = [];
  for (const page of pages) {
    const rival = taken.get(page.file.toLowerCase());
    if (rival === undefined) taken.set(page.file.toLowerCase(), page);
    else if (!isClaim(page, rival)) clashes.push(...clash(page, rival, edition));
  }
  for (const page of pages) {
    const key = page.file.toLowerCase();
    for (let slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
      const rival = taken.get(key.slice(0, slash));
      if (rival !== undefined) clashes.push(...clash(page, rival, edition));
    }
  }
  return clashes;
}

/** Two articles that claim one URL are found before, drafts and all; their related-news pages clash with them. */
function isClaim(page: Page, rival: Page): boolean {
  const kinds = [page.subject.kind, rival.subject.kind];
  const isArticles = [page, rival].every(({ origin }) => !isPagePath(origin));
  return (
    (isArticles && kinds.every((kind) => kind === 'article' || kind === 'gone' || kind === 'redirect')) ||
    kinds.every((kind) => kind === 'related')
  );
}

/** One finding at each of the two that an author made; pages that nobody wrote have no place. */
function clash(page: Page, rival: Page, edition: Edition): readonly Diagnostic[] {
  const both = [
    [page, rival],
    [rival, page],
  ] as const;
  const found = both.flatMap(([one, other]) => {
    const { byPath, gone, hidden } = edition;
    const article = (byPath.get(one.origin) ?? gone.get(one.origin) ?? hidden.get(one.origin))?.article;
    const fields = (article ?? edition.pages.find(({ path }) => path === one.origin))?.fields;
    const written = fields !== undefined || one.subject.kind === 'copy' || one.subject.kind === 'stylesheet';
    if (!written) return [];
    const start = { file: one.origin, offset: 0, length: 0 };
    const alias = one.subject.kind === 'redirect' ? fields?.['aliases'] : undefined;
    const place = alias ?? fields?.['slug'] ?? fields?.['url'] ?? fields?.['title'] ?? start;
    return [diagnose('page-clash', place, { url: one.url, other: other.origin })];
  });
  return found.length > 0 ? found : [diagnose('page-clash', null, { url: page.url, other: rival.origin })];
}
