/** What pages are rendered with: the edition's answers, the texts of its articles, the layouts. */
import type { Texts } from '../cache/texts.js';
import type { Facts } from '../pages/facts.js';
import type { Templates } from './templates.js';

export interface Tools {
  readonly facts: Facts;
  readonly texts: Texts;
  readonly templates: Templates;
}
