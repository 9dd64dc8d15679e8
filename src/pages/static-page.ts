/** Static pages: who the office is, how to reach it, what it says in another language. */
import type { Edition, Language, Page, PageOf, PageTranslation } from '../model.js';
import { fileOf } from '../newsroom/routes.js';
import { nameLanguage } from '../text/language-names.js';
import { closeLinks } from './close-links.js';
import { describe, viewCommon } from './common.js';
import { openMapping } from './open-mapping.js';
import type { Reader } from './reader.js';
import type { CommonView, StaticPageView, TranslationView, VersionView } from './views.js';

/** A page for each. */
export function planStaticPages({ pages }: Edition): readonly Page[] {
  return pages.map(({ path, url }) => ({
    file: fileOf(url),
    url,
    origin: path,
    subject: { kind: 'static-page', path },
  }));
}

/** What `page.njk` shows. */
export function viewStaticPage(page: PageOf<'static-page'>, reader: Reader): StaticPageView {
  const { document, html } = reader.staticPage(page.subject.path);
  const { title, summary, body } = document;
  const description = describe(summary ?? body.firstParagraph);
  const common = viewCommon(page, { title, description, section: null, above: [] }, reader);
  const language = document.language ?? reader.language();
  const translations = document.translations.flatMap((translation) => viewTranslation(translation, reader));
  return {
    ...common,
    page: { ...common.page, language, versions: listVersions(language, translations, common) },
    content: {
      title,
      lead: summary === body.firstParagraph ? null : summary,
      body: closeLinks(html, body.links, reader),
      language,
      translations,
      extra: openMapping(document.extra),
    },
  };
}

/** Nothing where the other page is not public. */
function viewTranslation({ language, link }: PageTranslation, reader: Reader): readonly TranslationView[] {
  const destination = reader.destination(link);
  if (destination.kind === 'text') return [];
  return [{ language, name: nameLanguage(language), url: destination.url }];
}

/** The page itself and its translations, by their full URLs. */
function listVersions(
  language: Language,
  translations: readonly TranslationView[],
  { page, site }: CommonView,
): readonly VersionView[] {
  if (translations.length === 0) return [];
  return [
    { language, name: nameLanguage(language), url: page.canonical, current: true },
    ...translations.map((other) => ({ ...other, url: new URL(other.url, site.baseUrl).href, current: false })),
  ];
}
