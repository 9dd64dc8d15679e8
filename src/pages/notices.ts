/** The page for what is not there, and the pages that lead from old URLs to new ones. */
import type { Edition, Page, PageOf } from '../model.js';
import { aliasUrlOf, fileOf } from '../newsroom/routes.js';
import { viewCommon } from './common.js';
import type { Reader } from './reader.js';
import type { NotFoundPageView, RedirectPageView } from './views.js';

/** How many of the newest articles the not-found page offers. */
const offered = 5;

/** `404.html`, which hosts show for any URL that they don't know. */
export function planNotFound(): readonly Page[] {
  return [{ file: '404.html', url: '/404.html', origin: 'not-found', subject: { kind: 'not-found' } }];
}

/** What `not-found.njk` shows. */
export function viewNotFound(page: PageOf<'not-found'>, reader: Reader): NotFoundPageView {
  const words = reader.words();
  return {
    ...viewCommon(page, { title: words.notFound, description: null, section: null, above: [] }, reader),
    newest: reader.list({ source: ['all'], newest: offered }),
  };
}

/** A page at each alias of an article or a static page that answers. */
export function planRedirects({
  articles,
  gone,
  pages,
}: Pick<Edition, 'articles' | 'gone' | 'pages'>): readonly Page[] {
  const documents = [...[...articles, ...gone.values()].map(({ article }) => article), ...pages];
  return documents.flatMap(({ aliases, path }) =>
    aliases.map((alias) => {
      const url = aliasUrlOf(alias);
      return { file: fileOf(url), url, origin: path, subject: { kind: 'redirect', path } };
    }),
  );
}

/** What `redirect.njk` shows. */
export function viewRedirect(page: PageOf<'redirect'>, reader: Reader): RedirectPageView {
  return { site: reader.site(), words: reader.words(), target: reader.target(page.subject.path) };
}
