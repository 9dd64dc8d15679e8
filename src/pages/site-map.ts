/** The page that shows people what there is on the portal. (Machines have `sitemap.xml`.) */
import type { Edition, Language, Page, PageOf, Shelf } from '../model.js';
import { archiveUrlOf, fileOf } from '../newsroom/routes.js';
import { routeWords } from '../text/route-words.js';
import { feedUrlOf, viewCommon } from './common.js';
import { feedsPageUrl } from './feeds-page.js';
import { namePeriod } from './name-period.js';
import type { Reader } from './reader.js';
import type { SiteMapPageView } from './views.js';

/** How many topics it names: those with the most articles. The page of topics has them all. */
const mostTopics = 40;

/** Where it stands. */
export function siteMapUrlOf(language: Language): string {
  return `/${routeWords(language).siteMap}/`;
}

/** One page. It says nothing of how many articles there are, so that an added one rarely changes it. */
export function planSiteMap({ portal, articles, sections, topics, units }: Edition): readonly Page[] {
  const url = siteMapUrlOf(portal.language);
  const years = new Set(articles.map(({ article }) => article.timestamp.civil.year));
  return [
    {
      file: fileOf(url),
      url,
      origin: 'site-map',
      subject: {
        kind: 'site-map',
        sections: sections.map(({ slug }) => slug),
        topics: chooseTopics(topics).map((topic) => ({ title: topic.title, url: topic.url })),
        archive: portal.archive === 'none' ? null : [...years],
        units: units.length > 0,
      },
    },
  ];
}

/** In the order of all topics; of those with as many articles, the first. */
function chooseTopics(topics: readonly Shelf[]): readonly Shelf[] {
  const chosen = new Set(topics.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, mostTopics));
  return topics.filter((topic) => chosen.has(topic));
}

/** What `site-map.njk` shows. */
export function viewSiteMap(page: PageOf<'site-map'>, reader: Reader): SiteMapPageView {
  const { sections, topics, archive } = page.subject;
  const language = reader.language();
  const routes = routeWords(language);
  const words = reader.words();
  return {
    ...viewCommon(page, { title: words.siteMap, description: null, section: null, above: [] }, reader),
    heading: words.siteMap,
    pages: reader.pages(),
    sections: sections.map((path) => ({ ...reader.section(path), feed: reader.href(feedUrlOf(path)) })),
    topics: topics.map(({ title, url }) => ({ title, url: reader.href(url) })),
    topicsUrl: reader.href(`/${routes.topics}/`),
    authorsUrl: reader.href(`/${routes.authors}/`),
    unitsUrl: page.subject.units ? reader.href(`/${routes.units}/`) : null,
    archiveUrl: archive === null ? null : reader.href(archiveUrlOf(language)),
    years: (archive ?? []).map((year) => ({
      title: namePeriod([year], language, words),
      url: reader.href(archiveUrlOf(language, year)),
    })),
    feedsUrl: reader.href(feedsPageUrl(language)),
  };
}
