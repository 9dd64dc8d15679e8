/**
 * The first law: a page is still true if its `Page` is the same, and every read sees what it saw. (That its file in
 * dist/ is the one that was written, the stage looks after.) Pure; nothing else decides.
 */
import type { Page, Subject } from '../model.js';
import type { Fingerprint } from '../text/fingerprint.js';
import type { KnownOutputs, Reason } from './outputs.js';

/** What a page would see now under a key; null where there is nothing. */
export type Look = (key: string) => Fingerprint | null;

/** A page as one line: it is the same page while its line is. */
export type PageLine = string;

/** The line of a page. Where a copied file lies on this machine is nothing of its page. */
export function printPage({ url, origin, subject }: Page): PageLine {
  return JSON.stringify([url, origin, printSubject(subject)]);
}

function printSubject(subject: Subject): Subject | readonly string[] {
  if (subject.kind === 'copy') return [subject.source.path, subject.source.digest];
  if (subject.kind === 'stylesheet') return [subject.source.path, subject.source.digest, subject.colors];
  return subject;
}

/** Whether a page is made of a file, of which its line does not tell where it lies: `parsePage` makes none of it. */
export function isOfFile({ subject }: Page): boolean {
  return subject.kind === 'copy' || subject.kind === 'stylesheet';
}

/** The page of `file` that `printPage` has printed; null for one that is made of a file. */
export function parsePage(file: string, line: PageLine): Page | null {
  const [url, origin, subject]: [string, string, Subject | readonly string[]] = JSON.parse(line);
  return 'kind' in subject ? { file, url, origin, subject } : null;
}

/** What the page of such a line was made from. */
export function originOf(line: PageLine): string {
  const [, origin]: [string, string, unknown] = JSON.parse(line);
  return origin;
}

/** Judges pages against what the last build knew of them. Each key is looked at once, however many pages have read it. */
export function openJudge(known: KnownOutputs, look: Look): (page: Page) => Reason | null {
  const { table } = known;
  /** By id: 0 not looked at, 1 as it was, 2 changed. */
  const verdicts = new Uint8Array(table.size);
  const isChanged = (id: number): boolean => {
    if (verdicts[id] === 0) verdicts[id] = look(table.key(id)) === table.seen(id) ? 1 : 2;
    return verdicts[id] === 2;
  };
  return (page) => {
    const index = known.find(page.file);
    if (index < 0) return { kind: 'new' };
    if (known.page(index) !== printPage(page)) return { kind: 'page' };
    const changed = known.reads(index).filter(isChanged);
    if (changed.length === 0) return null;
    const keys = Array.from(changed, (id) => table.key(id));
    const seams = known.seams(index);
    return { kind: keys.every((key) => seams.some((seam) => seam.key === key)) ? 'parts' : 'reads', keys };
  };
}
