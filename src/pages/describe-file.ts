/** An attachment's name and size → the words that stand behind its link: `PDF, 1,2 MB`. */
import type { Language } from '../model.js';

/** Type by ending, and size in kB or MB (1000 bytes), with the language's decimal sign. */
export function describeFile(url: string, bytes: number, language: Language): string {
  const ending = url.slice(url.lastIndexOf('.') + 1).toUpperCase();
  const [size, unit] =
    bytes < 999_500 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [Math.round(bytes / 100_000) / 10, 'MB'];
  const number = language === 'vi' ? String(size).replace('.', ',') : String(size);
  return `${ending}, ${number} ${unit}`;
}
