/** Articles, files, a clock and a ranking → the Edition: what the portal says as of that instant. Pure. */
import type {
  Article,
  BrokenArticle,
  Diagnostic,
  Document,
  Edition,
  GoneArticle,
  HiddenArticle,
  Portal,
  PublicArticle,
  SourceFile,
  StaticPage,
} from '../model.js';
import { checkApprovals } from './check-approvals.js';
import { checkClaims } from './check-claims.js';
import { checkLinks } from './check-links.js';
import { checkNames } from './check-names.js';
import { checkIntroductions, introduceTopics, keepIntroductions, publishPages, type Documents } from './documents.js';
import { asOf, isUrgent, stateOf } from './lifecycle.js';
import { findUnusedFiles, publishFiles } from './public-files.js';
import { findPins, relate, type RelatedRows } from './relate.js';
import { aliasUrlOf, fileOf, guessPermalink, permalinkOf } from './routes.js';
import { findTagVariants, findUnlistedSections, shelveAuthors, shelveSections, shelveTopics } from './shelves.js';
import { checkTranslations, findVersions } from './translations.js';
import { checkUnitsOf, shelveUnits, unitTurns } from './units.js';
import { shelveVolumes } from './volumes.js';

/** How many related articles a related-news page lists. */
const relatedPageCount = 30;

/** How many related articles of each article an edition of `portal` needs. */
export function countRelated({ related }: Portal): number {
  return related.page ? relatedPageCount : related.count;
}

/** Everything that editors have handed in. */
export interface Newsdesk extends Documents {
  /** The documents that are not among them: broken, or set aside since something is wrong with them. */
  readonly aside: readonly (Document | BrokenArticle)[];
  /** The pictures and attachments of content/, by path. */
  readonly files: ReadonlyMap<string, SourceFile>;
}

/** When an edition is drawn, and whether drafts count as public. */
export interface Moment {
  /** Milliseconds since 1970 UTC. */
  readonly clock: number;
  readonly drafts: boolean;
}

/** Which articles are public at a moment, newest first, which are not, and which are no more. */
export interface Selection {
  readonly published: readonly PublicArticle[];
  readonly hidden: Edition['hidden'];
  readonly gone: Edition['gone'];
}

/** Selects what is public. */
export function select(portal: Portal, { articles }: Pick<Newsdesk, 'articles'>, moment: Moment): Selection {
  const hidden = new Map<string, HiddenArticle>();
  const gone = new Map<string, GoneArticle>();
  const published: PublicArticle[] = [];
  for (const article of [...articles].sort(newestFirst)) {
    const state = stateOf(article, moment.clock, moment.drafts);
    const url = permalinkOf(article, portal);
    if (state === 'public') published.push({ article, url, file: fileOf(url) });
    else if (state === 'draft' || state === 'scheduled') hidden.set(article.path, { article, url, reason: state });
    else gone.set(article.path, { article, url, file: fileOf(url), state });
  }
  return { published, hidden, gone };
}

/** Draws the edition out of what is public and how that is related. */
export function assemble(
  portal: Portal,
  desk: Newsdesk,
  moment: Moment,
  { published, hidden, gone }: Selection,
  rows: RelatedRows,
  histories: Edition['histories'],
): Edition {
  const byPath = new Map(published.map((entry) => [entry.article.path, entry]));
  const pages = publishPages(desk.pages, moment.drafts);
  const named = introduceTopics(desk.topics, moment.drafts);
  const topics = shelveTopics(published, portal, named);
  const introductions = keepIntroductions(named, topics);
  const sections = shelveSections(published, portal);
  return {
    portal,
    asOf: asOf(desk.articles, moment.clock, moment.drafts, unitTurns(portal)),
    articles: published,
    byPath,
    hidden,
    gone,
    corrected: published.filter(({ article }) => article.corrections.length > 0),
    pinned: published.filter(({ article }) => article.pinned),
    urgent: published.filter(({ article }) => isUrgent(article, moment.clock)),
    pages,
    introductions,
    away: findAway(hidden, pages, desk, portal),
    sections,
    topics,
    authors: shelveAuthors(published, portal),
    units: shelveUnits(published, portal),
    volumes: portal.api ? shelveVolumes(sections) : [],
    versions: findVersions(published, portal.language),
    histories,
    related: relate(published, findPins(published, byPath), rows),
    files: publishFiles([...published.map((entry) => entry.article), ...pages, ...introductions.values()], desk.files),
  };
}

function findAway(
  hidden: Edition['hidden'],
  published: readonly StaticPage[],
  { pages, aside }: Newsdesk,
  portal: Portal,
): Edition['away'] {
  const away = new Map<string, string>();
  const held = pages.filter((page) => !published.includes(page));
  for (const document of [...[...hidden.values()].map((entry) => entry.article), ...held, ...aside]) {
    away.set(document.path, document.path);
    const url = urlOf(document, portal);
    if (url !== null) away.set(url, document.path);
    if ('aliases' in document) for (const alias of document.aliases) away.set(aliasUrlOf(alias), document.path);
  }
  return away;
}

function urlOf(document: Document | BrokenArticle, portal: Portal): string | null {
  if (document.kind === 'article') return permalinkOf(document, portal);
  return document.kind === 'page' ? document.url : guessPermalink(document.path, portal);
}

/** What is wrong with how the documents stand together; each keeps its own diagnostics. */
export function examine(
  { portal, byPath, gone, pages, introductions }: Edition,
  desk: Newsdesk,
): readonly Diagnostic[] {
  const documents = [...desk.articles, ...desk.pages, ...desk.topics];
  const others = new Set([...pages, ...introductions.values()].map(({ path }) => path));
  const isWhole = desk.aside.length === 0;
  return [
    ...checkNames(desk.articles, portal),
    ...checkClaims(desk.articles, portal),
    ...checkLinks({
      documents: new Map(documents.map((document) => [document.path, document])),
      isPublic: (path) => byPath.has(path) || others.has(path),
      isGone: (path) => gone.has(path),
      aside: new Set(desk.aside.map(({ path }) => path)),
      files: desk.files,
    }),
    ...checkApprovals(desk.articles, portal),
    ...checkUnitsOf(desk.articles, portal),
    ...findUnlistedSections(desk.articles, portal),
    ...findTagVariants(desk.articles, desk.topics),
    ...checkIntroductions(desk.topics, desk.articles, isWhole),
    ...checkTranslations(desk.articles, portal.language),
    ...(isWhole ? findUnusedFiles(documents, desk.files) : []),
  ];
}

/** Lists are ordered by instant, then by path; paths by code units, so that the order is the same everywhere. */
function newestFirst(a: Article, b: Article): number {
  if (a.timestamp.instant !== b.timestamp.instant) return b.timestamp.instant - a.timestamp.instant;
  return a.path < b.path ? -1 : 1;
}
