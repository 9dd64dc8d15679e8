/** Static pages: who the office is, how to reach it, what it says in another language. */
import type { Edition, Language, Page, PageOf, Translation } from '../model.js';
import { fileOf } from '../newsroom/routes.js';
import { closeLinks } from './close-links.js';
import { describe, viewCommon } from './common.js';
import { openMapping } from './open-mapping.js';
import type { Reader } from './reader.js';
import type { StaticPageView, TranslationView } from './views.js';

/** What each language calls itself. */
const languageNames: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

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
  return {
    ...viewCommon(page, { title, description, section: null, above: [] }, reader),
    content: {
      title,
      lead: summary === body.firstParagraph ? null : summary,
      body: closeLinks(html, body.links, reader),
      language: document.language ?? reader.language(),
      translations: document.translations.flatMap((translation) => viewTranslation(translation, reader)),
      extra: openMapping(document.extra),
    },
  };
}

/** Nothing where the other page is not public. */
function viewTranslation({ language, link }: Translation, reader: Reader): readonly TranslationView[] {
  const destination = reader.destination(link);
  if (destination.kind === 'text') return [];
  const canonical = new URL(destination.url, reader.site().baseUrl).href;
  return [{ language, name: languageNames[language], url: destination.url, canonical }];
}
