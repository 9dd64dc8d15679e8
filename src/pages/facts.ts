/**
 * Edition → the answers to all that pages may ask, each with its fingerprint. What a fingerprint is taken of is known
 * without working out the answer, so that a later build can look again at what an earlier one has read for next to
 * nothing.
 */
import type { ResolvedLink } from '../content/marks.js';
import type { Article, Edition, Link, Picture, PublicArticle, Shelf, Timestamp } from '../model.js';
import { answer, indexEdition, parseQuery, printQuery, type Query } from '../newsroom/query.js';
import { searchUrlOf } from '../newsroom/routes.js';
import { authorKey, topicSlug } from '../newsroom/shelves.js';
import { fingerprintAll, fingerprintOf, fingerprintText, type Fingerprint } from '../text/fingerprint.js';
import { formatTimestamp, toIso, type CompiledPattern } from '../text/format-timestamp.js';
import { toRfc822 } from '../text/rfc822.js';
import { describeFile } from './describe-file.js';
import { hrefOf, hrefOfAddress } from './href.js';
import { cut, named, Questions, remember, type Fact } from './questions.js';
import type { ArticleFacts } from './reader.js';
import type { LinkView, PictureView, SiteView, SummaryView, TimeView } from './views.js';

/** The theme's stylesheet. */
const stylesheet = '/assets/style.css';

/** What the search page works with. */
const searchScript = '/assets/search.js';
const searchStylesheet = '/assets/search.css';

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
  /** What a page would see now under a key of one of these questions; null where there is nothing to see. */
  look(key: string): Fingerprint | null;
}

/** Prepares the answers of an edition whose icon is at `icon`; `pattern` is how timestamps are shown. */
export function openFacts(edition: Edition, icon: string | null, pattern: CompiledPattern): Facts {
  const { portal } = edition;
  const index = indexEdition(edition);
  const { origin, pathname } = new URL(portal.baseUrl);
  const href = (url: string): string => hrefOf(url, pathname);
  const canonical = (url: string): string => origin + href(url);
  const authors = new Map(edition.authors.map((shelf) => [authorKey(shelf.title), shelf]));
  /** What every address and every timestamp hangs on. */
  const style = fingerprintOf([portal.baseUrl, portal.language, portal.timeZone, portal.timestampFormat]);

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
  const linkTo = (shelf: Shelf | undefined): LinkView | null =>
    shelf === undefined ? null : { title: shelf.title, url: href(shelf.url) };
  const sectionLink = (path: string): LinkView | null => linkTo(index.shelves.get(`section/${path}`));
  const authorLink = (name: string): LinkView | null => {
    const link = linkTo(authors.get(authorKey(name)));
    return link === null ? null : { title: name, url: link.url };
  };
  const destinationOf = (link: Pick<Link, 'kind' | 'target'>): ResolvedLink => {
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
  const pictureSeen = ({ image }: Article): Fingerprint => (image === null ? 0 : fingerprintOf(viewPicture(image)));
  const sectionSeen = remember((path) => fingerprintOf(sectionLink(path)));
  const summaries = new Map<PublicArticle, Fingerprint>();
  const summarySeen = (entry: PublicArticle): Fingerprint => {
    const known = summaries.get(entry);
    if (known !== undefined) return known;
    const { article, url } = entry;
    const section = sectionSeen(article.section);
    const seen = fingerprintAll([article.face, fingerprintText(url), style, section, pictureSeen(article)]);
    summaries.set(entry, seen);
    return seen;
  };
  const seenAt = (path: string, see: (entry: PublicArticle) => Fingerprint): Fingerprint | null => {
    const entry = edition.byPath.get(path);
    return entry === undefined ? null : see(entry);
  };

  const questions = new Questions();
  const site = questions.add({
    ...named('portal'),
    find: (): SiteView => ({
      name: portal.name,
      language: portal.language,
      home: href('/'),
      baseUrl: canonical('/'),
      copyright: portal.copyright,
      contact: portal.contact,
      assets: { style: href(stylesheet), search: href(searchScript), searchStyle: href(searchStylesheet) },
      search: portal.search ? href(searchUrlOf(portal.language)) : null,
      icon: icon === null ? null : href(icon),
    }),
  });
  const summary = questions.add({
    ...named('summary'),
    see: (path) => seenAt(path, summarySeen),
    find: remember((path): SummaryView | null => {
      const entry = edition.byPath.get(path);
      const section = entry === undefined ? null : sectionLink(entry.article.section);
      if (entry === undefined || section === null) return null;
      const { article, url } = entry;
      return {
        title: article.title,
        url: href(url),
        canonical: canonical(url),
        time: viewTime(article.timestamp),
        lead: article.summary ?? article.body.firstParagraph,
        image: viewPicture(article.image),
        section,
        authors: article.authors,
      };
    }),
  });
  return {
    href,
    address: (written) => hrefOfAddress(written, pathname),
    canonical,
    look: (key) => questions.look(key),
    site: () => site('site'),
    summary,
    section: questions.add({ ...named('section'), see: sectionSeen, find: sectionLink }),
    topic: questions.add({ ...named('topic'), find: (tag) => linkTo(index.shelves.get(`topic/${topicSlug(tag)}`)) }),
    author: questions.add({ ...named('author'), find: authorLink }),
    heading: questions.add({
      kind: 'heading',
      print: ({ shelf, slug }: Pick<Shelf, 'slug'> & { readonly shelf: 'topic' | 'author' }) => `${shelf}:${slug}`,
      parse: (text) => {
        const [shelf, slug] = cut(text);
        return { shelf: shelf === 'topic' ? shelf : 'author', slug };
      },
      find: ({ shelf, slug }) => index.shelves.get(`${shelf}/${slug}`)?.title ?? null,
    }),
    article: questions.add({
      ...named('article'),
      see: (path) =>
        seenAt(path, ({ article, url }) => {
          const own = [article.digest, article.section, url].map(fingerprintText);
          return fingerprintAll([...own, article.face, style, pictureSeen(article)]);
        }),
      find: (path): ArticleFacts | null => {
        const entry = edition.byPath.get(path);
        if (entry === undefined) return null;
        return { article: entry, time: viewTime(entry.article.timestamp), image: viewPicture(entry.article.image) };
      },
    }),
    list: questions.add({
      kind: 'list',
      print: printQuery,
      parse: parseQuery,
      see: (query) => fingerprintAll(answer(query, edition, index).map(summarySeen)),
      find: (query) => answer(query, edition, index).map(({ article }) => summary(article.path).value),
    }),
    destination: questions.add({
      kind: 'link',
      print: ({ kind, target }: Pick<Link, 'kind' | 'target'>) => `${kind}:${target}`,
      parse: (text) => {
        const [kind, target] = cut(text);
        return { kind: kind === 'article' || kind === 'file' ? kind : 'page', target };
      },
      find: destinationOf,
    }),
  };
}
