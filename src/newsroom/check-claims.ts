/** All articles, public or not → an error at each of those that claim one URL: by permalink or by an alias. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Article, Diagnostic, Place, Portal } from '../model.js';
import { aliasUrlOf, fileOf, permalinkOf } from './routes.js';

interface Claim {
  readonly article: Article;
  readonly url: string;
  /** By an alias; else the article lives there. */
  readonly byAlias: boolean;
  readonly place: Place;
}

/**
 * Errors naming both files where two articles claim one URL. Letter case does not tell URLs apart, since some hosts
 * and disks ignore it. Drafts count: the clash would come to light on the day of publication.
 */
export function checkClaims(articles: readonly Article[], portal: Portal): readonly Diagnostic[] {
  const claims = new Map<string, Claim[]>();
  for (const claim of articles.flatMap((article) => claimsOf(article, portal))) {
    const rivals = claims.get(keyOf(claim));
    if (rivals === undefined) claims.set(keyOf(claim), [claim]);
    else rivals.push(claim);
  }
  return [...claims.values()].flatMap((rivals) => {
    if (rivals.length < 2) return [];
    return rivals.map((rival) => {
      const other = rivals.find((candidate) => candidate.article !== rival.article) ?? rival;
      return diagnose('url-claimed-twice', rival.place, { url: rival.url, other: other.article.path });
    });
  });
}

/**
 * Whether `article` keeps a URL that `rival` claims too, if one of them may step aside: the one that lives there before
 * one with an alias, then the one with the older timestamp; so a new file never takes a published page away.
 */
export function keepsUrl(article: Article, rival: Article, portal: Portal): boolean {
  const theirs = new Map(claimsOf(rival, portal).map((claim) => [keyOf(claim), claim]));
  const shared = claimsOf(article, portal).filter((claim) => theirs.has(keyOf(claim)));
  const mineByAlias = shared.every(({ byAlias }) => byAlias);
  const theirsByAlias = shared.every((claim) => theirs.get(keyOf(claim))?.byAlias === true);
  if (mineByAlias !== theirsByAlias) return theirsByAlias;
  const [mine, other] = [article.timestamp.instant, rival.timestamp.instant];
  return mine === other ? article.path < rival.path : mine < other;
}

function claimsOf(article: Article, portal: Portal): readonly Claim[] {
  const home = { article, url: permalinkOf(article, portal), byAlias: false, place: placeOf(article, 'slug') };
  const place = placeOf(article, 'aliases');
  return [home, ...article.aliases.map((alias) => ({ article, url: aliasUrlOf(alias), byAlias: true, place }))];
}

function keyOf({ url }: Claim): string {
  return fileOf(url).toLowerCase();
}

function placeOf(article: Article, field: string): Place {
  return article.fields[field] ?? article.fields['title'] ?? { file: article.path, offset: 0, length: 0 };
}
