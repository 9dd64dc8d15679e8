/** Addresses that have answered, and what is planned now → an error for each that nothing answers any more. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Edition, FormerUrl, Identity, Moves, Page, Place } from '../model.js';
import type { Newsdesk } from '../newsroom/assemble.js';
import { identityOf, kindOf } from '../newsroom/former-urls.js';
import { aliasUrlOf, fileOf } from '../newsroom/routes.js';

/** What answers now. */
export interface Answers {
  readonly edition: Edition;
  readonly desk: Pick<Newsdesk, 'pages'>;
  readonly pages: readonly Page[];
  readonly moves: Moves;
  /** Documents that have stepped aside, which is told already. */
  readonly skipped: readonly string[];
}

/** A document that stands, or the notice of one. */
interface Standing {
  readonly path: string;
  readonly url: string;
  readonly identity: Identity;
  readonly fields: Readonly<Record<string, Place>>;
}

/** Those of `former` that nothing answers, each once. */
export function findUnanswered(former: readonly FormerUrl[], answers: Answers): readonly FormerUrl[] {
  if (former.length === 0) return [];
  const answered = answeredFiles(answers);
  const aside = new Set(answers.skipped);
  const lost = former.filter(({ url, source }) => !answered.has(fileOf(url)) && !aside.has(source));
  return [...new Map(lost.map((one) => [one.url, one])).values()];
}

function answeredFiles({ pages, moves }: Answers): ReadonlySet<string> {
  const answered = new Set(pages.map(({ file }) => file));
  for (const { from, query } of moves.moves) {
    if (query.length === 0) answered.add(fileOf(from)).add(fileOf(aliasUrlOf(from)));
  }
  for (const { url } of moves.gone) answered.add(fileOf(url));
  return answered;
}

/**
 * Errors: where a document, an alias or a rule answered, something must go on answering. Each says what would make it so.
 * `former`: all that were known, the `unanswered` among them.
 */
export function reportDocuments(
  unanswered: readonly FormerUrl[],
  former: readonly FormerUrl[],
  answers: Answers,
): readonly Diagnostic[] {
  const standing = standingOf(answers.edition);
  const byPath = new Map(standing.map((document) => [document.path, document]));
  const known = new Set(former.map(({ source }) => source));
  const newcomers = standing.filter(({ path }) => !known.has(path));
  return unanswered.map((one) => {
    const { url, source } = one;
    const hidden = findHidden(one, answers);
    if (hidden !== null) return hidden;
    const heir = byPath.get(source) ?? findHeir(one, newcomers);
    if (heir !== null) return diagnose('url-moved', placeOf(heir), { url, now: heir.url });
    return kindOf(source) === 'document'
      ? diagnose('url-vanished', null, { url, source })
      : diagnose('url-dropped', null, { url });
  });
}

function standingOf({ byPath, gone, pages }: Edition): readonly Standing[] {
  const articles = [...byPath.values(), ...gone.values()].map(({ article, url }) => ({ ...article, url }));
  return [...articles, ...pages].map((head) => {
    const { path, url, fields } = head;
    return { path, url, fields, identity: identityOf(head) };
  });
}

/** What was public must not be hidden: that would be a withdrawal without a word. */
function findHidden({ url, source }: FormerUrl, { edition, desk }: Answers): Diagnostic | null {
  const hidden = edition.hidden.get(source);
  if (hidden !== undefined) {
    const { fields } = hidden.article;
    const field = hidden.reason === 'draft' ? fields['draft'] : (fields['publishAt'] ?? fields['timestamp']);
    return diagnose('url-hidden', field ?? startOf(source), { url });
  }
  const page = desk.pages.find(({ path, draft }) => path === source && draft);
  return page === undefined ? null : diagnose('page-hidden', page.fields['draft'] ?? startOf(source), { url });
}

/** The new document that has the title and the date of the one that is gone, or the end of its address. */
function findHeir({ url, identity }: FormerUrl, newcomers: readonly Standing[]): Standing | null {
  const tests = [
    (other: Standing) => other.identity.title === identity?.title && other.identity.instant === identity.instant,
    (other: Standing) => lastName(other.url) === lastName(url),
  ];
  for (const test of tests) {
    const [first, ...others] = newcomers.filter(test);
    if (first !== undefined && others.length === 0) return first;
  }
  return null;
}

function lastName(url: string): string {
  return (
    url
      .replace(/\/$|\.html$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}

function placeOf({ fields, path }: Standing): Place {
  return fields['aliases'] ?? fields['slug'] ?? fields['url'] ?? fields['title'] ?? startOf(path);
}

function startOf(file: string): Place {
  return { file, offset: 0, length: 0 };
}
