/** The words that site.yaml puts in the place of ours → an error for each that is no word of the interface. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Portal } from '../model.js';
import { suggest } from '../text/suggest.js';
import { wordsIn } from './words.js';

/** Checks the names, and that a word keeps its slots (`{count}`), which numbers and names are put into. */
export function checkWords(
  { words, language, fields }: Pick<Portal, 'words' | 'language' | 'fields'>,
  originals: Readonly<Record<string, string>> = { ...wordsIn(language) },
): readonly Diagnostic[] {
  return Object.entries(words).flatMap(([name, written]): readonly Diagnostic[] => {
    const place = fields[`words.${name}`] ?? null;
    const original = Object.hasOwn(originals, name) ? originals[name] : undefined;
    if (original === undefined) {
      const near = suggest(name, Object.keys(originals));
      return [
        near === null ? diagnose('word-unknown', place, { name }) : diagnose('word-misspelt', place, { name, near }),
      ];
    }
    const slots = slotsOf(original);
    if (slots.join() === slotsOf(written).join()) return [];
    return [diagnose('word-slots', place, { name, original, slots: slots.join(', ') || '—' })];
  });
}

/** Sorted: another language may have them in another order. */
function slotsOf(text: string): readonly string[] {
  return (text.match(/\{\w+\}/g) ?? []).toSorted();
}
