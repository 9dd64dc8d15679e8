/**
 * The contract with layouts: for each layout the data that it may show. `docs/layouts.md` is generated from this file.
 * URLs in views are ready to print: with the base path, percent-encoded where needed. Absent values are null, so
 * that a layout can ask with `{% if %}`; a name that is not listed here is an error at its line of the layout.
 */
import type { Language } from '../model.js';
import type { Words } from './words.js';

/** HTML that is already safe: print it with `| safe`. */
export type Html = string;

/** A moment, worded for readers and for machines. */
export interface TimeView {
  /** As `timestampFormat` in site.yaml says: `28.1.2021 - 16:6`. */
  readonly text: string;
  /** For `<time datetime>`: `2021-01-28T16:06:00+07:00`, or `2021-01-28` where no time is known. */
  readonly iso: string;
  /** As RFC 822 has it, for RSS: `Thu, 28 Jan 2021 16:06:00 +0700`. */
  readonly rfc822: string;
}

/** A name and where it leads. */
export interface LinkView {
  readonly title: string;
  readonly url: string;
}

/** A step of the way from the home page to this one; the last has no URL. */
export interface CrumbView {
  readonly title: string;
  readonly url: string | null;
}

/** A picture. */
export interface PictureView {
  readonly url: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** The office. */
export interface SiteView {
  readonly name: string;
  readonly language: Language;
  /** The home page's path. */
  readonly home: string;
  /** The home page's full URL. */
  readonly baseUrl: string;
  readonly copyright: string | null;
  readonly contact: { readonly address: string | null; readonly phone: string | null; readonly email: string | null };
  /** The addresses of files of the theme; `search` and `searchStyle` are for the search page alone. */
  readonly assets: { readonly style: string; readonly search: string; readonly searchStyle: string };
  /** The search page's path; null where site.yaml wants none. */
  readonly search: string | null;
  /** The address of static/favicon.svg, else of static/favicon.ico; null where there is neither. */
  readonly icon: string | null;
}

/** The page itself, for its `<head>`. */
export interface PageView {
  /** What stands in the browser's tab, without the portal's name. */
  readonly title: string;
  /** A sentence for search engines; null where there is none. */
  readonly description: string | null;
  /** The full URL by which the page wants to be known. */
  readonly canonical: string;
  /** Feeds that carry what this page shows, nearest first. */
  readonly feeds: readonly LinkView[];
  /** From the home page to here; empty on the home page. */
  readonly breadcrumb: readonly CrumbView[];
}

/**
 * The parts that all pages share, each rendered once from its own layout. A layout may do with them what it does with any
 * text; but where it only prints one (`{{ shared.side | safe }}`), a part that changes is exchanged in finished pages, which
 * is much faster than to render them again.
 */
export interface SharedView {
  readonly header: Html;
  readonly side: Html;
  readonly footer: Html;
}

/** What every page's layout has. */
export interface CommonView {
  readonly site: SiteView;
  readonly page: PageView;
  /** The words of the interface, in the portal's language. */
  readonly words: Words;
  readonly shared: SharedView;
}

/** An article as lists show it. */
export interface SummaryView {
  readonly title: string;
  readonly url: string;
  /** The full URL. */
  readonly canonical: string;
  readonly time: TimeView;
  /** The lead, or the first paragraph; plain text; may be empty. */
  readonly lead: string;
  readonly image: PictureView | null;
  readonly section: LinkView;
  readonly authors: readonly string[];
}

/** `article.njk`: one article. */
export interface ArticlePageView extends CommonView {
  readonly article: {
    readonly title: string;
    readonly authors: readonly LinkView[];
    readonly time: TimeView;
    /** The lead that stands above the body; null where the body's own first paragraph serves. */
    readonly lead: string | null;
    readonly body: Html;
    readonly image: PictureView | null;
    /** Where it is reprinted from. */
    readonly source: string | null;
    readonly topics: readonly LinkView[];
    readonly section: LinkView;
    /** The fields under `extra:` in the front matter, as they are. */
    readonly extra: Readonly<Record<string, unknown>>;
    /** The best related articles. */
    readonly related: readonly SummaryView[];
    /** The page with more of them; null where site.yaml wants none. */
    readonly relatedUrl: string | null;
  };
}

/** `related.njk`: the related-news page of an article. */
export interface RelatedPageView extends CommonView {
  readonly article: SummaryView;
  readonly related: readonly SummaryView[];
  /** The neighbours in its section, nearest first. */
  readonly newer: readonly SummaryView[];
  readonly older: readonly SummaryView[];
}

/** The way from one page of a list to the others. Numbers count from the oldest, so that they stay for ever. */
export interface PagerView {
  /** This page's number; null on the front page of the list. */
  readonly number: number | null;
  /** The front page, which holds the newest. */
  readonly newest: string;
  /** The page with the next older items; null where this one holds the oldest. */
  readonly older: string | null;
  /** Older pages, from the nearest on, at most ten. */
  readonly pages: readonly { readonly number: number; readonly url: string }[];
}

/** `home.njk`: the front page of the portal. */
export interface HomePageView extends CommonView {
  readonly pinned: readonly SummaryView[];
  /** The newest, without those that are pinned. */
  readonly newest: readonly SummaryView[];
  /** Each section with its newest articles, in the order of site.yaml; empty sections are left out. */
  readonly sections: readonly { readonly section: LinkView; readonly articles: readonly SummaryView[] }[];
  readonly pager: PagerView;
}

/** `list.njk`: a section, a topic, an author, or a numbered page of the portal's news. Newest first. */
export interface ListPageView extends CommonView {
  readonly heading: string;
  readonly kind: 'home' | 'section' | 'topic' | 'author';
  readonly articles: readonly SummaryView[];
  readonly pager: PagerView;
}

/** `shelves.njk`: all topics, or all authors. */
export interface ShelvesPageView extends CommonView {
  readonly heading: string;
  readonly shelves: readonly { readonly title: string; readonly url: string; readonly count: number }[];
}

/** `archive.njk`: the archive, one of its years, months or days. */
export interface ArchivePageView extends CommonView {
  readonly heading: string;
  /** The years of the archive, the months of a year, or the days of a month; newest first. */
  readonly periods: readonly { readonly title: string; readonly url: string; readonly count: number }[];
  /** The articles of a month or a day, newest first; empty elsewhere. */
  readonly articles: readonly SummaryView[];
}

/** `not-found.njk`: the page that the host shows where there is none. */
export interface NotFoundPageView extends CommonView {
  readonly newest: readonly SummaryView[];
}

/** Something that a search can be narrowed to. */
export interface SearchChoice {
  /** As the URL of the search page has it. */
  readonly value: string;
  readonly title: string;
}

/** `search.njk`: the search page. */
export interface SearchPageView extends CommonView {
  readonly sections: readonly SearchChoice[];
  readonly topics: readonly SearchChoice[];
  /** Newest first. */
  readonly years: readonly string[];
  /** The folder that holds a search index for each of `years`. */
  readonly indexes: string;
  /** For whoever cannot search: all topics, and the archive (null where site.yaml wants none). */
  readonly allTopics: string;
  readonly archive: string | null;
}

/** `redirect.njk`: an old URL that leads to an article. */
export interface RedirectPageView {
  readonly site: SiteView;
  readonly words: Words;
  readonly target: { readonly title: string; readonly url: string; readonly canonical: string };
}

/** `feed.xml.njk`: an RSS feed of the portal or of a section. */
export interface FeedView {
  readonly site: SiteView;
  readonly feed: {
    readonly title: string;
    readonly description: string;
    /** The page that the feed belongs to, full URL. */
    readonly page: string;
    /** The feed's own full URL. */
    readonly self: string;
  };
  readonly articles: readonly SummaryView[];
}

/** `sitemap.xml.njk`: every page that a search engine should know, by full URL. */
export interface SitemapView {
  readonly urls: readonly { readonly url: string; readonly modified: string | null }[];
}

/** `robots.txt.njk`. */
export interface RobotsView {
  /** The sitemap's full URL. */
  readonly sitemap: string;
}

/** `header.njk`: the top of every page. */
export interface HeaderView {
  readonly site: SiteView;
  readonly words: Words;
  readonly sections: readonly { readonly title: string; readonly url: string; readonly current: boolean }[];
}

/** A side block, as its layout shows it. */
export type BlockView =
  | {
      readonly kind: 'latest';
      readonly title: string;
      readonly url: string | null;
      readonly articles: readonly SummaryView[];
    }
  | {
      readonly kind: 'banners';
      readonly title: string;
      readonly items: readonly { readonly image: string; readonly alt: string; readonly url: string | null }[];
    }
  | { readonly kind: 'links'; readonly title: string; readonly items: readonly LinkView[] }
  | { readonly kind: 'html'; readonly title: string; readonly html: Html };

/** `side.njk`: the side blocks, in the order of site.yaml. */
export interface SideView {
  readonly site: SiteView;
  readonly words: Words;
  readonly blocks: readonly BlockView[];
}

/** `footer.njk`: the foot of every page. */
export interface FooterView {
  readonly site: SiteView;
  readonly words: Words;
  readonly archive: string | null;
  readonly topics: string;
  readonly authors: string;
  readonly feed: string;
}

/** Each layout with the view that it gets. */
export interface LayoutViews {
  readonly 'article.njk': ArticlePageView;
  readonly 'related.njk': RelatedPageView;
  readonly 'home.njk': HomePageView;
  readonly 'list.njk': ListPageView;
  readonly 'shelves.njk': ShelvesPageView;
  readonly 'archive.njk': ArchivePageView;
  readonly 'not-found.njk': NotFoundPageView;
  readonly 'search.njk': SearchPageView;
  readonly 'redirect.njk': RedirectPageView;
  readonly 'feed.xml.njk': FeedView;
  readonly 'sitemap.xml.njk': SitemapView;
  readonly 'robots.txt.njk': RobotsView;
  readonly 'header.njk': HeaderView;
  readonly 'side.njk': SideView;
  readonly 'footer.njk': FooterView;
}

/** The name of a layout that bantin renders. */
export type LayoutName = keyof LayoutViews;
