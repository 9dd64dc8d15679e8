/** The phrases of the command line by language. */
import type { Language } from '../model.js';
import type { Phrases } from './phrases.js';
import { english } from './phrases-en.js';
import { vietnamese } from './phrases-vi.js';

/** The phrases in one language. */
export function phrasesIn(language: Language): Phrases {
  return language === 'vi' ? vietnamese : english;
}
