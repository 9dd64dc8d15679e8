/**
 * Edition → the answers to all that pages may ask, each with its fingerprint. What a fingerprint is taken of is known
 * without working out the answer, so that a later build can look again at what an earlier one has read for next to
 * nothing.
 */
import type { ResolvedLink } from '../content/marks.js';
import { needsMetaPolicy } from '../hosting/hosts.js';
import { metaPolicyOf } from '../hosting/policy.js';
import type { Article, Edition, Link, Picture, PublicArticle, Shelf, Timestamp } from '../model.js';
import { answer, indexEdition, parseQuery, printQuery, type Query } from '../newsroom/query.js';
import { searchUrlOf } from '../newsroom/routes.js';
import { authorKey, topicSlug } from '../newsroom/shelves.js';
import { sectionOfVolume } from '../newsroom/volumes.js';
import { fingerprintAll, fingerprintOf, fingerprintText, type Fingerprint } from '../text/fingerprint.js';
import { flatten } from '../text/flatten.js';
import { formatTimestamp, toIso, toRfc3339, type CompiledPattern } from '../text/format-timestamp.js';
import { nameLanguage } from '../text/language-names.js';
import { mediaTypeOf } from '../text/media-types.js';
import { toRfc822 } from '../text/rfc822.js';
import type { Fixtures } from './copies.js';
import { describeFile } from './describe-file.js';
import { keepLatest } from './keep-latest.js';
import { makeLasting } from './lasting.js';
import { openDocumentFacts, type DocumentFacts } from './document-facts.js';
import { hrefOf, hrefOfAddress } from './href.js';
import { openHistoryFacts, type HistoryFacts } from './history.js';
import { cut, keepLast, named, Questions, remember, type Fact } from './questions.js';
import type { ArticleFacts } from './reader.js';
import { openRecordFacts, viewCorrections, type RecordFacts } from './record-facts.js';
import type { LinkView, PictureView, SiteView, SummaryView, TimeView, UnitView, VersionView } from './views.js';
import { viewUnit } from './units.js';
import { openSearchUrl } from './open-search.js';

/** What was seen of a volume when it was last looked at; null where it must be looked at again. */
export type Recollect = (slug: string) => Fingerprint | null;

/** How many summaries are kept at least: of a hundred thousand, with what is printed of them, they would be half of all memory. */
const MOST_SUMMARIES = 1 << 14;

/** The answers of one edition. */
export interface Facts extends DocumentFacts, HistoryFacts, RecordFacts {
  site(): Fact<SiteView>;
  section(path: string): Fact<LinkView>;
  topic(tag: string): Fact<LinkView>;
  author(name: string): Fact<LinkView>;
  heading(of: { readonly shelf: 'topic' | 'author' | 'unit'; readonly slug: string }): Fact<string>;
  unit(slug: string): Fact<UnitView>;
  article(path: string): Fact<ArticleFacts>;
  summary(path: string): Fact<SummaryView>;
  volume(slug: string): Fact<string>;
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

/**
 * Prepares the answers of an edition; `pattern` is how timestamps are shown; `recollect` knows volumes in which nothing
 * has changed since they were last looked at.
 */
export function openFacts(
  edition: Edition,
  fixtures: Fixtures,
  pattern: CompiledPattern,
  recollect: Recollect = () => null,
): Facts {
  const { portal } = edition;
  const index = indexEdition(edition);
  const { origin, pathname } = new URL(portal.baseUrl);
  const href = (url: string): string => hrefOf(url, pathname);
  const canonical = (url: string): string => origin + href(url);
  const pages = new Map(edition.pages.map((page) => [page.path, page]));
  const authors = new Map(edition.authors.map((shelf) => [authorKey(shelf.title), shelf]));
  /** What every address and every timestamp hangs on. */
  const style = fingerprintOf([portal.baseUrl, portal.language, portal.timeZone, portal.timestampFormat]);

  const viewTime = (timestamp: Timestamp): TimeView => {
    const rfc3339 = flatten(toRfc3339(timestamp));
    return {
      text: flatten(formatTimestamp(timestamp, pattern, portal.language)),
      iso: timestamp.precision === 'day' ? toIso(timestamp) : rfc3339,
      rfc3339,
      rfc822: flatten(toRfc822(timestamp)),
    };
  };
  const viewPicture = (picture: Picture | null): PictureView | null => {
    if (picture === null) return null;
    const destination = destinationOf(picture.link);
    if (destination.kind === 'text') return null;
    const { alt, caption, credit, link } = picture;
    const size = edition.files.get(link.target)?.source.size ?? null;
    const { url } = destination;
    return { url, canonical: origin + url, type: mediaTypeOf(url), size, alt, caption, credit };
  };
  const linkTo = (shelf: Shelf | undefined): LinkView | null =>
    shelf === undefined ? null : { title: shelf.title, url: href(shelf.url) };
  const sectionLink = remember((path): LinkView | null => linkTo(index.shelves.get(`section/${path}`)));
  const authorLink = (name: string): LinkView | null => {
    const link = linkTo(authors.get(authorKey(name)));
    return link === null ? null : { title: name, url: link.url };
  };
  const destinationOf = (link: Pick<Link, 'kind' | 'target'>): ResolvedLink => {
    switch (link.kind) {
      case 'article': {
        const { byPath, gone } = edition;
        const target = byPath.get(link.target) ?? gone.get(link.target) ?? pages.get(link.target);
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
  const summariesSeen = new Map<PublicArticle, Fingerprint>();
  const summarySeen = (entry: PublicArticle): Fingerprint => {
    const known = summariesSeen.get(entry);
    if (known !== undefined) return known;
    const { article, url } = entry;
    const section = sectionSeen(article.section);
    const seen = fingerprintAll([article.face, fingerprintText(url), style, section, pictureSeen(article)]);
    summariesSeen.set(entry, seen);
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
      assets: {
        style: href(fixtures.style),
        page: href(fixtures.page),
        search: href(fixtures.search),
        searchStyle: href(fixtures.searchStyle),
      },
      search: portal.search ? href(searchUrlOf(portal.language)) : null,
      icon: fixtures.icon === null ? null : href(fixtures.icon),
      slots: {
        scripts: portal.scripts.map(({ src, integrity }) => ({ url: hrefOfAddress(src, pathname), integrity })),
        policy: needsMetaPolicy(portal.host) ? metaPolicyOf(portal) : null,
      },
      openSearch: portal.search ? href(openSearchUrl) : null,
    }),
  });
  const viewSummary = ({ article, url }: PublicArticle): SummaryView => {
    const section = sectionLink(article.section);
    if (section === null) throw new Error(`an edition without the section of ${article.path}`);
    return {
      title: article.title,
      url: href(url),
      canonical: canonical(url),
      time: viewTime(article.timestamp),
      lead: article.summary ?? article.body.firstParagraph,
      image: viewPicture(article.image),
      section,
      authors: article.authors,
      correction: viewCorrections(article, viewTime)[0] ?? null,
      language: article.language ?? portal.language,
    };
  };
  // One for all lists that show it.
  const summaryOf = keepLatest(MOST_SUMMARIES, (entry: PublicArticle): SummaryView => makeLasting(viewSummary(entry)));
  const summary = questions.add({
    ...named('summary'),
    see: (path) => seenAt(path, summarySeen),
    find: (path) => {
      const entry = edition.byPath.get(path);
      return entry === undefined ? null : summaryOf(entry);
    },
  });
  // What is seen of a list and what is shown of it are asked for one after the other.
  const entriesOf = keepLast((query: Query) => answer(query, edition, index));
  const versionsOf = ({ article, url: own }: PublicArticle): readonly VersionView[] =>
    (edition.versions.get(article.path) ?? []).map(({ language, url }) => ({
      language,
      name: nameLanguage(language),
      url: url.startsWith('/') ? canonical(url) : url,
      current: url === own,
    }));
  const articleSeen = (entry: PublicArticle): Fingerprint => {
    const { article, url } = entry;
    const own = [article.digest, article.section, url].map(fingerprintText);
    const versions = edition.versions.has(article.path) ? [fingerprintOf(versionsOf(entry))] : [];
    return fingerprintAll([...own, article.face, style, pictureSeen(article), ...versions]);
  };
  const destination = questions.add({
    kind: 'link',
    print: ({ kind, target }: Pick<Link, 'kind' | 'target'>) => `${kind}:${target}`,
    parse: (text): Pick<Link, 'kind' | 'target'> => {
      const [kind, target] = cut(text);
      return { kind: kind === 'article' || kind === 'file' ? kind : 'page', target };
    },
    find: destinationOf,
  });
  const volumes = new Map(edition.volumes.map((volume) => [volume.slug, volume]));
  /** Of all that its file shows. */
  const volumeSeen = remember((slug): Fingerprint | null => {
    const volume = volumes.get(slug);
    if (volume === undefined) return null;
    const known = recollect(slug);
    if (known !== null) return known;
    const parts = volume.articles.flatMap((entry) => [
      articleSeen(entry),
      ...entry.article.body.links.map((link) => destination(link).read.seen ?? 0),
    ]);
    return fingerprintAll([style, sectionSeen(sectionOfVolume(slug)), ...parts]);
  });
  return {
    ...openDocumentFacts(edition, questions, { href, viewTime }),
    ...openHistoryFacts(edition, questions, viewTime),
    unit: questions.add({ ...named('unit'), find: (slug) => viewUnit(slug, edition, { href, viewTime }) }),
    ...openRecordFacts(edition, questions, { href, canonical, viewTime, sectionLink }),
    href,
    address: (written) => hrefOfAddress(written, pathname),
    canonical,
    look: (key) => questions.look(key),
    site: () => site('site'),
    summary,
    section: questions.add({ ...named('section'), find: sectionLink }),
    topic: questions.add({ ...named('topic'), find: (tag) => linkTo(index.shelves.get(`topic/${topicSlug(tag)}`)) }),
    author: questions.add({ ...named('author'), find: authorLink }),
    heading: questions.add({
      kind: 'heading',
      print: ({ shelf, slug }: Pick<Shelf, 'slug'> & { readonly shelf: 'topic' | 'author' | 'unit' }) =>
        `${shelf}:${slug}`,
      parse: (text) => {
        const [shelf, slug] = cut(text);
        return { shelf: shelf === 'topic' || shelf === 'unit' ? shelf : 'author', slug };
      },
      find: ({ shelf, slug }) => index.shelves.get(`${shelf}/${slug}`)?.title ?? null,
    }),
    article: questions.add({
      ...named('article'),
      see: (path) => seenAt(path, articleSeen),
      find: (path): ArticleFacts | null => {
        const entry = edition.byPath.get(path);
        if (entry === undefined) return null;
        const { article } = entry;
        return {
          article: entry,
          time: viewTime(article.timestamp),
          image: viewPicture(article.image),
          corrections: viewCorrections(article, viewTime),
          versions: versionsOf(entry),
        };
      },
    }),
    list: questions.add({
      kind: 'list',
      print: printQuery,
      parse: parseQuery,
      see: (query) => fingerprintAll(entriesOf(query).map(summarySeen)),
      find: (query) => entriesOf(query).map(summaryOf),
    }),
    volume: questions.add({
      ...named('volume'),
      see: volumeSeen,
      find: (slug) => {
        const seen = volumeSeen(slug);
        return seen === null ? null : seen.toString(36);
      },
    }),
    destination,
  };
}
