/** Edition → every file that dist/ will hold, with a diagnostic where two of them want one place. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Edition, Page } from '../model.js';
import { fileOf } from '../newsroom/routes.js';
import { planArchive } from './archive.js';
import { planArticles } from './article.js';
import { planCopies, type Asset } from './copies.js';
import { planLists } from './list.js';
import { planFeeds, planRobots, planSitemap } from './machines.js';
import { planNotFound, planRedirects } from './notices.js';
import { planSearch } from './search.js';
import { planShelves } from './shelves.js';

/** The pages in the order in which they are rendered. A portal's own robots.txt takes the place of ours. */
export function plan(edition: Edition, assets: readonly Asset[]): readonly Page[] {
  return [
    ...planLists(edition),
    ...planArticles(edition),
    ...planShelves(edition),
    ...planArchive(edition),
    ...planRedirects(edition),
    ...planNotFound(),
    ...planSearch(edition),
    ...planFeeds(edition),
    ...planSitemap(edition),
    ...(assets.some((asset) => asset.url === '/robots.txt') ? [] : planRobots()),
    ...planCopies(edition, assets),
  ];
}

/** The pages that hidden articles will have: a clash must come to light now, not in the night when they go out. */
function planHidden(edition: Edition): readonly Page[] {
  const articles = [...edition.hidden.values()].map(({ article, url }) => ({ article, url, file: fileOf(url) }));
  const later = { ...edition, articles };
  return [...planArticles(later), ...planRedirects(later)];
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
  return kinds.every((kind) => kind === 'article' || kind === 'redirect') || kinds.every((kind) => kind === 'related');
}

/** One finding at each of the two that an author made; pages that nobody wrote have no place. */
function clash(page: Page, rival: Page, edition: Edition): readonly Diagnostic[] {
  const both = [
    [page, rival],
    [rival, page],
  ] as const;
  const found = both.flatMap(([one, other]) => {
    const article = (edition.byPath.get(one.origin) ?? edition.hidden.get(one.origin))?.article;
    const written = article !== undefined || one.subject.kind === 'copy';
    if (!written) return [];
    const place = article?.fields['slug'] ?? article?.fields['title'] ?? { file: one.origin, offset: 0, length: 0 };
    return [diagnose('page-clash', place, { url: one.url, other: other.origin })];
  });
  return found.length > 0 ? found : [diagnose('page-clash', null, { url: page.url, other: rival.origin })];
}
