/** The page that tells people of the feeds and of the API. */
import type { Edition, Page, PageOf } from '../model.js';
import { fileOf } from '../newsroom/routes.js';
import { routeWords } from '../text/route-words.js';
import { apiUrls } from './api.js';
import { feedFormats, viewCommon } from './common.js';
import type { Reader } from './reader.js';
import type { FeedRowView, FeedsPageView } from './views.js';

/** Where it stands. */
export function feedsPageUrl(language: Edition['portal']['language']): string {
  return `/${routeWords(language).feeds}/`;
}

/** It stands always: every footer leads to it. */
export function planFeedsPage({ portal, sections, topics }: Edition): readonly Page[] {
  const url = feedsPageUrl(portal.language);
  const [sectionSlugs, topicSlugs] = [sections, topics].map((shelves) => shelves.map(({ slug }) => slug));
  return [
    {
      file: fileOf(url),
      url,
      origin: 'feeds',
      subject: { kind: 'feeds', sections: sectionSlugs ?? [], topics: topicSlugs ?? [], api: portal.api },
    },
  ];
}

/** What `feeds.njk` shows. */
export function viewFeedsPage(page: PageOf<'feeds'>, reader: Reader): FeedsPageView {
  const { sections, topics, api } = page.subject;
  const { feeds: heading, feedsText: description } = reader.words();
  const row = (title: string, front: string): FeedRowView => ({
    title,
    url: reader.href(front),
    rss: reader.href(front + feedFormats.rss.file),
    atom: reader.href(front + feedFormats.atom.file),
    json: reader.href(front + feedFormats.json.file),
  });
  const { topics: route } = routeWords(reader.language());
  return {
    ...viewCommon(page, { title: heading, description, section: null, above: [] }, reader),
    heading,
    portal: row(reader.site().name, '/'),
    sections: sections.map((slug) => row(reader.section(slug).title, `/${slug}/`)),
    topics: topics.map((slug) => row(reader.heading('topic', slug), `/${route}/${slug}/`)),
    api: api ? { index: reader.href(apiUrls.index), schema: reader.href(apiUrls.schema) } : null,
  };
}
