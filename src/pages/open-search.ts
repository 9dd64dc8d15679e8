/** How browsers can search the portal (OpenSearch 1.1); the page of results stands elsewhere. */
import type { Edition, Page } from '../model.js';
import { searchUrlOf } from '../newsroom/routes.js';
import type { Reader } from './reader.js';
import type { OpenSearchView } from './views.js';

export const openSearchUrl = '/opensearch.xml';

/** The most characters that a short name may have. */
const longestShortName = 16;

/** Nothing where readers cannot search. */
export function planOpenSearch({ portal }: Edition): readonly Page[] {
  if (!portal.search) return [];
  return [
    { file: openSearchUrl.slice(1), url: openSearchUrl, origin: 'open-search', subject: { kind: 'open-search' } },
  ];
}

/** What `opensearch.xml.njk` shows. */
export function viewOpenSearch(reader: Reader): OpenSearchView {
  const site = reader.site();
  return {
    site,
    shortName: site.name.length <= longestShortName ? site.name : shortHost(site.baseUrl),
    template: `${reader.canonical(searchUrlOf(site.language))}?q={searchTerms}`,
    self: reader.canonical(openSearchUrl),
  };
}

/** As many labels of the host as there is room for: names of offices begin alike, their hosts do not. */
function shortHost(baseUrl: string): string {
  const { hostname } = new URL(baseUrl);
  const host = hostname.replace(/^www\./, '');
  if (host.length <= longestShortName) return host;
  const cut = host.lastIndexOf('.', longestShortName);
  return host.slice(0, cut > 0 ? cut : longestShortName);
}
