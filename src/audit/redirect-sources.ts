/** `redirects.csv` → the paths that it redirects: the first column, whatever the others say. */
import { aliasUrlOf } from '../newsroom/routes.js';

/** The URLs, as paths on the site. Lines that begin with no path (a heading, a remark, a query) have none. */
export function redirectSources(csv: string): readonly string[] {
  return csv.split(/\r?\n/).flatMap((line) => {
    const path = /^\s*"?(\/[^",;?]*)"?\s*(?:[,;]|$)/.exec(line)?.[1];
    return path === undefined ? [] : [aliasUrlOf(path.trim())];
  });
}
