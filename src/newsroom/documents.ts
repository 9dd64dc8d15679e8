/** Documents by kind, and what of them readers see: static pages in their order, introductions by topic. Pure. */
import { diagnose } from '../diagnostics/diagnose.js';
import type {
  Article,
  Diagnostic,
  Document,
  DocumentHead,
  Link,
  Place,
  Shelf,
  StaticPage,
  TopicNote,
} from '../model.js';
import { compareVietnamese } from '../text/collation.js';
import { suggest } from '../text/suggest.js';
import { topicSlug } from './shelves.js';

/** The readable documents, by kind. */
export interface Documents {
  readonly articles: readonly Article[];
  readonly pages: readonly StaticPage[];
  readonly topics: readonly TopicNote[];
}

/** Sorts documents into their kinds, each in the order in which it comes. */
export function sortDocuments(documents: readonly Document[]): Documents {
  const articles: Article[] = [];
  const pages: StaticPage[] = [];
  const topics: TopicNote[] = [];
  for (const document of documents) {
    if (document.kind === 'article') articles.push(document);
    else if (document.kind === 'page') pages.push(document);
    else topics.push(document);
  }
  return { articles, pages, topics };
}

/** All that a document leads to or shows, but for files: see `filesOf`. */
export function linksOf(document: DocumentHead): readonly Link[] {
  const { body } = document;
  switch (document.kind) {
    case 'article':
      return [
        ...body.links,
        ...document.related,
        ...document.translations.flatMap(({ target }) => (typeof target === 'string' ? [] : [target])),
        ...(document.image === null ? [] : [document.image.link]),
      ];
    case 'page':
      return [...body.links, ...document.translations.map(({ link }) => link)];
    case 'topic':
      return body.links;
  }
}

/** The static pages that are public, by their numbers, then by title. */
export function publishPages(pages: readonly StaticPage[], drafts: boolean): readonly StaticPage[] {
  return pages
    .filter(({ draft }) => drafts || !draft)
    .sort((a, b) => a.order - b.order || compareVietnamese(a.title, b.title) || (a.path < b.path ? -1 : 1));
}

/** The introductions that are public, by the slug of their topic. */
export function introduceTopics(notes: readonly TopicNote[], drafts: boolean): ReadonlyMap<string, TopicNote> {
  return new Map(notes.filter(({ draft }) => drafts || !draft).map((note) => [topicSlug(note.title), note] as const));
}

/** Those that have a topic to stand on. */
export function keepIntroductions(
  introductions: ReadonlyMap<string, TopicNote>,
  topics: readonly Shelf[],
): ReadonlyMap<string, TopicNote> {
  const shelved = new Set(topics.map(({ slug }) => slug));
  return new Map([...introductions].filter(([slug]) => shelved.has(slug)));
}

/** A warning at each introduction of a topic that no article bears, an error where a topic has two. */
export function checkIntroductions(
  notes: readonly TopicNote[],
  articles: readonly Article[],
  isWhole: boolean,
): readonly Diagnostic[] {
  if (notes.length === 0) return [];
  const tags = new Map(articles.flatMap(({ tags: own }) => own.map((tag) => [topicSlug(tag), tag] as const)));
  const first = new Map<string, TopicNote>();
  return notes.flatMap((note): readonly Diagnostic[] => {
    const { title } = note;
    const slug = topicSlug(title);
    const other = first.get(slug);
    if (other !== undefined) return [diagnose('topic-introduced-twice', placeOf(note), { title, other: other.path })];
    first.set(slug, note);
    // An article that cannot be read may bear it.
    if (tags.has(slug) || !isWhole) return [];
    const near = suggest(title, tags.values());
    return near === null
      ? [diagnose('topic-unused', placeOf(note), { title })]
      : [diagnose('topic-misspelt', placeOf(note), { title, near })];
  });
}

function placeOf({ path, fields }: TopicNote): Place {
  return fields['title'] ?? { file: path, offset: 0, length: 0 };
}
