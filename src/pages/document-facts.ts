/** Edition → the answers about static pages, introductions and urgent notices, and the words of the interface. */
import type { Edition, StaticPage, Timestamp, TopicNote } from '../model.js';
import { fingerprintText, type Fingerprint } from '../text/fingerprint.js';
import { named, type Fact, type Questions } from './questions.js';
import type { MenuItemView, TimeView, UrgentView } from './views.js';
import { wordsIn, type Words } from './words.js';

/** Part of the answers of one edition: see `facts.ts`. */
export interface DocumentFacts {
  words(): Fact<Words>;
  /** The static pages, all of them, as menus show them. */
  pages(): Fact<readonly MenuItemView[]>;
  urgent(): Fact<readonly UrgentView[]>;
  staticPage(path: string): Fact<StaticPage>;
  introduction(path: string): Fact<TopicNote>;
}

/** Adds these questions to `questions`; addresses and times are viewed as everywhere. */
export function openDocumentFacts(
  { portal, pages, urgent, introductions }: Edition,
  questions: Questions,
  { href, viewTime }: { readonly href: (url: string) => string; readonly viewTime: (timestamp: Timestamp) => TimeView },
): DocumentFacts {
  const pagesByPath = new Map(pages.map((page) => [page.path, page]));
  const notesByPath = new Map([...introductions.values()].map((note) => [note.path, note]));
  const words = questions.add({
    ...named('words'),
    find: (): Words => ({ ...wordsIn(portal.language), ...portal.words }),
  });
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
  const notices = questions.add({
    ...named('urgent'),
    find: (): readonly UrgentView[] =>
      urgent.map(({ article, url }) => ({
        text: article.urgent?.text ?? article.title,
        url: href(url),
        time: viewTime(article.timestamp),
      })),
  });
  return {
    words: () => words('all'),
    pages: () => menu('all'),
    urgent: () => notices('all'),
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
