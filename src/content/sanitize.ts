/**
 * HTML that may hold anything → balanced HTML of allowed elements and attributes, by sanitize-html. It costs more than
 * the Markdown itself, so that only articles with raw HTML come here, and the `html` blocks of `site.yaml`.
 */
import { createRequire } from 'node:module';
import type SanitizeHtml from 'sanitize-html';
import { cleanText } from '../text/clean-text.js';
import { readDestination, type Destination } from './destination.js';
import type { OpenedLink } from './links.js';
import { markTags, POSITION, type RawFinding } from './raw-html.js';

const require = createRequire(import.meta.url);

/** The elements that authors may write. `docs/bai-viet.md` lists them too. */
export const allowedElements: readonly string[] = (
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
  'h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup ' +
  'table tbody td tfoot th thead time tr u ul var wbr'
).split(' ');

/** The attributes that authors may write: on every element, and on some. */
const EVERYWHERE = ['dir', 'id', 'lang', 'title'];
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['href']],
  ['col', ['span']],
  ['colgroup', ['span']],
  ['del', ['datetime']],
  ['details', ['open']],
  ['img', ['src', 'alt', 'width', 'height']],
  ['ins', ['datetime']],
  ['li', ['value']],
  ['ol', ['start', 'reversed']],
  ['td', ['colspan', 'rowspan', 'headers']],
  ['th', ['colspan', 'rowspan', 'headers', 'scope', 'abbr']],
  ['time', ['datetime']],
]);

/** Every attribute that authors may write somewhere. */
export const allowedAttributes: readonly string[] = [...new Set([...EVERYWHERE, ...[...ATTRIBUTES.values()].flat()])];

/** What the rendering of Markdown writes beside that. */
const OWN_ELEMENTS = ['section'];
const OWN_ATTRIBUTES = ['class', 'aria-label', 'loading', 'decoding', 'tabindex'];

/** Ids as headings have them; those with `_` are the footnotes' and the layouts'. */
const ID = /^[a-z0-9][a-z0-9-]*$/i;

/** What the caller decides and learns; positions are those of `markTags`, null in what Markdown wrote. */
export interface Gate {
  /** The final value of an author's `href` or `src`; null takes it out. */
  readonly url: (url: string, element: 'a' | 'img', position: number) => OpenedLink | null;
  /** Something was taken out: `<font>`, `style`. */
  readonly removed: (name: string, position: number | null) => void;
  /** A picture without a description. */
  readonly undescribed: (position: number) => void;
  /** An id that will stand in the result, in order. */
  readonly anchor: (id: string) => void;
}

type Attributes = Record<string, string>;

/** Sanitises `html`, in which `markTags` went over all that authors wrote. Links do not nest in the result. */
export function sanitize(html: string, gate: Gate): string {
  // Loading it takes longer than a rebuild that does not need it.
  const sanitizeHtml: typeof SanitizeHtml = require('sanitize-html');
  const ids = new Set<string>();
  let openLinks = 0;
  const clean = sanitizeHtml(html, {
    allowedTags: [...allowedElements, ...OWN_ELEMENTS],
    allowedAttributes: { ...Object.fromEntries(ATTRIBUTES), '*': [...EVERYWHERE, ...OWN_ATTRIBUTES] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      '*': (tagName, attribs) => {
        if (tagName === 'a' && openLinks > 1) return { tagName: 'span', attribs: {} };
        const passed = passTag(tagName, attribs, gate);
        claimId(passed, ids, gate);
        return { tagName, attribs: passed };
      },
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && attribs['src'] === undefined,
    textFilter: (text) => cleanText(text).text,
    onOpenTag: (name) => {
      if (name === 'a') openLinks += 1;
    },
    onCloseTag: (name) => {
      if (name === 'a') openLinks -= 1;
    },
  });
  // The style of Markdown's own output; a `>` of the text is `&gt;`, in values too.
  return clean.replaceAll(' />', '>');
}

/** The attributes that a tag keeps: Markdown's own keep all, an author's what is allowed, one not allowed none. */
function passTag(tagName: string, attribs: Attributes, gate: Gate): Attributes {
  const { [POSITION]: position, ...given } = attribs;
  const at = position === undefined ? null : Number(position);
  if (!allowedElements.includes(tagName) && (at !== null || !OWN_ELEMENTS.includes(tagName))) {
    gate.removed(`<${tagName}>`, at);
    return {};
  }
  if (at === null) return given;
  const kept: Attributes = {};
  for (const [name, value] of Object.entries(given)) {
    const allowed = EVERYWHERE.includes(name) || ATTRIBUTES.get(tagName)?.includes(name) === true;
    if (!allowed || (name === 'id' && !ID.test(value))) gate.removed(name, at);
    else kept[name] = cleanText(value).text;
  }
  if (tagName === 'a') return passLink(kept, at, gate);
  return tagName === 'img' ? passPicture(kept, at, gate) : kept;
}

/** `href` comes first, where `resolveMarks` looks for it. */
function passLink({ href, ...others }: Attributes, at: number, gate: Gate): Attributes {
  if (href === undefined) return others;
  const open = gate.url(href, 'a', at);
  if (open === null) {
    gate.removed('href', at);
    return others;
  }
  return { href: open.url, ...others, ...(open.className === null ? {} : { class: open.className }) };
}

/** `src` and `alt` come first, where `resolveMarks` looks for them; a picture without `src` is left out. */
function passPicture({ src, alt = '', ...others }: Attributes, at: number, gate: Gate): Attributes {
  const open = src === undefined ? null : gate.url(src, 'img', at);
  if (open === null) {
    gate.removed('src', at);
    return {};
  }
  if (alt.trim() === '') gate.undescribed(at);
  return { src: open.url, alt, ...others, loading: 'lazy', decoding: 'async' };
}

/** The first of several equal ids stays. */
function claimId(attribs: Attributes, ids: Set<string>, gate: Gate): void {
  const { id } = attribs;
  if (id === undefined) return;
  if (ids.has(id)) delete attribs['id'];
  else gate.anchor(id);
  ids.add(id);
}

/** A piece of HTML without an article around it, and what had to be taken out of it. */
export interface SanitizedFragment {
  readonly html: string;
  /** `offset` is where the tag at fault begins in the HTML as it was written. */
  readonly removed: readonly { readonly name: string; readonly offset: number }[];
}

/**
 * Sanitises the HTML of a side block. Addresses may be full URLs or paths on the site that begin with `/`; the latter
 * get `basePath` (`/xa-ham-duc`, without a slash at its end) in front.
 */
export function sanitizeFragment(html: string, basePath = ''): SanitizedFragment {
  const findings: RawFinding[] = [];
  const marked = markTags(cleanText(html).text, 0, findings);
  const removed = findings.map(({ name, at }) => ({ name, offset: at }));
  const clean = sanitize(marked, {
    url: (url, element) => {
      const destination = readDestination(url, 'site.yaml');
      // No page asks another server for anything.
      const isForeign = element === 'img' && destination.kind === 'elsewhere';
      const open = isForeign ? null : openFragmentLink(destination, basePath);
      return open === null ? null : { url: open, className: null };
    },
    removed: (name, position) => removed.push({ name, offset: position ?? 0 }),
    undescribed: () => undefined,
    anchor: () => undefined,
  });
  return { html: clean, removed: removed.sort((a, b) => a.offset - b.offset) };
}

function openFragmentLink(destination: Destination, basePath: string): string | null {
  switch (destination.kind) {
    case 'elsewhere':
      return destination.url;
    case 'fragment':
      return `#${encodeURIComponent(destination.fragment)}`;
    case 'page':
      return basePath + encodeURI(destination.target) + destination.suffix;
    default:
      return null;
  }
}
