/**
 * The open links in an article's HTML: what they look like between parsing, when only the article is known, and
 * rendering, when it is known where each link leads.
 *
 * A link is `<a href="…">…</a>` and a picture `<img src="…" alt="…">`, with these attributes first. Where the address
 * is one of the portal, U+0000 n U+0000 stands for the URL of `links[n]`, and what follows it inside the quotes (`?…`,
 * `#…`) goes behind that URL as it is. Links never stand inside one another. Authors cannot forge a mark: U+0000 is
 * taken out of every text that they write.
 */

import { escapeHtml } from '../text/escape-html.js';

/** What a link turns out to be. */
export type ResolvedLink =
  /** `url` without query and fragment; `note` (`PDF, 1,2 MB`) is shown behind the text of a link in parentheses. */
  | { readonly kind: 'url'; readonly url: string; readonly note: string | null }
  /** Not public: a link becomes its text, a picture its description. */
  | { readonly kind: 'text' };

const MARK = '\0';
const OPEN_LINK = /<a href="\0(\d+)\0([^"]*)"([^>]*)>|<img src="\0(\d+)\0([^"]*)" alt="([^"]*)"([^>]*)>|<\/a>/g;

/** The mark of `links[index]`. */
export function markOf(index: number): string {
  return `${MARK}${index}${MARK}`;
}

/** `html` with every mark replaced by what `resolve` says of the link with that index. */
export function resolveMarks(html: string, resolve: (index: number) => ResolvedLink): string {
  if (!html.includes(MARK)) return html;
  let open: ResolvedLink | null = null;
  return html.replace(OPEN_LINK, (tag: string, ...groups: (string | undefined)[]) => {
    const [link, linkSuffix = '', linkRest = '', picture, pictureSuffix = '', alt = '', pictureRest = ''] = groups;
    if (link !== undefined) {
      open = resolve(Number(link));
      return open.kind === 'text' ? '' : `<a href="${escapeHtml(open.url)}${linkSuffix}"${linkRest}>`;
    }
    if (picture !== undefined) {
      const found = resolve(Number(picture));
      if (found.kind === 'text') return alt;
      return `<img src="${escapeHtml(found.url)}${pictureSuffix}" alt="${alt}"${pictureRest}>`;
    }
    const closed = open;
    open = null;
    return closed === null ? tag : closeLink(closed);
  });
}

function closeLink(link: ResolvedLink): string {
  if (link.kind === 'text') return '';
  return link.note === null ? '</a>' : ` <span class="note">(${escapeHtml(link.note)})</span></a>`;
}
