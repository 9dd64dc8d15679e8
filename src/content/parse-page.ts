/** The text of a file of `content/_pages/` → a static page, or everything that is wrong with it. Pure. */
import type {
  BrokenArticle,
  Diagnostic,
  Language,
  Manuscript,
  PageHead,
  PageTranslation,
  Place,
  Terms,
} from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { stableSlug } from '../text/slug.js';
import type { YamlValue } from '../text/yaml-node.js';
import { resolvePath } from './destination.js';
import { readFlag, readMapping, readText, readWords } from './field-shapes.js';
import { findReserved } from './file-name.js';
import { openFields, orNull, type FieldSchema, type FieldSource } from './open-fields.js';
import type { BodyParser } from './parse-body.js';
import { parseParts, type DocumentSource } from './parse-parts.js';
import type { ReadFields } from './read-fields.js';
import { readAliases } from './read-targets.js';

type PageFields = Pick<
  PageHead,
  'title' | 'summary' | 'url' | 'language' | 'translations' | 'menu' | 'order' | 'draft' | 'aliases' | 'extra'
>;

/** The fields that such a file may have. */
export const pageSchema: FieldSchema<{
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, YamlValue>>;
  readonly menu: boolean;
  readonly order: string;
  readonly draft: boolean;
  readonly aliases: readonly string[];
  readonly extra: Readonly<Record<string, YamlValue>>;
}> = {
  title: readText,
  summary: readText,
  url: readText,
  language: readText,
  translations: readMapping,
  menu: readFlag,
  order: readText,
  draft: readFlag,
  aliases: readWords,
  extra: readMapping,
};

/** Of documents that no related news are looked for. */
export const noTerms: Terms = { ids: new Uint32Array(), counts: new Uint8Array() };

const folder = 'content/_pages/';

/** Whether a Markdown file is a static page. */
export function isPagePath(path: string): boolean {
  return path.startsWith(folder);
}

/** The address that the file of a static page has by its path: `content/_pages/en/about.md` → `/en/about/`. */
export function pageUrlOf(path: string): string {
  const names = path.slice(folder.length).split('/');
  return `/${names.map((name) => stableSlug(name.replace(/\.md$/i, ''), path)).join('/')}/`;
}

/** Parses the file of a static page. */
export function parsePage(source: DocumentSource, parseBody: BodyParser): Manuscript | BrokenArticle {
  const { path, digest } = source;
  const named = findReserved(path, path.slice(folder.length).split('/'));
  const parts = parseParts(source, parseBody, named, readPageFields);
  if (parts.kind === 'broken') return parts;
  const { fields, places, html, body, diagnostics } = parts;
  const head = { kind: 'page' as const, path, digest, ...fields, body, fields: places, diagnostics };
  return { kind: 'manuscript', head, html, terms: noTerms };
}

function readPageFields(source: FieldSource): ReadFields<PageFields> {
  const { path } = source;
  const { read, placeOf, demand, places, diagnostics } = openFields(source, pageSchema);
  const title = read('title');
  demand('title', title);
  const fields = {
    summary: orNull(read('summary')),
    url: readUrl(read('url'), placeOf('url'), diagnostics) ?? pageUrlOf(path),
    language: readLanguage(read('language'), placeOf('language'), diagnostics),
    translations: readTranslations(read('translations') ?? {}, path, placeOf('translations'), diagnostics),
    menu: read('menu') ?? false,
    order: readOrder(read('order'), placeOf('order'), diagnostics),
    draft: read('draft') ?? false,
    aliases: readAliases(read('aliases') ?? [], () => placeOf('aliases'), diagnostics),
    extra: read('extra') ?? {},
  };
  return { fields: title === null ? null : { title, ...fields }, places, diagnostics };
}

function readUrl(written: string | null, place: Place, diagnostics: Diagnostic[]): string | null {
  if (written === null || written === '') return null;
  if (/^(?:\/[a-z0-9-]+)+(?:\/|\.html)$/.test(written)) return written;
  const names = written.replace(/^[a-z]+:\/\/[^/]*/i, '').split('/');
  const slugs = names.filter((name) => name !== '').map((name) => stableSlug(name, written));
  diagnostics.push(diagnose('page-url-invalid', place, { value: written, suggestion: `/${[...slugs, ''].join('/')}` }));
  return null;
}

function isLanguage(name: string): name is Language {
  return name === 'vi' || name === 'en';
}

function readLanguage(written: string | null, place: Place, diagnostics: Diagnostic[]): Language | null {
  if (written === null || written === '') return null;
  if (isLanguage(written)) return written;
  diagnostics.push(diagnose('language-unknown', place, { read: written }));
  return null;
}

/** Each value is the file of a static page, as links are written, or an address that begins with `/`. */
function readTranslations(
  written: Readonly<Record<string, YamlValue>>,
  path: string,
  place: Place,
  diagnostics: Diagnostic[],
): readonly PageTranslation[] {
  return Object.entries(written).flatMap(([language, value]): readonly PageTranslation[] => {
    if (!isLanguage(language)) {
      diagnostics.push(diagnose('language-unknown', place, { read: language }));
      return [];
    }
    const target = typeof value === 'string' && !/^[a-z]+:|^\/\/|[?#]/i.test(value) ? resolvePath(value, path) : null;
    if (target === null || target === '' || !/^\/|\.md$/i.test(target)) {
      diagnostics.push(diagnose('page-translation-invalid', place, { language }));
      return [];
    }
    const kind = target.startsWith('/') ? 'page' : 'article';
    return [{ language, link: { kind, target, fragment: null, place } }];
  });
}

function readOrder(written: string | null, place: Place, diagnostics: Diagnostic[]): number {
  if (written === null || written === '') return 0;
  if (/^-?\d{1,6}$/.test(written)) return Number(written);
  diagnostics.push(diagnose('order-invalid', place, { read: written }));
  return 0;
}
