/** Article pages and their related-news pages. */
import type { Edition, Page, PageOf } from '../model.js';
import { relatedUrlOf, fileOf } from '../newsroom/routes.js';
import { addTo, describe, viewCommon } from './common.js';
import { originOf } from './href.js';
import { openMapping } from './open-mapping.js';
import type { ArticleFacts, Reader } from './reader.js';
import { everything } from '../newsroom/query.js';
import { viewShare } from './share.js';
import { describeNews } from './structured-data.js';
import type { ArticlePageView, LinkView, PageView, RelatedPageView, SiteView } from './views.js';

/** How many neighbours of each side a related-news page lists. */
const neighbours = 3;

/** A page for each public article. */
export function planArticles({ articles, portal, histories }: Edition): readonly Page[] {
  return articles.map(({ article: { path }, url, file }) => ({
    file,
    url,
    origin: path,
    subject: {
      kind: 'article',
      path,
      related: portal.related.count,
      relatedUrl: portal.related.page ? relatedUrlOf(url, portal.language) : null,
      history: histories.has(path),
    },
  }));
}

/** A related-news page for each public article, where the portal wants them. */
export function planRelated({ articles, portal }: Edition): readonly Page[] {
  if (!portal.related.page) return [];
  return articles.map(({ article: { path, section }, url: front }) => {
    const url = relatedUrlOf(front, portal.language);
    return { file: fileOf(url), url, origin: path, subject: { kind: 'related', path, section } };
  });
}

/** What `article.njk` shows. */
export function viewArticle(page: PageOf<'article'>, reader: Reader): ArticlePageView {
  const { related, relatedUrl, history } = page.subject;
  const facts = reader.article(page.subject.path);
  const { article } = facts.article;
  const section = reader.section(article.section);
  const lead = article.summary === article.body.firstParagraph ? null : article.summary;
  const authors = article.authors.map((name) => reader.author(name));
  const topics = uniqueTopics(article.tags, reader);
  const common = viewCommon(
    page,
    {
      title: article.title,
      description: describe(article.summary ?? article.body.firstParagraph),
      section: article.section,
      above: [section],
    },
    reader,
    (head, site) => addNews(head, site, facts, { section, authors, topics }),
  );
  return addTo(common, {
    article: reader.embody(
      {
        title: article.title,
        authors,
        time: facts.time,
        lead,
        corrections: facts.corrections,
        history: history ? reader.history(article.path) : [],
        image: facts.image,
        source: article.source,
        topics,
        section,
        unit: article.unit === null ? null : reader.unit(article.unit),
        extra: openMapping(article.extra),
        language: article.language ?? common.site.language,
        related: reader.list({ source: ['related', article.path], newest: related }),
        relatedUrl: relatedUrl === null ? null : reader.href(relatedUrl),
        share: viewShare(common.page.canonical, article.title),
        newer: reader.list({ around: article.path, side: 'newer', count: 1 })[0] ?? null,
        older: reader.list({ around: article.path, side: 'older', count: 1 })[0] ?? null,
      },
      article.path,
    ),
  });
}

/** What the head of an article's page tells machines besides. */
function addNews(
  page: Omit<PageView, 'structured'>,
  site: SiteView,
  { article: { article }, time, image, corrections, versions }: ArticleFacts,
  links: { readonly section: LinkView; readonly authors: readonly LinkView[]; readonly topics: readonly LinkView[] },
): PageView {
  const metadata = {
    published: time,
    modified: corrections[0]?.time ?? time,
    section: links.section.title,
    authors: article.authors,
    topics: links.topics.map(({ title }) => title),
    source: article.source,
  };
  const language = article.language ?? site.language;
  const told = addTo(page, { language, image, article: metadata, versions });
  const origin = originOf(site);
  const authors = links.authors.map(({ title, url }) => ({ name: title, url: origin + url }));
  return addTo(told, { structured: describeNews(told, { authors, corrections }, page.breadcrumb, site) });
}

/** What `related.njk` shows. */
export function viewRelated(page: PageOf<'related'>, reader: Reader): RelatedPageView {
  const { path, section } = page.subject;
  const article = reader.summary(path);
  const words = reader.words();
  const common = viewCommon(
    page,
    {
      title: words.related,
      description: `${words.relatedTo} “${article.title}”`,
      section,
      above: [article.section, { title: article.title, url: article.url }],
    },
    reader,
  );
  return addTo(common, {
    article,
    related: reader.list({ source: ['related', path], newest: everything }),
    newer: reader.list({ around: path, side: 'newer', count: neighbours }),
    older: reader.list({ around: path, side: 'older', count: neighbours }),
  });
}

/** Spellings that share a topic page stand once. */
function uniqueTopics(tags: readonly string[], reader: Reader): ArticlePageView['article']['topics'] {
  const topics = new Map(tags.map((tag) => reader.topic(tag)).map((topic) => [topic.url, topic]));
  return [...topics.values()];
}
