/** What a build will publish, and at which instant → what is to say of how it is served. */
import { readFileSync } from 'node:fs';
import { checkLimits } from './hosting/check-limits.js';
import { checkSecurityTxt } from './hosting/security-txt.js';
import type { Diagnostic, Page, Portal } from './model.js';

/** Checks limits of the host, and whether `security.txt` still holds. `isCheck`: for `bantin check`. */
export function checkHosting(
  portal: Portal,
  pages: readonly Page[],
  clock: number,
  isCheck: boolean,
): readonly Diagnostic[] {
  const read = (file: string): string => textOf(pages.find((page) => page.file === file));
  const files = { headers: read('_headers'), redirects: read('_redirects') };
  return [
    ...checkSecurityTxt(portal, clock),
    ...checkLimits(portal, pages, portal.host === null ? { headers: '', redirects: '' } : files, isCheck),
  ];
}

function textOf(page: Page | undefined): string {
  if (page === undefined) return '';
  const { subject } = page;
  if (subject.kind === 'copy') return readFileSync(subject.source.diskPath, 'utf8');
  if (subject.kind !== 'plain') return '';
  return subject.text + (subject.appendix === null ? '' : readFileSync(subject.appendix.diskPath, 'utf8'));
}
