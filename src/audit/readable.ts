/** An article's HTML → what it tells a reader, as words: markup does not count, where links lead and what is struck out does. */
import type { Link } from '../model.js';

/** Tags inside a word or a sentence; any other ends a word. */
const inline = /^<\/?(?:a|abbr|b|code|em|i|mark|small|span|strong|sub|sup|u)\b/;

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/**
 * The words of `html` with single spaces. Targets stand in `⟦…⟧`: those in the portal by the name of their file, so that
 * an article may move with its pictures.
 */
export function readableOf(html: string, links: readonly Link[]): string {
  const targetOf = (address: string): string => {
    const index = /^\0(\d+)\0/.exec(address)?.[1];
    return index === undefined
      ? address
      : (links[Number(index)]?.target.split('/').findLast((part) => part !== '') ?? '');
  };
  return html
    .replace(/<[^>]*>/g, (tag) => {
      const told = [...tag.matchAll(/\s(href|src|alt)="([^"]*)"/g)].filter(([, , value]) => value !== '');
      const words = told.map(([, name, value = '']) => (name === 'alt' ? ` ${value} ` : ` ⟦${targetOf(value)}⟧ `));
      if (/^<\/?(?:s|del|strike)\b/.test(tag)) return ` ⟦${tag}⟧ `;
      // Footnotes lead to themselves.
      if (/\shref="#/.test(tag)) return '';
      return words.length > 0 ? words.join('') : inline.test(tag) ? '' : ' ';
    })
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
