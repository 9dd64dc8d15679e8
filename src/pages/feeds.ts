/** Feeds of the portal, of each section and of each topic, in three formats. */
import type { Edition, FeedFormat, FeedOf, Page, PageOf } from '../model.js';
import { routeWords } from '../text/route-words.js';
import { feedFormats } from './common.js';
import type { Reader } from './reader.js';
import type { CorrectionView, FeedView, SummaryView } from './views.js';
import type { Words } from './words.js';

/** How many articles a feed carries. */
const feedLength = 20;

/** When a feed without articles was last changed: an edition where nothing has happened is as of 1970, too. */
const never = '1970-01-01T00:00:00Z';

/** Each feed in each format. */
export function planFeeds({ sections, topics, portal }: Edition): readonly Page[] {
  const { topics: route } = routeWords(portal.language);
  const all: readonly (readonly [FeedOf, string])[] = [
    [{ shelf: 'home' }, 'feed'],
    ...sections.map(({ slug }) => [{ shelf: 'section', slug }, `feed:${slug}`] as const),
    ...topics.map(({ slug }) => [{ shelf: 'topic', slug }, `feed:${route}/${slug}`] as const),
  ];
  const formats: readonly FeedFormat[] = ['rss', 'atom', 'json'];
  return all.flatMap(([of, origin]) =>
    formats.map((format): Page => {
      const url = frontOf(of, route) + feedFormats[format].file;
      return { file: url.slice(1), url, origin, subject: { kind: 'feed', of, format } };
    }),
  );
}

/** The page that a feed belongs to; `topics`: the folder of topics. */
function frontOf(of: FeedOf, topics: string): string {
  if (of.shelf === 'home') return '/';
  return of.shelf === 'section' ? `/${of.slug}/` : `/${topics}/${of.slug}/`;
}

/** What `feed.xml.njk` and `atom.xml.njk` show, and a JSON Feed holds. */
export function viewFeed(page: PageOf<'feed'>, reader: Reader): FeedView {
  const { of } = page.subject;
  const site = reader.site();
  const title = of.shelf === 'home' ? site.name : `${headingOf(of, reader)} – ${site.name}`;
  const articles = reader.list({
    source: of.shelf === 'home' ? ['all'] : [of.shelf, of.slug],
    newest: feedLength,
  });
  return {
    site,
    words: reader.words(),
    feed: {
      title,
      description: title,
      page: reader.canonical(frontOf(of, routeWords(reader.language()).topics)),
      self: reader.canonical(page.url),
      updated: latestOf(articles),
    },
    articles,
  };
}

function headingOf({ shelf, slug }: Exclude<FeedOf, { shelf: 'home' }>, reader: Reader): string {
  return shelf === 'section' ? reader.section(slug).title : reader.heading(shelf, slug);
}

/** What stands before the lead of an article that was corrected, so that who has read it is told. */
function noteOf(correction: CorrectionView | null, words: Words): string {
  return correction === null ? '' : `${words.corrected} (${correction.time.text}): ${correction.note}\n\n`;
}

/** When the newest article was published, or one of them was corrected after that. */
function latestOf(articles: readonly SummaryView[]): string {
  const times = articles.map(({ time, correction }) => (correction?.time ?? time).rfc3339);
  return times.toSorted((one, other) => Date.parse(other) - Date.parse(one))[0] ?? never;
}

/** A feed as JSON Feed 1.1 has it (jsonfeed.org/version/1.1). */
export function printJsonFeed(page: PageOf<'feed'>, reader: Reader): string {
  const { site, words, feed, articles } = viewFeed(page, reader);
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: site.language,
    authors: [{ name: site.name, url: site.baseUrl }],
    items: articles.map(({ canonical, title, lead, time, authors, section, image, language, correction }) => ({
      id: canonical,
      url: canonical,
      title,
      // An item must have a content; where there is no lead, what is known of it is its title.
      content_text: noteOf(correction, words) + (lead === '' ? title : lead),
      date_published: time.rfc3339,
      ...(correction === null ? {} : { date_modified: correction.time.rfc3339 }),
      authors: authors.map((name) => ({ name })),
      tags: [section.title],
      language,
      ...(image === null ? {} : { image: image.canonical }),
    })),
  };
  return `${JSON.stringify(value)}\n`;
}
