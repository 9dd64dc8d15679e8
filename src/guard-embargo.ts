/**
 * The guard of embargoes: the files of an edition → an error for everything in them that tells of an article which is not
 * public. Pages learn only of what is public (law 2), so this finds what came another way: through site.yaml, a layout, a
 * file of static/, bantin.config.js, another article's own words.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from './diagnostics/diagnose.js';
import { Lookout } from './embargo/lookout.js';
import { findNeedles, openBorne, type Needle } from './embargo/needles.js';
import { bearsWords, findLinkText, saysAnywhere } from './embargo/bearers.js';
import { findStaticFiles } from './embargo/static-files.js';
import type { Texts } from './cache/texts.js';
import type { Diagnostic, Document, Edition, Layouts, Page, Place, Portal } from './model.js';
import { readText } from './text/read-text.js';

/** Text files, as far as names tell: an address in a picture is none that anybody reads. */
const readable = /\.(?:html?|xml|json|txt|csv|md|css|m?js|svg|webmanifest|rtf)$|(?:^|\/)[^.]+$|(?:^|\/)_[a-z]+$/i;

/** A guard on duty for one build. */
export interface EmbargoGuard {
  /** Looks at each file as it is made; null where there is nothing to guard. */
  readonly lookout: Lookout | null;
  readonly needles: readonly Needle[];
  /** Where the portal is served, as it stands in full URLs. */
  readonly host: string;
}

/** Puts a guard on duty for `edition`. */
export function openGuard(edition: Edition): EmbargoGuard {
  const isQuiet = edition.hidden.size === 0 && edition.gone.size === 0;
  return putOnDuty(isQuiet ? [] : findNeedles(edition, openBorne(edition)), edition.portal);
}

function putOnDuty(needles: readonly Needle[], { baseUrl }: Portal): EmbargoGuard {
  const { host } = new URL(baseUrl);
  return { needles, host, lookout: needles.length === 0 ? null : new Lookout(needles, host) };
}

/** What the guard looks at beside the files that were made. */
export interface Premises {
  readonly edition: Edition;
  readonly pages: readonly Page[];
  readonly layouts: Layouts;
  readonly texts: Texts;
  /** The files that dist/ keeps, and what stands in them. */
  readonly kept: readonly string[];
  readonly read: (file: string) => Uint8Array | null;
  /** The needles that were looked for in all files of the last build, and stood in none (`nameOf`). */
  readonly sought: ReadonlySet<string>;
}

/** What the guard has to report. */
export interface Watch {
  readonly diagnostics: readonly Diagnostic[];
  /** The needles that stand nowhere: kept files need not be looked into again for them. */
  readonly absent: readonly string[];
}

/** Ends the watch: looks into what was not made by this build, and judges all that was seen. */
export function endWatch({ lookout, needles, host }: EmbargoGuard, premises: Premises): Watch {
  const { edition, pages, kept, read, sought } = premises;
  const statics = findStaticFiles(edition, pages, premises.layouts);
  if (lookout === null) return { diagnostics: statics, absent: [] };
  for (const { file, subject } of pages) {
    if (subject.kind === 'copy' && readable.test(file)) lookout.look(file, readFileSync(subject.source.diskPath));
  }
  const isNew = needles.map((needle) => !sought.has(nameOf(needle)));
  if (isNew.includes(true)) {
    // Numbers must be those of all needles, so the others stay in their places, as words that stand nowhere.
    const again = new Lookout(
      needles.map((needle, number) => (isNew[number] === true ? needle : { ...needle, text: '' })),
      host,
    );
    for (const file of kept) {
      const bytes = readable.test(file) ? read(file) : null;
      if (bytes !== null) lookout.note(file, again.look(file, bytes));
    }
  }
  const seen = new Map<number, string[]>();
  for (const { needle, file } of lookout.sightings) seen.set(needle, [...(seen.get(needle) ?? []), file]);
  const addresses = new Set(
    [...seen.keys()].flatMap((number) => (needles[number]?.kind === 'address' ? [needles[number].article] : [])),
  );
  const found = [...seen].flatMap(([number, files]) => {
    const needle = needles[number];
    // An address ends in its slug: to say it once is enough.
    const isSaid = needle?.kind === 'slug' && addresses.has(needle.article);
    return needle === undefined || isSaid ? [] : judge(needle, files.toSorted(), premises);
  });
  return {
    diagnostics: [...statics, ...found],
    absent: needles.filter((_, number) => !seen.has(number)).map(nameOf),
  };
}

/** By which a needle is known in the next build. */
export function nameOf({ kind, text, article }: Needle): string {
  return JSON.stringify([kind, text, article]);
}

const codes = {
  address: 'leak-address',
  slug: 'leak-address',
  title: 'leak-title',
  file: 'leak-file',
  topic: 'leak-topic',
} as const;

/** Nothing where a public document bears the words itself, unless as the text of a link to the article. */
function judge(needle: Needle, files: readonly string[], premises: Premises): readonly Diagnostic[] {
  const { kind, text, article } = needle;
  const args = { text, article, file: files[0] ?? '', count: files.length };
  if (kind === 'title') {
    const documents = publicDocuments(premises.edition);
    const url = premises.edition.hidden.get(article)?.url ?? '';
    const html = (document: Document): string => premises.texts.html(document.text);
    const linking = documents.flatMap((document) =>
      findLinkText(document, html(document), text, { path: article, url }),
    );
    if (linking.length > 0) return linking.map((place) => diagnose('leak-link-text', place, args));
    if (documents.some((document) => bearsWords(document, html(document), text))) return [];
  }
  return [diagnose(codes[kind], findPlace(text, files, premises), args)];
}

function publicDocuments({ articles, pages, introductions }: Edition): readonly Document[] {
  return [...articles.map(({ article }): Document => article), ...pages, ...introductions.values()];
}

/** The file of static/ that is copied, or stands behind a text of ours, if it says the words. */
function sourcesOf(subject: Page['subject'], words: string): readonly string[] {
  if (subject.kind === 'copy') return [subject.source.path];
  if (subject.kind !== 'plain' || subject.appendix === null) return [];
  return readFileSync(subject.appendix.diskPath, 'utf8').includes(words) ? [subject.appendix.path] : [];
}

/** Where the words were written: in site.yaml, a layout, a file of static/, or the document whose page it is. */
function findPlace(text: string, files: readonly string[], { edition, pages, layouts, texts }: Premises): Place | null {
  const site = readText(readFileSync(join(edition.portal.root, 'site.yaml'))).text;
  const written = [{ file: 'site.yaml', text: site }, ...layouts.values()];
  for (const { file, text: whole } of written) {
    const offset = whole.indexOf(text);
    if (offset >= 0) return { file, offset, length: text.length };
  }
  const seen = new Set(files);
  const origins = new Set(pages.filter(({ file }) => seen.has(file)).map(({ origin }) => origin));
  const source = pages.filter(({ file }) => seen.has(file)).flatMap(({ subject }) => sourcesOf(subject, text))[0];
  const document = publicDocuments(edition).find(
    (one) => origins.has(one.path) && saysAnywhere(one, texts.html(one.text), text),
  );
  const file = source ?? document?.path ?? null;
  return file === null ? null : { file, offset: 0, length: 0 };
}

/**
 * Puts one on duty for an edition that was taken up again. `absent`: the needles that stand in no file of its last build
 * (`nameOf`). Null where there are others: files that nobody makes anew would have to be looked into for them.
 */
export function resumeGuard(edition: Omit<Edition, 'related'>, absent: ReadonlySet<string>): EmbargoGuard | null {
  const isKnown = (needles: readonly Needle[]): boolean => needles.every((needle) => absent.has(nameOf(needle)));
  const strict = findNeedles(edition, () => false);
  if (isKnown(strict)) return putOnDuty(strict, edition.portal);
  // What the public bears by name is no needle; to tell takes a look at every document.
  const needles = findNeedles(edition, openBorne(edition));
  return isKnown(needles) ? putOnDuty(needles, edition.portal) : null;
}
