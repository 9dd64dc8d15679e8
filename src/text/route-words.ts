/** The words of URLs that bantin itself uses, in each language; sections and slugs may not take them. */
import type { Language } from '../model.js';

/** One word for each kind of page that bantin adds. */
export interface RouteWords {
  readonly topics: string;
  readonly authors: string;
  readonly archive: string;
  readonly page: string;
  readonly related: string;
  readonly feeds: string;
  readonly search: string;
  readonly siteMap: string;
  readonly register: string;
  readonly units: string;
}

const words: Readonly<Record<Language, RouteWords>> = {
  vi: {
    topics: 'chu-de',
    authors: 'tac-gia',
    archive: 'luu-tru',
    page: 'trang',
    related: 'tin-khac',
    feeds: 'nguon-tin',
    search: 'tim-kiem',
    siteMap: 'so-do-trang',
    register: 'dinh-chinh',
    units: 'don-vi',
  },
  en: {
    topics: 'topics',
    authors: 'authors',
    archive: 'archive',
    page: 'page',
    related: 'related',
    feeds: 'feeds',
    search: 'search',
    siteMap: 'site-map',
    register: 'corrections',
    units: 'units',
  },
};

/** The reserved words of URLs in `language`. */
export function routeWords(language: Language): RouteWords {
  return words[language];
}

/** Whether a section or a slug may not be called `name`. */
export function isReserved(name: string, language: Language): boolean {
  return Object.values(words[language]).includes(name);
}
