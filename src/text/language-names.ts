/** A BCP 47 tag → what the language calls itself, for readers who look for theirs. */

/** Languages of Việt Nam and its neighbours, and those that offices most often translate into. */
const names: ReadonlyMap<string, string> = new Map([
  ['vi', 'Tiếng Việt'],
  ['en', 'English'],
  ['fr', 'Français'],
  ['de', 'Deutsch'],
  ['ru', 'Русский'],
  ['es', 'Español'],
  ['zh', '中文'],
  ['ja', '日本語'],
  ['ko', '한국어'],
  ['km', 'ភាសាខ្មែរ'],
  ['lo', 'ພາສາລາວ'],
  ['th', 'ภาษาไทย'],
  ['hmn', 'Hmoob'],
]);

/** The tag itself where we do not know the language. */
export function nameLanguage(tag: string): string {
  return names.get(tag.toLowerCase()) ?? names.get(tag.toLowerCase().split('-')[0] ?? '') ?? tag;
}
