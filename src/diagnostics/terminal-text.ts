/** Text out of a file → text that is safe to show in a terminal, and how many columns it takes there. */

/**
 * Characters that a terminal would obey or that would hide from the reader: controls, halves of surrogate pairs, line
 * and paragraph separators, invisible spaces, marks that turn the direction of writing.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** As wide as a tab is shown, wherever it stands. */
const TAB = '    ';

const ZERO_WIDTH = /[\p{M}\u200c\u200d]/u;

/** Characters two columns wide: those of East Asia (UAX #11, classes W and F) and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/** Shows a text on one line: a tab as four spaces, a character that has no picture by its number (`<U+001B>`). */
export function showText(text: string): string {
  return text.replaceAll('\t', TAB).replace(UNSEEN, nameCharacter);
}

/** How many columns a text without control characters takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += ZERO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

function nameCharacter(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
