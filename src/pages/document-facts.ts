/** Edition → the answers about static pages and introductions. */
import type { Edition, StaticPage, TopicNote } from '../model.js';
import { fingerprintText, type Fingerprint } from '../text/fingerprint.js';
import { named, type Fact, type Questions } from './questions.js';
import type { MenuItemView } from './views.js';

/** Part of the answers of one edition: see `facts.ts`. */
export interface DocumentFacts {
  /** The static pages, all of them, as menus show them. */
  pages(): Fact<readonly MenuItemView[]>;
  staticPage(path: string): Fact<StaticPage>;
  introduction(path: string): Fact<TopicNote>;
}

/** Adds these questions to `questions`. */
export function openDocumentFacts(
  { portal, pages, introductions }: Edition,
  questions: Questions,
  href: (url: string) => string,
): DocumentFacts {
  const pagesByPath = new Map(pages.map((page) => [page.path, page]));
  const notesByPath = new Map([...introductions.values()].map((note) => [note.path, note]));
  const menu = questions.add({
    ...named('pages'),
    find: (): readonly MenuItemView[] =>
      pages.map((page) => ({
        title: page.title,
        url: href(page.url),
        language: page.language ?? portal.language,
        menu: page.menu,
      })),
  });
  return {
    pages: () => menu('all'),
    staticPage: questions.add({
      ...named('page'),
      see: (path) => seenOf(pagesByPath.get(path)),
      find: (path) => pagesByPath.get(path) ?? null,
    }),
    introduction: questions.add({
      ...named('introduction'),
      see: (path) => seenOf(notesByPath.get(path)),
      find: (path) => notesByPath.get(path) ?? null,
    }),
  };
}

/** All that a document says is in its file. */
function seenOf(document: StaticPage | TopicNote | undefined): Fingerprint | null {
  return document === undefined ? null : fingerprintText(document.digest);
}
