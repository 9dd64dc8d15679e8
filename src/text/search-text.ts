/**
 * Texts as the search index takes them. The browser does the same with what readers type
 * (`layouts/assets/search.js`); `tests/text/search-text.test.ts` holds the two together.
 */
import { foldText } from './fold.js';
import { hashText } from './hash.js';

/**
 * `đ` as `d` with a stroke of its own (U+0335): the index drops combining marks where they are not asked for, and so finds
 * `đường` by `duong`, as it finds `lúa` by `lua`.
 */
export function detachStrokes(text: string): string {
  return text.replaceAll('đ', 'd\u0335').replaceAll('Đ', 'D\u0335');
}

/** Eight hexadecimal digits that titles share which differ in case, marks and punctuation alone. */
export function titleKey(title: string): string {
  const words = foldText(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  return hashText(words.join(' ')).toString(16).padStart(8, '0');
}
