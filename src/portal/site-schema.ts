/** The shape of `site.yaml`, each value a text as the office typed it; messages are codes of the catalogue. */
import type { Block, ColorName, Portal, Shades } from '../model.js';
import { compilePattern } from '../text/format-timestamp.js';
import { z } from '../text/schema.js';
import { parseTimestamp } from '../text/timestamp.js';
import { openZone } from '../text/zone.js';
import { isBaseUrl, normalizeBaseUrl } from './base-url.js';
import { shadesOf } from './colors.js';

/** What `site.yaml` says, without what the folder adds. */
export type Site = Omit<Portal, 'root' | 'fields'>;

const text = z.string({ error: 'site-text-expected' }).trim().min(1, { error: 'site-text-expected' });
const optionalText = text.nullable().default(null);

/** A whole number from `least` to `most`. */
const wholeNumber = (least: number, most: number) =>
  z
    .string({ error: 'site-text-expected' })
    .refine((read) => /^\d{1,6}$/.test(read) && Number(read) >= least && Number(read) <= most, {
      error: 'site-number-invalid',
      params: { least, most },
    })
    .transform(Number);

const yesOrNo = z.enum(['true', 'false'], { error: 'site-boolean-invalid' }).transform((read) => read === 'true');

const hour = 3_600_000;

/** `24h`, `90m` or `7d`, in milliseconds. */
const span = text
  .regex(/^\d{1,4}\s*[mhd]$/, { error: 'site-span-invalid' })
  .transform(
    (read) => Number.parseInt(read, 10) * (read.endsWith('m') ? hour / 60 : read.endsWith('h') ? hour : 24 * hour),
  );

/** A section's path: what its folder is called. */
const segment = text.regex(/^[a-z0-9-]+$/, { error: 'site-path-invalid' });

/** A full http(s), mailto or tel URL, or a path on the site. */
const link = text.refine(
  (read) => /^\/(?![/\\])/.test(read) || /^(?:https?:\/\/[^/\s]+|mailto:[^\s@]+@|tel:\+?\d)/i.test(read),
  {
    error: 'site-link-invalid',
  },
);

const sitePath = text.regex(/^\/(?![/\\])/, { error: 'site-image-invalid' });

const banner = z.strictObject(
  { image: sitePath, alt: text, href: link.nullable().default(null) },
  { error: 'site-map-expected' },
);
const list = { error: 'site-list-expected' };

const block = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('latest'), title: text, section: segment, count: wholeNumber(1, 50).default(5) }),
    z.strictObject({ kind: z.literal('banners'), title: text, items: z.array(banner, list).readonly().default([]) }),
    z.strictObject({
      kind: z.literal('links'),
      title: text,
      items: z.array(z.strictObject({ title: text, href: link }, { error: 'site-map-expected' }), list).readonly(),
    }),
    z.strictObject({ kind: z.literal('html'), title: text, html: text }),
  ],
  { error: 'site-block-kind-invalid' },
) satisfies z.ZodType<Block>;

/** Scheme and host, and nothing that a policy or a header could take for its own: no `*`, no `;`, no path. */
const originForm = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/;

const script = z.strictObject(
  {
    src: text.refine(
      (read) =>
        /^\/(?![/\\])/.test(read) ||
        (/^https:\/\/[\x21-\x7e]+$/i.test(read) && URL.canParse(read) && originForm.test(new URL(read).origin)),
      { error: 'site-script-invalid' },
    ),
    integrity: text
      .regex(/^sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}$/, { error: 'site-integrity-invalid' })
      .nullable()
      .default(null),
    origins: z
      .array(text.regex(originForm, { error: 'site-origin-invalid' }), list)
      .readonly()
      .default([]),
  },
  { error: 'site-map-expected' },
);

/** Whether `read` is a date or a timestamp; in which zone decides nothing. */
function isDate(read: string): boolean {
  const utc = openZone('UTC');
  return utc !== null && parseTimestamp(read, utc).ok;
}

/** A line of `security.txt`: printable, so that nothing begins another line. */
const contactUri = z.string().regex(/^(?:https:\/\/|mailto:[^@\s]+@|tel:\+?\d)[\x21-\x7e]*$/);

const security = z.strictObject(
  {
    contact: z.union([contactUri.transform((uri) => [uri]), z.array(contactUri).min(1).readonly()], {
      error: 'site-security-contact-invalid',
    }),
    expires: text.refine(isDate, { error: 'site-date-invalid' }),
    policy: text
      .regex(/^https:\/\/[\x21-\x7e]+$/, { error: 'site-link-invalid' })
      .nullable()
      .default(null),
    languages: z
      .array(text.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, { error: 'site-language-tag-invalid' }), list)
      .readonly()
      .default([]),
  },
  { error: 'site-map-expected' },
);

const permalink = text.refine(
  (read) => /^(?:\/(?:[a-z0-9-]|:(?:section|slug|year|month|day))+)+(?:\/|\.html)$/.test(read) && /:slug/.test(read),
  { error: 'site-permalink-invalid' },
);

const hex = text
  .regex(/^#?[0-9a-f]{6}$/i, { error: 'site-color-invalid' })
  .transform((read) => `#${read.replace('#', '').toLowerCase()}`);

/** One colour for both schemes, or a shade for each. */
const color = (name: ColorName) =>
  z
    .union([hex.transform((read) => shadesOf(name, read)), z.strictObject({ light: hex, dark: hex })], {
      error: 'site-color-invalid',
    })
    .nullable()
    .default(null) satisfies z.ZodType<Shades | null>;

const day = text.refine(isDate, { error: 'site-date-invalid' }).nullable().default(null);

const unit = z.strictObject(
  {
    slug: segment,
    name: text,
    from: day,
    until: day,
    successors: z.array(segment, list).readonly().default([]),
  },
  { error: 'site-map-expected' },
);

/** The whole of `site.yaml`. */
export const siteSchema = z.strictObject(
  {
    name: text,
    baseUrl: text.refine(isBaseUrl, { error: 'site-base-url-invalid' }).transform(normalizeBaseUrl),
    language: z.enum(['vi', 'en'], { error: 'site-language-invalid' }).default('vi'),
    timeZone: text
      .refine((read) => openZone(read) !== null, { error: 'site-zone-invalid' })
      .default('Asia/Ho_Chi_Minh'),
    timestampFormat: text
      .refine((read) => compilePattern(read).ok, { error: 'site-timestamp-format-invalid' })
      .default('d.M.yyyy - H:m'),
    permalink: permalink.default('/:section/:slug/'),
    perPage: wholeNumber(1, 500).default(20),
    archive: z.enum(['month', 'day', 'none'], { error: 'site-archive-invalid' }).default('month'),
    related: z
      .strictObject(
        { count: wholeNumber(1, 30).default(8), page: yesOrNo.default(true) },
        { error: 'site-map-expected' },
      )
      .default({ count: 8, page: true }),
    sections: z
      .array(z.strictObject({ path: segment, title: text }, { error: 'site-map-expected' }), list)
      .readonly()
      .default([]),
    units: z.array(unit, list).readonly().default([]),
    approval: z
      .strictObject({ since: text.refine(isDate, { error: 'site-date-invalid' }) }, { error: 'site-map-expected' })
      .nullable()
      .default(null),
    blocks: z.array(block, list).readonly().default([]),
    contact: z
      .strictObject({ address: optionalText, phone: optionalText, email: optionalText }, { error: 'site-map-expected' })
      .default({ address: null, phone: null, email: null }),
    copyright: optionalText,
    scripts: z.array(script, list).readonly().default([]),
    security: security.nullable().default(null),
    host: z
      .enum(['cloudflare-pages', 'netlify', 'github-pages', 'gitlab-pages', 'nginx', 'caddy', 'other'], {
        error: 'site-host-invalid',
      })
      .nullable()
      .default(null),
    words: z.record(z.string(), text, { error: 'site-map-expected' }).readonly().default({}),
    colors: z
      .strictObject(
        { brand: color('brand'), accent: color('accent'), link: color('link'), gold: color('gold') },
        { error: 'site-map-expected' },
      )
      .default({ brand: null, accent: null, link: null, gold: null }),
    api: yesOrNo.default(true),
    theme: optionalText,
    search: yesOrNo.default(true),
    history: yesOrNo.default(false),
    audit: z
      .strictObject(
        { grace: span.default(24 * hour), typo: wholeNumber(0, 100).default(5) },
        { error: 'site-map-expected' },
      )
      .default({ grace: 24 * hour, typo: 5 }),
  },
  { error: 'site-map-expected' },
) satisfies z.ZodType<Site>;
