/**
 * The nouns of bantin: what flows from stage to stage, each made by one stage and never changed after.
 * This file imports nothing; every stage imports from it.
 */

/** How grave a finding is: an error stops publication, a warning does not (unless the build is strict). */
export type Severity = 'error' | 'warning';

/** A span of a text file. */
export interface Place {
  /** Path relative to the portal's root, with `/`; NFC. */
  readonly file: string;
  /** Where the span begins, in UTF-16 units of the file's text after `readText` (no BOM, NFC). */
  readonly offset: number;
  /** How long it is, in the same units; 0 for a point. */
  readonly length: number;
}

/** Something an author, a layout's author or the office must know; worded only when it is printed. */
export interface Diagnostic {
  readonly severity: Severity;
  /** A permanent name out of the catalogue in `diagnostics/`. */
  readonly code: string;
  /** Where it is; null where no place can be named. */
  readonly place: Place | null;
  /** What the wording's slots are filled with. */
  readonly args: Readonly<Record<string, string | number>>;
}

/** A file of `content/` or of another input folder. */
export interface SourceFile {
  /** Path relative to the portal's root, with `/`, in NFC: the file's name everywhere in bantin. */
  readonly path: string;
  /** The path as the disk spells it (an editor's system may write NFD); absolute. */
  readonly diskPath: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
  /** Its size in bytes. */
  readonly size: number;
}

/** A date on the wall of the portal's zone. */
export interface CivilTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** When an article says that it was published. */
export interface Timestamp {
  /** Milliseconds since 1970 UTC. A date without a time counts from its 00:00 in the portal's zone. */
  readonly instant: number;
  /** What the clock on the portal's wall shows then. */
  readonly civil: CivilTime;
  /** `day`: a date without a time, shown without one. */
  readonly precision: 'day' | 'minute' | 'second';
}

/** A picture that front matter names. */
export interface Picture {
  readonly link: Link;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/**
 * A link from an article to something of the portal; links to elsewhere are plain HTML and not listed.
 * - `article`: `target` is the path of a Markdown file (`content/a/b.md`);
 * - `file`: `target` is the path of a picture or attachment (`content/a/so-lieu.pdf`);
 * - `page`: `target` is a path on the site without the base path (`/lien-he/`, `/anh/ban-do.png`).
 * Targets are percent-decoded and in NFC, without query.
 */
export interface Link {
  readonly kind: 'article' | 'file' | 'page';
  readonly target: string;
  /** What stands behind `#`, decoded; null where there is none. */
  readonly fragment: string | null;
  readonly place: Place;
}

/** What makes an article a banner on every page for some time: a storm, a flood, a fire. */
export interface Urgent {
  /** The instant at which the banner is gone, ms since 1970 UTC. */
  readonly until: number;
  /** What the banner says, plain text; null for the article's title. */
  readonly text: string | null;
}

/** When an article is no longer news: its page then says so, and nothing else shows it. */
export interface Expiry {
  /** The instant from which it is so, ms since 1970 UTC; of a date without a time the end of that day. */
  readonly at: number;
  readonly written: Timestamp;
}

/** A correction of a published article, as the public is told of it (Law on Access to Information, art. 22). */
export interface Correction {
  readonly at: Timestamp;
  /** What was wrong, and what is right. */
  readonly note: string;
}

/** That an article was taken down; its text is published nowhere from then on. */
export interface Withdrawal {
  readonly at: Timestamp;
  readonly reason: string;
  /** Who decided it; null where that is not said. */
  readonly by: string | null;
}

/** That somebody has approved an article as it stood then. */
export interface Approval {
  readonly by: string;
  readonly at: Timestamp;
  /** Of what was approved: see `Head.wording`. */
  readonly digest: string;
}

/** The same news in another language, as front matter names it. */
export interface Translation {
  /** A BCP 47 tag: `en`. */
  readonly language: string;
  /** An article of the portal, or a full URL elsewhere. */
  readonly target: Link | string;
}

/** What the body of an article holds, without its HTML. */
export interface Body {
  /** The ids that a fragment may point to, in order. */
  readonly anchors: readonly string[];
  readonly links: readonly Link[];
  /** The first paragraph as plain text; empty where the body has none. */
  readonly firstParagraph: string;
}

/** The distinct hashed syllables and syllable pairs of an article, in the order of first sight, with their counts. */
export interface Terms {
  readonly ids: Uint32Array;
  readonly counts: Uint8Array;
}

/** What one valid Markdown file says, but for its text. Texts are NFC plain text unless said otherwise. */
export interface Head {
  readonly kind: 'article';
  /** Its file's path (`content/hoc-tap-bac/2021/bai.md`): its identity. */
  readonly path: string;
  /** SHA-256 of the bytes that it was read from. */
  readonly digest: string;
  /** The section's path: the first folder, unless front matter says otherwise. */
  readonly section: string;
  readonly slug: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly timestamp: Timestamp;
  /** The lead as written in front matter; null where absent. */
  readonly summary: string | null;
  readonly tags: readonly string[];
  /** Where it is reprinted from; null where it is the office's own. */
  readonly source: string | null;
  readonly image: Picture | null;
  readonly pinned: boolean;
  /** Null for what is no matter of hours. */
  readonly urgent: Urgent | null;
  readonly draft: boolean;
  /** The slug of the unit whose news it is; null where that is not said. */
  readonly unit: string | null;
  /** Before this instant it is not public, whatever its timestamp says; null where the timestamp alone decides. */
  readonly publishAt: Timestamp | null;
  readonly expiresAt: Expiry | null;
  /** Newest first. */
  readonly corrections: readonly Correction[];
  readonly withdrawn: Withdrawal | null;
  readonly approved: Approval | null;
  /** The digest of what an approval is given to: title, lead, body and dates; 16 hexadecimal digits. */
  readonly wording: string;
  /** Old URLs, as paths that begin with `/`. */
  readonly aliases: readonly string[];
  /** Articles that the editor wants first under related news. */
  readonly related: readonly Link[];
  /** A BCP 47 tag; null where it is written in the portal's own language. */
  readonly language: string | null;
  readonly translations: readonly Translation[];
  /** The fields under `extra:`, for layouts. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly body: Body;
  /** The fingerprint of what lists of articles show of it. */
  readonly face: number;
  /** Where each top-level front matter field stands: its line. */
  readonly fields: Readonly<Record<string, Place>>;
  /** Warnings only; an article with an error is a `BrokenArticle`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One valid Markdown file, parsed. */
export interface Manuscript {
  readonly kind: 'manuscript';
  readonly head: DocumentHead;
  /**
   * HTML whose links to the portal are still open: U+0000 n U+0000 stands for the URL of `links[n]` of the head's body,
   * and the link's query and fragment follow it. `resolveMarks` of `content/marks.ts` closes them.
   */
  readonly html: string;
  readonly terms: Terms;
}

/** What one valid file of `content/_pages/` says, but for its text: a page that is no news, and belongs to no list. */
export interface PageHead {
  readonly kind: 'page';
  /** Its file's path (`content/_pages/en/about.md`): its identity. */
  readonly path: string;
  /** SHA-256 of the bytes that it was read from. */
  readonly digest: string;
  /** A path on the site without the base path, as the file's path or front matter says: `/en/about/`. */
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  /** The language that it is written in; null for the portal's own. */
  readonly language: Language | null;
  /** The same in other languages: static pages by their files, or any page by its address. */
  readonly translations: readonly PageTranslation[];
  /** Whether the menus name it. */
  readonly menu: boolean;
  /** Pages stand in the order of these numbers, then of their titles. */
  readonly order: number;
  readonly draft: boolean;
  /** Old URLs, as paths that begin with `/`. */
  readonly aliases: readonly string[];
  /** The fields under `extra:`, for layouts. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly body: Body;
  /** Where each top-level front matter field stands: its line. */
  readonly fields: Readonly<Record<string, Place>>;
  /** Warnings only. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a static page stands in another language. */
export interface PageTranslation {
  readonly language: Language;
  readonly link: Link;
}

/** What one valid file of `content/_topics/` says, but for its text: the introduction of a topic. */
export interface TopicHead {
  readonly kind: 'topic';
  readonly path: string;
  /** SHA-256 of the bytes that it was read from. */
  readonly digest: string;
  /** The name of the topic, as its tag has it. */
  readonly title: string;
  readonly summary: string | null;
  readonly draft: boolean;
  readonly body: Body;
  readonly fields: Readonly<Record<string, Place>>;
  /** Warnings only. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What one valid Markdown file says, but for its text. */
export type DocumentHead = Head | PageHead | TopicHead;

/** Where the store of texts (`cache/texts.ts`) keeps the HTML and the terms of an article. */
export interface TextPlace {
  /** The number of the store's file. */
  readonly file: number;
  /** In bytes from the file's start. */
  readonly at: number;
  /** How many bytes its HTML takes. */
  readonly html: number;
  /** How many terms it has. */
  readonly terms: number;
}

/** One valid Markdown file whose text is kept apart: articles are held in memory by the ten thousand, texts are not. */
export interface Article extends Head {
  readonly text: TextPlace;
}

/** One valid file of `content/_pages/`. */
export interface StaticPage extends PageHead {
  readonly text: TextPlace;
}

/** One valid file of `content/_topics/`. */
export interface TopicNote extends TopicHead {
  readonly text: TextPlace;
}

/** One valid Markdown file of content/, whatever it is about. */
export type Document = Article | StaticPage | TopicNote;

/** A Markdown file that cannot be published as it is. */
export interface BrokenArticle {
  readonly kind: 'broken';
  readonly path: string;
  /**
   * Its front matter speaks of withdrawal, embargo, expiry or draft: leaving it out, or publishing an earlier
   * version, could put the wrong text online.
   */
  readonly guarded: boolean;
  /** At least one error. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A section as `site.yaml` lists it, or as a folder is named. */
export interface SectionSetting {
  readonly path: string;
  readonly title: string;
}

/** A link in a block of `site.yaml`. */
export interface BlockLink {
  readonly title: string;
  /** A full URL, or a path on the site that begins with `/`. */
  readonly href: string;
}

/** A banner: a picture that may link somewhere. */
export interface Banner {
  /** A path on the site that begins with `/` (a file of `static/`). */
  readonly image: string;
  readonly alt: string;
  readonly href: string | null;
}

/** A side block, in the order of `site.yaml`. */
export type Block =
  | { readonly kind: 'latest'; readonly title: string; readonly section: string; readonly count: number }
  | { readonly kind: 'banners'; readonly title: string; readonly items: readonly Banner[] }
  | { readonly kind: 'links'; readonly title: string; readonly items: readonly BlockLink[] }
  | { readonly kind: 'html'; readonly title: string; readonly html: string };

/** How the office can be reached. */
export interface Contact {
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** A script that enters every page beside the theme's own: the ministry's monitoring code, a visit counter. */
export interface SlotScript {
  /** An `https:` URL, or a path on the site that begins with `/` (a file of `static/`). */
  readonly src: string;
  /** Its digest as Subresource Integrity has it; null where none is given. */
  readonly integrity: string | null;
  /** What it may talk to beside its own origin: `https://thu.example.gov.vn`. */
  readonly origins: readonly string[];
}

/** What `/.well-known/security.txt` says (RFC 9116). */
export interface SecurityContact {
  /** URIs, the preferred first; at least one. */
  readonly contact: readonly string[];
  /** The date or time after which it counts for nothing, as it is written; a timestamp that can be read. */
  readonly expires: string;
  /** The URL of the policy on reporting faults. */
  readonly policy: string | null;
  /** Language tags; none: the portal's own. */
  readonly languages: readonly string[];
}

/** An office that publishes, or once did: units are founded, merged and abolished while their news stays. */
export interface Unit {
  /** Part of its URL, and what articles name it by. */
  readonly slug: string;
  readonly name: string;
  /** The first day on which it is there, and the first on which it is no more, as they are written; null for no limit. */
  readonly from: string | null;
  readonly until: string | null;
  /** The slugs of those that took its place. */
  readonly successors: readonly string[];
}

/** Who serves dist/. */
export type Host = 'cloudflare-pages' | 'netlify' | 'github-pages' | 'gitlab-pages' | 'nginx' | 'caddy' | 'other';

/** What an office may give a colour of its own: the masthead, signs and rules, links, the star and the fine line. */
export type ColorName = 'brand' | 'accent' | 'link' | 'gold';

/** A colour on light and on dark paper, each as `#rrggbb`. */
export interface Shades {
  readonly light: string;
  readonly dark: string;
}

/** The language of the interface. */
export type Language = 'vi' | 'en';

/** `site.yaml`, validated and with its defaults: what an office edits. */
export interface Portal {
  /** Absolute path of the folder that holds `site.yaml`. */
  readonly root: string;
  readonly name: string;
  /** `https://xa.example.gov.vn/`, or with a path; always ends in `/`. */
  readonly baseUrl: string;
  readonly language: Language;
  /** An IANA zone name. */
  readonly timeZone: string;
  /** A Unicode date pattern. */
  readonly timestampFormat: string;
  /** `/:section/:slug/` and the like. */
  readonly permalink: string;
  readonly perPage: number;
  readonly archive: 'month' | 'day' | 'none';
  readonly related: { readonly count: number; readonly page: boolean };
  readonly sections: readonly SectionSetting[];
  readonly units: readonly Unit[];
  /** Articles dated from this day on (as it is written) must be approved; null where none must. */
  readonly approval: { readonly since: string } | null;
  readonly blocks: readonly Block[];
  readonly contact: Contact;
  readonly copyright: string | null;
  readonly scripts: readonly SlotScript[];
  /** Null where there is no security.txt. */
  readonly security: SecurityContact | null;
  /** Null where nobody has said. */
  readonly host: Host | null;
  /** Words of the interface that the office has put in the place of ours, by their names (`pages/words.ts`). */
  readonly words: Readonly<Record<string, string>>;
  /** The office's own colours; null where the theme's stays. */
  readonly colors: Readonly<Record<ColorName, Shades | null>>;
  /** Whether whole articles are published for other portals to take in (`/api/`). */
  readonly api: boolean;
  /** A folder of the portal or the name of an npm package that holds layouts; null for none. */
  readonly theme: string | null;
  /** Whether readers can search. */
  readonly search: boolean;
  /** Whether articles tell, out of git, when they were changed after their publication. */
  readonly history: boolean;
  /** When `bantin audit` calls a change silent: `grace` in ms after publication, and of how many letters a typo may be. */
  readonly audit: { readonly grace: number; readonly typo: number };
  /** Where the fields of `site.yaml` stand, by their path in it (`blocks.1.items.0.href`). */
  readonly fields: Readonly<Record<string, Place>>;
}

/** A heading under which articles are listed: a section, a topic, an author or a unit; or a volume, a section's month. */
export interface Shelf {
  /** `section`: the folder; `topic`, `author`: the folded name; `unit`: as `site.yaml` has it; `volume`: `tin/2021-01`. Part of its URL. */
  readonly slug: string;
  readonly title: string;
  /** Its front page, or a volume's file, as a path on the site without the base path: `/hoc-tap-bac/`. */
  readonly url: string;
  /** Newest first. */
  readonly articles: readonly PublicArticle[];
}

/** An article that is public in this edition, with its place in it. */
export interface PublicArticle {
  readonly article: Article;
  /** A path on the site without the base path: `/hoc-tap-bac/bai/`. */
  readonly url: string;
  /** The file of dist/ that it is written to: `hoc-tap-bac/bai/index.html`. */
  readonly file: string;
}

/** One of the articles that are related to another. */
export interface Related {
  readonly article: PublicArticle;
  /** `pinned` by the editor, near in `content`, or the nearest in time of the same `section`. */
  readonly reason: 'pinned' | 'content' | 'section';
  /** Likeness of content, 0 to 1; 0 for `pinned` and `section`. */
  readonly score: number;
}

/** An article that is not public at the clock, and why. */
export interface HiddenArticle {
  readonly article: Article;
  /** The URL that it will have once it is public. */
  readonly url: string;
  readonly reason: 'draft' | 'scheduled';
}

/** An article that was public and is no more; a notice answers at its URL. */
export interface GoneArticle extends PublicArticle {
  readonly state: 'expired' | 'withdrawn';
}

/** What a change of an article is told to be: a part that is other now, or that the article is back after it was not public. */
export type HistoryPart = 'title' | 'lead' | 'body' | 'timestamp' | 'author' | 'address' | 'correction' | 'return';

/** When a version of an article was published, and what was other in it than in the one before: never what it said. */
export interface HistoryEntry {
  readonly at: Timestamp;
  /** Nothing for the first one. */
  readonly changed: readonly HistoryPart[];
}

/** What the portal says as of one instant. */
export interface Edition {
  readonly portal: Portal;
  /** The last instant at or before the clock at which anything changes, ms since 1970 UTC. */
  readonly asOf: number;
  /** Newest first: by instant, then by path. */
  readonly articles: readonly PublicArticle[];
  /** The public articles by the path of their file. */
  readonly byPath: ReadonlyMap<string, PublicArticle>;
  /** Drafts and scheduled ones, by path. */
  readonly hidden: ReadonlyMap<string, HiddenArticle>;
  /** Those that have expired or were withdrawn, by path, newest first. */
  readonly gone: ReadonlyMap<string, GoneArticle>;
  /** The public articles that were corrected, newest first. */
  readonly corrected: readonly PublicArticle[];
  /**
   * The URLs and paths of articles that are there but not public (hidden, broken, left out), each with the article's
   * path. A link to one of them is no mistake of the linker: it becomes plain text.
   */
  readonly away: ReadonlyMap<string, string>;
  /** The public articles that stand first on the home page, newest first. */
  readonly pinned: readonly PublicArticle[];
  /** The public articles whose urgent notice stands now, newest first. */
  readonly urgent: readonly PublicArticle[];
  /** The static pages that are public, in their order. */
  readonly pages: readonly StaticPage[];
  /** The introductions of topics, by the topic's slug. */
  readonly introductions: ReadonlyMap<string, TopicNote>;
  /** Every listed section, in the order of `site.yaml`, then unlisted ones by title. */
  readonly sections: readonly Shelf[];
  /** In the order of the portal's collation. */
  readonly topics: readonly Shelf[];
  readonly authors: readonly Shelf[];
  /** Every unit of `site.yaml`, in its order. */
  readonly units: readonly Shelf[];
  /** Sections by month, as the API publishes them; none where the portal has no API. */
  readonly volumes: readonly Shelf[];
  /** By the paths of public articles that have versions in other languages: all versions, their own too, by language. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
  /** The related articles of a public one, best first, as many as its related-news page needs. */
  readonly related: (article: PublicArticle) => readonly Related[];
  /** The public history of articles that were changed after publication, by path, newest first; none unless site.yaml asks. */
  readonly histories: ReadonlyMap<string, readonly HistoryEntry[]>;
  /** The pictures and attachments that public articles show, by path: where each is published. */
  readonly files: ReadonlyMap<string, PublicFile>;
}

/** A version of an article in one language. */
export interface Version {
  readonly language: string;
  /** A path on the site without the base path, or a full URL elsewhere. */
  readonly url: string;
}

/** A picture or attachment that a public article shows. */
export interface PublicFile {
  readonly source: SourceFile;
  /** A path on the site without the base path. */
  readonly url: string;
}

/** A rule of `redirects.csv`: what an old address answers. */
export interface RedirectRow {
  /** A path on the site without the base path, decoded. */
  readonly from: string;
  /** Names and values that the address's query must have, decoded, by name; none: the query does not matter. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** As it is written: a path on the site, an article's file, a full URL; empty for 410. */
  readonly to: string;
  readonly status: 301 | 302 | 308 | 410;
  /** Of the old address, and of where it leads. */
  readonly place: Place;
  readonly target: Place;
}

/** An old address that leads elsewhere, as servers are told it. */
export interface Move {
  readonly from: string;
  readonly query: RedirectRow['query'];
  /** As it is sent: percent-encoded, with the base path, or a full URL. */
  readonly to: string;
  readonly status: 301 | 302 | 308;
}

/** An address of a document at which the portal has answered. */
export interface FormerUrl {
  /** On the site, without the base path: `/tin/ra-quan/`. */
  readonly url: string;
  /** What it came from: a file of content/ or static/, `redirects.csv`, or a list such as `topic:lua`. */
  readonly source: string;
  /** SHA-256 of the file that was offered there; null for pages, or where it is not known. */
  readonly digest: string | null;
  /** By what the document would be known under another name; null where nobody has asked yet. */
  readonly identity: Identity | null;
}

/** What an editor who renames a document leaves as it was. */
export interface Identity {
  readonly title: string;
  /** Of an article, ms since 1970 UTC; null for a page. */
  readonly instant: number | null;
}

/** What servers must know beside files. */
export interface Moves {
  readonly moves: readonly Move[];
  /** Addresses of what is no more (410), each with the file of dist/ that is shown there. */
  readonly gone: readonly { readonly url: string; readonly file: string }[];
}

/** Something that a render looked at, and what it saw. */
export interface Read {
  /** `article:…`, `summary:…`, `list:…`, `template:…`, `portal:…`, `file:…`, `fragment:…`, `link:…`. */
  readonly key: string;
  /** The fingerprint (`text/fingerprint.ts`) of what was seen there; null where it was absent. */
  readonly seen: number | null;
}

/** Where a shared part stands in the bytes of a page just as it is, so that another can be put in its place. */
export interface Seam {
  /** Under which the part is read: `fragment:side`. */
  readonly key: string;
  /** Where it begins, and how long it is, in bytes. */
  readonly at: number;
  readonly size: number;
}

/** A rendered page: what review and publication need of it, without its bytes. */
export interface Output {
  /** The file of dist/. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  readonly reads: readonly Read[];
  /** In their order. A part that the page also reads in another way has none. */
  readonly seams: readonly Seam[];
}

/** A count of articles under a heading that has a page of its own. */
export interface Tally {
  readonly title: string;
  readonly url: string;
  readonly count: number;
}

/** Which list a list page belongs to. */
export type ListOf =
  { readonly shelf: 'home' } | { readonly shelf: 'section' | 'topic' | 'author' | 'unit'; readonly slug: string };

/** What a feed carries the news of. */
export type FeedOf = { readonly shelf: 'home' } | { readonly shelf: 'section' | 'topic'; readonly slug: string };

/** How a feed is written: RSS 2.0, Atom 1.0 or JSON Feed 1.1. */
export type FeedFormat = 'rss' | 'atom' | 'json';

/** An address for search engines, and when what stands there last changed (RFC 3339); null where nobody knows. */
export interface Landmark {
  readonly url: string;
  readonly modified: string | null;
}

/** What a page is about, by kind. Whatever a page shows that is not named here, it must read through the reader. */
export type Subject =
  /**
   * `related`: how many related articles it lists; `relatedUrl`: its related-news page, null where there is none;
   * `history`: whether it has a public history.
   */
  | {
      readonly kind: 'article';
      readonly path: string;
      readonly related: number;
      readonly relatedUrl: string | null;
      readonly history: boolean;
    }
  | { readonly kind: 'related'; readonly path: string; readonly section: string }
  /** `pages`: how many numbered pages the list has; `newest`: how many items its front page holds. */
  | { readonly kind: 'home'; readonly pages: number; readonly newest: number; readonly sections: readonly string[] }
  /** `introduction`: the path of the topic's introduction; null where it has none, and for other lists. */
  | {
      readonly kind: 'front';
      readonly list: ListOf;
      readonly pages: number;
      readonly newest: number;
      readonly introduction: string | null;
    }
  /** `from`, `to`: the items that it holds, counted from the oldest; `to` is the first that it does not. */
  | {
      readonly kind: 'numbered';
      readonly list: ListOf;
      readonly number: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'shelves'; readonly of: 'topic' | 'author' | 'unit'; readonly tallies: readonly Tally[] }
  /** `period`: [], [year], [year, month] or [year, month, day]; `articles`: whether it lists them. */
  | {
      readonly kind: 'archive';
      readonly period: readonly number[];
      readonly tallies: readonly Tally[];
      readonly articles: boolean;
    }
  | { readonly kind: 'static-page'; readonly path: string }
  /** `archive`: its years, newest first; null where there is none. */
  | {
      readonly kind: 'site-map';
      readonly sections: readonly string[];
      readonly topics: readonly Pick<Tally, 'title' | 'url'>[];
      readonly archive: readonly number[] | null;
      readonly units: boolean;
    }
  | { readonly kind: 'not-found' }
  /** What answers at the URL of an article that has expired or was withdrawn. */
  | { readonly kind: 'gone'; readonly path: string }
  /** All corrections and withdrawals there ever were. */
  | { readonly kind: 'register'; readonly format: 'page' | 'atom' | 'json' }
  /** An old URL of the article at `path`. */
  | { readonly kind: 'redirect'; readonly path: string }
  /** An old URL of something else; `to`: a path on the site as it is sent, or a full URL. */
  | { readonly kind: 'forward'; readonly to: string }
  /** What `redirects.csv` says is no more. */
  | { readonly kind: 'removed' }
  | { readonly kind: 'feed'; readonly of: FeedOf; readonly format: FeedFormat }
  /** The page that tells people of feeds and of the API; the topics by their slugs. */
  | {
      readonly kind: 'feeds';
      readonly sections: readonly string[];
      readonly topics: readonly string[];
      readonly api: boolean;
    }
  | { readonly kind: 'sitemap'; readonly urls: readonly Landmark[] }
  /** Names the files that a sitemap was split into. */
  | { readonly kind: 'sitemap-index'; readonly parts: readonly Landmark[] }
  /** The articles of the last two days, by their paths. */
  | { readonly kind: 'news-sitemap'; readonly paths: readonly string[] }
  | { readonly kind: 'robots' }
  /** A text that follows from the plan; behind it stands, as it is, a file of the portal that adds to it. */
  | { readonly kind: 'plain'; readonly text: string; readonly appendix: SourceFile | null }
  /** How browsers can search the portal. */
  | { readonly kind: 'open-search' }
  /** What the API offers: `newest` is when the newest article of a volume was published (RFC 3339). */
  | {
      readonly kind: 'api-index';
      readonly volumes: readonly (VolumeName & {
        readonly slug: string;
        readonly url: string;
        readonly count: number;
        readonly newest: string;
      })[];
    }
  /** Whole articles, newest first, by their paths. */
  | (VolumeName & { readonly kind: 'api-volume'; readonly paths: readonly string[] })
  | { readonly kind: 'api-schema' }
  /**
   * What a search can be narrowed to: slugs of sections and topics that hold articles, and the search indexes, newest first.
   * `archive`: whether there is one.
   */
  | {
      readonly kind: 'search';
      readonly sections: readonly string[];
      readonly topics: readonly string[];
      readonly bundles: readonly string[];
      readonly archive: boolean;
    }
  /** A file of a search index; `name`: its path in the index, `digest`: SHA-256 of its bytes. */
  | { readonly kind: 'index'; readonly bundle: string; readonly name: string; readonly digest: string }
  /** A file copied as it is. */
  | { readonly kind: 'copy'; readonly source: SourceFile }
  /** The theme's style sheet with the office's colours behind it, as CSS. */
  | { readonly kind: 'stylesheet'; readonly source: SourceFile; readonly colors: string };

/** A section's month: `tin`, `2021-01`. */
export interface VolumeName {
  readonly section: string;
  readonly month: string;
}

/** One file that dist/ will hold. Everything in dist/ is a Page, but the manifest. */
export interface Page {
  /** The file of dist/: `hoc-tap-bac/bai/index.html`. */
  readonly file: string;
  /** A path on the site without the base path: `/hoc-tap-bac/bai/`. */
  readonly url: string;
  /** What it is made from, for the manifest and for messages: an article's path, or `section:hoc-tap-bac`. */
  readonly origin: string;
  readonly subject: Subject;
}

/** A page of one kind. */
export type PageOf<Kind extends Subject['kind']> = Page & {
  readonly subject: Extract<Subject, { readonly kind: Kind }>;
};

/** A file of the layouts. */
export interface LayoutFile {
  /** How messages name it: its path in the portal, or `bantin/article.njk` for a built-in one. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 of its text, hexadecimal. */
  readonly digest: string;
}

/**
 * Layout files by the names that layouts use: `article.njk` (the portal's, else the theme's, else the built-in one),
 * `theme/article.njk` (the theme's, else the built-in one), `bantin/article.njk` (always the built-in one).
 */
export type Layouts = ReadonlyMap<string, LayoutFile>;

/** Why a build did not publish: `site`: site.yaml, theme or config; `surroundings`: disk, lock, foreign files. */
export type Refusal = 'site' | 'content' | 'surroundings';

/** The search indexes of an edition. */
export interface SearchTally {
  /** How many years have one or several, and for how many of those this build has made one. */
  readonly years: number;
  readonly made: number;
  readonly files: number;
  readonly bytes: number;
}

/** What a build did. */
export interface Report {
  /** Null where all went well. */
  readonly refusal: Refusal | null;
  /** The instant that the build believed it was, ms since 1970 UTC. */
  readonly clock: number;
  /** `Edition.asOf`; null where no edition was drawn. */
  readonly asOf: number | null;
  /** How many articles are public. */
  readonly articles: number;
  /** Files of dist/, the manifest apart. `rendered` + `patched` + `reused` = `total`. */
  readonly pages: {
    readonly total: number;
    readonly rendered: number;
    /** Finished pages in which nothing but shared parts was exchanged. */
    readonly patched: number;
    readonly reused: number;
    readonly written: number;
    readonly removed: number;
    /** Numbered pages that stood before and hold other articles now, since one was removed or backdated. */
    readonly renumbered: number;
  };
  /** What the search costs: null where none was made. */
  readonly search: SearchTally | null;
  /** Full URLs, sorted. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Articles whose present version is not published because of its errors. */
  readonly skipped: readonly string[];
  /**
   * The instant at which articles should have come or gone by themselves, if that lies before this build and after the
   * last one, ms since 1970 UTC: the portal was late for it. Null where it was not, or nothing is known of a last build.
   */
  readonly lateFor: number | null;
  /**
   * Why what an earlier build had left was not used: it was damaged, another program wrote it, or the disk did not let it
   * be used; null otherwise.
   */
  readonly dropped: 'damaged' | 'older' | 'unusable' | null;
  readonly diagnostics: readonly Diagnostic[];
}
