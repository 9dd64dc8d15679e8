/**
 * Edition → the answers to all that pages may ask, each with a digest. Answers are worked out when first asked and
 * kept, so that thousands of pages which ask the same share one answer, one digest and one Read.
 */
import type { ResolvedLink } from '../content/marks.js';
import type { Edition, Link, Page, Picture, PublicArticle, Read, Shelf, Timestamp } from '../model.js';
import { answer, indexEdition, type Query } from '../newsroom/query.js';
import { authorKey, topicSlug } from '../newsroom/shelves.js';
import { digestText } from '../text/digest.js';
import { formatTimestamp, toIso, type CompiledPattern } from '../text/format-timestamp.js';
import { toRfc822 } from '../text/rfc822.js';
import { describeFile } from './describe-file.js';
import { hrefOf, hrefOfAddress } from './href.js';
import type { ArticleFacts } from './reader.js';
import type { LinkView, PictureView, SiteView, SummaryView, TimeView } from './views.js';

/** An answer, and how it is written down. */
export interface Fact<Value> {
  readonly value: Value;
  readonly read: Read;
}

/** Where a portal may keep its icon, the best first. */
const icons = ['/favicon.svg', '/favicon.ico'];

/** The theme's stylesheet. */
const stylesheet = '/assets/style.css';

/** The answers of one edition. */
export interface Facts {
  site(): Fact<SiteView>;
  section(path: string): Fact<LinkView>;
  topic(tag: string): Fact<LinkView>;
  author(name: string): Fact<LinkView>;
  heading(of: { readonly shelf: 'topic' | 'author'; readonly slug: string }): Fact<string>;
  article(path: string): Fact<ArticleFacts>;
  summary(path: string): Fact<SummaryView>;
  list(query: Query): Fact<readonly SummaryView[]>;
  destination(link: Link): Fact<ResolvedLink>;
  /** A path on the site, below the base path; follows from the site. */
  href(url: string): string;
  /** An address as site.yaml holds it; follows from the site too. */
  address(written: string): string;
  /** The same as a full URL. */
  canonical(url: string): string;
}

/** Prepares the answers of an edition and its pages; `pattern` is how timestamps are shown. */
export function openFacts(edition: Edition, pages: readonly Page[], pattern: CompiledPattern): Facts {
  const { portal } = edition;
  const index = indexEdition(edition);
  const { origin, pathname } = new URL(portal.baseUrl);
  const href = (url: string): string => hrefOf(url, pathname);
  const canonical = (url: string): string => origin + href(url);
  const authors = new Map(edition.authors.map((shelf) => [authorKey(shelf.title), shelf]));

  const viewTime = (timestamp: Timestamp): TimeView => ({
    text: formatTimestamp(timestamp, pattern, portal.language),
    iso: toIso(timestamp),
    rfc822: toRfc822(timestamp),
  });
  const viewPicture = (picture: Picture | null): PictureView | null => {
    if (picture === null) return null;
    const destination = destinationOf(picture.link);
    if (destination.kind === 'text') return null;
    return { url: destination.url, alt: picture.alt, caption: picture.caption, credit: picture.credit };
  };
  const linkTo = (shelf: Shelf | undefined): LinkView => {
    if (shelf === undefined) throw new Error('a page asks for a shelf that the edition does not have');
    return { title: shelf.title, url: href(shelf.url) };
  };
  const publicArticle = (path: string): PublicArticle => {
    const article = edition.byPath.get(path);
    if (article === undefined) throw new Error(`a page asks for ${path}, which is not public`);
    return article;
  };
  const destinationOf = (link: Link): ResolvedLink => {
    switch (link.kind) {
      case 'article': {
        const target = edition.byPath.get(link.target);
        return target === undefined ? { kind: 'text' } : { kind: 'url', url: href(target.url), note: null };
      }
      case 'file': {
        const file = edition.files.get(link.target);
        if (file === undefined) return { kind: 'text' };
        return { kind: 'url', url: href(file.url), note: describeFile(file.url, file.source.size, portal.language) };
      }
      case 'page':
        return edition.away.has(link.target) ? { kind: 'text' } : { kind: 'url', url: href(link.target), note: null };
    }
  };
  const summaryOf = (article: PublicArticle): SummaryView => ({
    title: article.article.title,
    url: href(article.url),
    canonical: canonical(article.url),
    time: viewTime(article.article.timestamp),
    lead: article.article.summary ?? article.article.body.firstParagraph,
    image: viewPicture(article.article.image),
    section: linkTo(index.shelves.get(`section/${article.article.section}`)),
    authors: article.article.authors,
  });

  const icon = icons.find((url) => pages.some((page) => page.url === url));
  const site = remember(
    () => 'portal:site',
    () =>
      plain<SiteView>({
        name: portal.name,
        language: portal.language,
        home: href('/'),
        baseUrl: canonical('/'),
        copyright: portal.copyright,
        contact: portal.contact,
        assets: { style: href(stylesheet) },
        icon: icon === undefined ? null : href(icon),
      }),
  );
  const summary = remember(
    (path: string) => `summary:${path}`,
    (path) => plain(summaryOf(publicArticle(path))),
  );
  return {
    href,
    address: (written) => hrefOfAddress(written, pathname),
    canonical,
    site: () => site(null),
    section: remember(
      (path: string) => `section:${path}`,
      (path) => plain(linkTo(index.shelves.get(`section/${path}`))),
    ),
    topic: remember(
      (tag: string) => `topic:${tag}`,
      (tag) => plain(linkTo(index.shelves.get(`topic/${topicSlug(tag)}`))),
    ),
    author: remember(
      (name: string) => `author:${name}`,
      (name) => plain({ title: name, url: linkTo(authors.get(authorKey(name))).url }),
    ),
    heading: remember(
      ({ shelf, slug }: { readonly shelf: 'topic' | 'author'; readonly slug: string }) => `heading:${shelf}:${slug}`,
      ({ shelf, slug }) => plain(linkTo(index.shelves.get(`${shelf}/${slug}`)).title),
    ),
    article: remember(
      (path: string) => `article:${path}`,
      (path) => {
        const article = publicArticle(path);
        const value = { article, time: viewTime(article.article.timestamp), image: viewPicture(article.article.image) };
        const { digest, section } = article.article;
        return { value, essence: [digest, section, article.url, value.time, value.image] };
      },
    ),
    summary,
    list: remember(
      (query: Query) => `query:${JSON.stringify(query)}`,
      (query) => {
        const facts = answer(query, edition, index).map((article) => summary(article.article.path));
        return { value: facts.map((fact) => fact.value), essence: facts.map((fact) => fact.read.digest) };
      },
    ),
    destination: remember(
      (link: Link) => `link:${link.kind}:${link.target}`,
      (link) => plain(destinationOf(link)),
    ),
  };
}

/** What was worked out: the answer, and what its digest is taken of. */
interface Found<Value> {
  readonly value: Value;
  readonly essence: unknown;
}

/** An answer whose digest is taken of the whole of it. */
function plain<Value>(value: Value): Found<Value> {
  return { value, essence: value };
}

/** A question whose answers are kept by key. */
function remember<Asked, Value>(
  keyOf: (asked: Asked) => string,
  find: (asked: Asked) => Found<Value>,
): (asked: Asked) => Fact<Value> {
  const kept = new Map<string, Fact<Value>>();
  return (asked) => {
    const key = keyOf(asked);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const { value, essence } = find(asked);
    const fact = { value, read: { key, digest: digestText(JSON.stringify(essence)) } };
    kept.set(key, fact);
    return fact;
  };
}
