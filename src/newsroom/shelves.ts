/** Public articles → the shelves under which they are listed: sections, topics and authors. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Article, Diagnostic, Portal, PublicArticle, Shelf, TopicNote } from '../model.js';
import { compareVietnamese } from '../text/collation.js';
import { foldText } from '../text/fold.js';
import { digestText } from '../text/digest.js';
import { stableSlug } from '../text/slug.js';
import { routeWords } from '../text/route-words.js';
import { append } from './append.js';

/** A word that articles bear, on its way to a shelf: its spellings with how often each stands. */
interface Heading {
  readonly spellings: Map<string, number>;
  readonly articles: PublicArticle[];
}

/** The listed sections in the order of site.yaml, then the unlisted ones by name. Articles come newest first. */
export function shelveSections(articles: readonly PublicArticle[], portal: Portal): readonly Shelf[] {
  const listed = new Map(portal.sections.map((section) => [section.path, section.title]));
  const bySection = new Map<string, PublicArticle[]>([...listed.keys()].map((path) => [path, []]));
  for (const article of articles) append(bySection, article.article.section, article);
  const unlisted = [...bySection.keys()].filter((path) => !listed.has(path)).sort(compareVietnamese);
  return [...listed.keys(), ...unlisted].map((path) => ({
    slug: path,
    title: listed.get(path) ?? folderOf(path, bySection.get(path) ?? []),
    url: `/${path}/`,
    articles: bySection.get(path) ?? [],
  }));
}

/** The name of a section's folder as the editor wrote it; its path where articles only name it in front matter. */
function folderOf(section: string, articles: readonly PublicArticle[]): string {
  const folders = articles.map(({ article }) => article.path.split('/')[1] ?? '');
  return folders.find((folder) => stableSlug(folder) === section) ?? section;
}

/** A warning for each section that has articles but is not listed in site.yaml. */
export function findUnlistedSections(articles: readonly Article[], portal: Portal): readonly Diagnostic[] {
  const listed = new Set(portal.sections.map((section) => section.path));
  const found = new Set(articles.map((article) => article.section).filter((path) => !listed.has(path)));
  const place = portal.fields['sections'] ?? null;
  return [...found].sort(compareVietnamese).map((section) => diagnose('section-not-listed', place, { section }));
}

/**
 * Topics by folded name, so that spellings which differ only by case, form or tones share a page; its introduction names
 * it, or else the most frequent spelling (of equals, the first by collation).
 */
export function shelveTopics(
  articles: readonly PublicArticle[],
  portal: Portal,
  introductions: ReadonlyMap<string, TopicNote>,
): readonly Shelf[] {
  const headings = new Map<string, Heading>();
  for (const article of articles) {
    for (const slug of new Set(article.article.tags.map(topicSlug))) {
      const heading = headings.get(slug) ?? { spellings: new Map<string, number>(), articles: [] };
      headings.set(slug, heading);
      heading.articles.push(article);
    }
    for (const tag of article.article.tags) count(headings.get(topicSlug(tag))?.spellings, tag);
  }
  const base = `/${routeWords(portal.language).topics}/`;
  return [...headings]
    .map(([slug, heading]) => ({
      slug,
      title: introductions.get(slug)?.title ?? mostFrequent(heading.spellings),
      url: `${base}${slug}/`,
      articles: heading.articles,
    }))
    .sort((a, b) => compareVietnamese(a.title, b.title));
}

/** A warning at each article that spells a topic unlike its introduction, or else unlike most others. */
export function findTagVariants(articles: readonly Article[], notes: readonly TopicNote[]): readonly Diagnostic[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const article of articles) {
    for (const tag of article.tags) {
      const slug = topicSlug(tag);
      const counts = spellings.get(slug) ?? new Map<string, number>();
      spellings.set(slug, counts);
      count(counts, tag);
    }
  }
  const usual = new Map([
    ...[...spellings]
      .filter(([, counts]) => counts.size > 1)
      .map(([slug, counts]) => [slug, mostFrequent(counts)] as const),
    ...notes.map(({ title }) => [topicSlug(title), title] as const),
  ]);
  return articles.flatMap((article) =>
    article.tags.flatMap((tag) => {
      const title = usual.get(topicSlug(tag));
      if (title === undefined || title === tag) return [];
      return [diagnose('tag-variant', article.fields['tags'] ?? null, { tag, usual: title })];
    }),
  );
}

/** Tags recur by the thousand; emptied before it grows large. */
const slugs = new Map<string, string>();

/** The slug under which a tag is shelved. */
export function topicSlug(tag: string): string {
  const known = slugs.get(tag);
  if (known !== undefined) return known;
  if (slugs.size >= 10_000) slugs.clear();
  const slug = stableSlug(tag, tag);
  slugs.set(tag, slug);
  return slug;
}

/**
 * Authors by name. Names that differ by tones are different people: the one who wrote first keeps the plain slug,
 * later ones bear a mark made from their name, so that nobody's page ever moves to somebody else.
 */
export function shelveAuthors(articles: readonly PublicArticle[], portal: Portal): readonly Shelf[] {
  const byName = new Map<string, Heading>();
  for (const article of articles.toReversed()) {
    for (const name of article.article.authors) {
      const key = authorKey(name);
      const heading = byName.get(key) ?? { spellings: new Map<string, number>(), articles: [] };
      byName.set(key, heading);
      count(heading.spellings, name);
      if (heading.articles.at(-1) !== article) heading.articles.push(article);
    }
  }
  const taken = new Set<string>();
  const base = `/${routeWords(portal.language).authors}/`;
  return [...byName]
    .map(([key, heading]) => {
      const plain = stableSlug(key, key);
      const slug = taken.has(plain) ? `${plain}-${digestText(key).slice(0, 6)}` : plain;
      taken.add(slug);
      return {
        slug,
        title: mostFrequent(heading.spellings),
        url: `${base}${slug}/`,
        articles: heading.articles.toReversed(),
      };
    })
    .sort((a, b) => compareVietnamese(a.title, b.title));
}

/** What makes two bylines the same author: letters and tones, whatever the case and the punctuation. */
export function authorKey(name: string): string {
  const letters = name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return letters === '' ? foldText(name) : letters;
}

function count(counts: Map<string, number> | undefined, key: string): void {
  counts?.set(key, (counts.get(key) ?? 0) + 1);
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || compareVietnamese(a, b));
  return best?.[0] ?? '';
}
