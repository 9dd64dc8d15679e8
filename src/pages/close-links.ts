/** The HTML of a document with open links → the same with each leading to where it leads in this edition. */
import { resolveMarks } from '../content/marks.js';
import type { Link } from '../model.js';
import type { Reader } from './reader.js';

/** `links` are those of the document's body. */
export function closeLinks(html: string, links: readonly Link[], reader: Reader): string {
  return resolveMarks(html, (index) => {
    const link = links[index];
    return link === undefined ? { kind: 'text' } : reader.destination(link);
  });
}
