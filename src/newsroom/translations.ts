/**
 * The translations that articles name → sets of versions of the same news. A set holds all that is linked in either
 * direction, so that whoever names a translation is named by it in turn, and a third version by both. Pure.
 */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Article, Diagnostic, Edition, Language, PublicArticle, Version } from '../model.js';

/** A version of some news: an article of the portal, or what stands elsewhere, and who has named it. */
interface Member {
  readonly language: string;
  /** The path of an article, or a full URL. */
  readonly name: string;
  /** Itself, or the one that names it. */
  readonly article: Article;
}

/** All versions of each public article that has some in other languages, its own among them, by language. */
export function findVersions(articles: readonly PublicArticle[], language: Language): Edition['versions'] {
  const urls = new Map(articles.map(({ article, url }) => [article.path, url]));
  const versions = new Map<string, readonly Version[]>();
  for (const set of gatherSets(
    articles.map(({ article }) => article),
    language,
  )) {
    for (const { article, name } of set) {
      if (name !== article.path) continue;
      const own = languageOf(article, language);
      const others = set.filter((other) => !isSameTag(other.language, own));
      const shown = [{ language: own, name }, ...others]
        .filter((one, at, all) => all.findIndex((other) => isSameTag(other.language, one.language)) === at)
        .sort((one, other) => (one.language < other.language ? -1 : 1));
      if (shown.length > 1) {
        versions.set(
          name,
          shown.map((one) => ({ language: one.language, url: urls.get(one.name) ?? one.name })),
        );
      }
    }
  }
  return versions;
}

/** A warning where a translation is in another language than was said, or two versions are in one. */
export function checkTranslations(articles: readonly Article[], language: Language): readonly Diagnostic[] {
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const mistaken = articles.flatMap((article) =>
    article.translations.flatMap(({ language: named, target }) => {
      const other = typeof target === 'string' ? undefined : byPath.get(target.target);
      if (other === undefined || isSameTag(languageOf(other, language), named)) return [];
      const args = { target: other.path, language: named, actual: languageOf(other, language) };
      return [{ other, diagnostic: diagnose('translation-language', placeOf(article), args) }];
    }),
  );
  const told = new Set(mistaken.map(({ other }) => other));
  const doubled = gatherSets(articles, language).flatMap((set) =>
    set.flatMap((member, at) => {
      const rival = set.slice(0, at).find((other) => isSameTag(other.language, member.language));
      if (rival === undefined || told.has(member.article) || told.has(rival.article)) return [];
      const naming = new Set([member.article, rival.article].filter(({ translations }) => translations.length > 0));
      const args = { language: member.language, one: rival.name, other: member.name };
      return [...naming].map((article) => diagnose('translation-twice', placeOf(article), args));
    }),
  );
  return [...mistaken.map(({ diagnostic }) => diagnostic), ...doubled];
}

/** The sets of more than one version, each in the order of `articles`. */
function gatherSets(articles: readonly Article[], language: Language): readonly (readonly Member[])[] {
  if (articles.every(({ translations }) => translations.length === 0)) return [];
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const links = new Map<Article, Set<Article>>();
  const link = (from: Article, to: Article): void => void links.set(from, (links.get(from) ?? new Set()).add(to));
  for (const article of articles) {
    for (const { target } of article.translations) {
      const other = typeof target === 'string' ? undefined : byPath.get(target.target);
      if (other === undefined || other === article) continue;
      link(article, other);
      link(other, article);
    }
  }
  const gathered = new Set<Article>();
  return articles.flatMap((article) => {
    if (gathered.has(article) || (article.translations.length === 0 && !links.has(article))) return [];
    const set = reach(article, links);
    for (const one of set) gathered.add(one);
    const members = [...set].map((one) => ({ language: languageOf(one, language), name: one.path, article: one }));
    const elsewhere = [...set].flatMap((one) =>
      one.translations.flatMap(({ language: named, target }) =>
        typeof target === 'string' ? [{ language: named, name: target, article: one }] : [],
      ),
    );
    const distinct = new Map([...members, ...elsewhere].map((member) => [`${member.language} ${member.name}`, member]));
    return [[...distinct.values()]];
  });
}

/** `start` and all that hang together with it. */
function reach(start: Article, links: ReadonlyMap<Article, ReadonlySet<Article>>): ReadonlySet<Article> {
  const found = new Set([start]);
  // A set grows while it is walked through.
  for (const article of found) for (const other of links.get(article) ?? []) found.add(other);
  return found;
}

function languageOf(article: Article, portal: Language): string {
  return article.language ?? portal;
}

function isSameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function placeOf(article: Article): Diagnostic['place'] {
  return article.fields['translations'] ?? null;
}
