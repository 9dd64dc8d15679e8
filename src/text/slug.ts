/** Text → the part of a URL that it is known by. */
import { digestText } from './digest.js';
import { foldText } from './fold.js';

/** No slug made from a text is longer; with `.html` and the like it stays far below a file system's 255 bytes. */
const LONGEST = 120;

/** How many digits of a digest tell two texts apart. */
const MARK = 8;

/** What is a slug already, as most file names are. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A text's Latin letters and digits, folded, with a hyphen for whatever stands between them: `Hàm Thuận Bắc: Tổ chức`
 * → `ham-thuan-bac-to-chuc`. Forms that only look different count as their plain ones (`m²` → `m2`, NFKC). Empty where
 * the text holds neither letter nor digit; never cut.
 */
export function slugify(text: string): string {
  if (SLUG.test(text)) return text;
  return foldText(text.normalize('NFKC'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * A slug for any text, 120 characters at most. A longer one is cut at a hyphen and marked with a digest of the whole,
 * so that two long texts with one beginning stay apart. A text without a Latin letter or digit gets `tin-` and eight
 * digits that depend on `seed` alone (the text, or what else names the thing), whatever its case and normal form.
 */
export function stableSlug(text: string, seed: string = text): string {
  const slug = slugify(text);
  if (slug === '') return `tin-${markOf(foldText(seed))}`;
  if (slug.length <= LONGEST) return slug;
  const room = LONGEST - MARK - 1;
  const hyphen = slug.lastIndexOf('-', room);
  return `${slug.slice(0, hyphen > 0 ? hyphen : room)}-${markOf(slug)}`;
}

/** Whether an author may write `text` as a slug: `[a-z0-9-]+`, with a letter or a digit somewhere. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9-]+$/.test(text) && /[a-z0-9]/.test(text);
}

function markOf(text: string): string {
  return digestText(text).slice(0, MARK);
}
