/** Edition → how addresses, times, links and pictures of it are shown, on whichever page. */
import type { ResolvedLink } from '../content/marks.js';
import type { Edition, Link, Picture, Shelf, Timestamp } from '../model.js';
import { fingerprintOf, type Fingerprint } from '../text/fingerprint.js';
import { flatten } from '../text/flatten.js';
import { formatTimestamp, toIso, toRfc3339, type CompiledPattern } from '../text/format-timestamp.js';
import { mediaTypeOf } from '../text/media-types.js';
import { toRfc822 } from '../text/rfc822.js';
import { describeFile } from './describe-file.js';
import { hrefOf, hrefOfAddress } from './href.js';
import type { LinkView, PictureView, TimeView } from './views.js';

/** How things are shown. */
export interface Showing {
  /** A path on the site, below the base path. */
  readonly href: (url: string) => string;
  /** An address as site.yaml holds it. */
  readonly address: (written: string) => string;
  /** A path as a full URL. */
  readonly canonical: (url: string) => string;
  readonly time: (timestamp: Timestamp) => TimeView;
  readonly picture: (picture: Picture | null) => PictureView | null;
  readonly shelf: (shelf: Shelf | undefined) => LinkView | null;
  /** Where a link leads, if that is public. */
  readonly destination: (link: Pick<Link, 'kind' | 'target'>) => ResolvedLink;
  /** What every address and every timestamp hangs on. */
  readonly seen: Fingerprint;
}

/** `pattern` is how timestamps are shown. */
export function openShowing(edition: Edition, pattern: CompiledPattern): Showing {
  const { portal, byPath, gone, away, files } = edition;
  const { origin, pathname } = new URL(portal.baseUrl);
  const href = (url: string): string => hrefOf(url, pathname);
  const pages = new Map(edition.pages.map((page) => [page.path, page]));
  const destination: Showing['destination'] = ({ kind, target }) => {
    switch (kind) {
      case 'article': {
        const document = byPath.get(target) ?? gone.get(target) ?? pages.get(target);
        return document === undefined ? { kind: 'text' } : { kind: 'url', url: href(document.url), note: null };
      }
      case 'file': {
        const file = files.get(target);
        if (file === undefined) return { kind: 'text' };
        return { kind: 'url', url: href(file.url), note: describeFile(file.url, file.source.size, portal.language) };
      }
      case 'page':
        return away.has(target) ? { kind: 'text' } : { kind: 'url', url: href(target), note: null };
    }
  };
  return {
    href,
    address: (written) => hrefOfAddress(written, pathname),
    canonical: (url) => origin + href(url),
    time: (timestamp) => {
      const rfc3339 = flatten(toRfc3339(timestamp));
      return {
        text: flatten(formatTimestamp(timestamp, pattern, portal.language)),
        iso: timestamp.precision === 'day' ? toIso(timestamp) : rfc3339,
        rfc3339,
        rfc822: flatten(toRfc822(timestamp)),
      };
    },
    picture: (picture) => {
      if (picture === null) return null;
      const { alt, caption, credit, link } = picture;
      const shown = destination(link);
      if (shown.kind === 'text') return null;
      const { url } = shown;
      const size = files.get(link.target)?.source.size ?? null;
      return { url, canonical: origin + url, type: mediaTypeOf(url), size, alt, caption, credit };
    },
    shelf: (shelf) => (shelf === undefined ? null : { title: shelf.title, url: href(shelf.url) }),
    destination,
    seen: fingerprintOf([portal.baseUrl, portal.language, portal.timeZone, portal.timestampFormat]),
  };
}
