/** All articles → an error at each whose section or slug is a word of bantin's own URLs. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Article, Diagnostic, Portal } from '../model.js';
import { isReserved, routeWords } from '../text/route-words.js';

/** A reserved section would mix with the topics, the archive and so on; a reserved slug with pages of lists. */
export function checkNames(articles: readonly Article[], { language }: Portal): readonly Diagnostic[] {
  const { page, related } = routeWords(language);
  return articles.flatMap((article) => {
    const start = { file: article.path, offset: 0, length: 0 };
    const found: Diagnostic[] = [];
    if (isReserved(article.section, language)) {
      found.push(diagnose('section-reserved', article.fields['section'] ?? start, { section: article.section }));
    }
    if (article.slug === page || article.slug === related) {
      found.push(diagnose('slug-reserved', article.fields['slug'] ?? start, { slug: article.slug }));
    }
    return found;
  });
}
