/**
 * Views → JSON-LD in the words of schema.org: who publishes the portal, what an article is, where a page stands. It goes
 * into a `<script>` that is data and never run.
 */
import type { BreadcrumbList, GovernmentOrganization, NewsArticle } from 'schema-dts';
import { originOf } from './href.js';
import type { ArticleMetadataView, CorrectionView, CrumbView, Html, PageView, SiteView } from './views.js';

/** Things of schema.org, as far as they are said here. */
type Thing = Exclude<BreadcrumbList | GovernmentOrganization | NewsArticle, string>;

/** What an article's page tells of it. */
export interface ArticleNews extends Pick<PageView, 'title' | 'description' | 'canonical' | 'language' | 'image'> {
  readonly article: ArticleMetadataView;
}

/** Who wrote it, and what was corrected. */
export interface ArticleRecord {
  readonly corrections: readonly CorrectionView[];
  /** With full URLs. */
  readonly authors: readonly { readonly name: string; readonly url: string }[];
}

/** A page's way from the home page; null on the home page. */
export function describeTrail(trail: readonly CrumbView[], canonical: string, site: SiteView): Html | null {
  return trail.length === 0 ? null : print([trailOf(trail, canonical, site)]);
}

/** The office, on its home page. */
export function describeOffice(site: SiteView): Html {
  const { address, phone, email } = site.contact;
  return print([
    {
      ...officeOf(site),
      ...(address === null ? {} : { address }),
      ...(phone === null ? {} : { telephone: phone }),
      ...(email === null ? {} : { email }),
      ...(site.icon === null ? {} : { logo: originOf(site) + site.icon }),
    },
  ]);
}

/** An article and its way from the home page. */
export function describeNews(
  news: ArticleNews,
  { authors, corrections }: ArticleRecord,
  trail: readonly CrumbView[],
  site: SiteView,
): Html {
  const { article, canonical, description, image } = news;
  const told: Thing = {
    '@type': 'NewsArticle',
    '@id': canonical,
    headline: news.title,
    ...(description === null ? {} : { description }),
    datePublished: article.published.iso,
    dateModified: article.modified.iso,
    ...(corrections.length === 0
      ? {}
      : {
          correction: corrections.map(({ time, note }) => ({
            '@type': 'CorrectionComment',
            datePublished: time.iso,
            text: note,
          })),
        }),
    author: authors.map(({ name, url }) => ({ '@type': 'Person', name, url })),
    publisher: officeOf(site),
    ...(image === null ? {} : { image: image.canonical }),
    articleSection: article.section,
    ...(article.topics.length === 0 ? {} : { keywords: article.topics.join(', ') }),
    inLanguage: news.language,
    mainEntityOfPage: canonical,
    isAccessibleForFree: true,
  };
  return print([told, trailOf(trail, canonical, site)]);
}

function officeOf(site: SiteView): Exclude<GovernmentOrganization, string> {
  return { '@type': 'GovernmentOrganization', '@id': `${site.baseUrl}#office`, name: site.name, url: site.baseUrl };
}

function trailOf(trail: readonly CrumbView[], canonical: string, site: SiteView): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ title, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: url === null ? canonical : originOf(site) + url,
    })),
  };
}

/** Nothing in it can end the script, begin a comment or end one. */
function print(things: readonly Thing[]): Html {
  const [only] = things;
  const body = things.length === 1 ? { ...only } : { '@graph': things };
  const text = JSON.stringify({ '@context': 'https://schema.org', ...body });
  return text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
}
