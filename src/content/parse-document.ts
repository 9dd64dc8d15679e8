/** One Markdown file of content/ → a Manuscript of the kind that its folder says, or everything that is wrong with it. Pure. */
import type { BrokenArticle, Manuscript } from '../model.js';
import { parseArticle, type ArticleContext } from './parse-article.js';
import { createBodyParser } from './parse-body.js';
import { isPagePath, parsePage } from './parse-page.js';
import type { DocumentSource } from './parse-parts.js';
import { isTopicPath, parseTopic } from './parse-topic.js';

export type DocumentParser = (source: DocumentSource) => Manuscript | BrokenArticle;

/** A parser for all the documents of a portal. It never throws for anything that a file may hold. */
export function createDocumentParser(context: ArticleContext): DocumentParser {
  const parseBody = createBodyParser(context.language, context.plugins);
  return (source) => {
    if (isPagePath(source.path)) return parsePage(source, parseBody);
    if (isTopicPath(source.path)) return parseTopic(source, parseBody);
    return parseArticle(source, context, parseBody);
  };
}
