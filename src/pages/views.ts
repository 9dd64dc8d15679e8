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
  /** As RFC 3339 has it, always with a time: `2021-01-28T00:00:00+07:00`. */
  readonly rfc3339: string;
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

/** A feed. */
export interface FeedLinkView extends LinkView {
  /** Its media type: `application/rss+xml`. */
  readonly type: string;
}

/** The same page in one language. */
export interface VersionView {
  /** A BCP 47 tag: `en`. */
  readonly language: string;
  /** What the language calls itself; the tag where we do not know that. */
  readonly name: string;
  /** The full URL. */
  readonly url: string;
  /** Whether it is the page that is shown. */
  readonly current: boolean;
}

/** A picture. */
export interface PictureView {
  readonly url: string;
  /** The full URL. */
  readonly canonical: string;
  /** Its media type: `image/jpeg`; null where its name tells none. */
  readonly type: string | null;
  /** In bytes; null for a picture of static/. */
  readonly size: number | null;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** A script that `site.yaml` names. */
export interface ScriptView {
  readonly url: string;
  /** Its digest, for the attribute `integrity`; null where none is given. */
  readonly integrity: string | null;
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
  /**
   * The addresses of the theme's style sheets and scripts, with a fingerprint of their bytes in them; `search` and
   * `searchStyle` are for the search page alone.
   */
  readonly assets: {
    readonly style: string;
    readonly page: string;
    readonly search: string;
    readonly searchStyle: string;
  };
  /** The search page's path; null where site.yaml wants none. */
  readonly search: string | null;
  /** The address of static/favicon.svg, else of static/favicon.ico; null where there is neither. */
  readonly icon: string | null;
  readonly slots: {
    /** The scripts that `site.yaml` adds to every page. */
    readonly scripts: readonly ScriptView[];
    /** The content security policy, for hosts that send no headers; null for all others. */
    readonly policy: string | null;
  };
  /** Where it is told how to search the portal (OpenSearch); null where it has no search page. */
  readonly openSearch: string | null;
}

/** What an article's page tells machines besides. */
export interface ArticleMetadataView {
  readonly published: TimeView;
  /** When it was last corrected; when it was published where it never was. */
  readonly modified: TimeView;
  readonly section: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly source: string | null;
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
  readonly feeds: readonly FeedLinkView[];
  /** From the home page to here; empty on the home page. */
  readonly breadcrumb: readonly CrumbView[];
  /** The language of what the page is about, a BCP 47 tag. */
  readonly language: string;
  /** The picture that stands for the page. */
  readonly image: PictureView | null;
  /** Null but on an article's page. */
  readonly article: ArticleMetadataView | null;
  /** All versions, this one too; empty where there is one only. */
  readonly versions: readonly VersionView[];
  /** JSON-LD for a `<script>`, escaped for it; null where there is nothing to say. */
  readonly structured: Html | null;
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

/** A unit: an office whose news the portal has, or had. */
export interface UnitView extends LinkView {
  /** The first day on which it is no more; null while it is there. */
  readonly ended: TimeView | null;
  /** Those that have taken its place. */
  readonly heirs: readonly LinkView[];
}

/** A correction of an article. */
export interface CorrectionView {
  readonly time: TimeView;
  /** What was wrong, and what is right. */
  readonly note: string;
}

/** A version of an article that was published. */
export interface HistoryEntryView {
  readonly time: TimeView;
  /** What was other in it than in the one before, in words; nothing for the first one. */
  readonly changed: readonly string[];
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
  /** The newest correction; null where there was none. */
  readonly correction: CorrectionView | null;
  /** A BCP 47 tag. */
  readonly language: string;
}

/** Where the address of a page can be handed on, as plain links. */
export interface ShareView {
  readonly facebook: string;
  readonly zalo: string;
  readonly email: string;
}

/** `article.njk`: one article. */
export interface ArticlePageView extends CommonView {
  readonly article: {
    readonly title: string;
    readonly authors: readonly LinkView[];
    readonly time: TimeView;
    /** The lead that stands above the body; null where the body's own first paragraph serves. */
    readonly lead: string | null;
    /** Newest first. */
    readonly corrections: readonly CorrectionView[];
    /** When it was changed after publication, newest first; empty where it was not, or site.yaml does not ask for it. */
    readonly history: readonly HistoryEntryView[];
    readonly body: Html;
    readonly image: PictureView | null;
    /** Where it is reprinted from. */
    readonly source: string | null;
    readonly topics: readonly LinkView[];
    readonly section: LinkView;
    /** The unit whose news it is; null where that is not said. */
    readonly unit: UnitView | null;
    /** The fields under `extra:` in the front matter, as they are. */
    readonly extra: Readonly<Record<string, unknown>>;
    /** A BCP 47 tag: `en`. */
    readonly language: string;
    /** The best related articles. */
    readonly related: readonly SummaryView[];
    /** The page with more of them; null where site.yaml wants none. */
    readonly relatedUrl: string | null;
    readonly share: ShareView;
    /** The next newer and the next older article of its section; null where there is none. */
    readonly newer: SummaryView | null;
    readonly older: SummaryView | null;
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

/** `list.njk`: a section, a topic, an author, a unit, or a numbered page of the portal's news. Newest first. */
export interface ListPageView extends CommonView {
  readonly heading: string;
  readonly kind: 'home' | 'section' | 'topic' | 'author' | 'unit';
  /** The unit, on its front page; null elsewhere. */
  readonly unit: UnitView | null;
  /** What the office says of a topic, on its front page; null elsewhere, and where it says nothing. */
  readonly introduction: Html | null;
  readonly articles: readonly SummaryView[];
  readonly pager: PagerView;
}

/** `shelves.njk`: all topics, all authors, or all units. */
export interface ShelvesPageView extends CommonView {
  readonly heading: string;
  readonly shelves: readonly { readonly title: string; readonly url: string; readonly count: number }[];
}

/** A day of a month's calendar; `url` is null where nothing was published. */
export interface CalendarDayView {
  readonly day: number;
  /** The day in full: `Ngày 28 tháng 1 năm 2021`. */
  readonly title: string;
  readonly url: string | null;
  readonly count: number;
}

/** A month as a table: seven columns from Monday to Sunday. */
export interface CalendarView {
  readonly weekdays: readonly { readonly name: string; readonly short: string }[];
  /** Null where the month has no such day. */
  readonly weeks: readonly (readonly (CalendarDayView | null)[])[];
}

/** `archive.njk`: the archive, one of its years, months or days. */
export interface ArchivePageView extends CommonView {
  readonly heading: string;
  /** The years of the archive, the months of a year, or the days of a month; newest first. */
  readonly periods: readonly { readonly title: string; readonly url: string; readonly count: number }[];
  /** The calendar of a month; null elsewhere. */
  readonly calendar: CalendarView | null;
  /** The articles of a month or a day by their days, newest first; empty elsewhere. `id` is the day's anchor. */
  readonly days: readonly { readonly id: string; readonly title: string; readonly articles: readonly SummaryView[] }[];
}

/** The same page in another language. */
export interface TranslationView {
  readonly language: Language;
  /** What the language calls itself: `English`. */
  readonly name: string;
  readonly url: string;
}

/** `page.njk`: a static page, out of `content/_pages/`. */
export interface StaticPageView extends CommonView {
  readonly content: {
    readonly title: string;
    /** The lead that stands above the body; null where the body's own first paragraph serves. */
    readonly lead: string | null;
    readonly body: Html;
    /** The language that it is written in. */
    readonly language: Language;
    readonly translations: readonly TranslationView[];
    /** The fields under `extra:` in the front matter, as they are. */
    readonly extra: Readonly<Record<string, unknown>>;
  };
}

/** `site-map.njk`: what there is on the portal, for people. */
export interface SiteMapPageView extends CommonView {
  readonly heading: string;
  /** All static pages. */
  readonly pages: readonly MenuItemView[];
  /** `feed`: the section's RSS feed. */
  readonly sections: readonly { readonly title: string; readonly url: string; readonly feed: string }[];
  /** The topics with the most articles; `topicsUrl` leads to all of them. */
  readonly topics: readonly LinkView[];
  readonly topicsUrl: string;
  readonly authorsUrl: string;
  /** Null where site.yaml names no units. */
  readonly unitsUrl: string | null;
  /** Null where site.yaml wants no archive. */
  readonly archiveUrl: string | null;
  readonly years: readonly LinkView[];
  /** The page that tells of feeds. */
  readonly feedsUrl: string;
}

/** `gone.njk`: what answers at the URL of an article that has expired or was withdrawn. Nothing of its text. */
export interface GonePageView extends CommonView {
  readonly notice: {
    readonly state: 'expired' | 'withdrawn';
    readonly title: string;
    /** When it was published, and when it expired or was withdrawn. */
    readonly published: TimeView;
    readonly time: TimeView;
    /** Why it was withdrawn, and who decided it; null where that is not said. */
    readonly reason: string | null;
    readonly by: string | null;
    /** Null where it has no page left. */
    readonly section: LinkView | null;
    /** What the editor names to read instead (`related:`), as far as it is public. */
    readonly instead: readonly LinkView[];
    /** The register. */
    readonly register: string;
    /** A BCP 47 tag. */
    readonly language: string;
  };
}

/** A correction or a withdrawal in the register. */
export interface RegisterEntryView {
  /** A URI that no other entry has, and that stays: the article's URL with the entry's place among its own behind `#`. */
  readonly id: string;
  readonly kind: 'correction' | 'withdrawal';
  readonly time: TimeView;
  /** What was corrected, or why it was withdrawn. */
  readonly text: string;
  /** Who decided the withdrawal; null where that is not said. */
  readonly by: string | null;
  readonly title: string;
  readonly url: string;
  /** The full URL. */
  readonly canonical: string;
  /** When the article was published. */
  readonly published: TimeView;
}

/** `register.njk`: all corrections and withdrawals, newest first. */
export interface RegisterPageView extends CommonView {
  readonly heading: string;
  readonly entries: readonly RegisterEntryView[];
  /** The register as an Atom feed, and as JSON. */
  readonly feed: string;
  readonly data: string;
}

/** `register.xml.njk`: the register as an Atom feed. */
export interface RegisterFeedView {
  readonly site: SiteView;
  readonly words: Words;
  readonly feed: { readonly title: string; readonly page: string; readonly self: string; readonly updated: string };
  readonly entries: readonly RegisterEntryView[];
}

/** `preview.njk`: an article in one file, for the person who approves it. Pictures are in it. */
export interface PreviewView {
  readonly site: SiteView;
  readonly words: Words;
  readonly article: ArticlePageView['article'];
  /** The full URL that it will have. */
  readonly address: string;
  /** Its file in the portal. */
  readonly file: string;
  /** What an approval names. */
  readonly digest: string;
  /** The style sheet, as CSS for an element. */
  readonly style: Html;
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
  /** The names of the search indexes, the newest first. */
  readonly bundles: readonly string[];
  /** The folder that holds one for each of `bundles`. */
  readonly indexes: string;
  /** For whoever cannot search: all topics, and the archive (null where site.yaml wants none). */
  readonly allTopics: string;
  readonly archive: string | null;
}

/** `removed.njk`: what answers at an address that is no more, as `redirects.csv` says. */
export type RemovedPageView = CommonView;

/** `redirect.njk`: an old URL that leads to an article, or elsewhere. */
export interface RedirectPageView {
  readonly site: SiteView;
  readonly words: Words;
  readonly target: { readonly title: string; readonly url: string; readonly canonical: string };
}

/** `feeds.njk`: the page that tells people of feeds and of the API. */
export interface FeedsPageView extends CommonView {
  readonly heading: string;
  /** The portal's own. */
  readonly portal: FeedRowView;
  readonly sections: readonly FeedRowView[];
  readonly topics: readonly FeedRowView[];
  /** Null where the portal has no API. */
  readonly api: ApiLinksView | null;
}

/** Where the API's files are. */
export interface ApiLinksView {
  readonly index: string;
  readonly schema: string;
}

/** What has feeds: its page, and its feeds. */
export interface FeedRowView extends LinkView {
  readonly rss: string;
  readonly atom: string;
  readonly json: string;
}

/** `feed.xml.njk` (RSS 2.0) and `atom.xml.njk` (Atom 1.0): a feed of the portal, of a section or of a topic. */
export interface FeedView {
  readonly site: SiteView;
  readonly words: Words;
  readonly feed: {
    readonly title: string;
    readonly description: string;
    /** The page that the feed belongs to, full URL. */
    readonly page: string;
    /** The feed's own full URL. */
    readonly self: string;
    /** When an article was last published or corrected, as RFC 3339 has it; 1970 where there is none. */
    readonly updated: string;
  };
  readonly articles: readonly SummaryView[];
}

/** `sitemap.xml.njk`: every page that a search engine should know, by full URL. */
export interface SitemapView {
  /** `modified` as RFC 3339 has it. */
  readonly urls: readonly { readonly url: string; readonly modified: string | null }[];
}

/** `sitemap-index.xml.njk`: the files that a sitemap of more than 50,000 URLs is split into. */
export interface SitemapIndexView {
  readonly sitemaps: readonly { readonly url: string; readonly modified: string | null }[];
}

/** `sitemap-news.xml.njk`: the articles of the last two days. */
export interface NewsSitemapView {
  readonly site: SiteView;
  readonly articles: readonly SummaryView[];
}

/** `opensearch.xml.njk`: how browsers can search the portal. */
export interface OpenSearchView {
  readonly site: SiteView;
  /** Sixteen characters at most. */
  readonly shortName: string;
  /** The URL of the results, with `{searchTerms}` in it. */
  readonly template: string;
  readonly self: string;
}

/** `robots.txt.njk`. */
export interface RobotsView {
  /** The sitemap's full URL. */
  readonly sitemap: string;
  /** That of the news sitemap. */
  readonly newsSitemap: string;
}

/** A static page in a menu. */
export interface MenuItemView {
  readonly title: string;
  readonly url: string;
  /** The language that the page is written in. */
  readonly language: Language;
  /** Whether the menus of every page name it. */
  readonly menu: boolean;
}

/** An urgent notice: a storm, a flood, a fire. */
export interface UrgentView {
  /** One sentence; plain text. */
  readonly text: string;
  /** The article that says more. */
  readonly url: string;
  /** When that was published. */
  readonly time: TimeView;
}

/** `header.njk`: the top of every page. */
export interface HeaderView {
  readonly site: SiteView;
  readonly words: Words;
  /** The portal's name in two: what it is (`Cổng thông tin điện tử`), null where the name does not begin so, and whose. */
  readonly brand: { readonly kind: string | null; readonly name: string };
  readonly sections: readonly { readonly title: string; readonly url: string; readonly current: boolean }[];
  /** The static pages with `menu: true`. */
  readonly pages: readonly MenuItemView[];
  /** The notices that stand now, newest first; most days there is none. */
  readonly urgent: readonly UrgentView[];
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
  /** The page that tells of feeds. */
  readonly feeds: string;
  readonly siteMap: string;
  /** The register of corrections and withdrawals. */
  readonly register: string;
  /** The static pages with `menu: true`. */
  readonly pages: readonly MenuItemView[];
}

/** Each layout with the view that it gets. */
export interface LayoutViews {
  readonly 'article.njk': ArticlePageView;
  readonly 'related.njk': RelatedPageView;
  readonly 'home.njk': HomePageView;
  readonly 'list.njk': ListPageView;
  readonly 'shelves.njk': ShelvesPageView;
  readonly 'archive.njk': ArchivePageView;
  readonly 'page.njk': StaticPageView;
  readonly 'site-map.njk': SiteMapPageView;
  readonly 'not-found.njk': NotFoundPageView;
  readonly 'gone.njk': GonePageView;
  readonly 'preview.njk': PreviewView;
  readonly 'removed.njk': RemovedPageView;
  readonly 'register.njk': RegisterPageView;
  readonly 'register.xml.njk': RegisterFeedView;
  readonly 'search.njk': SearchPageView;
  readonly 'redirect.njk': RedirectPageView;
  readonly 'feeds.njk': FeedsPageView;
  readonly 'feed.xml.njk': FeedView;
  readonly 'atom.xml.njk': FeedView;
  readonly 'sitemap.xml.njk': SitemapView;
  readonly 'sitemap-index.xml.njk': SitemapIndexView;
  readonly 'sitemap-news.xml.njk': NewsSitemapView;
  readonly 'opensearch.xml.njk': OpenSearchView;
  readonly 'robots.txt.njk': RobotsView;
  readonly 'header.njk': HeaderView;
  readonly 'side.njk': SideView;
  readonly 'footer.njk': FooterView;
}

/** The name of a layout that bantin renders. */
export type LayoutName = keyof LayoutViews;
