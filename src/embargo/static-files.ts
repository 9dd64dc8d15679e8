/** Links of articles that are not public to files of static/, which are → a finding where nothing public shows the file. Pure. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Article, Diagnostic, Edition, Layouts, Page } from '../model.js';
import { linksOf } from '../newsroom/documents.js';

type Withheld = Pick<Edition, 'hidden' | 'gone'>;

/** The articles that are not public and link to files, or to anything else that may be one of static/. */
function findHeld({ hidden, gone }: Withheld): readonly { readonly article: Article; readonly isEmbargo: boolean }[] {
  return [
    ...[...hidden.values()].map(({ article, reason }) => ({ article, isEmbargo: reason === 'scheduled' })),
    ...[...gone.values()].map(({ article }) => ({ article, isEmbargo: false })),
  ].filter(({ article }) => pageLinks(article).length > 0);
}

/** Whether it may hang on what layouts say whether there is something to be found. */
export function dependsOnLayouts(edition: Withheld): boolean {
  return findHeld(edition).length > 0;
}

/**
 * static/ is published whatever the clock says: an attachment there is open to whoever guesses its name. An error where an
 * embargo is broken by it; a warning for drafts, and for what was withdrawn or has expired.
 */
export function findStaticFiles(edition: Edition, all: readonly Page[], layouts: Layouts): readonly Diagnostic[] {
  const held = findHeld(edition);
  if (held.length === 0) return [];
  const { portal, articles, pages, introductions } = edition;
  const statics = new Set(
    all.flatMap(({ url, subject }) =>
      subject.kind === 'copy' && subject.source.path.startsWith('static/') ? [url] : [],
    ),
  );
  const documents = [...articles.map(({ article }) => article), ...pages, ...introductions.values()];
  const shown = new Set(documents.flatMap((document) => linksOf(document).map(({ target }) => target)));
  const texts = [JSON.stringify([portal.blocks, portal.scripts]), ...[...layouts.values()].map(({ text }) => text)];
  return held.flatMap(({ article, isEmbargo }) =>
    pageLinks(article)
      .filter(({ target }) => statics.has(target) && !shown.has(target))
      .filter(({ target }) => !texts.some((text) => text.includes(target)))
      .map(({ target, place }) =>
        diagnose(isEmbargo ? 'static-file-embargoed' : 'static-file-hidden', place, { target, article: article.path }),
      ),
  );
}

function pageLinks(article: Article): ReturnType<typeof linksOf> {
  return linksOf(article).filter(({ kind }) => kind === 'page');
}
