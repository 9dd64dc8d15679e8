/** One file's text → a Manuscript, or everything that keeps it from being one. Pure: no disk, clock or environment. */
import type { Body, BrokenArticle, Diagnostic, Head, Language, Manuscript, Terms } from '../model.js';
import { diagnose, hasError } from '../diagnostics/diagnose.js';
import { fingerprintOf } from '../text/fingerprint.js';
import type { Locate } from '../text/yaml-node.js';
import { readYaml } from '../text/yaml.js';
import type { Zone } from '../text/zone.js';
import { readFileName, type FileName } from './file-name.js';
import { splitFrontMatter, type FrontMatter } from './front-matter.js';
import type { MarkdownPlugin } from './markdown.js';
import { openSource } from './open-source.js';
import { createBodyParser, type BodyParser } from './parse-body.js';
import { readFields, type ArticleFields, type ReadFields } from './read-fields.js';

/** What articles are read with: the same for all of a portal. */
export interface ArticleContext {
  readonly zone: Zone;
  /** The language of what bantin adds to a body (the words around footnotes). */
  readonly language: Language;
  readonly extractTerms: (fields: TermFields) => Terms;
  /** markdown-it's, out of `bantin.config.js`. */
  readonly plugins: readonly MarkdownPlugin[];
}

/** The texts that an article's terms are taken from, without markup. */
export interface TermFields {
  readonly title: string;
  readonly lead: string;
  readonly tags: readonly string[];
  readonly body: string;
}

/** An article's file. */
export interface ArticleSource {
  /** Relative to the portal's root, with `/`, in NFC: `content/hoc-tap-bac/bai.md`. */
  readonly path: string;
  /** SHA-256 of `bytes`, hexadecimal. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

export type ArticleParser = (source: ArticleSource) => Manuscript | BrokenArticle;

/** The fields whose values are prose: YAML's punctuation in them is taken as text. */
const PROSE: ReadonlySet<string> = new Set(['title', 'author', 'summary', 'source']);

/** What must not be published by mistake: see `BrokenArticle.guarded`. */
const GUARDED = /\b(?:withdrawn|publishAt|expiresAt|draft)\b/i;

/** A parser for all the articles of a portal. It never throws for anything that a file may hold. */
export function createArticleParser(context: ArticleContext): ArticleParser {
  const parseBody = createBodyParser(context.language, context.plugins);
  return (source) => parseArticle(source, context, parseBody);
}

function parseArticle(
  source: ArticleSource,
  context: ArticleContext,
  parseBody: BodyParser,
): Manuscript | BrokenArticle {
  const { path, bytes } = source;
  const { text, locate, diagnostics: opening } = openSource(path, bytes);
  const name = readFileName(path, locate(0, 0));
  const early = [...opening, ...name.diagnostics];
  const parts = splitFrontMatter(text, locate);
  if ('code' in parts) return broken(path, [...early, parts], text);
  // Undecodable bytes are most often another encoding altogether: what else could be said of the text would mislead.
  if (hasError(opening)) return broken(path, early, parts.yaml);
  const head = readHead(parts, path, context.zone, locate);
  const {
    html,
    body,
    plainText,
    diagnostics: inBody,
  } = parseBody({
    path,
    text: parts.body,
    locate: (offset, length) => locate(parts.bodyOffset + offset, length),
  });
  const diagnostics = inOrder([...early, ...head.diagnostics, ...inBody]);
  if (head.fields === null || hasError(diagnostics)) return broken(path, diagnostics, parts.yaml);
  const { title, summary, tags } = head.fields;
  return {
    kind: 'manuscript',
    head: joinHead(source, head.fields, head.places, name, body, diagnostics),
    html,
    terms: context.extractTerms({ title, lead: summary ?? '', tags, body: plainText }),
  };
}

/** Field by field: to spread `fields` would take longer than to read them. */
function joinHead(
  { path, digest }: ArticleSource,
  fields: ArticleFields,
  places: Head['fields'],
  name: FileName,
  body: Body,
  diagnostics: readonly Diagnostic[],
): Head {
  const { title, authors, timestamp, summary, tags, source, image, pinned, draft, aliases, related, extra } = fields;
  const [slug, section] = [fields.slug ?? name.slug, fields.section ?? name.section];
  return {
    kind: 'article',
    path,
    digest,
    title,
    authors,
    timestamp,
    summary,
    tags,
    source,
    image,
    pinned,
    draft,
    slug,
    section,
    aliases,
    related,
    extra,
    body,
    face: faceOf(fields, section, body.firstParagraph),
    fields: places,
    diagnostics,
  };
}

/** Of all that a list may show of an article and that the article itself says. */
function faceOf(
  { title, authors, timestamp, summary, image }: ArticleFields,
  section: string,
  opening: string,
): number {
  const picture = image === null ? null : [image.link.kind, image.link.target, image.alt, image.caption, image.credit];
  return fingerprintOf([title, authors, timestamp, summary ?? opening, section, picture]);
}

function readHead({ yaml, yamlOffset }: FrontMatter, path: string, zone: Zone, locate: Locate): ReadFields {
  const locateYaml: Locate = (offset, length) => locate(yamlOffset + offset, length);
  const start = locate(yamlOffset - 3, 3);
  const { root, diagnostics } = readYaml(yaml, locateYaml, PROSE);
  if (root?.kind === 'map') {
    const head = readFields({ path, yaml, root, locate: locateYaml, start, zone });
    return { ...head, diagnostics: [...diagnostics, ...head.diagnostics] };
  }
  const silent = !hasError(diagnostics);
  return {
    fields: null,
    places: {},
    diagnostics: silent ? [...diagnostics, diagnose('front-matter-not-fields', start)] : diagnostics,
  };
}

/** `region` is where the editor would have said that the article is held back. */
function broken(path: string, diagnostics: readonly Diagnostic[], region: string): BrokenArticle {
  return { kind: 'broken', path, guarded: GUARDED.test(region), diagnostics: inOrder(diagnostics) };
}

/** As an editor meets them who reads the file from its top. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length < 2) return diagnostics;
  return diagnostics.toSorted((a, b) => (a.place?.offset ?? 0) - (b.place?.offset ?? 0));
}
