/** Links by address (`/lien-he/`), of documents and of site.yaml → an error for each that no page answers. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Body, Diagnostic, Document, Edition, Page, Place, Portal } from '../model.js';
import { linksOf } from '../newsroom/documents.js';
import { suggest } from '../text/suggest.js';

interface AddressLink {
  readonly target: string;
  readonly fragment: string | null;
  readonly place: Place | null;
}

/** Checks every document's links, public or not, and the banners and links of site.yaml. */
export function checkAddresses(
  pages: readonly Page[],
  edition: Edition,
  documents: readonly Document[],
): readonly Diagnostic[] {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const bodies = new Map(edition.pages.map(({ path, body }) => [path, body]));
  const shown = new Set([...bodies.keys(), ...[...edition.introductions.values()].map(({ path }) => path)]);
  const bodyOf = ({ subject }: Page): Body | undefined => {
    if (subject.kind === 'static-page') return bodies.get(subject.path);
    return subject.kind === 'article' ? edition.byPath.get(subject.path)?.article.body : undefined;
  };
  const check = ({ target, fragment, place }: AddressLink, fromPublic: boolean): readonly Diagnostic[] => {
    const page = byUrl.get(target) ?? byUrl.get(safeDecode(target));
    const away = edition.away.get(target);
    if (page === undefined && away !== undefined) {
      return fromPublic ? [diagnose('link-to-hidden', place, { target: away })] : [];
    }
    if (page === undefined) return [diagnoseMissing(target, place, byUrl)];
    const anchors = bodyOf(page)?.anchors;
    if (fragment === null || fragment === '' || anchors === undefined || anchors.includes(fragment)) return [];
    return [
      diagnose('missing-target-anchor', place, {
        fragment,
        target,
        anchors: anchors.map((id) => `#${id}`).join(', ') || '—',
      }),
    ];
  };
  return [
    ...documents.flatMap((document) =>
      linksOf(document)
        .filter((link) => link.kind === 'page')
        .flatMap((link) => check(link, edition.byPath.has(document.path) || shown.has(document.path))),
    ),
    ...addressesOf(edition.portal).flatMap((link) => check(link, true)),
  ];
}

function diagnoseMissing(target: string, place: Place | null, byUrl: ReadonlyMap<string, Page>): Diagnostic {
  const near = byUrl.has(`${target}/`) ? `${target}/` : suggest(target, byUrl.keys());
  return near === null
    ? diagnose('missing-page', place, { target })
    : diagnose('misspelt-page', place, { target, near });
}

/** The addresses in site.yaml that lie on the portal. */
function addressesOf(portal: Portal): readonly AddressLink[] {
  const blocks = portal.blocks.flatMap((block, index) => {
    if (block.kind !== 'banners' && block.kind !== 'links') return [];
    return block.items.flatMap((item, at) => {
      const field = `blocks.${index}.items.${at}`;
      const links = [{ href: item.href, field: `${field}.href` }];
      return 'image' in item ? [...links, { href: item.image, field: `${field}.image` }] : links;
    });
  });
  const scripts = portal.scripts.map(({ src }, index) => ({ href: src, field: `scripts.${index}.src` }));
  return [...blocks, ...scripts].flatMap(({ href, field }) => {
    if (href === null || !href.startsWith('/')) return [];
    const [path = '', fragment = null] = href.split('#', 2);
    return [{ target: path.split('?')[0] ?? path, fragment, place: portal.fields[field] ?? null }];
  });
}

function safeDecode(target: string): string {
  try {
    return decodeURI(target).normalize('NFC');
  } catch {
    return target;
  }
}
