/** All articles, public or not → an error at each of those that claim one URL: by permalink or by an alias. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Article, Diagnostic, Place, Portal } from '../model.js';
import { aliasUrlOf, fileOf, permalinkOf } from './routes.js';

interface Claim {
  readonly article: Article;
  readonly place: Place;
}

/**
 * Errors naming both files where two articles claim one URL. Letter case does not tell URLs apart, since some hosts
 * and disks ignore it. Drafts count: the clash would come to light on the day of publication.
 */
export function checkClaims(articles: readonly Article[], portal: Portal): readonly Diagnostic[] {
  const claims = new Map<string, Claim[]>();
  for (const article of articles) {
    claim(claims, permalinkOf(article, portal), { article, place: placeOf(article, 'slug') });
    for (const alias of article.aliases)
      claim(claims, aliasUrlOf(alias), { article, place: placeOf(article, 'aliases') });
  }
  return [...claims].flatMap(([url, rivals]) => {
    if (rivals.length < 2) return [];
    return rivals.map((rival) => {
      const other = rivals.find((candidate) => candidate.article !== rival.article) ?? rival;
      return diagnose('url-claimed-twice', rival.place, { url, other: other.article.path });
    });
  });
}

function claim(claims: Map<string, Claim[]>, url: string, by: Claim): void {
  const key = fileOf(url).toLowerCase();
  const rivals = claims.get(key);
  if (rivals === undefined) claims.set(key, [by]);
  else rivals.push(by);
}

function placeOf(article: Article, field: string): Place {
  return article.fields[field] ?? article.fields['title'] ?? { file: article.path, offset: 0, length: 0 };
}
