/**
 * Loaded articles → the edition and its pages. With `--keep-going`, articles with errors step aside (an earlier version
 * out of git takes their place where there is one) until what is left can be published.
 */
import { diagnose, hasError } from './diagnostics/diagnose.js';
import type {
  BrokenArticle,
  Diagnostic,
  Document,
  Edition,
  Moves,
  Page,
  Portal,
  PublicArticle,
  RedirectRow,
  SourceFile,
} from './model.js';
import { assemble, countRelated, examine, select, type Moment, type Newsdesk } from './newsroom/assemble.js';
import { keepsUrl } from './newsroom/check-claims.js';
import { sortDocuments } from './newsroom/documents.js';
import type { RelatedRows } from './newsroom/relate.js';
import { checkAddresses } from './pages/check-addresses.js';
import { checkWords } from './pages/check-words.js';
import type { Asset } from './pages/copies.js';
import { findClashes, plan } from './pages/plan.js';
import { checkBlocks } from './pages/shared.js';
import { isOutputPath } from './publish/manifest.js';
import { unindexed, type Indexed } from './search/index-bundles.js';
import type { Told } from './tell-histories.js';

/** What the edition is drawn from. */
export interface Material {
  readonly portal: Portal;
  readonly documents: readonly (Document | BrokenArticle)[];
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly redirects: readonly RedirectRow[];
  readonly assets: readonly Asset[];
  /** Ranks the `count` nearest others of each article; they come oldest first. */
  readonly rank: (articles: readonly PublicArticle[], count: number) => Promise<RelatedRows>;
  /** Tells the public history of the articles. */
  readonly tell: (articles: readonly PublicArticle[]) => Promise<Told>;
  /** Begins to index the articles, which come newest first. */
  readonly index: (articles: readonly PublicArticle[]) => Promise<Indexed>;
}

/** Earlier versions of a document, newest first, as far as they can be read without an error. */
export type EarlierVersions = (path: string) => AsyncIterator<Document, void, void>;

/** An edition that is ready to be rendered, or whose diagnostics say why it is not. */
export interface Printable {
  /** The static pages that editors have handed in. */
  readonly desk: Pick<Newsdesk, 'pages'>;
  readonly edition: Edition;
  /** All but the files of the search indexes. */
  readonly pages: readonly Page[];
  /** What servers must know beside files. */
  readonly moves: Moves;
  /** The search indexes, which are made meanwhile; none where an article has errors. */
  readonly indexed: Promise<Indexed>;
  /** Of articles, of how they stand together, of addresses. */
  readonly diagnostics: readonly Diagnostic[];
  /** The articles whose present version is not published because of its errors; sorted. */
  readonly skipped: readonly string[];
}

/** The same, with all that it was drawn from. */
export interface Drawn extends Printable {
  readonly desk: Newsdesk;
  readonly rows: RelatedRows;
}

/** Draws the edition as of `moment`. `earlier` is null unless articles with errors may step aside. */
export async function drawEdition(material: Material, moment: Moment, earlier: EarlierVersions | null): Promise<Drawn> {
  const reasons: Diagnostic[] = [];
  const present = new Map(material.documents.map((document) => [document.path, document]));
  const stand = new Map<string, Document | null>();
  const versions = new Map<string, AsyncIterator<Document, void, void>>();
  for (;;) {
    const drawn = await drawOnce(material, [...present.values()], stand, moment);
    // What is said of a version that stands in has its places in a text that the editor does not have.
    const current = drawn.diagnostics.filter(({ place }) => place === null || !stand.has(place.file));
    const failing = earlier === null ? [] : findFailing(drawn.diagnostics, present, stand, material.portal);
    if (earlier === null || failing.length === 0) {
      const guarded = earlier === null ? [] : reportGuarded(material.documents);
      return {
        ...drawn,
        diagnostics: [...reasons, ...current, ...guarded, ...reportStandIns(stand)],
        skipped: [...stand.keys()].sort(),
      };
    }
    reasons.push(...current.filter(({ place }) => place !== null && failing.includes(place.file)));
    for (const path of failing) {
      const iterator = versions.get(path) ?? earlier(path);
      versions.set(path, iterator);
      const next = await iterator.next();
      stand.set(path, next.done === true ? null : next.value);
    }
  }
}

async function drawOnce(
  { portal, files, redirects, assets, rank, tell, index }: Material,
  present: readonly (Document | BrokenArticle)[],
  stand: ReadonlyMap<string, Document | null>,
  moment: Moment,
): Promise<Omit<Drawn, 'skipped'>> {
  const documents: Document[] = [];
  const aside: (Document | BrokenArticle)[] = [];
  for (const version of present) {
    const document = stand.has(version.path) ? stand.get(version.path) : version;
    if (document !== undefined && document !== null && document.kind !== 'broken') documents.push(document);
    else aside.push(version);
  }
  const desk = { ...sortDocuments(documents), aside, files };
  const selection = select(portal, desk, moment);
  const own = present.filter((article) => !stand.has(article.path)).flatMap((article) => article.diagnostics);
  const indexed = hasError(own) ? Promise.resolve(unindexed) : index(selection.published);
  const rows = await rank(selection.published.toReversed(), countRelated(portal));
  const told = await tell(selection.published);
  const edition = assemble(portal, desk, moment, selection, rows, told.histories);
  const { pages, moves, diagnostics: moved } = plan(edition, assets, redirects);
  return {
    desk,
    rows,
    edition,
    pages,
    moves,
    indexed,
    diagnostics: [
      ...own,
      ...told.diagnostics,
      ...moved,
      ...examine(edition, desk),
      ...findClashes(pages, edition),
      ...checkAddresses(pages, edition, documents),
      ...checkBlocks(portal),
      ...checkWords(portal),
      ...checkFileNames(pages),
    ],
  };
}

/** In bytes: what most disks allow. */
const longestName = 255;

/** Names that a manifest, another system or git would stumble over. */
function checkFileNames(pages: readonly Page[]): readonly Diagnostic[] {
  return (
    pages
      // A related-news page stands below its article, which says enough.
      .filter(({ subject }) => subject.kind !== 'related')
      .filter(
        ({ file }) => !isOutputPath(file) || file.split('/').some((name) => Buffer.byteLength(name) > longestName),
      )
      .map(({ file, origin }) => diagnose('name-unpublishable', { file: origin, offset: 0, length: 0 }, { name: file }))
  );
}

/** The fields that keep a text from the public: an earlier version may lack them. */
const guards = ['draft', 'publishAt', 'expiresAt', 'withdrawn'];

/** The articles that errors name and that may step aside. One whose wrong version must not stay online may not. */
function findFailing(
  diagnostics: readonly Diagnostic[],
  present: ReadonlyMap<string, Document | BrokenArticle>,
  stand: ReadonlyMap<string, Document | null>,
  portal: Portal,
): readonly string[] {
  const paths = diagnostics.flatMap((diagnostic) => {
    const { severity, place } = diagnostic;
    return severity === 'error' && place !== null && !isOthersFault(diagnostic, present, portal) ? [place.file] : [];
  });
  return [...new Set(paths)].filter((path) => {
    const article = present.get(path);
    if (article === undefined || stand.get(path) === null) return false;
    return article.kind === 'broken' ? !article.guarded : !guards.some((field) => field in article.fields);
  });
}

/** Whether an error says no more than that another article claims a URL which this one keeps. */
function isOthersFault(
  { code, place, args }: Diagnostic,
  present: ReadonlyMap<string, Document | BrokenArticle>,
  portal: Portal,
): boolean {
  const [article, rival] = [present.get(place?.file ?? ''), present.get(String(args['other']))];
  if (code !== 'url-claimed-twice' || article?.kind !== 'article' || rival?.kind !== 'article') return false;
  return article !== rival && keepsUrl(article, rival, portal);
}

/** Tells why `--keep-going` does not help: the wrong version of these articles must not stay online. */
function reportGuarded(articles: readonly (Document | BrokenArticle)[]): readonly Diagnostic[] {
  return articles
    .filter((article) => article.kind === 'broken' && article.guarded)
    .map(({ path }) => diagnose('article-guarded', { file: path, offset: 0, length: 0 }));
}

function reportStandIns(stand: ReadonlyMap<string, Document | null>): readonly Diagnostic[] {
  return [...stand].map(([file, article]) =>
    diagnose(article === null ? 'article-left-out' : 'earlier-version-published', { file, offset: 0, length: 0 }),
  );
}

/** Whether anything stops publication, once the articles that stepped aside are set apart. */
export function isPublishable({ diagnostics, skipped }: Pick<Drawn, 'diagnostics' | 'skipped'>): boolean {
  const aside = new Set(skipped);
  return !hasError(diagnostics.filter(({ place }) => place === null || !aside.has(place.file)));
}
