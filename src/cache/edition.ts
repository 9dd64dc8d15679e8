/**
 * The edition of a build ↔ sections of bytes: for the cache, and for other threads. Read back, it is the same edition, but
 * its articles are only read when somebody looks at them: a build after a small edit looks at a few of ten thousand.
 */
import type { Fixtures } from '../pages/copies.js';
import type {
  Article,
  Document,
  Edition,
  GoneArticle,
  HiddenArticle,
  HistoryEntry,
  Portal,
  PublicArticle,
  Shelf,
  SourceFile,
  Version,
} from '../model.js';
import { findPins, type Pins } from '../newsroom/relate.js';
import { fingerprintOf, type Fingerprint } from '../text/fingerprint.js';
import { packTexts, packWhole, unpackTexts, unpackWhole, type Sections } from './blob.js';
import type { Documents } from './documents.js';

/** Everything but the portal, the articles and their ranking, which are kept elsewhere. Numbers are positions. */
interface Meta {
  /** Of the settings: see `fingerprintPortal`. */
  readonly portal: Fingerprint;
  readonly asOf: number;
  readonly fixtures: Fixtures;
  readonly hidden: readonly (readonly [path: string, url: string, reason: HiddenArticle['reason']])[];
  readonly gone: readonly (readonly [path: string, url: string, file: string, state: GoneArticle['state']])[];
  readonly away: readonly (readonly [url: string, path: string])[];
  /** How many of the shelves are sections, topics, authors and units; the others are volumes. */
  readonly sections: number;
  readonly topics: number;
  readonly authors: number;
  readonly units: number;
  readonly shelves: readonly Omit<Shelf, 'articles'>[];
  readonly versions: readonly (readonly [path: string, versions: readonly Version[]])[];
  readonly histories: readonly (readonly [path: string, entries: readonly HistoryEntry[]])[];
  readonly pinned: readonly number[];
  readonly urgent: readonly number[];
  readonly corrected: readonly number[];
  /** Of the static pages. */
  readonly pages: readonly string[];
  /** The slugs of topics, and the paths of their introductions. */
  readonly introductions: readonly (readonly [slug: string, path: string])[];
  readonly pins: readonly (readonly [position: number, pinned: readonly number[]])[];
  readonly files: readonly (readonly [source: SourceFile, url: string])[];
}

/** Lays down an edition; `fixtures`: what every page of it needs. */
export function packEdition(edition: Edition, fixtures: Fixtures): Sections {
  const { articles, sections, topics, authors, units, volumes } = edition;
  const positions = new Map(articles.map((entry, position) => [entry, position]));
  const positionsOf = (entries: readonly PublicArticle[]): number[] =>
    entries.map((entry) => positions.get(entry) ?? 0);
  const shelves = [...sections, ...topics, ...authors, ...units, ...volumes];
  const meta: Meta = {
    portal: fingerprintPortal(edition.portal),
    asOf: edition.asOf,
    fixtures,
    hidden: [...edition.hidden].map(([hidden, { url, reason }]) => [hidden, url, reason]),
    gone: [...edition.gone].map(([gone, { url, file, state }]) => [gone, url, file, state]),
    away: [...edition.away],
    sections: sections.length,
    topics: topics.length,
    authors: authors.length,
    units: units.length,
    versions: [...edition.versions],
    shelves: shelves.map(({ slug, title, url }) => ({ slug, title, url })),
    histories: [...edition.histories],
    pinned: positionsOf(edition.pinned),
    urgent: positionsOf(edition.urgent),
    corrected: positionsOf(edition.corrected),
    pages: edition.pages.map((page) => page.path),
    introductions: [...edition.introductions].map(([slug, note]) => [slug, note.path]),
    pins: [...findPins(articles, edition.byPath)].map(([entry, pinned]) => [
      positions.get(entry) ?? 0,
      positionsOf(pinned),
    ]),
    files: [...edition.files.values()].map(({ source, url }) => [source, url]),
  };
  let end = 0;
  return {
    meta: Buffer.from(JSON.stringify(meta)),
    paths: packTexts(articles.map(({ article }) => article.path)),
    urls: packTexts(articles.map(({ url }) => url)),
    files: packTexts(articles.map(({ file }) => file)),
    ends: packWhole(shelves.map((shelf) => (end += shelf.articles.length))),
    members: packWhole(shelves.flatMap((shelf) => positionsOf(shelf.articles))),
  };
}

/** An edition that was read back. */
export interface StoredEdition {
  /** Without related news. */
  readonly edition: Omit<Edition, 'related'>;
  readonly pins: Pins;
  readonly fixtures: Fixtures;
  /** What it was read from. */
  readonly sections: Sections;
}

/**
 * What `packEdition` has laid down; null where that is the edition of other settings. `documents` are asked each time that
 * one is looked at.
 */
export function readEdition(sections: Sections, portal: Portal, documents: Documents): StoredEdition | null {
  const meta: Meta = JSON.parse(Buffer.from(sections['meta'] ?? []).toString());
  if (meta.portal !== fingerprintPortal(portal)) return null;
  const paths = unpackTexts(sections['paths']);
  const urls = unpackTexts(sections['urls']);
  const files = unpackTexts(sections['files']);
  const articles = paths.map((path, at) => new StoredArticle(path, urls[at] ?? '', files[at] ?? '', documents));
  const shelves = readShelves(sections, meta, articles);
  const [topics, authors] = [meta.sections, meta.sections + meta.topics];
  const units = authors + meta.authors;
  const volumes = units + meta.units;
  const edition = {
    portal,
    asOf: meta.asOf,
    articles,
    byPath: new Map(articles.map((entry, at) => [paths[at] ?? '', entry])),
    hidden: new Map(meta.hidden.map(([path, url, reason]) => [path, new StoredHidden(path, url, reason, documents)])),
    gone: new Map(
      meta.gone.map(([path, url, file, state]) => [path, new StoredGone(path, url, file, documents, state)]),
    ),
    away: new Map(meta.away),
    pinned: meta.pinned.map((position) => entryAt(articles, position)),
    urgent: meta.urgent.map((position) => entryAt(articles, position)),
    corrected: meta.corrected.map((position) => entryAt(articles, position)),
    pages: meta.pages.map((path) => readAs('page', numberOf(path, documents), documents)),
    introductions: new Map(
      meta.introductions.map(([slug, path]) => [slug, readAs('topic', numberOf(path, documents), documents)]),
    ),
    sections: shelves.slice(0, topics),
    topics: shelves.slice(topics, authors),
    authors: shelves.slice(authors, units),
    units: shelves.slice(units, volumes),
    volumes: shelves.slice(volumes),
    versions: new Map(meta.versions),
    histories: new Map(meta.histories),
    files: new Map(meta.files.map(([source, url]) => [source.path, { source, url }])),
  };
  const pins: Pins = new Map(
    meta.pins.map(([position, pinned]) => [entryAt(articles, position), pinned.map((one) => entryAt(articles, one))]),
  );
  return { edition, pins, fixtures: meta.fixtures, sections };
}

/** Of all that `site.yaml` says, wherever it lies and wherever in it that stands. */
function fingerprintPortal({ root: _root, fields: _fields, ...settings }: Portal): Fingerprint {
  return fingerprintOf(settings);
}

function readAs<Kind extends Document['kind']>(
  kind: Kind,
  number: number,
  documents: Documents,
): Extract<Document, { readonly kind: Kind }> {
  const document = documents.at(number);
  if (!isOfKind(document, kind)) throw new Error(`the edition has for a ${kind} what is none: ${document.path}`);
  return document;
}

function numberOf(path: string, documents: Documents): number {
  const number = documents.find(path);
  if (number < 0) throw new Error(`the edition has what is not known: ${path}`);
  return number;
}

function isOfKind<Kind extends Document['kind']>(
  document: Document,
  kind: Kind,
): document is Extract<Document, { readonly kind: Kind }> {
  return document.kind === kind;
}

function readShelves(sections: Sections, meta: Meta, articles: readonly PublicArticle[]): readonly Shelf[] {
  const ends = unpackWhole(sections['ends']);
  const members = unpackWhole(sections['members']);
  return meta.shelves.map((shelf, at) => ({
    ...shelf,
    articles: Array.from(members.subarray(at === 0 ? 0 : ends[at - 1], ends[at]), (one) => entryAt(articles, one)),
  }));
}

function entryAt(articles: readonly PublicArticle[], position: number): PublicArticle {
  const entry = articles[position];
  if (entry === undefined) throw new Error(`the edition has no article ${position}`);
  return entry;
}

/** An article that is read when it is looked at. */
class StoredHead {
  readonly url: string;
  readonly #number: number;
  readonly #documents: Documents;

  constructor(path: string, url: string, documents: Documents) {
    this.url = url;
    this.#number = numberOf(path, documents);
    this.#documents = documents;
  }

  get article(): Article {
    return readAs('article', this.#number, this.#documents);
  }
}

class StoredArticle extends StoredHead implements PublicArticle {
  readonly file: string;

  constructor(path: string, url: string, file: string, documents: Documents) {
    super(path, url, documents);
    this.file = file;
  }
}

class StoredGone extends StoredArticle implements GoneArticle {
  readonly state: GoneArticle['state'];

  constructor(path: string, url: string, file: string, documents: Documents, state: GoneArticle['state']) {
    super(path, url, file, documents);
    this.state = state;
  }
}

class StoredHidden extends StoredHead implements HiddenArticle {
  readonly reason: HiddenArticle['reason'];

  constructor(path: string, url: string, reason: HiddenArticle['reason'], documents: Documents) {
    super(path, url, documents);
    this.reason = reason;
  }
}
