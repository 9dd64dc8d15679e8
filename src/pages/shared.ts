/** The parts that all pages share: header, side blocks and footer, each with a view of its own. */
import { archiveUrlOf } from '../newsroom/routes.js';
import { routeWords } from '../text/route-words.js';
import { sanitizeFragment } from '../content/sanitize.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Portal } from '../model.js';
import { feedsPageUrl } from './feeds-page.js';
import type { Reader } from './reader.js';
import { registerUrlOf } from './register.js';
import { siteMapUrlOf } from './site-map.js';
import type { BlockView, FooterView, HeaderView, MenuItemView, SideView } from './views.js';

/** What `header.njk` shows; `sections` are all there are, `current` the one that the page belongs to. */
export function viewHeader(sections: readonly string[], current: string | null, reader: Reader): HeaderView {
  return {
    site: reader.site(),
    words: reader.words(),
    brand: cutName(reader.site().name),
    sections: sections.map((path) => ({ ...reader.section(path), current: path === current })),
    pages: menuOf(reader),
    urgent: reader.urgent(),
  };
}

/** The static pages that menus name. */
function menuOf(reader: Reader): readonly MenuItemView[] {
  return reader.pages().filter(({ menu }) => menu);
}

/** What state portals are called, which stands small above whose they are. */
const kindsOfPortal = /^((?:cổng|trang) (?:thông tin điện tử|thông tin)(?: tổng hợp)?)\s+(\S.*)$/iu;

function cutName(name: string): HeaderView['brand'] {
  const [, kind, whose] = kindsOfPortal.exec(name) ?? [];
  return kind === undefined || whose === undefined || /^[:–-]/.test(whose)
    ? { kind: null, name }
    : { kind, name: whose };
}

/**
 * What `side.njk` shows. Numbered pages have the quiet form, without the newest of a section: an added article must not
 * change them (law 6).
 */
export function viewSide(portal: Portal, quiet: boolean, reader: Reader): SideView {
  return {
    site: reader.site(),
    words: reader.words(),
    blocks: portal.blocks
      .filter(({ kind }) => !quiet || kind !== 'latest')
      .map((block): BlockView => {
        switch (block.kind) {
          case 'latest':
            return {
              kind: 'latest',
              title: block.title,
              url: reader.section(block.section).url,
              articles: reader.list({ source: ['section', block.section], newest: block.count }),
            };
          case 'banners':
            return {
              kind: 'banners',
              title: block.title,
              items: block.items.map(({ image, alt, href }) => ({
                image: reader.address(image),
                alt,
                url: href === null ? null : reader.address(href),
              })),
            };
          case 'links':
            return {
              kind: 'links',
              title: block.title,
              items: block.items.map(({ title, href }) => ({ title, url: reader.address(href) })),
            };
          case 'html':
            return { kind: 'html', title: block.title, html: sanitizeFragment(block.html, basePathOf(portal)).html };
        }
      }),
  };
}

/** A warning for each tag and attribute that the html blocks of site.yaml lose. */
export function checkBlocks({ blocks, fields }: Portal): readonly Diagnostic[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'html') return [];
    const place = fields[`blocks.${index}.html`] ?? null;
    return sanitizeFragment(block.html).removed.map(({ name }) => diagnose('block-html-removed', place, { name }));
  });
}

/** The path of the base URL without a slash at its end. */
function basePathOf({ baseUrl }: Portal): string {
  return new URL(baseUrl).pathname.replace(/\/$/, '');
}

/** What `footer.njk` shows. */
export function viewFooter(portal: Portal, reader: Reader): FooterView {
  const { language, archive } = portal;
  const routes = routeWords(language);
  return {
    site: reader.site(),
    words: reader.words(),
    archive: archive === 'none' ? null : reader.href(archiveUrlOf(language)),
    topics: reader.href(`/${routes.topics}/`),
    authors: reader.href(`/${routes.authors}/`),
    feeds: reader.href(feedsPageUrl(language)),
    siteMap: reader.href(siteMapUrlOf(language)),
    register: reader.href(registerUrlOf(language)),
    pages: menuOf(reader),
  };
}
