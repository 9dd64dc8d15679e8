/** The `security` of `site.yaml` → `/.well-known/security.txt` (RFC 9116), and when there is something to say of it. Pure. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Portal, SecurityContact } from '../model.js';
import { readDate } from '../text/read-date.js';

/** Where it is looked for; below a base path nobody looks. */
export const securityUrl = '/.well-known/security.txt';

/** The longest there is. */
const YEAR = 366 * 24 * 60 * 60 * 1000;

/** Its text; null where the portal names no contact. */
export function printSecurityTxt({ security, timeZone, baseUrl, language }: Portal): string | null {
  if (security === null) return null;
  const { contact, policy, languages } = security;
  // The fraction of a second stands for nothing here.
  const expires = new Date(expiryOf(security, timeZone)).toISOString().replace(/\.\d+Z$/, 'Z');
  const lines = [
    ...contact.map((uri) => `Contact: ${uri}`),
    `Expires: ${expires}`,
    `Preferred-Languages: ${(languages.length === 0 ? [language] : languages).join(', ')}`,
    `Canonical: ${new URL(baseUrl).href.replace(/\/$/, '')}${securityUrl}`,
    ...(policy === null ? [] : [`Policy: ${policy}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A warning where it has expired at `clock`, or will only do so in more than a year: RFC 9116, section 2.5.5. */
export function checkSecurityTxt({ security, timeZone, fields }: Portal, clock: number): readonly Diagnostic[] {
  if (security === null) return [];
  const instant = expiryOf(security, timeZone);
  const place = fields['security.expires'] ?? null;
  const { expires: read } = security;
  if (instant <= clock) return [diagnose('security-expired', place, { read })];
  return instant - YEAR > clock ? [diagnose('security-expires-late', place, { read })] : [];
}

/** The instants at which `checkSecurityTxt` begins to say something else, in their order. */
export function securityTurns({ security, timeZone }: Portal): readonly number[] {
  if (security === null) return [];
  const instant = expiryOf(security, timeZone);
  return [instant - YEAR, instant];
}

function expiryOf({ expires }: SecurityContact, timeZone: string): number {
  return readDate(expires, timeZone).instant;
}
