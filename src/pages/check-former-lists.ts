/** Lists and files that nothing answers for any more → an error for each that did not leave with its articles. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, DocumentHead, FormerUrl, Page, Portal } from '../model.js';
import { listsOf } from '../newsroom/former-urls.js';
import { filesOf } from '../newsroom/public-files.js';
import { archiveUrlOf } from '../newsroom/routes.js';
import { routeWords } from '../text/route-words.js';
import type { Answers } from './check-former-urls.js';

/** Documents whose files have been deleted, as far as they are known. */
export interface Deleted {
  /** Those that another page has taken the place of, or that a rule leads elsewhere. */
  readonly replaced: readonly DocumentHead[];
  /** Those that are said to be no more, or of which nothing is said, which is an error by itself. */
  readonly taken: readonly DocumentHead[];
  /** Whether these are all of them. */
  readonly isWhole: boolean;
}

/**
 * Errors: a list that is no more, though its articles still are, such as a topic under another name. What has lost its last
 * article by expiry, withdrawal or deletion is gone with it, and nobody has to say so in the night.
 */
export function reportLists(lost: readonly FormerUrl[], answers: Answers, deleted: Deleted): readonly Diagnostic[] {
  if (lost.length === 0) return [];
  const { edition, pages } = answers;
  const { portal } = edition;
  const departed = [...departedFrom(answers), ...deleted.replaced, ...deleted.taken];
  const borne = new Set(
    departed.flatMap((head) => (head.kind === 'article' ? listsOf(head, portal).map(({ source }) => source) : [])),
  );
  // What articles that stepped aside bear is not known either.
  const isKnown = deleted.isWhole && answers.skipped.length === 0;
  const isExcused = (source: string): boolean => {
    if (isSwitchedOff(source, portal)) return true;
    if (!source.includes(':')) return false;
    return !isKnown || borne.has(source) || borne.has(withoutMark(source));
  };
  const byOrigin = new Map<string, Page>();
  for (const page of pages) if (page.file.endsWith('.html')) byOrigin.set(page.origin, page);
  return lost
    .filter(({ source }) => !isExcused(source))
    .map(({ url, source }) =>
      diagnose('list-vanished', null, { url, to: byOrigin.get(source)?.url ?? listAbove(source, portal) }),
    );
}

/** Errors: a file that was offered and is no more, unless its document was taken away. */
export function reportFiles(lost: readonly FormerUrl[], answers: Answers, deleted: Deleted): readonly Diagnostic[] {
  // What articles that stepped aside offer is not known.
  if (lost.length === 0 || answers.skipped.length > 0) return [];
  const departed = [...departedFrom(answers), ...deleted.taken];
  const taken = new Set(departed.flatMap((head) => filesOf(head).map(({ target }) => target)));
  const copies = new Map(
    answers.pages.flatMap(({ url, subject }) =>
      subject.kind === 'copy' ? [[subject.source.digest, url] as const] : [],
    ),
  );
  return lost
    .filter(({ source }) => !taken.has(source))
    .map(({ url, digest }) => {
      const to = copies.get(digest ?? '');
      return to === undefined ? diagnose('file-vanished', null, { url }) : diagnose('file-moved', null, { url, to });
    });
}

/** Documents that stand in content/ and are not public any more, which is told elsewhere if it is wrong. */
function departedFrom({ edition: { gone, hidden }, desk: { pages } }: Answers): readonly DocumentHead[] {
  return [
    ...[...gone.values(), ...hidden.values()].map(({ article }) => article),
    ...pages.filter(({ draft }) => draft),
  ];
}

/** What site.yaml wants no longer is no accident. */
function isSwitchedOff(source: string, { archive, search }: Portal): boolean {
  const [kind, ...parts] = source.split(':');
  if (kind === 'search') return !search;
  return kind === 'archive' && (archive === 'none' || (archive === 'month' && parts.length === 3));
}

/** The first of two authors whose names are alike has the plain address; when they leave, the other takes it. */
function withoutMark(source: string): string {
  return source.startsWith('author:') ? source.replace(/-[0-9a-f]{6}$/, '') : source;
}

/** Where readers find what is left. */
function listAbove(source: string, { language, units }: Portal): string {
  const routes = routeWords(language);
  switch (source.split(':')[0]) {
    case 'topic':
      return `/${routes.topics}/`;
    case 'author':
      return `/${routes.authors}/`;
    case 'unit':
      return units.length === 0 ? '/' : `/${routes.units}/`;
    case 'archive':
      return archiveUrlOf(language);
    default:
      return '/';
  }
}
