/** The words of URLs that bantin itself uses, in each language; sections and slugs may not take them. */
import type { Language } from '../model.js';

/** One word for each kind of page that bantin adds. */
export interface RouteWords {
  readonly topics: string;
  readonly authors: string;
  readonly archive: string;
  readonly page: string;
  readonly related: string;
  readonly search: string;
}

const words: Readonly<Record<Language, RouteWords>> = {
  vi: {
    topics: 'chu-de',
    authors: 'tac-gia',
    archive: 'luu-tru',
    page: 'trang',
    related: 'tin-khac',
    search: 'tim-kiem',
  },
  en: { topics: 'topics', authors: 'authors', archive: 'archive', page: 'page', related: 'related', search: 'search' },
};

/** The reserved words of URLs in `language`. */
export function routeWords(language: Language): RouteWords {
  return words[language];
}

/** Whether a section or a slug may not be called `name`. */
export function isReserved(name: string, language: Language): boolean {
  return Object.values(words[language]).includes(name);
}
