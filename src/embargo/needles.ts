/**
 * What is not public, and what is → the words by which it would be known wherever it stood: addresses, titles, files,
 * topics that nothing public bears. Pure.
 */
import type { Article, Edition, HiddenArticle } from '../model.js';
import { filesOf, fileUrlOf } from '../newsroom/public-files.js';
import { topicSlug } from '../newsroom/shelves.js';
import { hrefOf } from '../pages/href.js';
import { routeWords } from '../text/route-words.js';

/** Something that must stand in no output. */
export interface Needle {
  readonly kind: 'address' | 'slug' | 'title' | 'file' | 'topic';
  /** As an editor would write it. */
  readonly text: string;
  /** The path of the article whose it is. */
  readonly article: string;
}

/** Shorter titles and slugs are common words: whoever reads them learns nothing. */
const shortest = { titleWords: 4, titleLetters: 15, slugParts: 3, slugLetters: 12 } as const;

/**
 * The needles of an edition. A draft or a scheduled article must not be known at all; of one that has expired or was
 * withdrawn, whose title and URL have been public, the files are gone. What a public article, page, topic, section or
 * author also bears gives nothing away. `isBorne` says whether one of them has a name that holds these words.
 */
export function findNeedles(
  { portal, hidden, gone, files, topics }: Omit<Edition, 'related'>,
  isBorne: (words: string) => boolean,
): readonly Needle[] {
  const { pathname } = new URL(portal.baseUrl);
  const shelved = new Set(topics.map(({ slug }) => slug));
  const filesGone = (article: Article): readonly Needle[] =>
    filesOf(article)
      .filter(({ target }) => !files.has(target))
      .map(({ target }) => ({ kind: 'file', text: hrefOf(fileUrlOf(target), pathname), article: article.path }));
  const unknown = ({ article, url }: HiddenArticle): readonly Needle[] => {
    const { path, title, slug, tags } = article;
    const needles: Needle[] = [{ kind: 'address', text: hrefOf(url, pathname).replace(/\/$/, ''), article: path }];
    if (isLong(title.split(' '), title, shortest.titleWords, shortest.titleLetters) && !isBorne(title))
      needles.push({ kind: 'title', text: title, article: path });
    if (isLong(slug.split('-'), slug, shortest.slugParts, shortest.slugLetters) && !isBorne(slug))
      needles.push({ kind: 'slug', text: slug, article: path });
    const { topics: route } = routeWords(portal.language);
    for (const topic of new Set(tags.map(topicSlug)))
      if (!shelved.has(topic))
        needles.push({ kind: 'topic', text: hrefOf(`/${route}/${topic}`, pathname), article: path });
    return needles;
  };
  return [
    ...[...hidden.values()].flatMap((entry) => [...unknown(entry), ...filesGone(entry.article)]),
    ...[...gone.values()].flatMap(({ article }) => filesGone(article)),
  ];
}

function isLong(parts: readonly string[], text: string, leastParts: number, leastLetters: number): boolean {
  return parts.length >= leastParts && text.length >= leastLetters;
}

/** Whether words are part of a name that the public reads: of an article, a page, a topic, a section, an author. */
export function openBorne({
  articles,
  pages,
  topics,
  sections,
  authors,
}: Omit<Edition, 'related'>): (words: string) => boolean {
  let names: readonly string[] | null = null;
  return (words) => {
    names ??= [
      ...articles.flatMap(({ article }) => [article.title, article.slug]),
      ...pages.map(({ title }) => title),
      ...[...topics, ...sections, ...authors].flatMap(({ title, slug }) => [title, slug]),
    ].map((name) => name.toLowerCase());
    const folded = words.toLowerCase();
    return names.some((name) => name.includes(folded));
  };
}
